import type { SKRSContext2D } from "@napi-rs/canvas";
import { type Ink, type Inks, chooseInks } from "./choose-inks.ts";
import { readableOn } from "./colours.ts";
import {
  type Box,
  type SetLine,
  type SetWords,
  ascent,
  descent,
  fitWords,
  tracking,
} from "./fit-words.ts";
import { type FaceName, useFace } from "./fonts.ts";
import type { Scheme } from "./palette.ts";
import type { WordsSpot } from "./stage.ts";

export interface Words {
  text: string;
  face: FaceName;
  /** Over the words: a point's place in the list, or a tick. */
  badge?: number | "tick";
}

type Manner = WordsSpot["manner"];

const outlineWidth = 0.13;
/** How far signs, plates or edges may reach past the measured words on each side, in ems. */
const margins: Record<Manner, { side: number; upDown: number }> = {
  plain: { side: 0.01, upDown: 0 },
  plates: { side: 0.16, upDown: 0 },
  outline: { side: outlineWidth / 2 + 0.02, upDown: outlineWidth / 2 },
};
/** Leaves a slit between two plates, in ems. */
const plateLeading = 1.16;
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
  const inks = chooseInks(context, spot.box, spot, scheme);
  const badge = words.badge === undefined ? 0 : badgeHeight + badgeGap;
  const set = fitWithMargins(words, inks.manner, {
    width: room.right - room.left,
    height: room.bottom - room.top - badge,
  });
  if (set === undefined) return false;
  const { side, upDown } = margins[inks.manner];
  const height = set.height + badge + set.size * upDown * 2;
  const share = { top: 0, middle: 0.5, bottom: 1 }[spot.vertical];
  const top = room.top + (room.bottom - room.top - height) * share;
  context.save();
  tilt(context, spot);
  if (words.badge !== undefined) {
    paintBadge(context, words.badge, { room, top, spot, scheme });
  }
  const block: Box = {
    left: room.left + set.size * side,
    right: room.right - set.size * side,
    top: top + badge + set.size * upDown,
    bottom: top + height,
  };
  paintLines(context, set, { inks, block, align: spot.align });
  context.restore();
  return true;
}

/** The margins grow with the size that they themselves limit: fits once without, then beside them. */
function fitWithMargins(
  words: Words,
  manner: Manner,
  room: { width: number; height: number },
): SetWords | undefined {
  const limits = {
    face: words.face,
    linesMax,
    ...(manner === "plates" ? { leading: plateLeading } : {}),
  };
  const loosely = fitWords(words.text, { ...limits, ...room, sizeMax });
  const { side, upDown } = margins[manner];
  if (loosely === undefined || side + upDown === 0) return loosely;
  return fitWords(words.text, {
    ...limits,
    width: room.width - loosely.size * side * 2,
    height: room.height - loosely.size * upDown * 2,
    sizeMax: loosely.size,
  });
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

interface BadgePlace {
  room: Box;
  top: number;
  spot: WordsSpot;
  scheme: Scheme;
}

function paintBadge(context: SKRSContext2D, badge: number | "tick", place: BadgePlace): void {
  const { room, top, spot, scheme } = place;
  const { palette } = scheme;
  const text = badge === "tick" ? "" : badge.toString();
  context.font = `${badgeHeight * 0.62}px "${useFace("heavy")}"`;
  context.letterSpacing = "0px";
  const width = Math.max(badgeHeight, context.measureText(text).width + badgeHeight * 0.6);
  const left = spot.align === "left" ? room.left + 1 : (room.left + room.right - width) / 2;
  const fill =
    spot.ground === undefined
      ? scheme.accent
      : readableOn(spot.ground, [palette.main, palette.deep]);
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(left, top, width, badgeHeight, badgeHeight / 2);
  context.fill();
  context.fillStyle = readableOn(fill, [palette.paper, palette.deep, "#000000"]);
  if (badge === "tick") {
    paintTick(context, left + width / 2, top + badgeHeight / 2);
    return;
  }
  context.textAlign = "center";
  context.fillText(text, left + width / 2, top + badgeHeight * 0.72);
  context.textAlign = "left";
}

function paintTick(context: SKRSContext2D, x: number, y: number): void {
  context.strokeStyle = context.fillStyle;
  context.lineWidth = badgeHeight * 0.14;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(x - badgeHeight * 0.22, y + badgeHeight * 0.02);
  context.lineTo(x - badgeHeight * 0.06, y + badgeHeight * 0.18);
  context.lineTo(x + badgeHeight * 0.24, y - badgeHeight * 0.17);
  context.stroke();
}

interface LinesPlace {
  inks: Inks;
  block: Box;
  align: WordsSpot["align"];
}

function paintLines(context: SKRSContext2D, set: SetWords, place: LinesPlace): void {
  const { inks, block, align } = place;
  const emphasised = emphasisedLine(set.lines);
  for (const [index, line] of set.lines.entries()) {
    paintLine(context, line, {
      left: align === "left" ? block.left : (block.left + block.right - line.width) / 2,
      baseline: block.top + set.size * (ascent + index * set.leading),
      size: set.size,
      manner: inks.manner,
      ...(index === emphasised ? inks.emphasis : inks.usual),
    });
  }
}

interface LineLook extends Ink {
  left: number;
  baseline: number;
  size: number;
  manner: Manner;
}

function paintLine(context: SKRSContext2D, line: SetLine, look: LineLook): void {
  const { left, baseline, size, behind } = look;
  const runs = line.runs.map((run) => ({ ...run, x: left + run.x }));
  const setFont = (family: string): void => {
    context.font = `${size}px "${family}"`;
    context.letterSpacing = `${tracking * size}px`;
  };
  if (behind !== undefined && look.manner === "plates") {
    const side = size * margins.plates.side;
    context.fillStyle = behind;
    context.beginPath();
    context.roundRect(
      left - side,
      baseline - size * (ascent - 0.02),
      line.width + side * 2,
      size * (ascent + descent - 0.06),
      size * 0.14,
    );
    context.fill();
  }
  if (behind !== undefined && look.manner === "outline") {
    context.strokeStyle = behind;
    context.lineWidth = size * outlineWidth;
    context.lineJoin = "round";
    for (const run of runs) {
      setFont(run.family);
      context.strokeText(run.text, run.x, baseline);
    }
  }
  context.fillStyle = look.ink;
  for (const run of runs) {
    setFont(run.family);
    context.fillText(run.text, run.x, baseline);
  }
}

/** The line with a number, else the last of several: one line stands out, not more. */
function emphasisedLine(lines: readonly SetLine[]): number {
  if (lines.length < 2) return -1;
  const numbered = lines.findIndex((line) => line.runs.some((run) => /\p{Nd}/u.test(run.text)));
  return numbered === -1 ? lines.length - 1 : numbered;
}
