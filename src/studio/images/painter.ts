import type { Language } from "#src/domain/language.ts";
import type { SceneRole, Tone } from "#src/domain/script.ts";
import type { Template } from "#src/domain/short-settings.ts";

export interface PictureRequest {
  /** What to show, in English. */
  prompt: string;
  /** The scene's on-screen line and its place in the short: painted in by a painter that paints words. */
  onScreen: string;
  role: SceneRole;
  sceneIndex: number;
  sceneTotal: number;
  keyword: string;
  tone: Tone;
  language: Language;
  /** How the points are presented: decides on compositions and on what marks a point. */
  template: Template;
  /** Brand colours as `#rrggbb`, at most five; empty for the house palette. */
  colors: readonly string[];
  /** 0 for the first picture, one more for each that was asked for again: another number, another picture. */
  attempt: number;
}

export interface Picture {
  /** A JPEG of 1080 by 1920. */
  jpeg: Buffer;
  /** True where the on-screen line is already in the picture, so that it must not be drawn over it again. */
  hasWords: boolean;
}

/** Paints one picture a scene. The local one stands in for an image model that has no key. */
export interface Painter {
  readonly name: string;
  readonly isLocal: boolean;
  /** The same request gives the same picture. */
  paint(request: PictureRequest, signal: AbortSignal): Promise<Picture>;
}
