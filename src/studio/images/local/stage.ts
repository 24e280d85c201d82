import type { Image, SKRSContext2D } from "@napi-rs/canvas";
import type { Scheme } from "./palette.ts";
import type { Random } from "./random.ts";
import type { Box } from "./fit-words.ts";

/** Where a picture takes place: what the backdrop shows behind the objects. */
export const settings = [
  "table",
  "room",
  "hills",
  "beach",
  "city",
  "night",
  "desk",
  "open",
] as const;
export type Setting = (typeof settings)[number];

/** What a composition paints on, and with. */
export interface Stage {
  context: SKRSContext2D;
  scheme: Scheme;
  random: Random;
  setting: Setting;
  /** The main object, drawn crisp up to `heroSizeMax` pixels. */
  hero: Image;
  /** At least five smaller objects, drawn crisp up to `helperSizeMax` pixels. */
  helpers: readonly [Image, ...Image[]];
}

export const heroSizeMax = 820;
export const helperSizeMax = 340;

/** Where a composition leaves room for the words, and how it wants them set. */
export interface WordsSpot {
  box: Box;
  align: "left" | "center";
  vertical: "top" | "middle" | "bottom";
  /** `plain` on quiet ground, `plates` a plate behind each line, `outline` a thick edge round every sign. */
  manner: "plain" | "plates" | "outline";
  /** Clockwise, in degrees. */
  tilt?: number;
  /** The colours of the words where they do not stand on the scheme's ground. */
  ground?: string;
}

/** Paints everything but the words. */
export type Composition = (stage: Stage) => WordsSpot;

export function helperAt(stage: Stage, index: number): Image {
  return stage.helpers[index % stage.helpers.length] ?? stage.helpers[0];
}
