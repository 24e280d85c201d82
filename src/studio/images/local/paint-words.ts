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
import {
  type Box,
  type SetLine,
  type SetWords,
  ascent,
  descent,
  fitWords,
  leading,
  tracking,
} from "./fit-words.ts";
import { type FaceName, useFace } from "./fonts.ts";
import type { Scheme } from "./palette.ts";
import type { WordsSpot } from "./stage.ts";

export interface Words {
  text: string;
  face: FaceName;
  /** A point's place in the list, shown as a badge over the words. */
  number?: number;
}

/** How much larger than the signs a plate or an edge is, in ems. */
const plateMargin = { x: 0.16, y: 0.02 };
const outlineWidth = 0.13;
const badgeHeight = 112;
const badgeGap = 30;
const sizeMax = 290;
const linesMax = 6;

/**
 * Paints the words into the room a composition left. They stay inside the box, plates, edges and
 * tilt included. False when there was nothing that can be drawn.
 */
export function paintWords(
  context: SKRSContext2D,
  words: Words,
  spot: WordsSpot,
  scheme: Scheme,
): boolean {
  const room = roomInside(spot);
  const badge = words.number === undefined ? 0 : badgeHeight + badgeGap;
  const margin =
    spot.manner === "plain" ? 0 : spot.manner === "plates" ? plateMargin.x * 2 : outlineWidth;
  const width = room.right - room.left;
  const height = room.bottom - room.top - badge;
  const loosely = fitWords(words.text, { face: words.face, width, height, sizeMax, linesMax });
  if (loosely === undefined) return false;
  // The margin goes with the size: once more with the room that is left beside it.
  const spare = Math.ceil(loosely.size * margin);
  const set =
    spare === 0
      ? loosely
      : fitWords(words.text, {
          face: words.face,
          width: width - spare,
          height:
            height - Math.ceil(loosely.size * (spot.manner === "plates" ? 0.12 : outlineWidth)),
          sizeMax: loosely.size,
          linesMax,
        });
  if (set === undefined) return false;
  context.save();
  tilt(context, spot);
  const blockHeight = set.height + badge;
  const slack = room.bottom - room.top - blockHeight;
  const share = { top: 0, middle: 0.5, bottom: 1 }[spot.vertical];
  const top = room.top + slack * share;
  const block: Box = { left: room.left, right: room.right, top, bottom: top + blockHeight };
  const look = { spot, scheme, block };
  if (words.number !== undefined) paintBadge(context, words.number, look);
  paintLines(context, set, { ...look, block: { ...block, top: top + badge } });
  context.restore();
  return true;
}

interface Look {
  spot: WordsSpot;
  scheme: Scheme;
  block: Box;
}

/** The room that stays inside the spot's box when it is turned about its middle. */
function roomInside({ box, tilt: degrees = 0 }: WordsSpot): Box {
  const sine = Math.abs(Math.sin((degrees * Math.PI) / 180));
  const sideways = ((box.bottom - box.top) * sine) / 2;
  const upDown = ((box.right - box.left) * sine) / 2;
  return {
    left: box.left + sideways,
    right: box.right - sideways,
    top: box.top + upDown,
    bottom: box.bottom - upDown,
  };
}

function tilt(context: SKRSContext2D, { box, tilt: degrees = 0 }: WordsSpot): void {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  context.translate(x, y);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-x, -y);
}

function paintBadge(context: SKRSContext2D, number: number, look: Look): void {
  const { scheme, spot, block } = look;
  const text = number.toString();
  const family = useFace("heavy");
  context.font = `${badgeHeight * 0.62}px "${family}"`;
  context.letterSpacing = "0px";
  const width = Math.max(badgeHeight, context.measureText(text).width + badgeHeight * 0.6);
  const left = spot.align === "left" ? block.left : (block.left + block.right - width) / 2;
  const fill =
    spot.ground === undefined
      ? scheme.accent
      : readableOn(spot.ground, [scheme.palette.main, scheme.palette.deep]);
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(left, block.top, width, badgeHeight, badgeHeight / 2);
  context.fill();
  context.fillStyle = readableOn(fill, [scheme.palette.paper, scheme.palette.deep, "#000000"]);
  context.textAlign = "center";
  context.fillText(text, left + width / 2, block.top + badgeHeight * 0.72);
  context.textAlign = "left";
}

function paintLines(context: SKRSContext2D, set: SetWords, look: Look): void {
  const emphasised = emphasisedLine(set.lines);
  const inks = chooseInks(context, set, look);
  for (const [index, line] of set.lines.entries()) {
    const left =
      look.spot.align === "left"
        ? look.block.left +
          (look.spot.manner === "plates" ? set.size * plateMargin.x : 0) +
          (look.spot.manner === "outline" ? (set.size * outlineWidth) / 2 : 0)
        : (look.block.left + look.block.right - line.width) / 2;
    const baseline = look.block.top + set.size * (ascent + index * leading);
    const colour = index === emphasised ? inks.emphasis : inks.usual;
    paintLine(context, line, {
      left,
      baseline,
      size: set.size,
      manner: look.spot.manner,
      ...colour,
    });
  }
}

