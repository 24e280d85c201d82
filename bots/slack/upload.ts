import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FaceHost, Posted } from "#bots/conversation/face-host.ts";
import type { MediaRef } from "#bots/conversation/screen.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { SlackPlace } from "./ids.ts";
import { limits, uploadTimeoutMs } from "./limits.ts";
import type { SharedFile } from "./media-in.ts";
import { escape } from "./render/blocks.ts";
import type { SlackApi } from "./slack-api.ts";
import { refusalCode } from "./slack-errors.ts";

/** How often Slack is asked in one go whether a file has arrived; after that the outbox comes back. */
const looksMax = 12;
const lookEveryMs = 400;
/** Pictures that are brought to Slack at the same time. */
const atOnceMax = 4;

export interface Uploads {
  /** Puts pictures into Slack, to be drawn on a card: nobody sees them before. Gives the posted message with its new parts. */
  pictures(posted: Posted, place: SlackPlace, media: readonly MediaRef[]): Promise<Posted>;
  /**
   * Shares files in the thread and waits until they are there. Gives the posted message with its new
   * parts, and whether anything was shared anew.
   */
  share(
    posted: Posted,
    place: SlackPlace,
    files: { files: readonly SharedFile[]; comment: string },
  ): Promise<{ posted: Posted; isNew: boolean }>;
}

export function createUploads(host: FaceHost, api: SlackApi): Uploads {
  return {
    pictures: (posted, place, media) => putPictures(host, api, { posted, place, media }),
    share: (posted, place, input) => shareFiles(host, api, { posted, place, ...input }),
  };
}

/** The name under which a file of a message is remembered. */
export function partOf(kind: "picture" | "file", { key }: MediaRef): string {
  return `${kind}:${createHash("sha256").update(key).digest("base64url").slice(0, 16)}`;
}

async function putPictures(
  host: FaceHost,
  api: SlackApi,
  input: { posted: Posted; place: SlackPlace; media: readonly MediaRef[] },
): Promise<Posted> {
  const { posted, place } = input;
  const parts = { ...posted.parts };
  const missing = [...new Map(input.media.map((one) => [one.key, one])).values()].filter(
    (one) => parts[partOf("picture", one)] === undefined,
  );
  for (let from = 0; from < missing.length; from += atOnceMax) {
    const some = missing.slice(from, from + atOnceMax);
    const put = await Promise.all(
      some.map(async (one) => {
        const id = await bring(host, api, { place, media: one });
        await complete(api, { place, files: [{ id }] });
        await untilReady(api, { place, id, isReady: isRead });
        return { name: partOf("picture", one), ref: id };
      }),
    );
    for (const part of put) {
      await host.posted.savePart(posted, part);
      parts[part.name] = part.ref;
    }
  }
  return { ...posted, parts };
}

async function shareFiles(
  host: FaceHost,
  api: SlackApi,
  input: { posted: Posted; place: SlackPlace; files: readonly SharedFile[]; comment: string },
): Promise<{ posted: Posted; isNew: boolean }> {
  const { posted, place, comment } = input;
  const parts = { ...posted.parts };
  const fresh: { id: string; title: string }[] = [];
  for (const { media, title } of input.files) {
    const name = partOf("file", media);
    const before = parts[name];
    if (before !== undefined && (await isKnown(api, { place, id: before }))) continue;
    const id = await bring(host, api, { place, media });
    // Noted before anybody can see it: a try after this one finds it instead of sharing it twice.
    await host.posted.savePart(posted, { name, ref: id });
    parts[name] = id;
    fresh.push({ id, title: title.slice(0, limits.fileTitle).toWellFormed() });
  }
  if (fresh.length > 0) await complete(api, { place, files: fresh, share: { comment } });
  if (posted.parts["card"] === undefined || fresh.length > 0) {
    for (const { media } of input.files) {
      const id = parts[partOf("file", media)] ?? "";
      await untilReady(api, { place, id, isReady: (file) => isSharedIn(file, place) });
    }
  }
  return { posted: { ...posted, parts }, isNew: fresh.length > 0 };
}

