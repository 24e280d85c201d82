import { type Canvas, type Image, type SKRSContext2D, createCanvas } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";
import { type Hex, mix, withAlpha } from "./colours.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

const turn = Math.PI * 2;

export function fillGround({ context, scheme }: Stage): void {
  const gradient = context.createLinearGradient(0, 0, 0, frame.height);
  gradient.addColorStop(0, scheme.groundTop);
  gradient.addColorStop(0.5, scheme.groundTop);
  gradient.addColorStop(1, scheme.groundBottom);
  context.fillStyle = gradient;
  context.fillRect(0, 0, frame.width, frame.height);
}

/** Darkens the foot of the picture: it grounds the objects, and the players' own white texts stand there. */
export function shadeFoot({ context, scheme }: Stage): void {
  const top = frame.height - 460;
  const gradient = context.createLinearGradient(0, top, 0, frame.height);
  const shade = mix(scheme.palette.deep, "#000000", 0.3);
  gradient.addColorStop(0, withAlpha(shade, 0));
  gradient.addColorStop(1, withAlpha(shade, 0.26));
  context.fillStyle = gradient;
  context.fillRect(0, top, frame.width, frame.height - top);
}

export function disc(
  context: SKRSContext2D,
  at: { x: number; y: number; radius: number },
  fill: string,
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(at.x, at.y, at.radius, 0, turn);
  context.fill();
}

export function ring(
  context: SKRSContext2D,
  at: { x: number; y: number; radius: number; width: number },
  stroke: string,
): void {
  context.strokeStyle = stroke;
  context.lineWidth = at.width;
  context.beginPath();
  context.arc(at.x, at.y, at.radius, 0, turn);
  context.stroke();
}

/** Rays from a centre, as on a poster that shouts. */
export function rays(
  context: SKRSContext2D,
  at: { x: number; y: number; count: number; start: number },
  fill: string,
): void {
  const step = turn / at.count;
  const far = 2600;
  context.fillStyle = fill;
  context.beginPath();
  for (let index = 0; index < at.count; index += 1) {
    const from = at.start + index * step;
    context.moveTo(at.x, at.y);
    context.lineTo(at.x + Math.cos(from) * far, at.y + Math.sin(from) * far);
    context.lineTo(at.x + Math.cos(from + step / 2) * far, at.y + Math.sin(from + step / 2) * far);
    context.closePath();
  }
  context.fill();
}

/** A round patch that fades out: light, glow or shade. */
export function glow(
  context: SKRSContext2D,
  at: { x: number; y: number; radius: number; flat?: number },
  colour: { hex: Hex; alpha: number },
): void {
  context.save();
  context.translate(at.x, at.y);
  context.scale(1, at.flat ?? 1);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, at.radius);
  gradient.addColorStop(0, withAlpha(colour.hex, colour.alpha));
  gradient.addColorStop(0.55, withAlpha(colour.hex, colour.alpha * 0.55));
  gradient.addColorStop(1, withAlpha(colour.hex, 0));
  context.fillStyle = gradient;
  context.fillRect(-at.radius, -at.radius, at.radius * 2, at.radius * 2);
  context.restore();
}

export interface ObjectPlace {
  /** The centre. */
  x: number;
  y: number;
  size: number;
  /** Clockwise, in degrees. */
  turn?: number;
  /** `ground`: stands on something; `lifted`: floats before the ground; `sticker`: cut out with a white edge. */
  depth?: "ground" | "lifted" | "sticker" | "none";
  mirrored?: boolean;
}

