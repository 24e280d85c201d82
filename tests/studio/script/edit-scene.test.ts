import { describe, expect, it } from "vitest";
import { AppError } from "#src/domain/app-error.ts";
import { narrationLengthMax, type Script } from "#src/domain/script.ts";
import { editScene, onScreenLengthMax } from "#src/studio/script/edit-scene.ts";

const scene = (id: string, role: "hook" | "point" | "call-to-action") =>
  ({ id, role, narration: `${id} 내용이에요.`, onScreen: id, imagePrompt: "a cup" }) as const;
const script: Script = {
  language: "ko",
  author: "offline-writer",
  scenes: [scene("s1", "hook"), scene("s2", "point"), scene("s3", "call-to-action")],
  title: "제목",
  description: "설명",
  hashtags: ["커피"],
};

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : undefined;
  }
  return undefined;
}

describe("editScene", () => {
  it("changes the words of one scene, cleaned, and leaves the other scenes the same objects", () => {
    const edited = editScene(script, "s2", { narration: " **새 문장**이에요 😀 " });
    expect(edited.scenes[1]).toMatchObject({
      id: "s2",
      narration: "새 문장이에요",
      onScreen: "s2",
    });
    expect(edited.scenes[0]).toBe(script.scenes[0]);
    expect(edited.scenes[2]).toBe(script.scenes[2]);
    expect(script.scenes[1]?.narration).toBe("s2 내용이에요.");
  });

  it.each([
    ["이제 끝이에요. (0:05)", "이제 끝이에요."],
    ["00:12 - 안녕하세요", "안녕하세요"],
    ["[음악] 시작해요", "시작해요"],
    ["내레이션: 커피를 내려요", "커피를 내려요"],
    ["정말이에요 (웃음)", "정말이에요"],
    ["첫 줄이에요 😀\n둘째 줄이에요", "첫 줄이에요. 둘째 줄이에요"],
  ])("takes of a narration only what is spoken: %s", (typed, spoken) => {
    const edited = editScene(script, "s2", { narration: typed });
    expect(edited.scenes[1]?.narration).toBe(spoken);
  });

  it("keeps a narration that nobody changed as it is, whatever stands in it", () => {
    const own = { ...scene("s1", "hook"), narration: "본문: 시작" };
    const odd = { ...script, scenes: [own, ...script.scenes.slice(1)] };
    const edited = editScene(odd, "s1", { narration: "본문: 시작", onScreen: "새 줄" });
    expect(edited.scenes[0]).toMatchObject({ narration: "본문: 시작", onScreen: "새 줄" });
  });

  it("gives the same script back when nothing changes", () => {
    expect(editScene(script, "s2", { narration: "s2 내용이에요. " })).toBe(script);
    expect(editScene(script, "s2", {})).toBe(script);
  });

  it("refuses empty words and words that are too long", () => {
    expect(codeOf(() => editScene(script, "s1", { narration: " 😀 ... " }))).toBe("invalid-input");
    expect(codeOf(() => editScene(script, "s1", { onScreen: "" }))).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { narration: "가".repeat(narrationLengthMax + 1) })),
    ).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { onScreen: "가".repeat(onScreenLengthMax + 1) })),
    ).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { narration: "가".repeat(narrationLengthMax) })),
    ).toBeUndefined();
  });

  it("says so when there is no such scene", () => {
    expect(codeOf(() => editScene(script, "s9", { narration: "새 문장" }))).toBe("not-found");
  });
});
