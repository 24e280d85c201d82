import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Config } from "#src/config.ts";

export interface DoomedWork {
  config: Config;
  now: string;
  diaryPath: string;
  platformUrl?: string;
  dieIn: {
    part:
      | "writer"
      | "painter"
      | "speaker"
      | "renderer"
      | "cover"
      | "open"
      | "transfer"
      | "finalize"
      | "probe";
    /** Counted from 1. */
    call: number;
    /** As it is asked, or once it has done its work and before anybody hears of it. */
    when: "before" | "after";
  };
}

const program = fileURLToPath(new URL("doomed-worker.ts", import.meta.url));

/** Lets a worker process run until it is killed where it was told to be; returns what it had been asked. */
export async function runDoomedWorker(work: DoomedWork): Promise<string[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(work)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code, signal] = await once(child, "exit");
  if (signal !== "SIGKILL") throw new Error(`the worker ended by itself with ${code}`);
  return (await readFile(work.diaryPath, "utf8")).split("\n").filter((line) => line !== "");
}
