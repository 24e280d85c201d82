/** The part of the compiled eSpeak NG that the preview voice uses; the package has no types. */
declare module "@echogarden/espeak-ng-emscripten" {
  export interface EspeakEvent {
    type: string;
    /** Milliseconds from the start. */
    audio_position: number;
    id: string | number | undefined;
  }
  export interface EspeakWorker {
    set_voice(identifier: string): number;
    /** Words a minute, 80 to 450. */
    set_rate(wordsPerMinute: number): void;
    /** 0 to 99. */
    set_pitch(pitch: number): void;
    /** How far the pitch moves, 0 to 99. */
    set_range(range: number): void;
    get_samplerate(): number;
    /** Speaks SSML. Pieces of sound come with the events in them; returning true stops it. */
    synthesize(
      ssml: string,
      onPiece: (samples: Int16Array | null, events: EspeakEvent[]) => boolean,
    ): void;
  }
  export interface EspeakModule {
    eSpeakNGWorker: new () => EspeakWorker;
  }
  export default function loadEspeak(): Promise<EspeakModule>;
}
