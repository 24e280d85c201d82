import { type ChildProcess, fork } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "#src/domain/app-error.ts";
import { drawThumbnail } from "./draw-thumbnail.ts";
import { renderEnvironment } from "./render-environment.ts";
import { isRenderNews, type RenderNews, type RenderWork } from "./render-messages.ts";
import type { RenderedShort, Renderer, RenderProgress, Timeline } from "./renderer.ts";
import { removeUnfinished } from "./work-files.ts";

export interface LocalRendererOptions {
  /** Folder for fonts and compiled code, shared by all renders. One of this user's in the system's temporary folder by default. */
  cacheDirectory?: string;
  /** A render that takes longer is stopped. */
  timeLimitMs?: number;
  /** Hears after each render what was encoded and what was there already. */
  onWork?: (work: RenderWork) => void;
}

/** A minute of video takes about one on two slow cores; an order of magnitude more is a hang. */
const standardTimeLimitMs = 15 * 60_000;

/** How much of what the render process wrote last is kept for the error, in characters. */
const errorTailLength = 2000;

/**
 * Sizes of the JavaScript heap in megabytes. Frames are small objects here and come by the thousand; from
 * the few megabytes that V8 begins with, it would sweep a heap of nine of them twenty times a render, on
 * cores that the encoders need.
 */
const heapOptions = [
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--initial-old-space-size=128",
];

const renderProcessPath = fileURLToPath(new URL("./render-process.ts", import.meta.url));

/**
 * Renders on this machine with FFmpeg and nothing else. Each render has a process of its own with a
 * lower priority: a crash, a hang or a memory blow-up in there ends that render, never the caller.
 */
export function createLocalRenderer(options: LocalRendererOptions = {}): Renderer {
  const cacheDirectory =
    options.cacheDirectory ?? join(tmpdir(), `xcaster-renderer-${userInfo().uid}`);
  return {
    name: "local",
    isLocal: true,
    async render(timeline, workDirectory, onProgress, signal) {
      signal.throwIfAborted();
      try {
        await mkdir(workDirectory, { recursive: true });
        const environment = await renderEnvironment(cacheDirectory);
        const order = { timeline, workDirectory: resolve(workDirectory), environment };
        return await renderInProcess(order, { options, onProgress, signal });
      } catch (cause) {
        await removeUnfinished(workDirectory).catch(() => {});
        throw signal.aborted ? signal.reason : asAppError(cause);
      }
    },
    async drawThumbnail(input, signal) {
      signal.throwIfAborted();
      try {
        return await drawThumbnail(input);
      } catch (cause) {
        throw asAppError(cause);
      }
    },
  };
}

interface Job {
  timeline: Timeline;
  workDirectory: string;
  environment: Record<string, string>;
}

interface Watch {
  options: LocalRendererOptions;
  onProgress: (progress: RenderProgress) => void;
  signal: AbortSignal;
}

async function renderInProcess(job: Job, watch: Watch): Promise<RenderedShort> {
  const child = startProcess(job);
  const tail = keepTail(child);
  const timeLimitMs = watch.options.timeLimitMs ?? standardTimeLimitMs;
  const timeUp = AbortSignal.timeout(timeLimitMs);
  const stop = (): void => void child.kill("SIGKILL");
  watch.signal.addEventListener("abort", stop);
  timeUp.addEventListener("abort", stop);
  try {
    const news = await lastNews(child, job.timeline, watch.onProgress);
    if (watch.signal.aborted) throw watch.signal.reason;
    if (news?.kind === "done") {
      watch.options.onWork?.(news.work);
      return news.short;
    }
    if (news?.kind === "failed") throw new AppError(news.code, `${news.message}${tail()}`);
    const reason = timeUp.aborted
      ? `took longer than ${timeLimitMs} ms`
      : `ended by itself (${endOf(child)})`;
    throw new AppError("render-failed", `the render process ${reason}${tail()}`);
  } finally {
    watch.signal.removeEventListener("abort", stop);
    timeUp.removeEventListener("abort", stop);
    stop();
  }
}

function startProcess({ workDirectory, environment }: Job): ChildProcess {
  return fork(renderProcessPath, [], {
    cwd: workDirectory,
    execPath: process.execPath,
    execArgv: heapOptions,
    env: environment,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "json",
  });
}

/** The news that ends a render, once the process is gone; null if it went without any. */
async function lastNews(
  child: ChildProcess,
  timeline: Timeline,
  onProgress: (progress: RenderProgress) => void,
): Promise<Exclude<RenderNews, { kind: "progress" }> | null> {
  const { promise, resolve: end, reject } = Promise.withResolvers<void>();
  let last: Exclude<RenderNews, { kind: "progress" }> | null = null;
  child.on("message", (message: unknown) => {
    if (!isRenderNews(message)) return;
    if (message.kind === "progress") onProgress({ fraction: message.fraction });
    else last = message;
  });
  child.once("error", reject);
  child.once("close", () => end());
  child.send({ timeline }, (error) => {
    // A process that is gone already says why when it closes.
    if (error !== null) child.kill("SIGKILL");
  });
  await promise;
  return last;
}

function keepTail(child: ChildProcess): () => string {
  let tail = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-errorTailLength);
  });
  return () => (tail.trim() === "" ? "" : `\n${tail.trim()}`);
}

function endOf(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode ?? "unknown"}`;
}

function asAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const isFull = cause instanceof Error && "code" in cause && cause.code === "ENOSPC";
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(isFull ? "no-space" : "render-failed", reason, { cause });
}
