import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import packageFile from "../../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Program {
  /** Waits until the program has said something that fits, and returns all it has said so far. */
  untilSaid(words: string): Promise<string>;
  send(signal: NodeJS.Signals): void;
  /** Reads no more of what it says, as `head` does when it has enough. */
  stopReading(): void;
  isRunning(): boolean;
  /** All it said on either side, once it has ended. */
  ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
}

/** What package.json runs for each program, without the node before it. */
const commands = { main: packageFile.scripts.start, demo: packageFile.scripts.demo };

/**
 * Starts one of the programs in bots/ as a person at a terminal would, with nothing set but `env`,
 * in the project's own folder or another one.
 */
export function startProgram(
  name: "main" | "demo",
  args: readonly string[],
  env: Record<string, string>,
  cwd: string = root,
): Program {
  const [, ...command] = commands[name].split(" ");
  const own = command.map((word) => (word.startsWith("bots/") ? join(root, word) : word));
  const child = spawn(process.execPath, [...own, ...args], {
    cwd,
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
    stopReading: () => child.stdout.destroy(),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended,
  };
}
