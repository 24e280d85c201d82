import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { MediaRef } from "#bots/conversation/screen.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Upload } from "../api/upload-form.ts";
import type { Around } from "../around.ts";

/** Largest file a bot may send: https://core.telegram.org/bots/api#sending-files */
const uploadBytesMax = 50 * 1000 * 1000;

/** Files whose ids are remembered; older ones are uploaded again. */
const rememberedMax = 2_000;

/** A file as it is sent: by the id that Telegram knows it by, else its bytes. */
export async function mediaInput(
  { host, fileIds }: Pick<Around, "host" | "fileIds">,
  { key }: Pick<MediaRef, "key">,
): Promise<string | Upload> {
  const known = fileIds.get(key);
  if (known !== undefined) return known;
  const path = await host.media.localPath(key);
  return { path, fileName: basename(key) };
}

/** A sound in the form that is played in the chat: https://core.telegram.org/bots/api#sendaudio */
export async function soundInput(
  around: Pick<Around, "host" | "fileIds">,
  ref: Pick<MediaRef, "key">,
): Promise<string | Upload> {
  const known = around.fileIds.get(ref.key);
  if (known !== undefined) return known;
  try {
    const path = await around.host.media.samplePath(ref.key);
    return { path, fileName: basename(path) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid-input") throw error;
    return mediaInput(around, ref);
  }
}

/** A video as Telegram takes it: a smaller encoding where the first is too large, undefined where none fits. */
export async function videoInput(
  around: Pick<Around, "host" | "fileIds">,
  { key }: Pick<MediaRef, "key">,
): Promise<string | Upload | undefined> {
  const input = await mediaInput(around, { key });
  if (typeof input === "string" || (await stat(input.path)).size <= uploadBytesMax) return input;
  const smaller = await around.host.media.smaller(key, uploadBytesMax);
  return smaller === undefined ? undefined : mediaInput(around, { key: smaller });
}

/** Remembers by which id Telegram sends a file again. */
export function rememberFile(
  { fileIds }: Pick<Around, "fileIds">,
  key: string,
  fileId: string | undefined,
): void {
  if (fileId === undefined) return;
  fileIds.delete(key);
  fileIds.set(key, fileId);
  const [oldest] = fileIds.keys();
  if (fileIds.size > rememberedMax && oldest !== undefined) fileIds.delete(oldest);
}
