import { frame, safeMargins } from "#src/domain/frame.ts";
import type { BodySegment } from "../plan-segments.ts";
import { captionFonts } from "./caption-fonts.ts";
import { layOutLines, type LineBox } from "./lay-out-lines.ts";
import type { Still } from "./plan-captions.ts";
import { belongTogether } from "./split-phrases.ts";

/** Opacity and rise of a headline as it comes in, frame by frame; then it stands. */
const entrance = [
  { opacity: 0.25, drop: -26 },
  { opacity: 0.55, drop: -14 },
  { opacity: 0.8, drop: -6 },
  { opacity: 0.95, drop: -2 },
  { opacity: 1, drop: 0 },
] as const;

/** Opacity as it goes, so that it is gone when the next picture comes. */
const exit = [0.7, 0.4, 0.15] as const;

/** Frames before a headline comes in, where it does not stand there from the start. */
const entranceDelay = 2;

const outline = 10;
const emSize = 132;

const headlineBox: LineBox = {
  centerX: frame.width / 2,
  widthMax: 2 * (frame.width - safeMargins.right - frame.width / 2) - 24,
  baseline: safeMargins.top + 130,
  grows: "down",
  emSize,
  lineHeight: 1.12,
  linesMax: 3,
  peak: { word: 1, line: 1 },
};

/** The headline of a body, large at the top inside the safe area. No stills for one without. */
export function planHeadline(segment: BodySegment): Still[] {
  if (segment.headline === null) return [];
  const words = segment.headline.split(/\s+/u);
  const placed = layOutLines(
    words,
    captionFonts(segment.language),
    headlineBox,
    (index) => !belongTogether(words[index] ?? "", words[index + 1] ?? ""),
  );
  const lastBaseline = Math.max(...placed.map((word) => word.baseline));
  const isOneLine = placed.every((word) => word.baseline === lastBaseline);
  const draw = (opacity: number, drop: number): Still["words"] =>
    placed.map((word) => ({
      text: word.text,
      font: word.font,
      emSize: word.emSize,
      centerX: word.centerX,
      baseline: word.baseline + drop,
      scale: 1,
      // Of two lines or more, the last one is what the eye should end on.
      color: !isOneLine && word.baseline === lastBaseline ? segment.accent : "#ffffff",
      outline,
      opacity,
    }));

  const stills: Still[] = [];
  if (segment.headlineAtOnce) stills.push({ fromFrame: 0, words: draw(1, 0) });
  else {
    stills.push({ fromFrame: 0, words: [] });
    entrance.forEach(({ opacity, drop }, step) => {
      stills.push({ fromFrame: entranceDelay + step, words: draw(opacity, drop) });
    });
  }
  exit.forEach((opacity, step) => {
    stills.push({ fromFrame: segment.frames - exit.length + step, words: draw(opacity, 0) });
  });
  return stills;
}
