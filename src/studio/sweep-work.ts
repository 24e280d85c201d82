import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Studio } from "./studio.ts";

/** Half-made pieces nobody has touched for so long go; a short changed later is rendered in full again. */
const keepDays = 14;

/** Removes the pieces of shorts that nobody has worked on for two weeks. */
export async function sweepWork(studio: Pick<Studio, "clock" | "workDirectory">): Promise<void> {
  const oldest = studio.clock.now().subtract({ hours: keepDays * 24 }).epochMilliseconds;
  for (const name of await listFolders(studio.workDirectory)) {
    const folder = join(studio.workDirectory, name);
    const { mtimeMs } = await stat(folder);
    if (mtimeMs < oldest) await rm(folder, { recursive: true, force: true });
  }
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
