import { captionBand, frame, safeMargins } from "#src/domain/frame.ts";
import type { Language } from "#src/domain/language.ts";
import type { BodySegment, FramedWord } from "../plan-segments.ts";
import { type CaptionLook, captionLook } from "./caption-look.ts";
import { captionFonts } from "./caption-fonts.ts";
import { layOutLines, type LineBox, type PlacedWord } from "./lay-out-lines.ts";
import { belongTogether, shownWord, splitPhrases } from "./split-phrases.ts";
import { platesBehind } from "./plates-behind.ts";
import type { DrawnBox, DrawnWord } from "./write-ass.ts";

/** What an overlay shows from one frame until the next still starts. */
export interface Still {
  fromFrame: number;
  words: readonly DrawnWord[];
  /** Behind the words. */
  boxes?: readonly DrawnBox[];
}

/** A phrase stays this long after its last word if nothing follows, in frames. */
const holdFrames = 12;
/** A gap between phrases up to this long is bridged by the earlier one, so that nothing flickers. */
const bridgeFrames = 15;

/** Widest line that keeps the wider safe margin, on the right, on both sides. */
const widthMax = 2 * (frame.width - safeMargins.right - frame.width / 2);

const textSize: Record<Language, { emSize: number; lineHeight: number }> = {
  ko: { emSize: 102, lineHeight: 1.14 },
  en: { emSize: 90, lineHeight: 1.18 },
};

function captionBox(language: Language, look: CaptionLook): LineBox {
  const { emSize, lineHeight } = textSize[language];
  const side = look.plate ? look.plate.side : 0;
  return {
    emSize: emSize * look.size,
    lineHeight: lineHeight * look.leading,
    centerX: frame.width / 2,
    widthMax: widthMax - 2 * side * emSize * look.size,
    baseline: captionBand.bottom - 28,
    grows: "up",
    linesMax: 2,
    peak: { word: Math.max(...look.wordPop), line: Math.max(...look.linePop) },
  };
}

/**
 * The captions of a body: which words stand where from which frame on, the spoken one in colour and a
 * little larger where the style has it so. The stills are in order; one without words ends what was
 * shown. No stills at all where the style is none.
 */
export function planCaptions(segment: BodySegment): Still[] {
  const look = captionLook(segment);
  if (look === null) return [];
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
    stills.push(...phraseStills(phrase, Math.min(end, segment.frames), { segment, look }));
  });
  return stills;
}

function phraseStills(
  phrase: readonly FramedWord[],
  endFrame: number,
  { segment, look }: { segment: BodySegment; look: CaptionLook },
): Still[] {
  const texts = phrase.map((word) => word.text);
  const placed = layOutLines(
    texts.map(shownWord),
    captionFonts(segment.language),
    captionBox(segment.language, look),
    (index) => !belongTogether(texts[index] ?? "", texts[index + 1] ?? ""),
  );
  const boxes = look.plate ? platesBehind(placed, look.plate) : undefined;
  const startFrame = phrase[0]?.startFrame ?? 0;
  const stills: Still[] = [];
  const active = look.spoken === look.color ? phrase.slice(0, 1) : phrase;
  active.forEach((word, at) => {
    const from = at === 0 ? startFrame : Math.max(word.startFrame, startFrame + at);
    const until = active[at + 1]?.startFrame ?? endFrame;
    const changes = Math.max(look.wordPop.length, at === 0 ? look.linePop.length : 0);
    for (let step = 0; step < Math.max(1, Math.min(changes, until - from)); step += 1) {
      const lineScale = at === 0 ? held(look.linePop, step) : 1;
      const wordScale = held(look.wordPop, step);
      stills.push({
        fromFrame: from + step,
        words: placed.map((each, index) =>
          drawWord(each, {
            lineScale,
            wordScale: index === at ? wordScale : 1,
            color: index === at ? look.spoken : look.color,
            outline: look.outline,
          }),
        ),
        ...(boxes && { boxes }),
      });
    }
  });
  if (endFrame < segment.frames) stills.push({ fromFrame: endFrame, words: [] });
  return stills;
}

function drawWord(
  word: PlacedWord,
  look: { lineScale: number; wordScale: number; color: string; outline: number },
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
    outline: look.outline,
    opacity: 1,
  };
}

function held(values: readonly number[], step: number): number {
  return values[Math.min(step, values.length - 1)] ?? 1;
}
