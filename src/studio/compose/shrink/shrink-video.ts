import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { MediaStore } from "#src/media/media-store.ts";

const processPath = fileURLToPath(new URL("./shrink-process.ts", import.meta.url));
const timeLimitMs = 300_000;

interface App {
  media: MediaStore;
  log: Logger;
}

export interface Shrinker {
  /**
   * The key of a smaller encoding of a stored film, made once for each size; undefined where none
   * fits. Two that ask for the same wait for one process.
   */
  shrink(key: string, sizeBytesMax: number): Promise<string | undefined>;
}

export function createShrinker(app: App): Shrinker {
  const making = new Map<string, Promise<string | undefined>>();
  return {
    shrink: async (key, sizeBytesMax) => {
      const smaller = smallerKey(key, sizeBytesMax);
      if (await app.media.has(smaller)) return smaller;
      const known = making.get(smaller);
      if (known) return known;
      const made = make(app, { key, smaller, sizeBytesMax }).finally(() => making.delete(smaller));
      making.set(smaller, made);
      return made;
    },
  };
}

function smallerKey(key: string, sizeBytesMax: number): string {
  const at = key.lastIndexOf("/") + 1;
  return `${key.slice(0, at)}under-${sizeBytesMax}-${key.slice(at)}`;
}

async function make(
  { media, log }: App,
  input: { key: string; smaller: string; sizeBytesMax: number },
): Promise<string | undefined> {
  const path = join(tmpdir(), `xcaster-${randomUUID()}.mp4`);
  try {
    await encode([await media.localPath(input.key), path, String(input.sizeBytesMax)]);
    const { size } = await stat(path);
    if (size > input.sizeBytesMax) return undefined;
    await media.putFile(input.smaller, path);
    return input.smaller;
  } catch (error) {
    log.warn({ err: error, key: input.key }, "a film could not be made smaller");
    return undefined;
  } finally {
    await rm(path, { force: true });
  }
}

/** FFmpeg runs in a process of its own: a crash or an endless film takes nothing else down. */
async function encode(options: string[]): Promise<void> {
  const child = fork(processPath, options, {
    execPath: process.execPath,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    told = (told + text).slice(-2_000);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => child.kill("SIGKILL"), timeLimitMs);
  child.once("error", reject);
  child.once("close", (code) => {
    if (code === 0) resolve();
    else reject(new Error(`the shrink process ended with ${code}: ${told.trim()}`));
  });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
  }
}
