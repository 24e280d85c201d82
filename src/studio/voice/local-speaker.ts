import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { AppError } from "#src/domain/app-error.ts";
import { voiceSpeed } from "#src/domain/short-settings.ts";
import { isPreviewVoice, previewVoices } from "./preview-voices.ts";
import type { SpeakMessage, SpokenMessage } from "./speak-process.ts";
import type { Speaker, Speech, SpeechRequest } from "./speaker.ts";

/** Starting takes half a second and a line a tenth; beyond this the process hangs. */
const standardAnswerMsMax = 20_000;
/** A request whose process dies is given to a new one this many times in all. */
const triesMax = 2;

interface Waiting {
  resolve(speech: Speech): void;
  reject(reason: unknown): void;
}

interface Voice {
  process: ChildProcess;
  waiting: Map<number, Waiting>;
}

export interface LocalSpeakerOptions {
  start?: () => ChildProcess;
  /** How long one request may take before its process is given up and killed. */
  answerMsMax?: number;
}

/** The process went away before it answered; another one may do better. */
class VoiceLost extends Error {}

/** Starts the program that speaks. It gets nothing of the service's environment. */
function startSpeakProcess(): ChildProcess {
  return fork(fileURLToPath(new URL("./speak-process.ts", import.meta.url)), [], {
    execPath: process.execPath,
    execArgv: [],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/**
 * Speaks offline with eSpeak NG: robotic, but understandable and exact to the word; a preview voice.
 * One process is started by the first request, answers one after the other, is replaced when it
 * dies, and does not keep this process alive between requests.
 * `speak` throws AppError `invalid-input` for a text without a letter or digit, an unknown voice or a speed out of range and
 * `render-failed` if the voice does not answer.
 */
export function createLocalSpeaker({
  start = startSpeakProcess,
  answerMsMax = standardAnswerMsMax,
}: LocalSpeakerOptions = {}): Speaker {
  let voice: Voice | undefined;
  let closed = false;
  let nextId = 0;

  const open = (): Voice => {
    if (closed) throw new AppError("conflict", "the speaker is closed");
    voice ??= openVoice(start(), (ended) => {
      if (voice === ended) voice = undefined;
    });
    return voice;
  };

  const ask = async (request: SpeechRequest, signal: AbortSignal): Promise<Speech> => {
    const current = open();
    const id = (nextId += 1);
    const timeout = AbortSignal.timeout(answerMsMax);
    const { promise, resolve, reject } = Promise.withResolvers<Speech>();
    const abort = (): void => reject(signal.reason);
    const giveUp = (): void => {
      reject(new AppError("render-failed", `the voice did not answer in ${answerMsMax} ms`));
      current.process.kill("SIGKILL");
    };
    signal.addEventListener("abort", abort);
    timeout.addEventListener("abort", giveUp);
    current.waiting.set(id, { resolve, reject });
    holdOpen(current);
    try {
      const message: SpeakMessage = { id, request };
      current.process.send(message, (problem) => {
        if (problem) reject(new VoiceLost(problem.message));
      });
      return await promise;
    } finally {
      signal.removeEventListener("abort", abort);
      timeout.removeEventListener("abort", giveUp);
      current.waiting.delete(id);
      holdOpen(current);
    }
  };

  return {
    name: "eSpeak NG (preview voice)",
    isLocal: true,
    voices: () => previewVoices,
    async speak(request, signal) {
      signal.throwIfAborted();
      refuseUnspeakable(request);
      for (let tries = 1; ; tries += 1) {
        try {
          return await ask(request, signal);
        } catch (cause) {
          if (!(cause instanceof VoiceLost)) throw cause;
          if (tries >= triesMax) throw new AppError("render-failed", cause.message, { cause });
        }
      }
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      const ending = voice?.process;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      const exited = once(ending, "exit");
      ending.ref();
      ending.kill("SIGKILL");
      await exited;
    },
  };
}

function refuseUnspeakable({ text, speed, voice }: SpeechRequest): void {
  if (!isPreviewVoice(voice)) throw new AppError("invalid-input", `there is no voice ${voice}`);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new AppError("invalid-input", "there is nothing to say");
  if (!(speed >= voiceSpeed.min && speed <= voiceSpeed.max)) {
    throw new AppError("invalid-input", `a speed of ${speed} is out of range`);
  }
}

function openVoice(started: ChildProcess, onEnd: (ended: Voice) => void): Voice {
  const opened: Voice = { process: started, waiting: new Map() };
  const end = (why: string): void => {
    onEnd(opened);
    for (const waiting of opened.waiting.values()) waiting.reject(new VoiceLost(why));
  };
  started.on("message", (answer: unknown) => {
    if (!isSpokenMessage(answer)) return;
    const waiting = opened.waiting.get(answer.id);
    if ("speech" in answer) waiting?.resolve(answer.speech);
    else waiting?.reject(new AppError("render-failed", `the voice failed: ${answer.problem}`));
  });
  started.once("exit", (code, signal) => end(`the voice process ended (${signal ?? code})`));
  started.once("error", (problem) => end(`the voice process failed: ${problem.message}`));
  holdOpen(opened);
  return opened;
}

function isSpokenMessage(value: unknown): value is SpokenMessage {
  return typeof value === "object" && value !== null && "id" in value;
}

/** Keeps this process alive while the voice owes an answer, and only then. */
function holdOpen({ process: running, waiting }: Voice): void {
  if (waiting.size > 0) {
    running.ref();
    running.channel?.ref();
  } else {
    running.unref();
    running.channel?.unref();
  }
}
