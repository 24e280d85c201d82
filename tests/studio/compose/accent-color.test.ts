import { describe, expect, it } from "vitest";
import { accentColor } from "#src/studio/compose/accent-color.ts";

describe("accentColor", () => {
  it("is the first brand colour", () => {
    expect(accentColor(["#FFD24A", "#000000"], "#ffffff")).toBe("#ffd24a");
  });

  it("is the tone's own without a brand colour or with one that is no colour", () => {
    expect(accentColor([], "#6fdcff")).toBe("#6fdcff");
    expect(accentColor(["blue"], "#6fdcff")).toBe("#6fdcff");
  });

  it("lightens a dark brand colour and keeps its hue", () => {
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(accentColor(["#00008b"], "#ffffff").slice(at, at + 2), 16),
    );
    expect(red).toBeGreaterThan(120);
    expect(red).toBe(green);
    expect(blue).toBeGreaterThan(red ?? 0);
  });
});
