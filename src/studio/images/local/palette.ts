import type { Tone } from "#src/domain/script.ts";
import { type Hex, isHex, luminanceOfHex, mix, readableOn, turnHue } from "./colours.ts";
import { hashText } from "./random.ts";

/** The colours of one short: every picture of the short takes its own from these. */
export interface Palette {
  deep: Hex;
  main: Hex;
  second: Hex;
  pop: Hex;
  soft: Hex;
  paper: Hex;
}

/** The colours of one picture. */
export interface Scheme {
  /** The ground behind the words, top and bottom of a gentle gradient. */
  groundTop: Hex;
  groundBottom: Hex;
  ink: Hex;
  /** Stands out on the ground. */
  accent: Hex;
  /** Large quiet shapes, near the ground's own colour. */
  quiet: Hex;
  shape: Hex;
  otherShape: Hex;
  isDark: boolean;
  palette: Palette;
}

const house: Record<Tone, readonly [Palette, Palette]> = {
  professional: [
    palette("#0b1b3b #1f4fd8 #6fa8ff #ffb224 #dce7ff #f8faff"),
    palette("#1a2030 #35507a #93acd6 #f2645a #e3e8f3 #fafbfd"),
  ],
  casual: [
    palette("#4a1f2d #ff6f61 #ffb38a #19a79b #ffe4d4 #fff8f1"),
    palette("#1d2b4f #4aa6ee #a4dcff #ff6f91 #dcf0ff #f8fcff"),
  ],
  humorous: [
    palette("#24103f #7a3cff #ff5ca8 #ffd60a #f0e2ff #fffdf2"),
    palette("#231a16 #ff8a00 #ff4f6d #ffd400 #fff0b8 #fffdf4"),
  ],
  educational: [
    palette("#12352b #1f7a58 #a5dcbc #ff7a45 #e4f3e0 #fffcf2"),
    palette("#2a2a68 #5b5fe0 #b4b8ff #ffb703 #e6e7ff #fcfcff"),
  ],
};

function palette(colours: string): Palette {
  const [deep, main, second, pop, soft, paper] = colours.split(" ");
  const fallback = "#000000";
  return {
    deep: deep ?? fallback,
    main: main ?? fallback,
    second: second ?? fallback,
    pop: pop ?? fallback,
    soft: soft ?? fallback,
    paper: paper ?? fallback,
  };
}

/** The palette of a short: the brand's where it has colours, else the house's for the tone, one of two by the keyword. */
export function choosePalette(tone: Tone, keyword: string, colors: readonly string[]): Palette {
  const [first, ...rest] = colors.filter(isHex);
  if (first === undefined) return house[tone][hashText(`palette ${keyword}`) % 2 === 0 ? 0 : 1];
  // On black or white alone nothing stands out: the next colour leads, and black stays as the dark tone.
  const luminance = luminanceOfHex(first);
  const isBare = luminance < 0.012 || luminance > 0.94;
  const [main, second, third] = isBare
    ? [rest[0] ?? "#3b4048", ...rest.slice(1)]
    : [first, ...rest];
  const pop = second ?? turnHue(main, 150);
  return {
    deep: mix(main, "#05060a", luminanceOfHex(main) > 0.35 ? 0.82 : 0.7),
    main,
    second: third ?? mix(main, pop, 0.35),
    pop,
    soft: mix(main, "#ffffff", 0.84),
    paper: mix(main, "#ffffff", 0.96),
  };
}

export const schemeNames = ["bold", "light", "dark", "bright"] as const;
export type SchemeName = (typeof schemeNames)[number];

/** One picture's colours out of the short's palette. */
export function chooseScheme(name: SchemeName, colours: Palette): Scheme {
  const { deep, main, second, pop, soft, paper } = colours;
  const grounds: Record<SchemeName, readonly [top: Hex, bottom: Hex, shape: Hex, other: Hex]> = {
    bold: [main, mix(main, deep, 0.12), second, pop],
    light: [paper, soft, main, pop],
    dark: [deep, mix(deep, main, 0.28), main, pop],
    bright: [pop, mix(pop, paper, 0.22), main, second],
  };
  const [groundTop, groundBottom, shape, otherShape] = grounds[name];
  const ink = readableOn(groundTop, [name === "dark" ? paper : deep, paper, "#ffffff", "#0a0a0a"]);
  const isDark = luminanceOfHex(ink) > luminanceOfHex(groundTop);
  return {
    groundTop,
    groundBottom,
    ink,
    accent: readableOn(
      groundTop,
      isDark ? [pop, soft, paper, ink] : [main, mix(main, deep, 0.5), deep, ink],
    ),
    quiet: mix(groundTop, isDark ? paper : deep, 0.07),
    shape,
    otherShape,
    isDark,
    palette: colours,
  };
}
