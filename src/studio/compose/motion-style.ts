import type { Tone } from "#src/domain/script.ts";
import type { Pace, Template } from "#src/domain/short-settings.ts";
import { toneStyle, type ToneStyle } from "./tone-style.ts";

/** How pictures move and give way to each other. */
export type MotionStyle = Pick<
  ToneStyle,
  "transition" | "transitionFrames" | "leadFrames" | "tailFrames" | "zoomTravel"
>;

/** A list moves as its tone does; the others have ways of their own. */
const ofTemplate: Record<Template, Partial<MotionStyle>> = {
  list: {},
  story: {
    transition: "fade",
    transitionFrames: 18,
    leadFrames: 10,
    tailFrames: 10,
    zoomTravel: 0.055,
  },
  review: { transition: "push-up", transitionFrames: 10, leadFrames: 6, tailFrames: 7 },
  product: {
    transition: "punch",
    transitionFrames: 8,
    leadFrames: 5,
    tailFrames: 7,
    zoomTravel: 0.055,
  },
};

/** Factors on the lengths of a breath and of a transition. */
const ofPace: Record<Pace, { breath: number; transition: number }> = {
  calm: { breath: 2, transition: 1.4 },
  normal: { breath: 1, transition: 1 },
  brisk: { breath: 0.5, transition: 0.6 },
};

/** How a short moves: its tone, in the template's way, at its pace. */
export function motionStyle(
  tone: Tone,
  { template, pace }: { template: Template; pace: Pace },
): MotionStyle {
  const style = { ...toneStyle(tone), ...ofTemplate[template] };
  const { breath, transition } = ofPace[pace];
  const half = Math.round((style.transitionFrames * transition) / 2);
  // No word is spoken inside a transition.
  const breathOf = (frames: number): number => Math.max(half, Math.round(frames * breath));
  return {
    transition: style.transition,
    transitionFrames: 2 * half,
    leadFrames: breathOf(style.leadFrames),
    tailFrames: breathOf(style.tailFrames),
    zoomTravel: style.zoomTravel,
  };
}
