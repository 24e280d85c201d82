/** A colour as `#rrggbb`. */
export type Hex = string;

type Channels = readonly [red: number, green: number, blue: number];

export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(text);
}

function toChannels(hex: Hex): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(channels: Channels): Hex {
  return `#${channels
    .map((channel) =>
      Math.max(0, Math.min(255, Math.round(channel)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** From `from` (share 0) to `to` (share 1). */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const [red, green, blue] = toChannels(from);
  const [toRed, toGreen, toBlue] = toChannels(to);
  return toHex([
    red + (toRed - red) * share,
    green + (toGreen - green) * share,
    blue + (toBlue - blue) * share,
  ]);
}

/** The colour with an opacity from 0 to 1, as CSS. */
export function withAlpha(hex: Hex, alpha: number): string {
  return `rgba(${toChannels(hex).join(", ")}, ${alpha})`;
}

/** Relative luminance of sRGB channels from 0 to 255 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminanceOf(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function luminanceOfHex(hex: Hex): number {
  return luminanceOf(toChannels(hex));
}

/** Contrast ratio from 1 to 21 between two luminances. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The least contrast at which text counts as readable (WCAG 2.2, 1.4.3). */
export const contrastMin = 4.5;

/** Of the candidates the first that is readable on the ground, else the one that comes closest. */
export function readableOn(ground: Hex, candidates: readonly [Hex, ...Hex[]]): Hex {
  const groundLuminance = luminanceOfHex(ground);
  const contrast = (hex: Hex): number => contrastOf(luminanceOfHex(hex), groundLuminance);
  const readable = candidates.find((hex) => contrast(hex) >= contrastMin);
  if (readable !== undefined) return readable;
  return candidates.reduce((best, hex) => (contrast(hex) > contrast(best) ? hex : best));
}

/** The same lightness and strength, turned round the colour wheel. */
export function turnHue(hex: Hex, degrees: number): Hex {
  const [red, green, blue] = toChannels(hex);
  const angle = (degrees * Math.PI) / 180;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  // The hue rotation matrix of SVG's feColorMatrix (https://www.w3.org/TR/filter-effects-1/#feColorMatrixElement).
  return toHex([
    red * (0.213 + cosine * 0.787 - sine * 0.213) +
      green * (0.715 - cosine * 0.715 - sine * 0.715) +
      blue * (0.072 - cosine * 0.072 + sine * 0.928),
    red * (0.213 - cosine * 0.213 + sine * 0.143) +
      green * (0.715 + cosine * 0.285 + sine * 0.14) +
      blue * (0.072 - cosine * 0.072 - sine * 0.283),
    red * (0.213 - cosine * 0.213 - sine * 0.787) +
      green * (0.715 - cosine * 0.715 + sine * 0.715) +
      blue * (0.072 + cosine * 0.928 + sine * 0.072),
  ]);
}
