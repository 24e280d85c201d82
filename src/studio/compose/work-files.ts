import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Files being written end in this; scratch files begin with the other. Neither outlives a render. */
const unfinishedEnding = ".part";
const scratchStart = "scratch-";

/** Length of the hashes in file names: 128 bits never meet by chance. */
const nameLength = 32;

/** Hash of anything that JSON can hold, for the name of a file made from it. */
export function hashOf(inputs: unknown): string {
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, nameLength);
}

/** SHA-256 of a file in lower-case hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

export async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.size > 0,
    () => false,
  );
}

/** Writes a file so that it is either whole or not there. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const unfinished = `${path}${unfinishedEnding}`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** A file name in the working directory that only this render uses. */
export function scratchName(label: string): string {
  return `${scratchStart}${process.pid}-${label}`;
}

/** Removes what a killed render left half-written. Finished pieces stay. */
export async function removeUnfinished(workDirectory: string): Promise<void> {
  await removeWhere(
    workDirectory,
    (name) => name.endsWith(unfinishedEnding) || name.startsWith(scratchStart),
  );
}

/** Removes the renderer's files that the current timeline does not use. */
export async function removeStale(workDirectory: string, used: readonly string[]): Promise<void> {
  const kept = new Set(used);
  const ours = /^(?:segment|audio|short|thumbnail|captions)-[0-9a-f]{32}\./u;
  await removeWhere(workDirectory, (name) => ours.test(name) && !kept.has(name));
}

async function removeWhere(
  directory: string,
  isUnwanted: (name: string) => boolean,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const names = (await readdir(directory)).filter(isUnwanted);
  await Promise.all(names.map((name) => rm(join(directory, name), { force: true })));
}
