import type { BodySegment } from "../plan-segments.ts";
import { toneStyle } from "../tone-style.ts";

/** A plate behind each line, in shares of the em size. */
export interface PlateLook {
  side: number;
  above: number;
  below: number;
  radius: number;
  opacity: number;
}

/** How spoken words look. */
export interface CaptionLook {
  color: string;
  /** Of the word being spoken; the same as `color` where none stands out. */
  spoken: string;
  outline: number;
  /** Scale of the spoken word, frame by frame from the moment it starts; the last one holds. */
  wordPop: readonly number[];
  /** Scale of a line, frame by frame from the moment it appears; the last one holds. */
  linePop: readonly number[];
  /** Factors on the usual size and on the distance of lines. */
  size: number;
  leading: number;
  plate?: PlateLook;
}

const white = "#ffffff";
const still = [1] as const;

/** The look of a segment's captions; null for none. */
export function captionLook({
  captionStyle,
  tone,
  accent,
}: Pick<BodySegment, "captionStyle" | "tone" | "accent">): CaptionLook | null {
  switch (captionStyle) {
    case "pop": {
      const { wordPop, linePop } = toneStyle(tone);
      return { color: white, spoken: accent, outline: 8, wordPop, linePop, size: 1, leading: 1 };
    }
    case "box":
      return {
        color: white,
        spoken: accent,
        outline: 0,
        wordPop: still,
        linePop: still,
        size: 0.86,
        leading: 1.3,
        plate: { side: 0.34, above: 0.98, below: 0.36, radius: 0.24, opacity: 0.82 },
      };
    case "plain":
      return {
        color: white,
        spoken: white,
        outline: 5,
        wordPop: still,
        linePop: still,
        size: 0.84,
        leading: 1,
      };
    case "none":
      return null;
  }
}
