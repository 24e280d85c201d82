import type { ChildProcess } from "node:child_process";
import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { type Language, languages } from "#src/domain/language.ts";
import { createLocalSpeaker } from "#src/studio/voice/local-speaker.ts";
import type { Speech } from "#src/studio/voice/speaker.ts";

const speaker = createLocalSpeaker();
afterAll(() => speaker[Symbol.asyncDispose]());

const speakProcess = fileURLToPath(
  new URL("../../../src/studio/voice/speak-process.ts", import.meta.url),
);

function say(text: string, language: Language, speed = 1): Promise<Speech> {
  return speaker.speak({ text, language, voice: "clear", speed }, new AbortController().signal);
}

const sentences: Record<Language, string[]> = {
  ko: [
    "아침에 물 한 잔을 마시면 몸이 깨어납니다.",
    "첫째, 자기 전 휴대폰을 멀리 두세요. 잠이 훨씬 깊어집니다.",
    "하루 10분만 걸어도 기분이 3배 달라집니다.",
    "2024년에는 1,250만 명이 해외로 떠났습니다.",
    "AI로 만든 YouTube 영상, MBTI별로 다를까요?",
    `"정말 쉬워요"라고 '모두'가 말했습니다.`,
    "R&D 비용이 <30%> 줄었습니다 & 끝!",
    "안녕",
    "네 — 아니오 … 글쎄요",
    "옷은 돌돌 말아서, 신발은 양옆에, 세면도구는 (꼭) 지퍼백에!",
    "3.5배 빠르고 5~6개면 충분하니 24시간 A/S도 됩니다.",
  ],
  en: [
    "Drink a glass of water first thing, and your body wakes up.",
    "Still packing your suitcase twice? Roll your clothes instead.",
    "In 2024, 1,250 people saved $3,000 or 35% of it.",
    "It's Tom & Jerry's <best> trick, isn't it?",
    `"Really?!" she asked, 'yes' he said.`,
    "Hello",
    "C++ and Wi-Fi, e.g. at naver.com, work 24/7.",
    "Wait — what… why?",
    "Dr. Smith lives in the U.S.A. since 1999.",
    "한국어 words inside English are read too.",
  ],
};

describe("every word is timed", () => {
  for (const language of languages) {
    test.each(sentences[language])(`"%s" in ${language}`, async (text) => {
      const { words, durationMs, wav } = await say(text, language);
      expect(words.map((word) => word.text).join(" ")).toBe(text);
      let reachedMs = 0;
      for (const { startMs, endMs } of words) {
        expect(startMs).toBeGreaterThanOrEqual(reachedMs);
        expect(endMs).toBeGreaterThan(startMs);
        reachedMs = endMs;
      }
      expect(reachedMs).toBeLessThanOrEqual(durationMs);
      expect(soundOf(wav).length / 22.05).toBeCloseTo(durationMs, 3);
    });
  }
});

test("a word is loud while it is timed and the pause after a sentence is quiet", async () => {
  const { words, wav } = await say("물을 마셔요. 그리고 걸어요.", "ko");
  const samples = soundOf(wav);
  const [, second, third] = words;
  for (const { startMs, endMs } of words) {
    expect(levelBetween(samples, startMs, endMs)).toBeGreaterThan(1000);
  }
  const pauseStartMs = (second?.endMs ?? 0) + 60;
  expect(third?.startMs).toBeGreaterThan(pauseStartMs);
  expect(levelBetween(samples, pauseStartMs, third?.startMs ?? 0)).toBeLessThan(300);
});

test("a line begins and ends in near silence, without a long wait", async () => {
  const { words, wav, durationMs } = await say("오늘부터 하나만 시작해 보세요.", "ko");
  const samples = soundOf(wav);
  expect(samples[0]).toBe(0);
  expect(samples.at(-1)).toBe(0);
  expect(words[0]?.startMs).toBeLessThan(120);
  expect(durationMs - (words.at(-1)?.endMs ?? 0)).toBeLessThan(250);
});

test("Korean is spoken at about five and a half syllables a second", async () => {
  const text = sentences.ko.slice(0, 2).join(" ");
  const { durationMs } = await say(text, "ko");
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  expect(syllables / (durationMs / 1000)).toBeGreaterThan(4.8);
  expect(syllables / (durationMs / 1000)).toBeLessThan(6.2);
});

test("English is spoken at about two and a half words a second", async () => {
  const text = sentences.en.slice(0, 2).join(" ");
  const { durationMs, words } = await say(text, "en");
  expect(words.length / (durationMs / 1000)).toBeGreaterThan(2.2);
  expect(words.length / (durationMs / 1000)).toBeLessThan(3);
});

test("twice the speed takes about half the time", async () => {
  const text = "옷은 돌돌 말아서 넣으면 공간이 줄어듭니다.";
  const [plain, fast, slow] = await Promise.all([
    say(text, "ko"),
    say(text, "ko", 2),
    say(text, "ko", 0.5),
  ]);
  expect(fast.durationMs).toBeLessThan(plain.durationMs * 0.7);
  expect(slow.durationMs).toBeGreaterThan(plain.durationMs * 1.4);
});

/** The engine itself is not exact to the sample. */
const fewMs = 10;

