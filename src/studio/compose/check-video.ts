import { stat } from "node:fs/promises";
import {
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_LOG_FATAL,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from "node-av/constants";
import { type CodecParameters, FFmpegError, FormatContext, Log, type Stream } from "node-av/lib";
import { AppError } from "#src/domain/app-error.ts";
import type { Loudness } from "./audio/measure-loudness.ts";
import { masterSampleRate } from "./audio/pcm.ts";
import { videoLimits } from "./check-limits.ts";
import { readMp4Layout } from "./check-mp4-boxes.ts";
import { lookAtPictures, type PicturesSeen } from "./check-picture.ts";
import { createListener } from "./check-sound.ts";
import type { Span } from "./find-spans.ts";

export interface VideoReport extends Loudness {
  /** Of the picture. */
  durationMs: number;
  sizeBytes: number;
}

/**
 * The gate that every finished video passes before anyone is shown it: format, timing, loudness,
 * and that it is neither black, frozen nor silent for long (`videoLimits`).
 * Runs FFmpeg in this process: call it in the render's child process only.
 * Throws AppError `render-failed` with every failed check in one message.
 */
export async function checkVideo(
  path: string,
  expected: { durationMs: number },
  signal: AbortSignal,
): Promise<VideoReport> {
  try {
    const { report, problems } = await inspect(path, expected.durationMs, signal);
    if (problems.length === 0 && report) return report;
    throw new AppError("render-failed", `the video failed its checks: ${problems.join("; ")}`);
  } catch (cause) {
    if (cause instanceof AppError || signal.aborted) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("render-failed", `the video cannot be checked: ${reason}`, { cause });
  }
}

async function inspect(
  path: string,
  expectedMs: number,
  signal: AbortSignal,
): Promise<{ report: VideoReport | undefined; problems: string[] }> {
  // What FFmpeg finds wrong comes back as failed checks, not as hundreds of lines on stderr.
  Log.setLevel(AV_LOG_FATAL);
  const { size: sizeBytes } = await stat(path);
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), "open the video");
  FFmpegError.throwIfError(await input.findStreamInfo(), "read the video");
  const picture = oneStream(input, AVMEDIA_TYPE_VIDEO);
  const sound = oneStream(input, AVMEDIA_TYPE_AUDIO);
  const problems = [...checkContainer(sizeBytes, await readMp4Layout(path))];
  if (!picture || !sound || input.nbStreams !== 2) {
    problems.push(`it has ${input.nbStreams} streams, not one of pictures and one of sound`);
    return { report: undefined, problems };
  }
  problems.push(...checkPictureFormat(picture), ...checkSoundFormat(sound.codecpar));
  using listener = createListener(sound);
  const seen = await lookAtPictures(input, { stream: picture, listener }, signal);
  const durationMs = (seen.timesMs.length * 1000) / videoLimits.framesPerSecond;
  problems.push(...checkTimes(seen, durationMs, expectedMs), ...checkSoundTime(sound, expectedMs));
  problems.push(...checkSpans("black", seen.black, videoLimits.blackMsMax));
  problems.push(...checkSpans("frozen", seen.frozen, videoLimits.frozenMsMax));
  const heard = listener.report(durationMs);
  problems.push(...checkLoudness(heard));
  problems.push(...checkSpans("silent", heard.silent, videoLimits.silenceMsMax));
  const { integratedLufs, truePeakDbtp } = heard;
  return { report: { durationMs, sizeBytes, integratedLufs, truePeakDbtp }, problems };
}

function oneStream(input: FormatContext, type: CodecParameters["codecType"]): Stream | undefined {
  const streams = input.streams.filter((stream) => stream.codecpar.codecType === type);
  return streams.length === 1 ? streams[0] : undefined;
}

function checkContainer(
  sizeBytes: number,
  layout: { editLists: number; indexFirst: boolean },
): string[] {
  return complaints([
    [sizeBytes <= videoLimits.sizeBytesMax, `it is ${sizeBytes} bytes large`],
    [layout.editLists === 0, `it has ${layout.editLists} edit lists`],
    [layout.indexFirst, "its index (moov) does not come before its media (mdat)"],
  ]);
}

