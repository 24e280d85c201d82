import { describe, expect, it } from "vitest";
import { planSegments } from "#src/studio/compose/plan-segments.ts";
import type { Timeline, TimelineScene } from "#src/studio/compose/renderer.ts";

const scene = (voiceDurationMs: number, text = "안녕"): TimelineScene => ({
  picturePath: "/picture.jpg",
  voicePath: "/voice.wav",
  voiceDurationMs,
  words: [{ text, startMs: 0, endMs: Math.max(10, voiceDurationMs) }],
});

const timeline = (scenes: TimelineScene[], tone: Timeline["tone"] = "professional"): Timeline => ({
  title: "제목",
  language: "ko",
  tone,
  look: { template: "list", captionStyle: "pop", music: "own", pace: "normal" },
  colors: [],
  scenes,
  coverScene: 0,
  musicSeed: 1,
});

const pictures = ["a", "b", "c", "d"];
const scenes = [scene(2010), scene(3333), scene(1777), scene(2500)];

/** Which segments of two plans differ, by their place. */
const changes = (before: Timeline, after: Timeline, afterPictures = pictures): number[] => {
  const [old, fresh] = [planSegments(before, pictures), planSegments(after, afterPictures)];
  return fresh.segments.flatMap((segment, index) =>
    JSON.stringify(segment) === JSON.stringify(old.segments[index]) ? [] : [index],
  );
};

describe("planSegments", () => {
  it("puts a transition between every two scenes and adds up to the whole", () => {
    const plan = planSegments(timeline(scenes), pictures);
    expect(plan.segments.map(({ kind }) => kind)).toEqual([
      "body",
      "transition",
      "body",
      "transition",
      "body",
      "transition",
      "body",
    ]);
    expect(plan.segments.reduce((sum, { frames }) => sum + frames, 0)).toBe(plan.frames);
  });

  it.each(["professional", "casual", "humorous", "educational"] as const)(
    "gives a %s short a length of whole milliseconds",
    (tone) => {
      for (let extraMs = 0; extraMs < 200; extraMs += 7) {
        const plan = planSegments(timeline([scene(1500 + extraMs), ...scenes], tone), [
          "z",
          ...pictures,
        ]);
        expect(plan.frames % 3).toBe(0);
        expect(plan.durationMs).toBe((plan.frames * 1000) / 30);
      }
    },
  );

  it("keeps every word out of the transitions, with its voice in time", () => {
    const plan = planSegments(timeline(scenes), pictures);
    let startFrame = 0;
    let sceneIndex = 0;
    for (const segment of plan.segments) {
      if (segment.kind === "body") {
        const [word] = segment.words;
        const voiceStartMs = plan.voiceStartsMs[sceneIndex] ?? Number.NaN;
        expect(word?.startFrame).toBeGreaterThanOrEqual(0);
        expect(word?.endFrame).toBeLessThanOrEqual(segment.frames);
        expect(((startFrame + (word?.startFrame ?? 0)) * 1000) / 30).toBeCloseTo(voiceStartMs, -1);
        sceneIndex += 1;
      }
      startFrame += segment.frames;
    }
  });

  it("gives a scene without any voice frames of its own", () => {
    const silent = { ...scene(0), words: [] };
    const plan = planSegments(timeline([silent, silent, silent]), pictures);
    expect(Math.min(...plan.segments.map(({ frames }) => frames))).toBeGreaterThan(0);
  });

  it("changes one segment when one scene says something else", () => {
    const edited = scenes.map((each, index) => (index === 1 ? scene(4100, "바뀐 말") : each));
    // The last body may grow by a frame or two to keep the whole in whole milliseconds.
    expect(changes(timeline(scenes), timeline(edited)).filter((index) => index < 6)).toEqual([2]);
  });

  it("changes a body and the transitions beside it when one picture changes", () => {
    expect(changes(timeline(scenes), timeline(scenes), ["a", "b", "new", "d"])).toEqual([3, 4, 5]);
  });

  it("does not know where in the short a segment stands", () => {
    const longer = [scene(9000), ...scenes.slice(1)];
    const changed = changes(timeline(scenes), timeline(longer)).filter((index) => index < 6);
    expect(changed).toEqual([0]);
  });
});
