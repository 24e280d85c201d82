import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Parts } from "#src/open-app.ts";
import type { RenderedShort } from "#src/studio/compose/renderer.ts";
import { sampleTexts } from "#src/studio/voice/sample-voices.ts";

export interface TinyStudio {
  parts: NonNullable<Parts["studio"]>;
  /** What was asked of each part, in order: a step that was done must not be asked for again. */
  calls: { part: "writer" | "painter" | "speaker" | "renderer"; what: string }[];
  /** Voices that a sample was spoken of: beside the short, and once for a team. */
  sampled: string[];
  /** Titles of the thumbnails that were drawn for a video that was there already. */
  covers: string[];
  /** The next call of a part throws this. */
  failNext(part: Part, error: Error): void;
  /** Calls of a part wait until released. */
  hold(part: Part): () => void;
}

type Part = TinyStudio["calls"][number]["part"] | "cover";

/** A studio that makes tiny files at once, and that can be told to fail or to wait. */
export function createTinyStudio(): TinyStudio {
  const calls: TinyStudio["calls"] = [];
  const sampled: string[] = [];
  const failures = new Map<string, Error[]>();
  const holds = new Map<string, Promise<void>>();
  const covers: string[] = [];
  const call = async (
    part: TinyStudio["calls"][number]["part"],
    what: string,
    signal: AbortSignal,
  ) => {
    calls.push({ part, what });
    await obey(part, signal);
  };
  const obey = async (part: Part, signal: AbortSignal) => {
    const failure = failures.get(part)?.shift();
    if (failure) throw failure;
    const held = holds.get(part);
    if (held) await Promise.race([held, rejectOnAbort(signal)]);
  };
  return {
    calls,
    sampled,
    covers,
    failNext: (part, error) => {
      failures.set(part, [...(failures.get(part) ?? []), error]);
    },
    hold: (part) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(part, promise);
      return () => {
        holds.delete(part);
        resolve();
      };
    },
    parts: {
      writer: {
        name: "tiny writer",
        isLocal: true,
        write: async (brief, attempt, signal) => {
          await call("writer", `${brief.keyword} ${attempt}`, signal);
          return {
            language: brief.language,
            author: "offline-writer",
            title: `${brief.keyword} (${attempt})`,
            description: "description",
            hashtags: ["tiny"],
            scenes: (["hook", "point", "call-to-action"] as const).map((role, index) => ({
              id: `s${index + 1}`,
              role,
              narration: `${brief.keyword} ${role} ${attempt}`,
              onScreen: role,
              imagePrompt: `a picture of ${role}`,
            })),
          };
        },
        rewrite: async (_brief, { script, sceneId }, signal) => {
          const scene = script.scenes.find(({ id }) => id === sceneId);
          if (!scene) throw new Error(`no scene ${sceneId}`);
          await call("writer", `again ${scene.narration}`, signal);
          return { ...scene, narration: `${scene.narration} again` };
        },
      },
      painter: {
        name: "tiny painter",
        isLocal: true,
        paint: async (request, signal) => {
          const what = `${request.onScreen} ${request.attempt}`;
          await call("painter", what, signal);
          return { jpeg: Buffer.from(`picture ${what} ${request.keyword}`), hasWords: true };
        },
      },
      speaker: {
        name: "tiny speaker",
        isLocal: true,
        voices: () => ["clear", "deep"],
        speak: async (request, signal) => {
          if (isSample(request)) sampled.push(request.voice);
          else await call("speaker", request.text, signal);
          return {
            wav: Buffer.from(`voice ${request.text} ${request.voice} ${request.speed}`),
            durationMs: 1000,
            words: [{ text: request.text, startMs: 0, endMs: 1000 }],
          };
        },
        [Symbol.asyncDispose]: async () => {},
      },
      renderer: {
        name: "tiny renderer",
        isLocal: true,
        render: async (timeline, workDirectory, onProgress, signal): Promise<RenderedShort> => {
          await call("renderer", timeline.title, signal);
          onProgress({ fraction: 0.5 });
          await mkdir(workDirectory, { recursive: true });
          const content = JSON.stringify(timeline);
          const paths = {
            videoPath: join(workDirectory, "short.mp4"),
            thumbnailPath: join(workDirectory, "thumbnail.jpg"),
            captionsPath: join(workDirectory, "captions.srt"),
          };
          for (const path of Object.values(paths)) await writeFile(path, content);
          return {
            ...paths,
            durationMs: 3000,
            sizeBytes: content.length,
            sha256: createHash("sha256").update(content).digest("hex"),
            loudnessLufs: -14,
            truePeakDbtp: -1.5,
          };
        },
        drawThumbnail: async ({ title, picturePath }, signal) => {
          covers.push(title);
          await obey("cover", signal);
          return Buffer.from(`cover ${title} of ${basename(picturePath)}`);
        },
      },
    },
  };
}

/** Samples of the voices are spoken beside the short. */
export function isSample({ text }: { text: string }): boolean {
  return Object.values(sampleTexts).includes(text);
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}