/** Draws an object with the shadow that makes it belong where it is. */
export function placeObject(stage: Stage, image: Image, place: ObjectPlace): void {
  const { context } = stage;
  const { x, y, size } = place;
  const shade = mix(stage.scheme.palette.deep, "#000000", 0.4);
  if (place.depth === "ground") {
    glow(
      context,
      { x, y: y + size * 0.455, radius: size * 0.52, flat: 0.16 },
      { hex: shade, alpha: 0.5 },
    );
  }
  context.save();
  context.translate(x, y);
  context.rotate(((place.turn ?? 0) * Math.PI) / 180);
  if (place.mirrored ?? false) context.scale(-1, 1);
  if (place.depth === "sticker") {
    const edge = Math.max(8, size * 0.028);
    drawEdge(context, image, { size, edge, shade });
  }
  if (place.depth === "lifted") {
    context.drawImage(
      softShadow(image, size, shade),
      -size * 0.65,
      -size * 0.65 + size * 0.06,
      size * 1.3,
      size * 1.3,
    );
  }
  context.drawImage(image, -size / 2, -size / 2, size, size);
  context.restore();
}

/** The object's outline filled with one colour. */
export function silhouette(image: Image, size: number, fill: string): Canvas {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, size, size);
  context.globalCompositeOperation = "source-in";
  context.fillStyle = fill;
  context.fillRect(0, 0, size, size);
  return canvas;
}

/** A blurred shadow, made small and drawn large: quick, and soft for nothing. */
function softShadow(image: Image, size: number, shade: Hex): Canvas {
  const small = 72;
  const canvas = createCanvas(small * 1.3, small * 1.3);
  const context = canvas.getContext("2d");
  context.filter = "blur(3px)";
  context.globalAlpha = size > 400 ? 0.34 : 0.3;
  context.drawImage(silhouette(image, small, shade), small * 0.15, small * 0.15);
  return canvas;
}

function drawEdge(
  context: SKRSContext2D,
  image: Image,
  look: { size: number; edge: number; shade: Hex },
): void {
  const { size, edge, shade } = look;
  const whole = Math.round(size);
  const white = silhouette(image, whole, "#ffffff");
  context.drawImage(
    softShadow(image, size, shade),
    -size * 0.68,
    -size * 0.62,
    size * 1.36,
    size * 1.36,
  );
  for (let step = 0; step < 20; step += 1) {
    const angle = (step / 20) * turn;
    context.drawImage(
      white,
      -size / 2 + Math.cos(angle) * edge,
      -size / 2 + Math.sin(angle) * edge,
      size,
      size,
    );
  }
}

/** Small cheerful bits of paper inside a box. */
export function confetti(
  context: SKRSContext2D,
  area: { left: number; top: number; right: number; bottom: number; count: number },
  look: { colours: readonly [Hex, ...Hex[]]; random: Random },
): void {
  const { random } = look;
  for (let index = 0; index < area.count; index += 1) {
    context.save();
    context.translate(random.between(area.left, area.right), random.between(area.top, area.bottom));
    context.rotate(random.between(0, turn));
    context.fillStyle = random.pick(look.colours);
    const size = random.between(12, 26);
    const kind = random.below(3);
    context.beginPath();
    if (kind === 0) context.arc(0, 0, size * 0.45, 0, turn);
    else if (kind === 1) context.roundRect(-size * 0.7, -size * 0.22, size * 1.4, size * 0.44, 4);
    else context.roundRect(-size * 0.4, -size * 0.4, size * 0.8, size * 0.8, 4);
    context.fill();
    context.restore();
  }
}

/** Dots in rows, larger towards the bottom: a printed half-tone. */
export function halftone(
  context: SKRSContext2D,
  area: { left: number; top: number; right: number; bottom: number; step: number },
  fill: string,
): void {
  context.fillStyle = fill;
  context.beginPath();
  let row = 0;
  for (let y = area.top; y <= area.bottom; y += area.step) {
    const share = (y - area.top) / Math.max(1, area.bottom - area.top);
    const radius = area.step * 0.42 * share;
    const shift = row % 2 === 0 ? 0 : area.step / 2;
    for (let x = area.left + shift; x <= area.right; x += area.step) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, turn);
    }
    row += 1;
  }
  context.fill();
}
