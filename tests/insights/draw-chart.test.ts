import { type SKRSContext2D, createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { type ChartPoint, drawChart, shortNumber } from "#src/insights/draw-chart.ts";

const week: ChartPoint[] = [1200, 3400, 2800, 9100, 15400, 22300, 18700].map((views, day) => ({
  label: `11/${day + 1}`,
  views,
  likes: Math.round(views / 30),
}));

const isBlue = (red: number, green: number, blue: number): boolean =>
  blue > red + 60 && blue > green + 40;
const isPink = (red: number, green: number, blue: number): boolean =>
  red > green + 90 && red > blue + 60;

async function draw(points: readonly ChartPoint[], title = "최근 7일"): Promise<SKRSContext2D> {
  const image = await loadImage(drawChart({ points, title, language: "ko" }));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context;
}

/** Pixels of a colour in each column of the plot, the legend above it left out. */
function columns(context: SKRSContext2D, matches: typeof isBlue): number[] {
  const top = 110;
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, top, width, height - top);
  return Array.from({ length: width }, (_, x) => {
    let count = 0;
    for (let y = 0; y < height - top; y += 1) {
      const at = (y * width + x) * 4;
      if (matches(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) count += 1;
    }
    return count;
  });
}

/** The heights of the bars, from left to right. */
function barHeights(context: SKRSContext2D): number[] {
  const heights: number[] = [];
  let isInBar = false;
  for (const count of columns(context, isBlue)) {
    if (count > 0 && !isInBar) heights.push(0);
    isInBar = count > 0;
    if (isInBar) heights.push(Math.max(heights.pop() ?? 0, count));
  }
  return heights;
}

describe("chart", () => {
  test("a chart is a PNG of 900 by 500", async () => {
    const png = drawChart({ points: week, title: "최근 7일", language: "ko" });
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const image = await loadImage(png);
    expect([image.width, image.height]).toEqual([900, 500]);
  });

  test("each point has a bar as high as its views", async () => {
    const heights = barHeights(await draw(week));
    expect(heights).toHaveLength(week.length);
    for (const [index, height] of heights.entries()) {
      const share = (week[index]?.views ?? 0) / 22_300;
      expect(height / Math.max(...heights)).toBeCloseTo(share, 1);
    }
  });

  test("one point is one bar in the middle", async () => {
    const context = await draw([{ label: "첫날", views: 128, likes: 4 }]);
    expect(barHeights(context)).toHaveLength(1);
    expect(columns(context, isBlue)[476]).toBeGreaterThan(0);
  });

  test("all zeros draw no bar, and a flat line of likes", async () => {
    const context = await draw(week.map(({ label }) => ({ label, views: 0, likes: 0 })));
    expect(barHeights(context)).toEqual([]);
    expect(columns(context, isPink).filter((count) => count > 0).length).toBeGreaterThan(500);
  });

  test("no points and sixty points are drawn too", async () => {
    expect(barHeights(await draw([]))).toEqual([]);
    const many = Array.from({ length: 60 }, (_, day) => ({
      label: `${day + 1}일`,
      views: (day + 1) * 1000,
      likes: day,
    }));
    expect(barHeights(await draw(many))).toHaveLength(60);
  });

  test("a long title stays inside the picture", async () => {
    const context = await draw(week, "아주 긴 제목이 들어가면 어떻게 되는지 ".repeat(5));
    const { data } = context.getImageData(880, 10, 20, 60);
    expect(new Set(data)).toEqual(new Set([255]));
  });

  test.each([
    [0, "0", "0"],
    [950, "950", "950"],
    [9876, "9,876", "9.9K"],
    [12_345, "1.2만", "12.3K"],
    [4_321_000, "432.1만", "4.3M"],
    [340_000_000, "3.4억", "340M"],
  ])("%d is written %s in Korean and %s in English", (value, korean, english) => {
    expect([shortNumber(value, "ko"), shortNumber(value, "en")]).toEqual([korean, english]);
  });
});
