import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { MediaRef } from "#bots/conversation/screen.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Upload } from "../api/upload-form.ts";
import type { Around } from "../around.ts";
import { isUnknownFile } from "../api/refusal.ts";
import type { Part } from "../render/part.ts";

/** Largest file a bot may send: https://core.telegram.org/bots/api#sending-files */
const uploadBytesMax = 50 * 1000 * 1000;

/** A file as it is sent: by the id that Telegram knows it by, else its bytes. */
export async function mediaInput(
  { host }: Pick<Around, "host">,
  { key }: Pick<MediaRef, "key">,
): Promise<string | Upload> {
  const known = await host.files.find(key);
  if (known !== undefined) return known;
  const path = await host.media.localPath(key);
  return { path, fileName: basename(key) };
}

/** A sound in the form that is played in the chat: https://core.telegram.org/bots/api#sendaudio */
export async function soundInput(
  around: Pick<Around, "host">,
  ref: Pick<MediaRef, "key">,
): Promise<string | Upload> {
  const known = await around.host.files.find(ref.key);
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
  around: Pick<Around, "host">,
  { key }: Pick<MediaRef, "key">,
): Promise<string | Upload | undefined> {
  const input = await mediaInput(around, { key });
  if (typeof input === "string" || (await stat(input.path)).size <= uploadBytesMax) return input;
  const smaller = await around.host.media.smaller(key, uploadBytesMax);
  return smaller === undefined ? undefined : mediaInput(around, { key: smaller });
}

/** Remembers by which id Telegram sends a file again. */
export async function rememberFile(
  { host }: Pick<Around, "host">,
  key: string,
  fileId: string | undefined,
): Promise<void> {
  if (fileId !== undefined && fileId !== (await host.files.find(key)))
    await host.files.remember(key, fileId);
}

/** Sends or edits a part; with its files themselves where Telegram does not know them by their ids any more. */
export async function withKnownFiles<Sent>(
  { host }: Pick<Around, "host">,
  part: Part,
  send: () => Promise<Sent>,
): Promise<Sent> {
  try {
    return await send();
  } catch (error) {
    if (!isUnknownFile(error)) throw error;
    await Promise.all(keysOf(part).map((key) => host.files.forget(key)));
    return send();
  }
}

function keysOf(part: Part): string[] {
  switch (part.kind) {
    case "video":
      return [part.video.key, part.cover.key];
    case "photo":
      return [part.photo.key];
    case "album":
      return part.pictures.map(({ picture }) => picture.key);
    case "audio":
      return [part.audio.key];
    case "text":
    case "prompt":
      return [];
  }
}
