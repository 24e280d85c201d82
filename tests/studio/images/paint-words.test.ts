import { type SKRSContext2D, createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { frame, paintedTextBox } from "#src/domain/frame.ts";
import { tones } from "#src/domain/script.ts";
import { contrastMin, contrastOf, luminanceOf } from "#src/studio/images/local/colours.ts";
import { bubble, card, compartments } from "#src/studio/images/local/compositions/framed.ts";
import { burst, orbit, slope, wallpaper } from "#src/studio/images/local/compositions/graphic.ts";
import { posted } from "#src/studio/images/local/compositions/posted.ts";
import { arch, podium, scene } from "#src/studio/images/local/compositions/standing.ts";
import { loadIcon } from "#src/studio/images/local/icons.ts";
import { paintWords } from "#src/studio/images/local/paint-words.ts";
import { choosePalette, chooseScheme, schemeNames } from "#src/studio/images/local/palette.ts";
import { randomFrom } from "#src/studio/images/local/random.ts";
import { type WordsSpot, settings } from "#src/studio/images/local/stage.ts";

const scheme = chooseScheme("light", choosePalette("casual", "커피", []));
const texts = [
  "짐은 반으로",
  "3 things nobody tells you (gjpqy)",
  "저장해 두고 떠나기 전에 보세요",
  "펲시와 뷁, 漢字와 かな 그리고 €100…",
  "초간단돼지고기김치찌개레시피모음집완전정복",
];

function newContext(): SKRSContext2D {
  return createCanvas(frame.width, frame.height).getContext("2d");
}

/** Looks at the box and a strip of this many pixels round it. */
const strip = 80;

function boundsOf(context: SKRSContext2D): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const [fromX, fromY] = [paintedTextBox.left - strip, paintedTextBox.top - strip];
  const width = paintedTextBox.right + strip - fromX;
  const height = paintedTextBox.bottom + strip - fromY;
  const { data } = context.getImageData(fromX, fromY, width, height);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) === 0) continue;
    const x = fromX + (((at - 3) / 4) % width);
    const y = fromY + Math.floor((at - 3) / 4 / width);
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x + 1);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y + 1);
  }
  return bounds;
}

const spots: WordsSpot[] = [
  { box: paintedTextBox, align: "left", vertical: "top", manner: "plain" },
  { box: paintedTextBox, align: "center", vertical: "bottom", manner: "plain", tilt: 3 },
  { box: paintedTextBox, align: "left", vertical: "middle", manner: "plates", tilt: -2 },
  { box: paintedTextBox, align: "center", vertical: "top", manner: "plates" },
  { box: paintedTextBox, align: "center", vertical: "middle", manner: "outline", tilt: -3 },
  { box: paintedTextBox, align: "left", vertical: "bottom", manner: "outline" },
];

describe("painting words", () => {
  test.each(spots)("$manner words, $align and $vertical, stay inside their box", (spot) => {
    const context = newContext();
    for (const face of ["loud", "heavy"] as const) {
      for (const text of texts) {
        context.clearRect(0, 0, frame.width, frame.height);
        paintWords(context, { text, face, badge: 12 }, spot, scheme);
        const bounds = boundsOf(context);
        expect(bounds.left).toBeGreaterThanOrEqual(paintedTextBox.left);
        expect(bounds.right).toBeLessThanOrEqual(paintedTextBox.right);
        expect(bounds.top).toBeGreaterThanOrEqual(paintedTextBox.top);
        expect(bounds.bottom).toBeLessThanOrEqual(paintedTextBox.bottom);
      }
    }
  });

  test("words on a ground that is black here and white there get plates behind them", () => {
    const context = newContext();
    for (let x = 0; x < frame.width; x += 60) {
      context.fillStyle = x % 120 === 0 ? "#000000" : "#ffffff";
      context.fillRect(x, 0, 60, frame.height);
    }
    expect(worstContrast(context, "plain", () => paintOn(context, "plain"))).toBeGreaterThanOrEqual(
      contrastMin,
    );
  });
});