function checkPictureFormat(stream: Stream): string[] {
  const { codecpar, avgFrameRate, rFrameRate } = stream;
  const rates = [avgFrameRate, rFrameRate].map((rate) => rate.num / rate.den);
  const { width, height, framesPerSecond } = videoLimits;
  const isBt709 =
    codecpar.colorSpace === AVCOL_SPC_BT709 &&
    codecpar.colorPrimaries === AVCOL_PRI_BT709 &&
    codecpar.colorTrc === AVCOL_TRC_BT709;
  return complaints([
    [
      codecpar.codecId === AV_CODEC_ID_H264 && codecpar.profile === AV_PROFILE_H264_HIGH,
      "its pictures are not H.264 High",
    ],
    [
      codecpar.width === width && codecpar.height === height,
      `its pictures are ${codecpar.width}x${codecpar.height}`,
    ],
    [codecpar.format === AV_PIX_FMT_YUV420P, `its pixel format is number ${codecpar.format}`],
    [codecpar.colorRange === AVCOL_RANGE_MPEG, "its colour range is not tv"],
    [isBt709, "its colours are not tagged bt709"],
    [
      rates.every((rate) => Math.abs(rate - framesPerSecond) < 0.01),
      `it runs at ${rates.join(" or ")} frames a second`,
    ],
  ]);
}

function checkSoundFormat(codecpar: CodecParameters): string[] {
  const isAac = codecpar.codecId === AV_CODEC_ID_AAC && codecpar.profile === AV_PROFILE_AAC_LOW;
  return complaints([
    [isAac, "its sound is not AAC-LC"],
    [codecpar.sampleRate === masterSampleRate, `its sound has ${codecpar.sampleRate} Hz`],
    [codecpar.channels === 2, `its sound has ${codecpar.channels} channels`],
  ]);
}

function checkTimes(seen: PicturesSeen, durationMs: number, expectedMs: number): string[] {
  const { framesPerSecond, durationDifferenceMsMax, keyframeGapMsMax, keyframeShareMax } =
    videoLimits;
  const frameMs = 1000 / framesPerSecond;
  const uneven = seen.timesMs.filter((timeMs, index) => Math.abs(timeMs - index * frameMs) > 1);
  const borders = [...seen.keyframesMs, durationMs];
  const gapMs = Math.max(...borders.map((timeMs, index) => timeMs - (borders[index - 1] ?? 0)));
  return complaints([
    [
      Math.abs(durationMs - expectedMs) <= durationDifferenceMsMax,
      `it lasts ${Math.round(durationMs)} ms instead of ${Math.round(expectedMs)}`,
    ],
    [Math.abs(seen.timesMs[0] ?? -1) < 1, `its pictures start at ${seen.timesMs[0]} ms`],
    [Math.abs(seen.soundStartMs ?? -1) < 1, `its sound starts at ${seen.soundStartMs} ms`],
    [uneven.length === 0, `${uneven.length} of its pictures are not at their time`],
    [gapMs <= keyframeGapMsMax + 1, `it goes ${Math.round(gapMs)} ms without a keyframe`],
    [
      seen.keyframesMs.length <= Math.max(1, seen.timesMs.length * keyframeShareMax),
      `${seen.keyframesMs.length} of its ${seen.timesMs.length} pictures are keyframes`,
    ],
    [seen.broken === 0, `${seen.broken} of its keyframes cannot be decoded`],
  ]);
}

function checkSoundTime(stream: Stream, expectedMs: number): string[] {
  const soundMs = (Number(stream.duration) * 1000 * stream.timeBase.num) / stream.timeBase.den;
  return complaints([
    [
      Math.abs(soundMs - expectedMs) <= videoLimits.soundDifferenceMsMax,
      `its sound lasts ${Math.round(soundMs)} ms instead of ${Math.round(expectedMs)}`,
    ],
  ]);
}

function checkLoudness({ integratedLufs, truePeakDbtp }: Loudness): string[] {
  const { loudnessLufs, loudnessDifferenceLuMax, truePeakDbtpMax } = videoLimits;
  return complaints([
    [
      Math.abs(integratedLufs - loudnessLufs) <= loudnessDifferenceLuMax,
      `its loudness is ${integratedLufs.toFixed(1)} LUFS`,
    ],
    [truePeakDbtp <= truePeakDbtpMax, `its true peak is ${truePeakDbtp.toFixed(1)} dBTP`],
  ]);
}

function checkSpans(what: string, spans: readonly Span[], lengthMsMax: number): string[] {
  return spans
    .filter(({ startMs, endMs }) => endMs - startMs >= lengthMsMax)
    .map(({ startMs, endMs }) => `it is ${what} from ${toSeconds(startMs)} to ${toSeconds(endMs)}`);
}

function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function complaints(checks: readonly (readonly [fits: boolean, complaint: string])[]): string[] {
  return checks.flatMap(([fits, complaint]) => (fits ? [] : [complaint]));
}
