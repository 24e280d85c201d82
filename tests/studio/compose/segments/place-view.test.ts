import { describe, expect, it } from "vitest";
import { frame, zoomMax } from "#src/domain/frame.ts";
import { tones } from "#src/domain/script.ts";
import {
  arrivingView,
  bodyView,
  leavingView,
  pictureMotion,
  type View,
} from "#src/studio/compose/segments/picture-motion.ts";
import { pictureMargin, placeView, scaledSize } from "#src/studio/compose/segments/place-view.ts";
import { toneStyle } from "#src/studio/compose/tone-style.ts";

/** Where the picture's edges, as seen, really are against where the view says, in pixels. */
const misplacement = (view: View): number => {
  const place = placeView(view);
  const errors = [0, frame.width].map((x) => {
    const shown =
      place.sourceX - pictureMargin + ((x + place.cropX) * place.sourceWidth) / place.scaledWidth;
    return Math.abs(shown - (view.focusX + (x - view.focusX) / view.zoom));
  });
  return Math.max(...errors);
};

const everyView = (): View[] =>
  tones.flatMap((tone) =>
    [0, 1, 2, 3, 4].flatMap((scene) => {
      const motion = pictureMotion(scene, toneStyle(tone).zoomTravel);
      return [20, 97, 450].flatMap((frames) =>
        Array.from({ length: frames }, (_, index) => bodyView(motion, index, frames)),
      );
    }),
  );

describe("placeView", () => {
  it("shows every moment of every zoom within a tenth of a pixel", () => {
    expect(Math.max(...everyView().map(misplacement))).toBeLessThan(0.1);
  });

  it("stays within the padded picture and the buffer, at even places", () => {
    for (const view of everyView()) {
      const place = placeView(view);
      expect(Object.values(place).every((value) => value >= 0 && value % 2 === 0)).toBe(true);
      expect(place.sourceX + place.sourceWidth).toBeLessThanOrEqual(
        frame.width + 2 * pictureMargin,
      );
      expect(place.sourceY + place.sourceHeight).toBeLessThanOrEqual(
        frame.height + 2 * pictureMargin,
      );
      expect(place.scaledWidth).toBeLessThanOrEqual(scaledSize.width);
      expect(place.scaledHeight).toBeLessThanOrEqual(scaledSize.height);
      expect(place.scaledWidth - place.cropX).toBeGreaterThanOrEqual(frame.width);
      expect(place.scaledHeight - place.cropY).toBeGreaterThanOrEqual(frame.height);
    }
  });
});

describe("the slow zoom", () => {
  it("stays between the whole picture and the largest zoom", () => {
    const zooms = everyView().map(({ zoom }) => zoom);
    expect(Math.min(...zooms)).toBeGreaterThan(1);
    expect(Math.max(...zooms)).toBeLessThanOrEqual(zoomMax);
  });

  it.each([0, 1])("goes through a cut at the same speed, scene %i", (scene) => {
    const motion = pictureMotion(scene, 0.05);
    const frames = 120;
    const zooms = [
      arrivingView(motion, 2),
      arrivingView(motion, 1),
      bodyView(motion, 0, frames),
      bodyView(motion, 1, frames),
    ].map(({ zoom }) => zoom);
    const ends = [
      bodyView(motion, frames - 1, frames),
      leavingView(motion, 0),
      leavingView(motion, 1),
    ].map(({ zoom }) => zoom);
    for (const path of [zooms, ends]) {
      const steps = path.slice(1).map((zoom, index) => zoom - (path[index] ?? 0));
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 4);
    }
  });

  it("never turns back within a scene", () => {
    for (const frames of [15, 90, 450]) {
      const motion = pictureMotion(0, 0.04);
      const zooms = Array.from({ length: frames }, (_, at) => bodyView(motion, at, frames).zoom);
      expect(zooms).toEqual(zooms.toSorted((first, second) => first - second));
    }
  });
});
