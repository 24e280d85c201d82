import type { Learned } from "./preference.ts";
import type { Tone } from "./script.ts";

export interface VisualStyle {
  /** As `#rrggbb`, the most important first. */
  colors: string[];
}

/** How a team wants to sound and look. */
export interface Brand {
  id: string;
  name: string;
  isDefault: boolean;
  /** Absent where it is asked each time. */
  tone?: Tone;
  colors: string[];
  /** Who it is for, in the person's own words; empty for everybody. */
  audience: string;
  /** Words that must never appear in a draft. */
  avoidedPhrases: string[];
  /** Addresses of earlier videos or posts. */
  examples: string[];
  /** What people want of its shorts, learned from what they change; absent where that is nothing yet. */
  learned?: Learned[];
}

/** What a brand asks of every short that is made for it. */
export interface BrandWishes {
  colors: string[];
  avoidedPhrases: string[];
  /** What had been learned by then; absent in what was stored before anything was. */
  learned?: Learned[];
}

/** Every limit of a brand. */
export const brandLimits = {
  brandsMax: 20,
  nameLengthMax: 60,
  audienceLengthMax: 200,
  colorsMax: 5,
  avoidedPhrasesMax: 30,
  avoidedPhraseLengthMax: 60,
  examplesMax: 3,
  exampleLengthMax: 500,
} as const;

const colorPattern = /^#[\da-f]{6}$/i;

/** `#rrggbb` in small letters; undefined for anything else. `#rgb` and a missing `#` are forgiven. */
export function parseColor(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const marked = typed.startsWith("#") ? typed : `#${typed}`;
  const long = /^#[\da-f]{3}$/.test(marked) ? marked.replaceAll(/[\da-f]/g, "$&$&") : marked;
  return colorPattern.test(long) ? long : undefined;
}

/** How well two colours stand apart, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** What a person fills in. */
export interface BrandForm {
  name: string;
  tone?: Tone;
  colors: readonly string[];
  audience: string;
  avoidedPhrases: readonly string[];
  examples: readonly string[];
}

/** Why a brand cannot be kept as it was filled in. */
export const brandRefusals = [
  "name-missing",
  "name-taken",
  "color-unclear",
  "too-many-colors",
  "too-many-phrases",
  "link-unclear",
  "too-many-links",
  "too-many-brands",
] as const;
export type BrandRefusal = (typeof brandRefusals)[number];

/** A form as it is kept: tidied, each thing once; or why it cannot be. */
export function parseBrandForm(
  form: BrandForm,
): Omit<Brand, "id" | "isDefault" | "learned"> | BrandRefusal {
  const name = line(form.name, brandLimits.nameLengthMax);
  if (name === "") return "name-missing";
  const colors = form.colors.filter((color) => color.trim() !== "").map(parseColor);
  const known = colors.filter((color) => color !== undefined);
  if (known.length < colors.length) return "color-unclear";
  const phrases = form.avoidedPhrases
    .map((phrase) => line(phrase, brandLimits.avoidedPhraseLengthMax))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  const links = form.examples.filter((link) => link.trim() !== "").map(parseLink);
  const examples = links.filter((link) => link !== undefined);
  if (examples.length < links.length) return "link-unclear";
  const brand = {
    name,
    ...(form.tone && { tone: form.tone }),
    colors: [...new Set(known)],
    audience: line(form.audience, brandLimits.audienceLengthMax),
    avoidedPhrases: [...new Set(phrases)],
    examples: [...new Set(examples)],
  };
  if (brand.colors.length > brandLimits.colorsMax) return "too-many-colors";
  if (brand.avoidedPhrases.length > brandLimits.avoidedPhrasesMax) return "too-many-phrases";
  if (brand.examples.length > brandLimits.examplesMax) return "too-many-links";
  return brand;
}

function parseLink(text: string): string | undefined {
  const url = URL.parse(text.trim());
  const isWeb = url !== null && ["http:", "https:"].includes(url.protocol);
  return isWeb && url.href.length <= brandLimits.exampleLengthMax ? url.href : undefined;
}

function line(text: string, lengthMax: number): string {
  const tidied = text
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return tidied
    .slice(0, lengthMax)
    .toWellFormed()
    .replace(/\uFFFD$/u, "")
    .trim();
}
