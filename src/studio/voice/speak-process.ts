/**
 * A program of its own, started by the local speaker: eSpeak NG (GPL-3.0) lives in this process and
 * nowhere else. It takes one request after the other and ends when its parent is gone.
 */
import loadEspeak, { type EspeakWorker } from "@echogarden/espeak-ng-emscripten";
import { changeTempo } from "./change-tempo.ts";
import { isPreviewVoice, voiceSettings } from "./preview-voices.ts";
import type { Speech, SpeechRequest } from "./speaker.ts";
import { trimSound, toWav } from "./voice-sound.ts";
import { findSpeech, markWords, splitWords, timeWords, type VoiceEvent } from "./word-marks.ts";

export interface SpeakMessage {
  id: number;
  request: SpeechRequest;
}

export type SpokenMessage = { id: number; speech: Speech } | { id: number; problem: string };

const engine = loadEspeak().then((espeak) => new espeak.eSpeakNGWorker());

process.on("disconnect", () => process.exit(0));
process.on("message", (message: SpeakMessage) => void answer(message));

async function answer({ id, request }: SpeakMessage): Promise<void> {
  try {
    send({ id, speech: speak(await engine, request) });
  } catch (cause) {
    send({ id, problem: cause instanceof Error ? cause.message : String(cause) });
  }
}

function send(message: SpokenMessage): void {
  process.send?.(message);
}

function speak(worker: EspeakWorker, request: SpeechRequest): Speech {
  if (!isPreviewVoice(request.voice)) throw new Error(`there is no voice ${request.voice}`);
  const settings = voiceSettings(request.language, request.voice, request.speed);
  worker.set_voice(settings.identifier);
  worker.set_rate(settings.wordsPerMinute);
  worker.set_pitch(settings.pitch);
  worker.set_range(settings.range);

  const words = splitWords(request.text);
  const pieces: Int16Array[] = [];
  const events: VoiceEvent[] = [];
  worker.synthesize(markWords(words, request.language), (samples, pieceEvents) => {
    if (samples && samples.length > 0) pieces.push(samples.slice());
    for (const { type, audio_position: timeMs, id } of pieceEvents) {
      events.push({ type, timeMs, id: typeof id === "string" ? id : undefined });
    }
    return false;
  });
  const sampleRate = worker.get_samplerate();
  const spoken = joinPieces(pieces);
  const heard = findSpeech(events, (spoken.length * 1000) / sampleRate);
  const { samples, cutMs } = trimSound(spoken, sampleRate, heard);
  if (samples.length === 0) throw new Error("the voice said nothing");
  const inTempo = changeTempo(samples, sampleRate, settings.tempo);
  const durationMs = (inTempo.length * 1000) / sampleRate;
  const scale = inTempo.length / samples.length;
  const shifted = events.map((event) => ({
    ...event,
    timeMs: Math.max(0, event.timeMs - cutMs) * scale,
  }));
  return {
    wav: toWav(inTempo, sampleRate),
    durationMs,
    words: timeWords(words, shifted, durationMs),
  };
}

function joinPieces(pieces: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
