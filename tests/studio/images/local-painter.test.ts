import { describe, expect, test } from "vitest";
import { loadImage } from "@napi-rs/canvas";
import { tones } from "#src/domain/script.ts";
import { createLocalPainter } from "#src/studio/images/local/local-painter.ts";
import { differenceOf, packingScene, paintScene } from "./paint-scene.ts";

/** Two photographs of the same thing differ by about 5; two posters of one series by far more. */
const visibleDifference = 10;

const roles = ["hook", "point", "point", "point", "call-to-action"] as const;

describe("local painter", () => {
  test("a picture is a JPEG of 1080 by 1920 below 400 kilobytes", async () => {
    const jpeg = await paintScene();
    const image = await loadImage(jpeg);
    expect([image.width, image.height]).toEqual([1080, 1920]);
    expect(jpeg.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(jpeg.length).toBeLessThan(400_000);
  });

  test("the same request gives the same bytes", async () => {
    const [one, other] = [await paintScene(), await paintScene()];
    expect(one.equals(other)).toBe(true);
  });

  test("every two scenes of a short look different", async () => {
    const pictures = await Promise.all(
      roles.map((role, sceneIndex) => paintScene({ role, sceneIndex })),
    );
    for (const [index, one] of pictures.entries()) {
      for (const other of pictures.slice(index + 1)) {
        expect(await differenceOf(one, other)).toBeGreaterThan(visibleDifference);
      }
    }
  });

  test("every two tones look different", async () => {
    const pictures = await Promise.all(tones.map((tone) => paintScene({ tone })));
    for (const [index, one] of pictures.entries()) {
      for (const other of pictures.slice(index + 1)) {
        expect(await differenceOf(one, other)).toBeGreaterThan(visibleDifference);
      }
    }
  });

  test.each(["hook", "point", "call-to-action"] as const)(
    "asking again for a %s gives another picture each of four times",
    async (role) => {
      const pictures = await Promise.all(
        [0, 1, 2, 3].map((attempt) => paintScene({ role, attempt })),
      );
      for (const [index, one] of pictures.entries()) {
        for (const other of pictures.slice(index + 1)) {
          expect(await differenceOf(one, other)).toBeGreaterThan(visibleDifference / 2);
        }
      }
      for (const [index, next] of pictures.slice(1).entries()) {
        expect(await differenceOf(pictures[index] ?? next, next)).toBeGreaterThan(
          visibleDifference,
        );
      }
    },
  );

  test("the brand's colours replace the house's", async () => {
    const [house, brand] = [
      await paintScene(),
      await paintScene({ colors: ["#0f766e", "#f59e0b"] }),
    ];
    expect(await differenceOf(house, brand)).toBeGreaterThan(visibleDifference);
  });

  test("a colour that is not #rrggbb is passed over", async () => {
    const [house, other] = [await paintScene(), await paintScene({ colors: ["teal", "#12"] })];
    expect(house.equals(other)).toBe(true);
  });

  test("a line without a drawable sign leaves a picture without words", async () => {
    const painter = createLocalPainter();
    const { signal } = new AbortController();
    const wordless = await painter.paint({ ...packingScene, onScreen: "🔥✨" }, signal);
    const worded = await painter.paint(packingScene, signal);
    expect([wordless.hasWords, worded.hasWords]).toEqual([false, true]);
  });

  test("a cancelled request paints nothing", async () => {
    const request = createLocalPainter().paint(packingScene, AbortSignal.abort());
    await expect(request).rejects.toThrow("aborted");
  });
});