interface LineLook {
  left: number;
  baseline: number;
  size: number;
  manner: WordsSpot["manner"];
  ink: Hex;
  /** The plate or edge behind the ink, and always there where the ground alone would not carry the ink. */
  behind?: Hex;
}

function paintLine(context: SKRSContext2D, line: SetLine, look: LineLook): void {
  const { left, baseline, size } = look;
  if (look.behind !== undefined && look.manner !== "outline") {
    context.fillStyle = look.behind;
    context.beginPath();
    context.roundRect(
      left - size * plateMargin.x,
      baseline - size * (ascent - plateMargin.y),
      line.width + size * plateMargin.x * 2,
      size * (ascent + descent - plateMargin.y * 2 - 0.02),
      size * 0.14,
    );
    context.fill();
  }
  for (const pass of look.manner === "outline" && look.behind !== undefined
    ? ["edge", "fill"]
    : ["fill"]) {
    for (const run of line.runs) {
      context.font = `${size}px "${run.family}"`;
      context.letterSpacing = `${tracking * size}px`;
      if (pass === "edge") {
        context.strokeStyle = look.behind ?? "#000000";
        context.lineWidth = size * outlineWidth;
        context.lineJoin = "round";
        context.strokeText(run.text, left + run.x, baseline);
      } else {
        context.fillStyle = look.ink;
        context.fillText(run.text, left + run.x, baseline);
      }
    }
  }
}

/** The line with a number, else the last of several: one line stands out, not more. */
function emphasisedLine(lines: readonly SetLine[]): number {
  if (lines.length < 2) return -1;
  const numbered = lines.findIndex((line) => line.runs.some((run) => /\p{Nd}/u.test(run.text)));
  return numbered === -1 ? lines.length - 1 : numbered;
}

interface Ink {
  ink: Hex;
  behind?: Hex;
}

function chooseInks(
  context: SKRSContext2D,
  set: SetWords,
  look: Look,
): { usual: Ink; emphasis: Ink } {
  const { scheme, spot } = look;
  const { palette } = scheme;
  if (spot.manner === "plates") {
    const plate = scheme.isDark ? palette.paper : palette.deep;
    const other = scheme.groundTop === palette.pop ? palette.main : palette.pop;
    return {
      usual: { ink: readableOn(plate, [palette.deep, palette.paper]), behind: plate },
      emphasis: {
        ink: readableOn(other, [palette.deep, palette.paper, "#ffffff", "#000000"]),
        behind: other,
      },
    };
  }
  if (spot.manner === "outline") {
    const edge = mix(palette.deep, "#000000", 0.25);
    const brightest =
      luminanceOfHex(palette.pop) > 0.45 && scheme.groundTop !== palette.pop
        ? palette.pop
        : "#ffe04a";
    return {
      usual: { ink: "#ffffff", behind: edge },
      emphasis: { ink: readableOn(edge, [brightest, "#ffffff"]), behind: edge },
    };
  }
  const [darkest, lightest] = extremesBehind(context, set, look);
  const carries = (ink: Hex): boolean =>
    contrastOf(luminanceOfHex(ink), darkest) >= contrastMin &&
    contrastOf(luminanceOfHex(ink), lightest) >= contrastMin;
  const ink =
    spot.ground === undefined ? scheme.ink : readableOn(spot.ground, [palette.deep, palette.paper]);
  const accents = [scheme.accent, palette.main, palette.pop].filter(
    (hex) => hex !== ink && carries(hex),
  );
  const plate = luminanceOfHex(ink) > 0.4 ? mix(palette.deep, "#000000", 0.3) : palette.paper;
  const usual = carries(ink)
    ? { ink }
    : { ink: readableOn(plate, [ink, "#ffffff", "#000000"]), behind: plate };
  const [accent] = accents;
  return { usual, emphasis: accent === undefined ? usual : { ink: accent } };
}

/** The darkest and the lightest spot really behind the words, as luminances. */
function extremesBehind(
  context: SKRSContext2D,
  set: SetWords,
  { block, spot }: Look,
): [number, number] {
  const top = Math.max(0, Math.floor(block.top));
  const left = spot.align === "left" ? block.left : (block.left + block.right - set.width) / 2;
  const width = Math.ceil(set.width);
  const height = Math.ceil(set.height);
  const { data } = context.getImageData(Math.floor(left), top, width, height);
  let darkest = 1;
  let lightest = 0;
  for (let y = 0; y < height; y += 5) {
    for (let x = 0; x < width; x += 5) {
      const at = (y * width + x) * 4;
      const luminance = luminanceOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
      darkest = Math.min(darkest, luminance);
      lightest = Math.max(lightest, luminance);
    }
  }
  return [darkest, lightest];
}
