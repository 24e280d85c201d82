import { fileURLToPath } from "node:url";
import { GlobalFonts, type SKRSContext2D, createCanvas } from "@napi-rs/canvas";
import { AppError } from "#src/domain/app-error.ts";
import type { Language } from "#src/domain/language.ts";

export interface ChartPoint {
  label: string;
  views: number;
  likes: number;
}

export interface ChartInput {
  /** From the oldest to the newest. */
  points: readonly ChartPoint[];
  title: string;
  language: Language;
}

/** Pixels. Chat clients show it at half this size or less. */
const size = { width: 900, height: 500 } as const;
const plot = { left: 84, right: 868, top: 128, bottom: 330 } as const;
const likesPlot = { top: 366, bottom: 436 } as const;
const labelsY = 472;
/** Above this many points the labels and values of some are left out, so that none overlap. */
const labelsMax = 10;
const barWidthMax = 76;

const colours = {
  paper: "#ffffff",
  ink: "#171a21",
  quiet: "#5d6573",
  grid: "#e6e9ef",
  views: "#2563eb",
  latest: "#1e3a8a",
  likes: "#e11d62",
} as const;

const words: Record<Language, { views: string; likes: string; none: string }> = {
  ko: { views: "조회", likes: "좋아요", none: "아직 숫자가 없어요" },
  en: { views: "Views", likes: "Likes", none: "No numbers yet" },
};

const fonts = {
  strong: {
    family: "XCaster Chart Strong",
    file: "pretendard/dist/public/static/Pretendard-Bold.otf",
  },
  plain: { family: "XCaster Chart", file: "pretendard/dist/public/static/Pretendard-Medium.otf" },
} as const;
type Weight = keyof typeof fonts;

function loadFonts(): void {
  for (const { family, file } of Object.values(fonts)) {
    if (GlobalFonts.has(family)) continue;
    const path = fileURLToPath(import.meta.resolve(file));
    if (GlobalFonts.registerFromPath(path, family) === null) {
      throw new AppError("bad-configuration", `font ${path} cannot be loaded`);
    }
  }
}

/** A number as people say it, in at most five signs: 9,876 · 1.2만 · 3.4억 in Korean, 9.9K · 1.2M in English. */
export function shortNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    notation: value >= 10_000 || language === "en" ? "compact" : "standard",
    maximumFractionDigits: value < 100_000_000_000 ? 1 : 0,
  }).format(value);
}

/** Draws views as bars and likes as a line under them, each to its own scale, as a PNG of 900 by 500. */
export function drawChart(input: ChartInput): Buffer {
  loadFonts();
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext("2d");
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, size.width, size.height);
  drawHead(context, input);
  if (input.points.length === 0) {
    write(context, words[input.language].none, { x: size.width / 2, y: 280, align: "center" });
    return canvas.toBuffer("image/png");
  }
  drawGrid(context, input);
  drawViews(context, input);
  drawLikes(context, input);
  drawLabels(context, input.points);
  return canvas.toBuffer("image/png");
}

interface Writing {
  x: number;
  y: number;
  size?: number;
  weight?: Weight;
  colour?: string;
  align?: "left" | "center" | "right";
  /** Longer texts end in an ellipsis. */
  widthMax?: number;
}

function write(context: SKRSContext2D, text: string, look: Writing): number {
  context.font = `${look.size ?? 20}px "${fonts[look.weight ?? "plain"].family}"`;
  context.fillStyle = look.colour ?? colours.quiet;
  context.textAlign = look.align ?? "left";
  const widthMax = look.widthMax ?? Infinity;
  let shown = text;
  const signs = Array.from(text);
  while (signs.length > 1 && context.measureText(shown).width > widthMax) {
    signs.pop();
    shown = `${signs.join("").trimEnd()}…`;
  }
  context.fillText(shown, look.x, look.y);
  return context.measureText(shown).width;
}

function drawHead(context: SKRSContext2D, { title, points, language }: ChartInput): void {
  const { views, likes } = words[language];
  // Counters are cumulative: what they had come to at several times is never added up.
  const newest = points.at(-1);
  write(context, title, {
    x: 32,
    y: 54,
    size: 30,
    weight: "strong",
    colour: colours.ink,
    widthMax: 836,
  });
  let x = 32;
  for (const [name, colour, total] of [
    [views, colours.views, newest?.views ?? 0],
    [likes, colours.likes, newest?.likes ?? 0],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x, 75, 16, 16, 5);
    context.fill();
    x += 26 + write(context, name, { x: x + 26, y: 91 }) + 8;
    x +=
      write(context, shortNumber(total, language), {
        x,
        y: 91,
        weight: "strong",
        colour: colours.ink,
      }) + 34;
  }
}

/** Into how many even steps a scale is cut whose top is this digit (times a power of ten). */
const stepsByDigit: Record<number, number> = { 1: 4, 2: 4, 3: 3, 4: 4, 5: 5, 6: 3, 8: 4, 10: 5 };