test("the same request gives the same words at the same times, to a few milliseconds", async () => {
  const [first, second] = [await say("같은 말입니다.", "ko"), await say("같은 말입니다.", "ko")];
  expect(Math.abs(second.durationMs - first.durationMs)).toBeLessThan(fewMs);
  for (const [index, { text, startMs, endMs }] of first.words.entries()) {
    expect(second.words[index]?.text).toBe(text);
    expect(second.words[index]?.startMs).toBeCloseTo(startMs, -1);
    expect(second.words[index]?.endMs).toBeCloseTo(endMs, -1);
  }
});

test.each(["", "  \n ", "…", "!? —"])(
  "a text with nothing to say (%j) is refused",
  async (text) => {
    await expect(say(text, "ko")).rejects.toMatchObject({ code: "invalid-input" });
  },
);

test.each([0, 0.4, 2.1, Number.NaN])("a speed of %s is refused", async (speed) => {
  await expect(say("안녕", "ko", speed)).rejects.toMatchObject({ code: "invalid-input" });
});

test("an aborted request is rejected and the next one is answered", async () => {
  const controller = new AbortController();
  const request = { text: "멈춰 주세요", language: "ko", voice: "clear", speed: 1 } as const;
  const aborted = speaker.speak(request, controller.signal);
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toThrow("enough");
  await expect(say("다시 말합니다", "ko")).resolves.toHaveProperty("words.length", 2);
});

test("a voice process that dies is replaced, also in the middle of a request", async () => {
  const { started, start } = recordProcesses();
  await using mortal = createLocalSpeaker({ start });
  const request = { text: "한 번 더", language: "ko", voice: "clear", speed: 1 } as const;
  const { signal } = new AbortController();
  await mortal.speak(request, signal);
  const answer = mortal.speak(request, signal);
  started[0]?.kill("SIGKILL");
  await expect(answer).resolves.toHaveProperty("words.length", 3);
  await expect(mortal.speak(request, signal)).resolves.toHaveProperty("words.length", 3);
});

test("a voice process that always dies fails the request", async () => {
  await using mortal = createLocalSpeaker({
    start: () => fork(speakProcess, [], { execArgv: ["--no-such-flag"], silent: true }),
  });
  const request = { text: "안녕", language: "ko", voice: "clear", speed: 1 } as const;
  await expect(mortal.speak(request, new AbortController().signal)).rejects.toMatchObject({
    code: "render-failed",
  });
});

test("a voice process that hangs is given up and replaced", async () => {
  const { started, start } = recordProcesses();
  await using mortal = createLocalSpeaker({ start, answerMsMax: 5000 });
  await using impatient = createLocalSpeaker({
    answerMsMax: 50,
    start: () => {
      const child = start();
      child.kill("SIGSTOP");
      return child;
    },
  });
  const request = { text: "안녕", language: "ko", voice: "clear", speed: 1 } as const;
  const { signal } = new AbortController();
  await expect(impatient.speak(request, signal)).rejects.toThrow("did not answer in 50 ms");
  const [hung] = started;
  if (hung && hung.signalCode === null) await once(hung, "exit");
  expect(hung?.signalCode).toBe("SIGKILL");
  await expect(mortal.speak(request, signal)).resolves.toHaveProperty("words.length", 1);
});

test("a program that has spoken ends by itself", async () => {
  const speakerUrl = new URL("../../../src/studio/voice/local-speaker.ts", import.meta.url);
  const program = `
    import { createLocalSpeaker } from ${JSON.stringify(speakerUrl.href)};
    const request = { text: "하나 둘", language: "ko", voice: "clear", speed: 1 };
    const speech = await createLocalSpeaker().speak(request, new AbortController().signal);
    console.log(speech.words.length);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { timeout: 60_000 },
  );
  expect(stdout.trim()).toBe("2");
});

test("many requests share one process, and closing the speaker ends it", async () => {
  const { started, start } = recordProcesses();
  const shared = createLocalSpeaker({ start });
  const { signal } = new AbortController();
  const texts = ["하나", "둘 둘", "셋 셋 셋"];
  const speeches = await Promise.all(
    texts.map((text) => shared.speak({ text, language: "ko", voice: "clear", speed: 1 }, signal)),
  );
  expect(speeches.map(({ words }) => words.length)).toEqual([1, 2, 3]);
  expect(started).toHaveLength(1);
  const ended = started[0] && once(started[0], "exit");
  await shared[Symbol.asyncDispose]();
  await ended;
  await expect(
    shared.speak({ text: "하나", language: "ko", voice: "clear", speed: 1 }, signal),
  ).rejects.toMatchObject({ code: "conflict" });
});

function recordProcesses(): { started: ChildProcess[]; start: () => ChildProcess } {
  const started: ChildProcess[] = [];
  const start = (): ChildProcess => {
    const child = fork(speakProcess, [], { serialization: "advanced", execArgv: [], silent: true });
    started.push(child);
    return child;
  };
  return { started, start };
}

function soundOf(wav: Buffer): Int16Array {
  expect(wav.readUInt32LE(24)).toBe(22_050);
  expect(wav.readUInt16LE(22)).toBe(1);
  const data = wav.subarray(44);
  return Int16Array.from({ length: data.length / 2 }, (_, index) => data.readInt16LE(index * 2));
}

function levelBetween(samples: Int16Array, startMs: number, endMs: number): number {
  const part = samples.subarray(Math.round(startMs * 22.05), Math.round(endMs * 22.05));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}
