import { frame } from "#src/domain/frame.ts";
import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import type { CaptionStyle } from "#src/domain/short-settings.ts";
import type { SpokenWord } from "#src/studio/voice/speaker.ts";
import { accentColor } from "./accent-color.ts";
import type { Timeline, TimelineScene } from "./renderer.ts";
import { motionStyle, type MotionStyle } from "./motion-style.ts";
import { toneStyle, type TransitionKind } from "./tone-style.ts";
import { pictureMotion, type PictureMotion } from "./segments/picture-motion.ts";

/** A word with the frames in which it is heard, counted from the start of its segment. */
export interface FramedWord {
  text: string;
  startFrame: number;
  endFrame: number;
}

/** One picture with its words. Holds exactly what goes into its frames, so that it can be a cache key. */
export interface BodySegment {
  kind: "body";
  frames: number;
  /** Hash of the picture's bytes. */
  picture: string;
  motion: PictureMotion;
  words: readonly FramedWord[];
  headline: string | null;
  /** Whether the headline is there from the first frame: the hook does not wait. */
  headlineAtOnce: boolean;
  accent: string;
  tone: Tone;
  captionStyle: CaptionStyle;
  language: Language;
}

/** The change from one picture to the next. Knows no words and no lengths of its neighbours. */
export interface TransitionSegment {
  kind: "transition";
  frames: number;
  transition: TransitionKind;
  from: { picture: string; motion: PictureMotion };
  to: { picture: string; motion: PictureMotion };
}

export type Segment = BodySegment | TransitionSegment;

export interface ShortPlan {
  /** In order of showing; their frames add up to `frames`. */
  segments: readonly Segment[];
  frames: number;
  /** Whole milliseconds: the frame count is a multiple of three. */
  durationMs: number;
  /** When each scene's voice starts in the short, in milliseconds. */
  voiceStartsMs: readonly number[];
}

/** The hook is heard at once; the last picture stays a moment after the last word. Frames. */
const firstLeadFrames = 3;
const lastTailFrames = 18;

/** Shortest body, in frames: a scene with next to no voice is still seen. */
const bodyFramesMin = 15;

/** Three frames are 100 ms, so that the length of a short is a whole number of milliseconds. */
const framesPerWholeMs = 3;

/**
 * Cuts a timeline into segments of whole frames that do not know where in the short they stand.
 * A scene is its lead, its voice and its tail; a transition takes half of its frames from the tail
 * before and half from the lead after it, so that no word is spoken within one.
 * `pictures` are the hashes of the scenes' picture files, in order.
 */
export function planSegments(timeline: Timeline, pictures: readonly string[]): ShortPlan {
  const style = motionStyle(timeline.tone, timeline.look);
  const half = style.transitionFrames / 2;
  const last = timeline.scenes.length - 1;
  const segments: Segment[] = [];
  const voiceStartsMs: number[] = [];
  let elapsed = 0;

  timeline.scenes.forEach((scene, index) => {
    const leadFrames = index === 0 ? firstLeadFrames : style.leadFrames;
    const tailFrames = index === last ? lastTailFrames : style.tailFrames;
    const cutBefore = index === 0 ? 0 : half;
    const cutAfter = index === last ? 0 : half;
    const voiceFrames = toFrames(scene.voiceDurationMs, Math.ceil);
    let frames = Math.max(
      bodyFramesMin,
      leadFrames + voiceFrames + tailFrames - cutBefore - cutAfter,
    );
    if (index === last) frames += missingTo(framesPerWholeMs, elapsed + frames);

    voiceStartsMs.push(
      Math.round(((elapsed + leadFrames - cutBefore) * 1000) / frame.framesPerSecond),
    );
    segments.push(
      bodyOf(timeline, scene, {
        frames,
        picture: pictureAt(pictures, index),
        motion: pictureMotion(index, style.zoomTravel),
        voiceFrame: leadFrames - cutBefore,
        isFirst: index === 0,
      }),
    );
    elapsed += frames;
    if (index === last) return;
    segments.push(transitionAfter(index, pictures, style));
    elapsed += style.transitionFrames;
  });

  const durationMs = Math.round((elapsed * 1000) / frame.framesPerSecond);
  return { segments, frames: elapsed, durationMs, voiceStartsMs };
}

interface BodyPlace {
  frames: number;
  picture: string;
  motion: PictureMotion;
  voiceFrame: number;
  isFirst: boolean;
}

function bodyOf(timeline: Timeline, scene: TimelineScene, place: BodyPlace): BodySegment {
  const headline = scene.headline?.trim() ?? "";
  return {
    kind: "body",
    frames: place.frames,
    picture: place.picture,
    motion: place.motion,
    words: scene.words.map((word) => framedWord(word, place)),
    headline: headline === "" ? null : headline,
    headlineAtOnce: place.isFirst,
    accent: accentColor(timeline.colors, toneStyle(timeline.tone).accent),
    tone: timeline.tone,
    captionStyle: timeline.look.captionStyle,
    language: timeline.language,
  };
}

function framedWord(word: SpokenWord, place: BodyPlace): FramedWord {
  const inside = (at: number): number => Math.min(place.frames, Math.max(0, place.voiceFrame + at));
  const startFrame = Math.min(place.frames - 1, inside(toFrames(word.startMs, Math.floor)));
  const endFrame = Math.max(startFrame + 1, inside(toFrames(word.endMs, Math.ceil)));
  return { text: word.text, startFrame, endFrame };
}

function transitionAfter(
  index: number,
  pictures: readonly string[],
  style: MotionStyle,
): TransitionSegment {
  const side = (at: number): TransitionSegment["from"] => ({
    picture: pictureAt(pictures, at),
    motion: pictureMotion(at, style.zoomTravel),
  });
  return {
    kind: "transition",
    frames: style.transitionFrames,
    transition: style.transition,
    from: side(index),
    to: side(index + 1),
  };
}

function toFrames(milliseconds: number, round: (frames: number) => number): number {
  // A frame is 33.33 ms: without the rounding first, 100 ms could come out a hair over 3 frames.
  return round(Number(((milliseconds * frame.framesPerSecond) / 1000).toFixed(6)));
}

function missingTo(multiple: number, count: number): number {
  return (multiple - (count % multiple)) % multiple;
}

function pictureAt(pictures: readonly string[], index: number): string {
  const picture = pictures[index];
  if (picture === undefined) throw new RangeError(`scene ${index} has no picture hash`);
  return picture;
}
