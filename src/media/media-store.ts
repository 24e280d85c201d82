import type { Readable } from "node:stream";

/** Bytes of a file, or of a part of it. `start` and `end` are both included, as in an HTTP range. */
export interface OpenMedia {
  body: Readable;
  sizeBytes: number;
  start: number;
  end: number;
}

/**
 * Where files live. A key is a path of lower-case parts such as `<team id>/<project id>/abc.mp4`;
 * its first part is the team that owns the file. What is stored under a key never changes: a new
 * version gets a new key, so a stored file may be cached for ever.
 */
export interface MediaStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  putFile(key: string, path: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Undefined where there is no such file. A range outside the file is cut to it. */
  open(key: string, range?: { start: number; end?: number }): Promise<OpenMedia | undefined>;
  /** A path on this machine with the file's bytes. Throws AppError `not-found`. */
  localPath(key: string): Promise<string>;
  /** The keys of all files below a folder such as `<team id>/<project id>`. */
  list(folder: string): Promise<string[]>;
  /** Removes a file; one that is not there is no failure. */
  remove(key: string): Promise<void>;
}
