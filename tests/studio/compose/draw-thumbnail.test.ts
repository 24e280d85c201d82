import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SKRSContext2D, createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ThumbnailInput } from "#src/studio/compose/renderer.ts";
import { drawThumbnail } from "#src/studio/compose/draw-thumbnail.ts";
import { contrastOf, luminanceOf } from "#src/studio/images/local/colours.ts";

let directory: string;
let input: ThumbnailInput;

/** The upper half is striped as words would stripe it, the lower half is one colour. */
async function drawPicture(width: number, height: number): Promise<string> {
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = "#2a9d8f";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#ffffff";
  for (let y = 0; y < height / 2; y += 40) context.fillRect(0, y, width, 20);
  const path = join(directory, `${width}x${height}.jpg`);
  await writeFile(path, await context.canvas.encode("jpeg", 90));
  return path;
}

async function draw(change: Partial<ThumbnailInput> = {}, width = 1080): Promise<SKRSContext2D> {
  const image = await loadImage(await drawThumbnail({ ...input, ...change }));
  expect([image.width, image.height]).toEqual([1080, 1920]);
  const context = createCanvas(width, Math.round((width * 16) / 9)).getContext("2d");
  context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
  return context;
}

function luminances(
  context: SKRSContext2D,
  area: [x: number, y: number, width: number, height: number],
): number[] {
  const { data } = context.getImageData(...area);
  return Array.from({ length: data.length / 4 }, (_, pixel) =>
    luminanceOf([data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0]),
  );
}

const spread = (values: number[]): number => Math.max(...values) - Math.min(...values);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "thumbnail-"));
  input = {
    picturePath: await drawPicture(1080, 1920),
    hasWords: true,
    title: "짐은 반으로",
    tone: "casual",
    language: "ko",
    colors: [],
  };
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe("thumbnail", () => {
  test("the same input gives the same bytes", async () => {
    const [one, other] = [await drawThumbnail(input), await drawThumbnail(input)];
    expect(one.equals(other)).toBe(true);
  });

  test("words that the picture carries are blurred away, its lower part stays sharp", async () => {
    const strip: [number, number, number, number] = [10, 100, 1, 160];
    const [worded, wordless] = [await draw(), await draw({ hasWords: false })];
    expect(spread(luminances(worded, strip))).toBeLessThan(spread(luminances(wordless, strip)) / 3);
    const lower: [number, number, number, number] = [500, 1700, 8, 8];
    expect(luminances(worded, lower)).toEqual(luminances(wordless, lower));
  });

  test("at 120 pixels of width the title stands out light on dark", async () => {
    for (const title of ["짐은 반으로", "3 morning habits nobody tells you"]) {
      const context = await draw({ title }, 120);
      const sorted = luminances(context, [8, 34, 104, 76]).toSorted((one, other) => one - other);
      const darkTenth = sorted[Math.floor(sorted.length * 0.1)] ?? 1;
      const lightTenth = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
      expect(contrastOf(lightTenth, darkTenth)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["여름 휴가 짐, 절반으로 줄이는 법", "Extraordinarily thorough", "짐은 반으로"])(
    "a phone that fills its screen cuts nothing off the title %s",
    async (title) => {
      // What 9 to 21 leaves of 9 to 16 about the middle.
      const cut = Math.floor((1080 - (1920 * 9) / 21) / 2);
      const [titled, plain] = [await draw({ title }), await draw({ title: "✨🔥" })];
      for (const x of [0, 1080 - cut]) {
        const side = (context: SKRSContext2D) => luminances(context, [x, 280, cut, 760]);
        const without = side(plain);
        const drawn = side(titled).filter((one, at) => Math.abs(one - (without[at] ?? 0)) > 0.05);
        expect(drawn).toHaveLength(0);
      }
    },
  );

  test("another title gives another thumbnail, also where the heading font lacks its syllables", async () => {
    const [one, other] = [
      await drawThumbnail(input),
      await drawThumbnail({ ...input, title: "펲 뷁 漢字" }),
    ];
    expect(one.equals(other)).toBe(false);
  });

  test("a title too long to be read is cut at its first clause", async () => {
    const clause = "하루 십 분으로 바뀌는 아침 습관";
    const title = `${clause}: 전문가들이 말하는 진짜 이유와 오늘 바로 시작할 수 있는 방법까지 전부 정리`;
    const brand = { ...input, colors: ["#0f766e", "#f59e0b"] };
    const [long, short] = [
      await drawThumbnail({ ...brand, title }),
      await drawThumbnail({ ...brand, title: clause }),
    ];
    expect(long.equals(short)).toBe(true);
  });

  test("a picture of another shape fills the frame", async () => {
    const picturePath = await drawPicture(800, 600);
    const context = await draw({ picturePath, hasWords: false });
    for (const corner of [2, 1070]) {
      const [pixel = 0] = luminances(context, [corner, 1910, 1, 1]);
      expect(pixel).toBeGreaterThan(0.15);
    }
  });

  test("a title without a sign that can be drawn leaves the picture alone", async () => {
    await expect(draw({ title: "✨🔥" })).resolves.toBeDefined();
  });
});
