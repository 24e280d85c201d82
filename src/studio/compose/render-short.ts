import { readFile, rename, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "#src/domain/app-error.ts";
import { writeCaptions } from "./captions/write-captions.ts";
import { checkVideo } from "./check-video.ts";
import { coverOf } from "./cover.ts";
import { moodOf } from "./mood-of.ts";
import { masterAudioAside } from "./master-audio-aside.ts";
import { planSegments, type ShortPlan } from "./plan-segments.ts";
import { renderLanes } from "./render-lanes.ts";
import type { SegmentWork } from "./render-messages.ts";
import { renderSegments, type SegmentFile, sizeOf } from "./render-segments.ts";
import { type RenderedShort, type Timeline, videoSizeBytesMax } from "./renderer.ts";
import { encoderSettings, rateCaps } from "./segments/encoder-settings.ts";
import { joinSegments } from "./segments/join-segments.ts";
import { countProgress, type Progress } from "./count-progress.ts";
import { noteName, readNote, type VideoNote } from "./video-note.ts";
import {
  exists,
  hashOf,
  removeStale,
  removeUnfinished,
  scratchName,
  sha256OfFile,
  writeWhole,
} from "./work-files.ts";

/** Raise with any change of how sound, thumbnail or captions are made. */
const piecesVersion = 2;

/** Share of the size limit that pictures and sound may take; the rest is the file's index. */
const payloadShare = 0.985;
const audioBitsPerSecond = 128_000;

/** Everything a render reads, once. */
interface Material {
  timeline: Timeline;
  plan: ShortPlan;
  pictures: ReadonlyMap<string, Buffer>;
  pictureHashes: readonly string[];
  audioHash: string;
  signal: AbortSignal;
}

/**
 * Renders a timeline in the current directory, re-using every finished piece that lies there.
 * Loads FFmpeg into this process: runs in the render process only.
 */
export async function renderShort(
  timeline: Timeline,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<{ short: RenderedShort; work: SegmentWork }> {
  await removeUnfinished(".");
  const material = await gather(timeline, signal);
  const segmentTotal = material.plan.segments.length;
  const work: SegmentWork = { encodedSegments: 0, reusedSegments: segmentTotal, encodedFrames: 0 };
  const progress = countProgress(material.plan.frames, onProgress);
  const { plan, audioHash } = material;
  const videoName = `short-${hashOf({ piecesVersion, encoderSettings, segments: plan.segments, audioHash })}.mp4`;
  const [video, thumbnailName] = await inParallel(
    readNote(videoName).then((note) => note ?? makeVideo(videoName, material, { work, progress })),
    makeThumbnail(material),
  );
  const captionsName = await makeCaptions(timeline, plan);
  await removeStale(".", [
    videoName,
    noteName(videoName),
    thumbnailName,
    captionsName,
    ...video.pieces,
  ]);
  progress.finish();
  const short: RenderedShort = {
    videoPath: resolve(videoName),
    thumbnailPath: resolve(thumbnailName),
    captionsPath: resolve(captionsName),
    durationMs: plan.durationMs,
    sizeBytes: video.sizeBytes,
    sha256: video.sha256,
    loudnessLufs: video.loudnessLufs,
    truePeakDbtp: video.truePeakDbtp,
  };
  return { short, work };
}

async function makeVideo(
  videoName: string,
  material: Material,
  { work, progress }: { work: SegmentWork; progress: Progress },
): Promise<VideoNote> {
  const { signal, plan } = material;
  const [segments, audioPath] = await inParallel(
    renderToSize(material, work, progress),
    renderAudio(material, progress),
  );
  const unchecked = scratchName("unchecked.mp4");
  await joinSegments({ segments, audioPath, outputPath: unchecked, signal });
  const [report, sha256] = await inParallel(
    checkVideo(unchecked, { durationMs: plan.durationMs }, signal),
    sha256OfFile(unchecked),
  );
  await rename(unchecked, videoName);
  const note: VideoNote = {
    sizeBytes: (await stat(videoName)).size,
    sha256,
    loudnessLufs: report.integratedLufs,
    truePeakDbtp: report.truePeakDbtp,
    pieces: [audioPath, ...segments.map(({ path }) => path)],
  };
  await writeWhole(noteName(videoName), JSON.stringify(note));
  return note;
}

/** Both results, or the first failure once both have come to rest. */
async function inParallel<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  await Promise.allSettled([first, second]);
  return await Promise.all([first, second]);
}

async function gather(timeline: Timeline, signal: AbortSignal): Promise<Material> {
  if (timeline.scenes.length === 0)
    throw new AppError("render-failed", "the timeline has no scenes");
  const pictures = new Map<string, Buffer>();
  const pictureHashes: string[] = [];
  const voiceHashes: string[] = [];
  for (const scene of timeline.scenes) {
    const bytes = await readFile(scene.picturePath);
    const hash = hashOf(bytes.toString("base64"));
    pictures.set(hash, bytes);
    pictureHashes.push(hash);
    voiceHashes.push(await sha256OfFile(scene.voicePath));
  }
  const plan = planSegments(timeline, pictureHashes);
  const { musicSeed } = timeline;
  const mood = moodOf(timeline);
  const { durationMs, voiceStartsMs } = plan;
  const audioHash = hashOf({
    piecesVersion,
    voiceHashes,
    voiceStartsMs,
    durationMs,
    musicSeed,
    mood,
  });
  return { timeline, plan, pictures, pictureHashes, audioHash, signal };
}

/** Encodes under a rate cap that should keep the size limit, and under a lower one if it does not. */
async function renderToSize(
  material: Material,
  work: SegmentWork,
  progress: Progress,
): Promise<SegmentFile[]> {
  const seconds = material.plan.durationMs / 1000;
  const payloadMax = videoSizeBytesMax * payloadShare - (audioBitsPerSecond / 8) * seconds;
  const rateMax = (payloadMax * 8) / seconds;
  for (const rateCapBitsPerSecond of rateCaps.filter(
    (cap) => cap <= rateMax || cap === rateCaps.at(-1),
  )) {
    const files = await renderSegments({
      segments: material.plan.segments,
      pictures: material.pictures,
      rateCapBitsPerSecond,
      ...renderLanes(),
      onMissing(segments, frames) {
        work.encodedSegments += segments;
        work.encodedFrames += frames;
        work.reusedSegments = material.plan.segments.length - segments;
        progress.expectFrames(frames);
      },
      onFrame: () => progress.frameDone(),
      signal: material.signal,
    });
    if ((await sizeOf(files)) <= payloadMax) return files;
  }
  throw new AppError("render-failed", `the video cannot be kept under ${videoSizeBytesMax} bytes`);
}

async function renderAudio(material: Material, progress: Progress): Promise<string> {
  const { timeline, plan, audioHash, signal } = material;
  const path = `audio-${audioHash}.m4a`;
  if (!(await exists(path))) {
    const voices = timeline.scenes.flatMap((scene, index) =>
      scene.voiceDurationMs > 0
        ? [{ path: scene.voicePath, startMs: plan.voiceStartsMs[index] ?? 0 }]
        : [],
    );
    const { durationMs } = plan;
    const { musicSeed } = timeline;
    const mood = moodOf(timeline);
    const outputPath = scratchName("sound.m4a");
    await masterAudioAside({ voices, durationMs, musicSeed, mood, outputPath }, signal);
    await rename(outputPath, path);
  }
  progress.audioDone();
  return path;
}

async function makeThumbnail({ timeline, pictureHashes }: Material): Promise<string> {
  const cover = coverOf(timeline);
  const { picturePath: _, ...look } = cover;
  const pictureHash = pictureHashes[timeline.coverScene] ?? pictureHashes[0];
  const name = `thumbnail-${hashOf({ piecesVersion, pictureHash, look })}.jpg`;
  if (!(await exists(name))) {
    // Loaded only here: most edits keep the thumbnail, and need no canvas and no fonts for it.
    const { drawThumbnail } = await import("./draw-thumbnail.ts");
    await writeWhole(name, await drawThumbnail(cover));
  }
  return name;
}

async function makeCaptions(timeline: Timeline, plan: ShortPlan): Promise<string> {
  const scenes = timeline.scenes.map((scene, index) => {
    const offset = plan.voiceStartsMs[index] ?? 0;
    return scene.words.map(({ text, startMs, endMs }) => ({
      text,
      startMs: offset + startMs,
      endMs: offset + endMs,
    }));
  });
  const captions = writeCaptions(scenes, timeline.language);
  const name = `captions-${hashOf({ captions })}.srt`;
  await writeWhole(name, captions);
  return name;
}
