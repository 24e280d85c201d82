import type { Tone } from "#src/domain/script.ts";

/** How one picture gives way to the next. */
export type TransitionKind = "fade" | "push-left" | "push-up" | "punch";

/** What makes the tones feel different on screen. All lengths in frames. */
export interface ToneStyle {
  transition: TransitionKind;
  /** Even, so that half of it lies in each scene. */
  transitionFrames: number;
  /** Silence before a scene's voice; at least half a transition, so that no word is spoken inside one. */
  leadFrames: number;
  /** Silence after a scene's voice; at least half a transition. */
  tailFrames: number;
  /** How far the slow zoom goes within a scene, as a factor over 1. */
  zoomTravel: number;
  /** Colour of the word being spoken where the person has none of their own. */
  accent: string;
  /** Scale of the spoken word, frame by frame from the moment it starts; the last one holds. */
  wordPop: readonly number[];
  /** Scale of a caption line, frame by frame from the moment it appears; the last one holds. */
  linePop: readonly number[];
}

const styles: Record<Tone, ToneStyle> = {
  professional: {
    transition: "fade",
    transitionFrames: 14,
    leadFrames: 8,
    tailFrames: 8,
    zoomTravel: 0.04,
    accent: "#ffd24a",
    wordPop: [1.03, 1.06],
    linePop: [0.97, 1],
  },
  casual: {
    transition: "push-left",
    transitionFrames: 10,
    leadFrames: 6,
    tailFrames: 6,
    zoomTravel: 0.05,
    accent: "#7dffa8",
    wordPop: [1.05, 1.1, 1.08],
    linePop: [0.9, 1.02, 1],
  },
  humorous: {
    transition: "punch",
    transitionFrames: 8,
    leadFrames: 5,
    tailFrames: 5,
    zoomTravel: 0.05,
    accent: "#ffea00",
    wordPop: [1.08, 1.18, 1.14, 1.11],
    linePop: [0.78, 1.06, 1.02, 1],
  },
  educational: {
    transition: "push-up",
    transitionFrames: 12,
    leadFrames: 7,
    tailFrames: 8,
    zoomTravel: 0.045,
    accent: "#6fdcff",
    wordPop: [1.04, 1.08],
    linePop: [0.94, 1],
  },
};

export function toneStyle(tone: Tone): ToneStyle {
  return styles[tone];
}
