import type { Language } from "#src/domain/language.ts";

export interface SpeechRequest {
  text: string;
  language: Language;
  /** One of the speaker's voices in that language. */
  voice: string;
  /** 1 is the voice's own speed; 0.5 to 2. */
  speed: number;
}

/** One word as it is shown, with when it is heard. Milliseconds from the start of its audio. */
export interface SpokenWord {
  text: string;
  startMs: number;
  endMs: number;
}

export interface Speech {
  /** 16-bit PCM WAV, mono, at the rate its header says. */
  wav: Buffer;
  durationMs: number;
  /** Every word of the text in order; joined by spaces they are the text. */
  words: SpokenWord[];
}

/** Speaks one scene's narration. The local one is a preview voice and says so. */
export interface Speaker {
  readonly name: string;
  readonly isLocal: boolean;
  /** The voices it has in a language, the usual one first. */
  voices(language: Language): readonly [string, ...string[]];
  speak(request: SpeechRequest, signal: AbortSignal): Promise<Speech>;
  [Symbol.asyncDispose](): Promise<void>;
}
