/** Least relative luminance of a caption colour: darker ones drown in the black outline. */
const luminanceMin = 0.35;

const hexColor = /^#(?<red>[0-9a-f]{2})(?<green>[0-9a-f]{2})(?<blue>[0-9a-f]{2})$/i;

/**
 * The colour of the spoken word: the first brand colour, lightened until it reads on a black
 * outline, else the tone's own. `#rrggbb`, lower case.
 */
export function accentColor(colors: readonly string[], fallback: string): string {
  const channels = parseColor(colors[0] ?? "") ?? parseColor(fallback);
  if (channels === null) return fallback;
  let share = 0;
  let lightened = channels;
  while (luminance(lightened) < luminanceMin && share < 1) {
    share += 0.05;
    lightened = channels.map((channel) => Math.round(channel + (255 - channel) * share));
  }
  return `#${lightened.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue from 0 to 255, or null for anything that is not `#rrggbb`. */
export function parseColor(color: string): readonly number[] | null {
  const groups = hexColor.exec(color)?.groups;
  if (groups === undefined) return null;
  return [groups["red"], groups["green"], groups["blue"]].map((part) =>
    Number.parseInt(part ?? "0", 16),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
