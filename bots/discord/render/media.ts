import type { APIComponentInContainer } from "discord.js";
import type { MediaRef } from "#bots/conversation/screen.ts";
import { limits } from "../limits.ts";
import { container, gallery, type Mood, text } from "./components.ts";
import type { DrawnFile, DrawnPart } from "./drawing.ts";

const endings: Record<MediaRef["mimeType"], string> = {
  "video/mp4": "mp4",
  "image/jpeg": "jpg",
  "image/png": "png",
  "audio/wav": "wav",
};

export function file(name: string, media: MediaRef, description: string): DrawnFile {
  return { name: `${name}.${endings[media.mimeType]}`, media, description };
}

/** A film or a chart to look at, with what belongs beside it and what stands below. */
export function mediaPart(input: {
  file: DrawnFile;
  beside?: readonly DrawnFile[];
  mood?: Mood;
  above?: string[];
  below?: string[];
}): DrawnPart {
  const files = [input.file, ...(input.beside ?? [])];
  return {
    name: "media",
    components: [
      container(input.mood ?? "ours", [...say(input.above), gallery(files), ...say(input.below)]),
    ],
    files,
  };
}

/** Pictures side by side, in as many messages as they need. */
export function picturesParts(files: readonly DrawnFile[]): DrawnPart[] {
  const size = limits.galleryItems;
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => {
    const shown = files.slice(index * size, (index + 1) * size);
    return {
      name: index === 0 ? "media" : `media-${index + 1}`,
      components: [gallery(shown)],
      files: shown,
    };
  });
}

function say(lines: string[] | undefined): APIComponentInContainer[] {
  const said = (lines ?? []).filter((line) => line !== "");
  return said.length === 0 ? [] : [text(said.join("\n"))];
}
