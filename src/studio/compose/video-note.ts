import { readFile } from "node:fs/promises";
import { exists, sha256OfFile } from "./work-files.ts";

/** What was found out about a finished video, kept beside it so that it need not be checked again. */
export interface VideoNote {
  sizeBytes: number;
  sha256: string;
  loudnessLufs: number;
  truePeakDbtp: number;
  /** Names of the sound and the segments that it was joined from. */
  pieces: string[];
}

export function noteName(videoName: string): string {
  return videoName.replace(/\.mp4$/u, ".json");
}

/** The note of a video that lies in the current directory as it was finished, else null. */
export async function readNote(videoName: string): Promise<VideoNote | null> {
  if (!(await exists(videoName))) return null;
  const note: unknown = await readFile(noteName(videoName), "utf8").then(JSON.parse, () => null);
  if (!isVideoNote(note) || (await sha256OfFile(videoName)) !== note.sha256) return null;
  return note;
}

function isVideoNote(note: unknown): note is VideoNote {
  return (
    typeof note === "object" &&
    note !== null &&
    "sizeBytes" in note &&
    "sha256" in note &&
    "loudnessLufs" in note &&
    "truePeakDbtp" in note &&
    "pieces" in note &&
    Array.isArray(note.pieces)
  );
}
