import { captionBand, frame, safeMargins } from "#src/domain/frame.ts";
import type { Language } from "#src/domain/language.ts";
import type { BodySegment, FramedWord } from "../plan-segments.ts";
import { toneStyle, type ToneStyle } from "../tone-style.ts";
import { captionFonts } from "./caption-fonts.ts";
import { layOutLines, type LineBox, type PlacedWord } from "./lay-out-lines.ts";
import { belongTogether, shownWord, splitPhrases } from "./split-phrases.ts";
import type { DrawnWord } from "./write-ass.ts";

/** What an overlay shows from one frame until the next still starts. */
export interface Still {
  fromFrame: number;
  words: readonly DrawnWord[];
}

/** A phrase stays this long after its last word if nothing follows, in frames. */
const holdFrames = 12;
/** A gap between phrases up to this long is bridged by the earlier one, so that nothing flickers. */
const bridgeFrames = 15;

const white = "#ffffff";
const outline = 8;

/** Widest line that keeps the wider safe margin, on the right, on both sides. */
const widthMax = 2 * (frame.width - safeMargins.right - frame.width / 2);

const textSize: Record<Language, { emSize: number; lineHeight: number }> = {
  ko: { emSize: 102, lineHeight: 1.14 },
  en: { emSize: 90, lineHeight: 1.18 },
};

function captionBox(language: Language, style: ToneStyle): LineBox {
  return {
    ...textSize[language],
    centerX: frame.width / 2,
    widthMax,
    baseline: captionBand.bottom - 28,
    grows: "up",
    linesMax: 2,
    peak: { word: Math.max(...style.wordPop), line: Math.max(...style.linePop) },
  };
}

/**
 * The captions of a body: which words stand where from which frame on, the spoken one in colour and a
 * little larger. The stills are in order; one without words ends what was shown.
 */
export function planCaptions(segment: BodySegment): Still[] {
  const shown = segment.words.filter((word) => shownWord(word.text) !== "");
  const texts = shown.map((word) => word.text);
  const phrases = splitPhrases(texts, segment.language).map((indexes) =>
    indexes.flatMap((index) => shown[index] ?? []),
  );
  const stills: Still[] = [{ fromFrame: 0, words: [] }];
  phrases.forEach((phrase, index) => {
    const nextStart = phrases[index + 1]?.[0]?.startFrame ?? segment.frames + bridgeFrames + 1;
    const lastEnd = phrase.at(-1)?.endFrame ?? 0;
    const end = nextStart - lastEnd <= bridgeFrames ? nextStart : lastEnd + holdFrames;
    stills.push(...phraseStills(phrase, Math.min(end, segment.frames), segment));
  });
  return stills;
}

function phraseStills(
  phrase: readonly FramedWord[],
  endFrame: number,
  segment: BodySegment,
): Still[] {
  const style = toneStyle(segment.tone);
  const texts = phrase.map((word) => word.text);
  const placed = layOutLines(
    texts.map(shownWord),
    captionFonts(segment.language),
    captionBox(segment.language, style),
    (index) => !belongTogether(texts[index] ?? "", texts[index + 1] ?? ""),
  );
  const startFrame = phrase[0]?.startFrame ?? 0;
  const stills: Still[] = [];
  phrase.forEach((word, active) => {
    const from = active === 0 ? startFrame : Math.max(word.startFrame, startFrame + active);
    const until = phrase[active + 1]?.startFrame ?? endFrame;
    const changes = Math.max(style.wordPop.length, active === 0 ? style.linePop.length : 0);
    for (let step = 0; step < Math.max(1, Math.min(changes, until - from)); step += 1) {
      const lineScale = active === 0 ? held(style.linePop, step) : 1;
      const wordScale = held(style.wordPop, step);
      stills.push({
        fromFrame: from + step,
        words: placed.map((each, index) =>
          drawWord(each, {
            lineScale,
            wordScale: index === active ? wordScale : 1,
            color: index === active ? segment.accent : white,
          }),
        ),
      });
    }
  });
  if (endFrame < segment.frames) stills.push({ fromFrame: endFrame, words: [] });
  return stills;
}

function drawWord(
  word: PlacedWord,
  look: { lineScale: number; wordScale: number; color: string },
): DrawnWord {
  const centerX = frame.width / 2;
  return {
    text: word.text,
    font: word.font,
    emSize: word.emSize,
    centerX: centerX + (word.centerX - centerX) * look.lineScale,
    baseline: word.baseline,
    scale: look.lineScale * look.wordScale,
    color: look.color,
    outline,
    opacity: 1,
  };
}

function held(values: readonly number[], step: number): number {
  return values[Math.min(step, values.length - 1)] ?? 1;
}
