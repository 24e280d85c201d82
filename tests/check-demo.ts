import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkVideo } from "#src/studio/compose/check-video.ts";

// Looks at what the demo left in a folder: the video passes the same gate as before approval, and
// the other files hold what they should. Exits with 1 otherwise.

const folder = process.argv[2] ?? "out";
const read = async (name: string) => readFile(join(folder, name), "utf8");
const require = (isTrue: boolean, what: string) => {
  if (!isTrue) throw new Error(what);
};

const captions = await read("captions.srt");
const lastMs = Math.max(...[...captions.matchAll(/--> (\d+):(\d+):(\d+),(\d+)/g)].map(toMs));
const script = JSON.parse(await read("script.json"));
const thread = await read("thread.txt");
const thumbnail = await stat(join(folder, "thumbnail.jpg"));

const { durationMs } = await readDuration(join(folder, "short.mp4"));
const report = await checkVideo(
  join(folder, "short.mp4"),
  { durationMs },
  AbortSignal.timeout(60_000),
);
require(report.durationMs > 15_000 && report.durationMs < 60_000, `length ${report.durationMs} ms`);
require(lastMs > 0 && lastMs <= report.durationMs, "captions go on after the video");
require(Array.isArray(script.scenes) && script.scenes.length >= 3, "the script has no scenes");
require(/\/p\/[^/\s]+\/[0-9a-f-]{36}/.test(thread), "the thread has no link");
require(thumbnail.size > 10_000, "the thumbnail is empty");
console.log("the demo's files are as they should be", report);

function toMs([, hours, minutes, seconds, milliseconds]: RegExpExecArray): number {
  return (
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(milliseconds)
  );
}

/** The movie header's own length, so that the gate compares it with the streams' (ISO/IEC 14496-12, 8.2.2). */
async function readDuration(path: string): Promise<{ durationMs: number }> {
  const bytes = await readFile(path);
  const at = bytes.indexOf("mvhd");
  require(at > 0 && bytes.readUInt8(at + 4) === 0, "no movie header of version 0");
  const timescale = bytes.readUInt32BE(at + 16);
  return { durationMs: (bytes.readUInt32BE(at + 20) / timescale) * 1000 };
}
