import { describe, expect, test } from "vitest";
import { type Language, languages } from "#src/domain/language.ts";
import { type Brief, narrationLengthMax, type Script, tones } from "#src/domain/script.ts";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { cutScript } from "#src/studio/script/cut-script.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";

const writer = createLocalWriter();
const { signal } = new AbortController();

const keywords: Record<Language, readonly string[]> = {
  ko: ["여름 휴가 패킹 팁", "면접 준비", "블랙홀", "왜 하늘은 파란가요"],
  en: ["better sleep", "job interview", "black holes", "why is the sky blue"],
};

async function rewritten(brief: Brief, script: Script, sceneId: string): Promise<Script> {
  const scene = await writer.rewrite(brief, { script, sceneId }, signal);
  return { ...script, scenes: script.scenes.map((one) => (one.id === sceneId ? scene : one)) };
}

const saidIn = (script: Script, sceneId: string): string =>
  script.scenes.find(({ id }) => id === sceneId)?.narration ?? "";

describe.each(languages)("a scene worded anew by the offline writer in %s", (language) => {
  test.each(tones)("says something else each time, and only it does (%s)", async (tone) => {
    for (const keyword of keywords[language]) {
      const brief: Brief = { keyword, tone, language, lengthSeconds: 30 };
      const first = await writer.write(brief, 0, signal);
      for (const { id, role } of first.scenes) {
        let script = first;
        const said = [saidIn(first, id)];
        for (let time = 0; time < 4; time += 1) {
          const next = await rewritten(brief, script, id);
          const scene = next.scenes.find((one) => one.id === id);
          expect(scene?.role).toBe(role);
          const others = next.scenes.filter((one) => one.id !== id);
          expect(others).toEqual(script.scenes.filter((one) => one.id !== id));
          const narration = saidIn(next, id);
          expect(said, `${keyword} ${id}`).not.toContain(narration);
          expect(others.map((one) => one.narration)).not.toContain(narration);
          expect(narration).toBe(cleanNarration(narration));
          expect(narration).not.toMatch(/[{}]|undefined/u);
          expect(narration.length).toBeLessThanOrEqual(narrationLengthMax);
          const lines = next.scenes.map(({ onScreen }) => onScreen);
          expect(new Set(lines).size).toBe(lines.length);
          said.push(narration);
          script = next;
        }
      }
    }
  });
});

test("a person's own facts stay theirs", async () => {
  const brief: Brief = { keyword: "김치찌개", tone: "casual", language: "ko", lengthSeconds: 30 };
  const own =
    "김치찌개 끓이는 법. 신김치를 기름에 볶습니다. 쌀뜨물을 부어 끓입니다. 두부를 넣고 마무리합니다. 맛있게 드세요.";
  const script = cutScript(own, brief);
  const point = script.scenes.find(({ role }) => role === "point");
  if (!point) throw new Error("the script has no point");
  const once = await rewritten(brief, script, point.id);
  const twice = await rewritten(brief, once, point.id);
  const narrations = [point.narration, saidIn(once, point.id), saidIn(twice, point.id)];
  expect(new Set(narrations).size).toBe(3);
  for (const narration of narrations) expect(narration).toContain("쌀뜨물을 부어");
  expect(twice.scenes.find(({ id }) => id === point.id)?.onScreen).toBe(point.onScreen);
});

test("a scene that is not there is refused", async () => {
  const brief: Brief = { keyword: "바다", tone: "casual", language: "ko", lengthSeconds: 30 };
  const script = await writer.write(brief, 0, signal);
  await expect(writer.rewrite(brief, { script, sceneId: "s9" }, signal)).rejects.toMatchObject({
    code: "not-found",
  });
});