function paintOn(context: SKRSContext2D, manner: WordsSpot["manner"]): void {
  const spot: WordsSpot = { box: paintedTextBox, align: "left", vertical: "middle", manner };
  paintWords(context, { text: "돌돌 말면 공간 2배", face: "heavy" }, spot, scheme);
}

const compositions = {
  scene,
  arch,
  podium,
  burst,
  slope,
  orbit,
  wallpaper,
  card,
  compartments,
  bubble,
  posted,
};

describe("contrast on the finished picture", () => {
  test.each(Object.entries(compositions))(
    "the words of the composition %s are readable on every ground",
    async (name, compose) => {
      const hero = await loadIcon("luggage", 200);
      const brands = [[], ["#e11d48", "#facc15"], ["#7f7f7f"]];
      for (const [index, schemeName] of schemeNames.entries()) {
        const context = newContext();
        const tone = tones[(index + name.length) % tones.length] ?? "casual";
        const palette = choosePalette(tone, name, brands[index % brands.length] ?? []);
        const chosen = chooseScheme(schemeName, palette);
        const setting = settings[(index * 3 + name.length) % settings.length] ?? "open";
        const random = randomFrom(`${name} ${tone}`);
        const spot = compose({ context, scheme: chosen, random, setting, hero, helpers: [hero] });
        const worst = worstContrast(context, spot.manner, () => {
          paintWords(
            context,
            { text: "돌돌 말면 공간 2배", face: "heavy", badge: 2 },
            spot,
            chosen,
          );
        });
        expect(worst).toBeGreaterThanOrEqual(contrastMin);
      }
    },
  );
});

/** How far from a sign's edge its ground is looked at, past the smoothed rim. */
const rim = 5;

/**
 * The least contrast of what was painted against what surrounds it. Looks at the colours that make
 * up most of the change and, for each, at the colour it most often borders on, so that the rim of a
 * plate, which need not stand out from the picture, does not count. Nor does a dark edge itself.
 */
function worstContrast(
  context: SKRSContext2D,
  manner: WordsSpot["manner"],
  paint: () => void,
): number {
  const { left, top, right, bottom } = paintedTextBox;
  const [width, height] = [right - left, bottom - top];
  const read = (): Uint32Array =>
    new Uint32Array(context.getImageData(left, top, width, height).data.buffer);
  const before = read();
  paint();
  const after = read();
  const areas = new Map<number, number>();
  for (const [at, colour] of after.entries()) {
    if (colour !== before[at]) areas.set(colour, (areas.get(colour) ?? 0) + 1);
  }
  const total = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const main = [...areas]
    .filter(([colour, area]) => area > total * 0.04 && !(manner === "outline" && isDark(colour)))
    .map(([colour]) => colour);
  if (main.length === 0) throw new RangeError("no words were painted");
  return Math.min(...main.map((colour) => borderContrast(after, { colour, width })));
}

function borderContrast(
  pixels: Uint32Array,
  { colour, width }: { colour: number; width: number },
): number {
  const borders = new Map<number, number>();
  for (const [at, found] of pixels.entries()) {
    if (found !== colour) continue;
    for (const step of [-rim, rim, -rim * width, rim * width]) {
      const neighbour = pixels[at + step];
      const isFlat = neighbour !== undefined && neighbour === pixels[at + step + Math.sign(step)];
      if (!isFlat || neighbour === colour) continue;
      borders.set(neighbour, (borders.get(neighbour) ?? 0) + 1);
    }
  }
  const [most] = [...borders].toSorted((one, other) => other[1] - one[1]);
  return most === undefined ? Infinity : contrastOf(luminance(colour), luminance(most[0]));
}

function luminance(pixel: number): number {
  return luminanceOf([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]);
}

function isDark(pixel: number): boolean {
  return luminance(pixel) < 0.18;
}
