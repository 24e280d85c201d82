import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./choose-runner.ts";

export interface Postmaster {
  pid: number;
  port: number;
}

/** The running server of a cluster, or undefined; a process id left over from a crash, also one in use by now, is not it. */
export async function findPostmaster(clusterDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(clusterDirectory, "postmaster.pid"), "utf8").catch(() => "");
  // Line 1 is the process id, line 4 the port: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  if (!Number.isInteger(pid) || !Number.isInteger(port)) return undefined;
  return (await isPostmasterOf(clusterDirectory, pid)) ? { pid, port } : undefined;
}

/** False for a process that ended and was not yet collected by its parent, too. */
export async function isPostmasterOf(clusterDirectory: string, pid: number): Promise<boolean> {
  const commandLine = await readCommandLine(pid);
  return commandLine.includes("postgres") && commandLine.includes(clusterDirectory);
}

async function readCommandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return text.replaceAll("\0", " ");
  }
  const { code, output } = await runProgram({
    file: "ps",
    parameters: ["-ww", "-o", "command=", "-p", String(pid)],
    options: { env: { PATH: "/bin:/usr/bin" } },
  });
  return code === 0 ? output : "";
}
