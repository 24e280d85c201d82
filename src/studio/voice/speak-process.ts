/**
 * A program of its own, started by the local speaker: eSpeak NG (GPL-3.0) lives in this process and
 * nowhere else. It takes one request after the other and ends when its parent is gone.
 */
import loadEspeak, { type EspeakWorker } from "@echogarden/espeak-ng-emscripten";
import type { Language } from "#src/domain/language.ts";
import type { Speech, SpeechRequest } from "./speaker.ts";
import { trimSound, toWav } from "./voice-sound.ts";
import { findSpeech, markWords, splitWords, timeWords, type VoiceEvent } from "./word-marks.ts";

export interface SpeakMessage {
  id: number;
  request: SpeechRequest;
}

export type SpokenMessage = { id: number; speech: Speech } | { id: number; problem: string };

/**
 * The voice of each language. The rates give about 5.5 Korean syllables and 2.6 English words a
 * second with their pauses, an easy pace for a short.
 */
const voices: Record<Language, { identifier: string; wordsPerMinute: number }> = {
  ko: { identifier: "ko+f3", wordsPerMinute: 200 },
  en: { identifier: "en-us+f3", wordsPerMinute: 146 },
};
const pitch = 46;
const pitchRange = 62;
/** What the engine accepts. */
const wordsPerMinuteLimits = { min: 80, max: 450 };

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
  const { identifier, wordsPerMinute } = voices[request.language];
  const { min, max } = wordsPerMinuteLimits;
  worker.set_voice(identifier);
  worker.set_rate(Math.min(max, Math.max(min, Math.round(wordsPerMinute * request.speed))));
  worker.set_pitch(pitch);
  worker.set_range(pitchRange);

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
  const durationMs = (samples.length * 1000) / sampleRate;
  const shifted = events.map((event) => ({ ...event, timeMs: Math.max(0, event.timeMs - cutMs) }));
  return {
    wav: toWav(samples, sampleRate),
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
