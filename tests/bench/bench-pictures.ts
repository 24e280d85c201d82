import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";

/** What a picture is like for an encoder: even areas with sharp edges, or detail and grain all over. */
export type PictureKind = "drawn" | "photographic";

const { width, height } = frame;

/** A picture that is made up, the same for the same seed. JPEG of the frame's size. */
export function benchPicture(kind: PictureKind, seed: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const random = seededRandom(seed);
  if (kind === "drawn") drawShapes(context, random);
  else fillWithDetail(context, random);
  return canvas.toBuffer("image/jpeg", 92);
}

function drawShapes(context: SKRSContext2D, random: () => number): void {
  const sky = context.createLinearGradient(0, 0, width / 3, height);
  sky.addColorStop(0, `hsl(${random() * 360}, 70%, 58%)`);
  sky.addColorStop(1, `hsl(${random() * 360}, 70%, 32%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  for (let index = 0; index < 40; index += 1) {
    context.fillStyle = `hsla(${random() * 360}, 80%, ${40 + random() * 40}%, 0.9)`;
    context.strokeStyle = "#1b1b22";
    context.lineWidth = 8;
    const [x, y, size] = [random() * width, random() * height, 30 + random() * 170];
    context.beginPath();
    if (index % 2 === 0) context.arc(x, y, size, 0, 2 * Math.PI);
    else context.roundRect(x, y, size * 1.4, size, 28);
    context.fill();
    if (index % 3 === 0) context.stroke();
  }
}

/** Layers of ever finer smoothed noise, as clouds, leaves and skin have, and the grain of a sensor. */
function fillWithDetail(context: SKRSContext2D, random: () => number): void {
  const image = context.createImageData(width, height);
  const layers = [3, 7, 17, 41, 97, 233].map((cells, index) => ({
    strength: 0.55 * 0.62 ** index,
    grids: [0, 1, 2].map(() => noiseGrid(cells, random)),
  }));
  const grain = 0.04;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const speck = (random() + random() - 1) * grain;
      for (let channel = 0; channel < 3; channel += 1) {
        let value = 0.48 + speck;
        for (const { strength, grids } of layers) value += strength * (grids[channel]?.(x, y) ?? 0);
        image.data[(y * width + x) * 4 + channel] = Math.max(0, Math.min(255, value * 255));
      }
      image.data[(y * width + x) * 4 + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}

/** Random values on a grid of so many cells a row, blended between its points. -0.5 to 0.5. */
function noiseGrid(cells: number, random: () => number): (x: number, y: number) => number {
  const columns = cells + 2;
  const rows = Math.ceil((cells * height) / width) + 2;
  const values = Float32Array.from({ length: columns * rows }, () => random() - 0.5);
  const cellSize = width / cells;
  return (x, y) => {
    const [column, row] = [Math.floor(x / cellSize), Math.floor(y / cellSize)];
    const [right, down] = [x / cellSize - column, y / cellSize - row];
    const at = row * columns + column;
    const top = (values[at] ?? 0) * (1 - right) + (values[at + 1] ?? 0) * right;
    const bottom =
      (values[at + columns] ?? 0) * (1 - right) + (values[at + columns + 1] ?? 0) * right;
    return top * (1 - down) + bottom * down;
  };
}

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, the constants of Numerical Recipes. */
function seededRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
