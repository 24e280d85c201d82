import { describe, expect, test } from "vitest";
import { zoomMax } from "#src/domain/frame.ts";
import { tones } from "#src/domain/script.ts";
import { musicMoods, paces, templates } from "#src/domain/short-settings.ts";
import { moodOf } from "#src/studio/compose/mood-of.ts";
import { motionStyle } from "#src/studio/compose/motion-style.ts";
import { toneStyle } from "#src/studio/compose/tone-style.ts";

describe.each(tones)("a %s short", (tone) => {
  test("moves as its tone does where nobody chose anything", () => {
    const { transition, transitionFrames, leadFrames, tailFrames, zoomTravel } = toneStyle(tone);
    expect(motionStyle(tone, { template: "list", pace: "normal" })).toEqual({
      transition,
      transitionFrames,
      leadFrames,
      tailFrames,
      zoomTravel,
    });
  });

  test.each(templates)("as a %s never speaks within a transition, at any pace", (template) => {
    const styles = paces.map((pace) => motionStyle(tone, { template, pace }));
    for (const style of styles) {
      expect(style.transitionFrames % 2).toBe(0);
      expect(style.leadFrames).toBeGreaterThanOrEqual(style.transitionFrames / 2);
      expect(style.tailFrames).toBeGreaterThanOrEqual(style.transitionFrames / 2);
      expect(1.025 + style.zoomTravel).toBeLessThanOrEqual(zoomMax + 0.001);
    }
    const [calm = 0, normal = 0, brisk = 0] = styles.map(
      ({ leadFrames, tailFrames }) => leadFrames + tailFrames,
    );
    expect(calm).toBeGreaterThan(normal);
    expect(normal).toBeGreaterThan(brisk);
  });

  test("has music of its own, the mood that is chosen, or none", () => {
    const look = { template: "list", captionStyle: "pop", pace: "normal" } as const;
    expect(musicMoods).toContain(moodOf({ tone, look: { ...look, music: "own" } }));
    expect(moodOf({ tone, look: { ...look, music: "playful" } })).toBe("playful");
    expect(moodOf({ tone, look: { ...look, music: "none" } })).toBeNull();
  });
});
