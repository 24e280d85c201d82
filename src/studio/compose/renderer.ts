import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import type { ThumbnailRecipe } from "#src/domain/thumbnail.ts";
import type { SpokenWord } from "#src/studio/voice/speaker.ts";

/** One scene as the renderer needs it. Paths are absolute and readable for the whole render. */
export interface TimelineScene {
  picturePath: string;
  /** The line drawn large over a picture that carries no words of its own; absent for one that does. */
  headline?: string;
  /** WAV of the narration. */
  voicePath: string;
  voiceDurationMs: number;
  /** Word times from the start of this scene's voice. */
  words: SpokenWord[];
}

/** What a person may choose about how a short looks and sounds, beside its voice. */
export type ShortLook = Omit<ShortSettings, "voice">;

/** Everything a finished short is made of: one format for every renderer. */
export interface Timeline {
  title: string;
  language: Language;
  tone: Tone;
  look: ShortLook;
  /** `#rrggbb`; the first is the accent of the spoken word. Empty for the house palette. */
  colors: readonly string[];
  scenes: TimelineScene[];
  /** The scene whose picture the thumbnail is made of. */
  coverScene: number;
  /** Chooses the generated music bed; the same number gives the same music. */
  musicSeed: number;
}

/** A recipe whose picture is at hand. */
export type ThumbnailInput = Omit<ThumbnailRecipe, "pictureKey"> & { picturePath: string };

export type RenderProgress = {
  /** 0 to 1 over the whole render. */
  fraction: number;
};

export interface RenderedShort {
  videoPath: string;
  thumbnailPath: string;
  captionsPath: string;
  durationMs: number;
  sizeBytes: number;
  /** Of the video file, lower-case hex. */
  sha256: string;
  loudnessLufs: number;
  truePeakDbtp: number;
}

/** Turns a timeline into the master MP4, a thumbnail and SRT captions. */
export interface Renderer {
  readonly name: string;
  readonly isLocal: boolean;
  /**
   * Renders into `workDirectory`, which keeps finished pieces: rendering the same or a slightly
   * different timeline there again re-uses every piece that did not change, also after a crash.
   * The result has passed the quality gate. Throws AppError `render-failed` or `no-space`.
   */
  render(
    timeline: Timeline,
    workDirectory: string,
    onProgress: (progress: RenderProgress) => void,
    signal: AbortSignal,
  ): Promise<RenderedShort>;
  /** The thumbnail alone, a JPEG: for other texts beside a video that stays. Throws AppError `render-failed`. */
  drawThumbnail(input: ThumbnailInput, signal: AbortSignal): Promise<Buffer>;
}

/** Largest master in bytes: what every platform the product publishes to accepts. */
export const videoSizeBytesMax = 64_000_000;