/** Brings a file's bytes to Slack, which knows it from then on by the id that is returned. */
async function bring(
  host: FaceHost,
  api: SlackApi,
  { place, media }: { place: SlackPlace; media: MediaRef },
): Promise<string> {
  const path = await host.media.localPath(media.key);
  const bytes = await openAsBlob(path, { type: media.mimeType });
  const method = "files.getUploadURLExternal";
  const { upload_url: url, file_id: id } = await api.call({ team: place.team, method }, (client) =>
    client.files.getUploadURLExternal({ filename: basename(media.key), length: bytes.size }),
  );
  if (url === undefined || id === undefined) {
    throw new AppError("platform-unavailable", `${method} gave no address`);
  }
  await send(url, bytes);
  return id;
}

async function send(url: string, bytes: Blob): Promise<void> {
  let status: number;
  try {
    const signal = AbortSignal.timeout(uploadTimeoutMs);
    const response = await fetch(url, { method: "POST", body: bytes, signal });
    await response.body?.cancel();
    ({ status } = response);
  } catch (error) {
    throw new AppError("platform-unavailable", "an upload broke off", { cause: error });
  }
  if (status !== 200) throw new AppError("platform-unavailable", `an upload got status ${status}`);
}

type Upload = { id: string; title?: string };

async function complete(
  api: SlackApi,
  input: { place: SlackPlace; files: Upload[]; share?: { comment: string } },
): Promise<void> {
  const { place, share } = input;
  const [first, ...others] = input.files;
  if (!first) return;
  const files: [Upload, ...Upload[]] = [first, ...others];
  const { channel: channel_id, thread: thread_ts } = place;
  const isThere = share !== undefined && thread_ts !== undefined;
  await api.call({ team: place.team, method: "files.completeUploadExternal" }, (client) =>
    client.files.completeUploadExternal(
      isThere
        ? { files, channel_id, thread_ts, initial_comment: escape(share.comment) }
        : { files },
    ),
  );
}

interface FileInfo {
  mimetype?: string;
  shares?: { public?: Record<string, unknown>; private?: Record<string, unknown> };
}

/** Slack has looked into it: before, it cannot be drawn. */
function isRead({ mimetype }: FileInfo): boolean {
  return mimetype !== undefined && mimetype !== "";
}

function isSharedIn({ shares }: FileInfo, { channel }: SlackPlace): boolean {
  return shares?.public?.[channel] !== undefined || shares?.private?.[channel] !== undefined;
}

/** Whether a file that an earlier try brought can be used: it was not, where that try ended too early. */
async function isKnown(
  api: SlackApi,
  { place, id }: { place: SlackPlace; id: string },
): Promise<boolean> {
  try {
    const file = await look(api, { place, id });
    return isRead(file) || isSharedIn(file, place);
  } catch (error) {
    if (refusalCode(error) === "file_not_found") return false;
    throw error;
  }
}

async function look(
  api: SlackApi,
  { place, id }: { place: SlackPlace; id: string },
): Promise<FileInfo> {
  const answer = await api.call({ team: place.team, method: "files.info" }, (client) =>
    client.files.info({ file: id }),
  );
  const { mimetype, shares } = answer.file ?? {};
  return {
    ...(mimetype !== undefined && { mimetype }),
    ...(shares && { shares: { ...shares } }),
  };
}

/** Slack takes its time after it has said that all is well. */
async function untilReady(
  api: SlackApi,
  input: { place: SlackPlace; id: string; isReady: (file: FileInfo) => boolean },
): Promise<void> {
  for (let number = 0; number < looksMax; number += 1) {
    if (input.isReady(await look(api, input))) return;
    await wait(lookEveryMs);
  }
  throw new AppError("platform-unavailable", `the file ${input.id} has not arrived yet`);
}
