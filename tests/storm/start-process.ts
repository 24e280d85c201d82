import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Role } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import type { ClockSetting } from "./fast-clock.ts";

/** What a process is told to do. */
export interface StormWork {
  config: Config;
  role: Role;
  clock: ClockSetting;
}

const program = fileURLToPath(new URL("storm-process.ts", import.meta.url));

/** Starts a process of the service; `report` gets each line of its log. */
export function startProcess(
  work: StormWork,
  report: (line: string) => void,
): { ready: Promise<void>; kill: () => Promise<void> } {
  const child = spawn(process.execPath, [program, JSON.stringify(work)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const { stderr } = child;
  if (!stderr) throw new Error("a process without a log");
  createInterface(stderr).on("line", report);
  const exited = once(child, "exit");
  const ready = untilReady(child, exited);
  // Who kills it does not wait for it.
  ready.catch(() => {});
  return {
    ready,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function untilReady(child: ChildProcess, exited: Promise<unknown[]>): Promise<void> {
  const ended = exited.then(([code, signal]) => {
    throw new Error(`a process ended before it was ready: ${String(code ?? signal)}`);
  });
  await Promise.race([once(child, "message"), ended]);
}
