import { parentPort, workerData } from "node:worker_threads";
import { AV_LOG_ERROR } from "node-av/constants";
import { Log } from "node-av/lib";
import { masterAudio, type MasterAudioInput } from "./audio/master-audio.ts";

// The thread that `masterAudioAside` starts: mixes the sound it was given and ends.
Log.setLevel(AV_LOG_ERROR);
const input: MasterAudioInput = workerData;
await masterAudio(input, new AbortController().signal);
parentPort?.postMessage("done");
