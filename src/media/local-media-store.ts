import { randomBytes } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "#src/domain/app-error.ts";
import type { MediaStore } from "./media-store.ts";

/** Lower-case parts of letters, digits, `-`, `_` and `.`, none of which starts with a dot. */
const keyPattern = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)+$/;

/** Files in a folder of this machine. A file is there whole or not at all, also after a power cut. */
export function createLocalMediaStore(directory: string): MediaStore {
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new AppError("not-found", "not a media key");
    return join(directory, key);
  };
  return {
    put: async (key, bytes) => {
      await writeWhole(pathOf(key), async (path) => {
        await using file = await open(path, "wx");
        await file.writeFile(bytes);
        await file.sync();
      });
    },
    putFile: async (key, source) => {
      await writeWhole(pathOf(key), async (path) => {
        await copyFile(source, path, constants.COPYFILE_FICLONE);
        await using file = await open(path, "r+");
        await file.sync();
      });
    },
    has: async (key) => (await sizeOf(pathOf(key))) !== undefined,
    open: async (key, range) => {
      const path = pathOf(key);
      const sizeBytes = await sizeOf(path);
      if (sizeBytes === undefined) return undefined;
      const start = Math.min(range?.start ?? 0, Math.max(0, sizeBytes - 1));
      const end = Math.min(range?.end ?? sizeBytes - 1, sizeBytes - 1);
      return { body: createReadStream(path, { start, end }), sizeBytes, start, end };
    },
    localPath: async (key) => {
      const path = pathOf(key);
      if ((await sizeOf(path)) === undefined) throw new AppError("not-found", `no file ${key}`);
      return path;
    },
    list: async (folder) => {
      const names = await readdir(dirname(pathOf(`${folder}/any`))).catch(noneWhereMissing);
      const keys = names.map((name) => `${folder}/${name}`);
      // What is still being written has no key yet.
      return keys.filter((key) => keyPattern.test(key) && !key.endsWith(".part"));
    },
    remove: async (key) => {
      await rm(pathOf(key), { force: true });
    },
  };
}

function noneWhereMissing(error: unknown): string[] {
  if (hasCode(error, "ENOENT")) return [];
  throw error;
}

async function writeWhole(path: string, write: (path: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await write(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (hasCode(error, "ENOSPC")) {
      throw new AppError("no-space", "no space is left for media files", { cause: error });
    }
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