/** A round number at or above the largest value, and how many steps lead to it. */
function niceScale(largest: number): { top: number; steps: number } {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest)));
  const digit = [1, 2, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= largest) ?? 10;
  const top = digit * power;
  // No steps between whole numbers: half a view does not exist.
  return { top, steps: top < 3 ? top : (stepsByDigit[digit] ?? 4) };
}

function drawGrid(context: SKRSContext2D, { points, language }: ChartInput): void {
  const { top, steps } = niceScale(Math.max(...points.map((point) => point.views)));
  const isFlat = points.every((point) => point.views === 0);
  for (let step = 0; step <= steps; step += 1) {
    const y = Math.round(plot.bottom - ((plot.bottom - plot.top) * step) / steps) + 0.5;
    context.strokeStyle = step === 0 ? "#b9c0cc" : colours.grid;
    context.lineWidth = step === 0 ? 2 : 1;
    context.beginPath();
    context.moveTo(plot.left, y);
    context.lineTo(plot.right, y);
    context.stroke();
    if (isFlat && step > 0) continue;
    write(context, shortNumber((top * step) / steps, language), {
      x: plot.left - 12,
      y: y + 6,
      size: 17,
      align: "right",
    });
  }
}

function centreOf(index: number, count: number): number {
  return plot.left + ((plot.right - plot.left) * (index + 0.5)) / count;
}

/** Which points get their label and value: evenly spaced, counted back from the newest. */
function isShown(index: number, count: number): boolean {
  return (count - 1 - index) % Math.ceil(count / labelsMax) === 0;
}

/** Few points all get their value; of many only the newest and the highest that does not crowd it. */
function hasValue(
  index: number,
  points: readonly ChartPoint[],
  valueOf: (point: ChartPoint) => number,
): boolean {
  const last = points.length - 1;
  if (points.length <= labelsMax || index === last) return true;
  const calm = points.slice(0, Math.floor(points.length * 0.88)).map(valueOf);
  return calm.length > 0 && index === calm.indexOf(Math.max(...calm));
}

function drawViews(context: SKRSContext2D, { points, language }: ChartInput): void {
  const { top } = niceScale(Math.max(...points.map((point) => point.views)));
  const slot = (plot.right - plot.left) / points.length;
  const width = Math.max(2, Math.min(barWidthMax, slot * 0.62));
  for (const [index, point] of points.entries()) {
    const height = ((plot.bottom - plot.top) * point.views) / top;
    const left = centreOf(index, points.length) - width / 2;
    context.fillStyle = index === points.length - 1 ? colours.latest : colours.views;
    if (height > 0) {
      const rounding = Math.min(8, width / 3, height);
      context.beginPath();
      context.roundRect(left, plot.bottom - Math.max(2, height), width, Math.max(2, height), [
        rounding,
        rounding,
        0,
        0,
      ]);
      context.fill();
    }
    if (hasValue(index, points, (candidate) => candidate.views)) {
      write(context, shortNumber(point.views, language), {
        x: left + width / 2,
        y: plot.bottom - height - 10,
        size: 18,
        weight: "strong",
        colour: colours.ink,
        align: "center",
      });
    }
  }
}

function drawLikes(context: SKRSContext2D, { points, language }: ChartInput): void {
  const largest = Math.max(1, ...points.map((point) => point.likes));
  const spots = points.map((point, index) => ({
    x: centreOf(index, points.length),
    y: likesPlot.bottom - ((likesPlot.bottom - likesPlot.top - 20) * point.likes) / largest,
    likes: point.likes,
  }));
  context.strokeStyle = colours.grid;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(plot.left, likesPlot.bottom + 0.5);
  context.lineTo(plot.right, likesPlot.bottom + 0.5);
  context.stroke();
  context.strokeStyle = colours.likes;
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.beginPath();
  for (const spot of spots) context.lineTo(spot.x, spot.y);
  context.stroke();
  for (const [index, spot] of spots.entries()) {
    if (!hasValue(index, points, (candidate) => candidate.likes)) continue;
    context.fillStyle = colours.paper;
    context.beginPath();
    context.arc(spot.x, spot.y, 8, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = colours.likes;
    context.beginPath();
    context.arc(spot.x, spot.y, 6, 0, Math.PI * 2);
    context.fill();
    write(context, shortNumber(spot.likes, language), {
      x: spot.x,
      y: spot.y - 14,
      size: 16,
      weight: "strong",
      colour: colours.likes,
      align: "center",
    });
  }
}

function drawLabels(context: SKRSContext2D, points: readonly ChartPoint[]): void {
  const shown = points.filter((_, index) => isShown(index, points.length)).length;
  const widthMax = (plot.right - plot.left) / shown - 8;
  for (const [index, point] of points.entries()) {
    if (!isShown(index, points.length)) continue;
    write(context, point.label, {
      x: centreOf(index, points.length),
      y: labelsY,
      size: 18,
      align: "center",
      widthMax,
    });
  }
}
