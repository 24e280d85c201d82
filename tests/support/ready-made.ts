import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tinyPng } from "#tests/stand-ins/telegram/tiny-png.ts";
import type { Renderer } from "#src/studio/compose/renderer.ts";

/** Every render gives the same playable video, under a name of its own. */
export function readyMade(video: Buffer): Renderer {
  return {
    name: "ready-made",
    isLocal: true,
    render: async (timeline, workDirectory, onProgress) => {
      onProgress({ fraction: 0.5 });
      await mkdir(workDirectory, { recursive: true });
      const paths = {
        videoPath: join(workDirectory, "short.mp4"),
        thumbnailPath: join(workDirectory, "thumbnail.jpg"),
        captionsPath: join(workDirectory, "captions.srt"),
      };
      await writeFile(paths.videoPath, video);
      await writeFile(paths.thumbnailPath, tinyPng(90, 160));
      await writeFile(paths.captionsPath, "1\n00:00:00,000 --> 00:00:01,000\n안녕\n");
      return {
        ...paths,
        durationMs: 3_000,
        sizeBytes: video.length,
        sha256: createHash("sha256").update(video).update(JSON.stringify(timeline)).digest("hex"),
        loudnessLufs: -14,
        truePeakDbtp: -1.5,
      };
    },
    drawThumbnail: async () => tinyPng(90, 160),
  };
}
