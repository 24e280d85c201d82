import type { SKRSContext2D } from "@napi-rs/canvas";
import {
  type Hex,
  contrastMin,
  contrastOf,
  luminanceOf,
  luminanceOfHex,
  mix,
  readableOn,
} from "./colours.ts";
import type { Box } from "./fit-words.ts";
import type { Scheme } from "./palette.ts";
import type { WordsSpot } from "./stage.ts";

export interface Ink {
  ink: Hex;
  /** The plate or the edge behind the ink. */
  behind?: Hex;
}

/** How the words are set, and in what. */
export interface Inks {
  manner: WordsSpot["manner"];
  usual: Ink;
  emphasis: Ink;
}

/** Signal yellow: shouts on any dark edge. */
const signal = "#ffe04a";

/**
 * Colours that are readable on what was really painted in the room. Words that were meant to stand
 * plainly get plates where the ground does not carry them.
 */
export function chooseInks(
  context: SKRSContext2D,
  room: Box,
  spot: WordsSpot,
  scheme: Scheme,
): Inks {
  if (spot.manner === "outline") return outlineInks(scheme);
  if (spot.manner === "plates") return plateInks(scheme);
  const { palette } = scheme;
  const [darkest, lightest] = extremesIn(context, room);
  const carries = (hex: Hex): boolean =>
    [darkest, lightest].every((ground) => contrastOf(luminanceOfHex(hex), ground) >= contrastMin);
  const wanted =
    spot.ground === undefined ? scheme.ink : readableOn(spot.ground, [palette.deep, palette.paper]);
  const ink = [wanted, palette.deep, palette.paper].find(carries);
  if (ink === undefined) return plateInks(scheme);
  const accent = [scheme.accent, palette.main, palette.pop].find(
    (hex) => hex !== ink && carries(hex),
  );
  return { manner: "plain", usual: { ink }, emphasis: { ink: accent ?? ink } };
}

function outlineInks({ palette, groundTop }: Scheme): Inks {
  const behind = mix(palette.deep, "#000000", 0.25);
  const isBright = luminanceOfHex(palette.pop) > 0.45;
  // On a light ground yellow and white look alike from afar: all lines stay white there.
  const shout = luminanceOfHex(groundTop) > 0.45 ? "#ffffff" : isBright ? palette.pop : signal;
  return {
    manner: "outline",
    usual: { ink: "#ffffff", behind },
    emphasis: { ink: readableOn(behind, [shout, "#ffffff"]), behind },
  };
}

function plateInks({ palette, groundTop, isDark }: Scheme): Inks {
  const plate = isDark ? palette.paper : palette.deep;
  const other = groundTop === palette.pop ? palette.main : palette.pop;
  const inkOn = (ground: Hex): Hex =>
    readableOn(ground, [palette.deep, palette.paper, "#ffffff", "#000000"]);
  return {
    manner: "plates",
    usual: { ink: inkOn(plate), behind: plate },
    emphasis: { ink: inkOn(other), behind: other },
  };
}

/** Pixels between two looks at the ground. */
const lookStep = 5;

/** The luminances of the darkest and the lightest spot in the room. */
function extremesIn(context: SKRSContext2D, room: Box): [darkest: number, lightest: number] {
  const width = Math.round(room.right - room.left);
  const height = Math.round(room.bottom - room.top);
  const { data } = context.getImageData(Math.round(room.left), Math.round(room.top), width, height);
  let darkest = 1;
  let lightest = 0;
  for (let y = 0; y < height; y += lookStep) {
    for (let x = 0; x < width; x += lookStep) {
      const at = (y * width + x) * 4;
      const luminance = luminanceOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
      darkest = Math.min(darkest, luminance);
      lightest = Math.max(lightest, luminance);
    }
  }
  return [darkest, lightest];
}
