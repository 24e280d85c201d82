import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import type { Timeline, TimelineScene } from "#src/studio/compose/renderer.ts";
import { hummingWav } from "./humming-wav.ts";

const wordMs = 300;

/** Three scenes of about a second and a half with real pictures and sound, below a folder. */
export async function makeTinyTimeline(directory: string): Promise<Timeline> {
  await mkdir(directory, { recursive: true });
  const scenes = [
    await makeScene(directory, { name: "one", narration: "짐 싸기, 어렵죠?", hue: 210 }),
    await makeScene(directory, { name: "two", narration: "옷은 돌돌 마세요.", hue: 20 }),
    await makeScene(directory, { name: "three", narration: "저장해 두세요!", hue: 130 }),
  ];
  const [first, ...others] = scenes;
  if (first === undefined) throw new Error("no scenes");
  return {
    title: "여름 휴가 짐 싸기",
    language: "ko",
    tone: "humorous",
    look: { template: "list", captionStyle: "pop", music: "own", pace: "normal" },
    colors: [],
    scenes: [{ ...first, headline: "짐 싸기 꿀팁" }, ...others],
    coverScene: 0,
    musicSeed: 3,
  };
}

/** One scene with a picture and a voice written below a folder. */
export async function makeScene(
  directory: string,
  { name, narration, hue }: { name: string; narration: string; hue: number },
): Promise<TimelineScene> {
  const texts = narration.split(" ");
  const voiceDurationMs = texts.length * wordMs + 150;
  const picturePath = join(directory, `${name}.jpg`);
  const voicePath = join(directory, `${name}.wav`);
  await writeFile(picturePath, drawPicture(hue));
  await writeFile(voicePath, hummingWav(voiceDurationMs, wordMs));
  const words = texts.map((text, index) => ({
    text,
    startMs: index * wordMs,
    endMs: (index + 1) * wordMs - 40,
  }));
  return { picturePath, voicePath, voiceDurationMs, words };
}

function drawPicture(hue: number): Buffer {
  const canvas = createCanvas(1080, 1920);
  const context = canvas.getContext("2d");
  const sky = context.createLinearGradient(0, 0, 1080, 1920);
  sky.addColorStop(0, `hsl(${hue}, 70%, 60%)`);
  sky.addColorStop(1, `hsl(${hue + 60}, 70%, 35%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1080, 1920);
  for (let index = 0; index < 30; index += 1) {
    context.fillStyle = `hsl(${hue + index * 17}, 80%, 65%)`;
    context.fillRect((index * 331) % 1000, (index * 557) % 1800, 60 + index * 4, 50 + index * 3);
  }
  return canvas.toBuffer("image/jpeg", 90);
}
