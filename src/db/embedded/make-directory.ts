import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a directory and those above it, and returns the topmost that it made. Node's own recursive
 * mkdir never comes back where a file system takes no directories, as /proc.
 */
export async function makeDirectory(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    if (isCode(error, "EEXIST") && (await stat(path)).isDirectory()) return undefined;
    if (!isCode(error, "ENOENT") || dirname(path) === path) throw error;
  }
  const topmost = await makeDirectory(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!isCode(error, "EEXIST")) throw error;
  }
  return topmost ?? path;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
