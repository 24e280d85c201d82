import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Program {
  /** Waits until the program has said something that fits, and returns all it has said so far. */
  untilSaid(words: string): Promise<string>;
  send(signal: NodeJS.Signals): void;
  isRunning(): boolean;
  /** All it said on either side, once it has ended. */
  ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
}

/** Starts one of the programs in bots/ as a person at a terminal would, with nothing set but `env`. */
export function startProgram(
  name: "main" | "demo",
  args: readonly string[],
  env: Record<string, string>,
): Program {
  const child = spawn(process.execPath, [`bots/${name}.ts`, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", LANG: "en", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  const waiting = new Set<() => void>();
  const hear = (side: "out" | "err") => (chunk: string) => {
    said[side] += chunk;
    for (const wake of waiting) wake();
  };
  child.stdout.setEncoding("utf8").on("data", hear("out"));
  child.stderr.setEncoding("utf8").on("data", hear("err"));
  const ended = once(child, "close").then(([code, signal]) => ({ ...said, code, signal }));
  const failed = ended.then(({ err }): never => {
    throw new Error(`bots/${name}.ts ended early: ${err}`);
  });
  failed.catch(() => {});
  return {
    untilSaid: async (words) => {
      while (!said.out.includes(words)) {
        await Promise.race([new Promise<void>((resolve) => waiting.add(resolve)), failed]);
      }
      return said.out;
    },
    send: (signal) => child.kill(signal),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended,
  };
}
