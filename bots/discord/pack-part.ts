import { readFile, stat } from "node:fs/promises";
import {
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from "discord.js";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import type { MediaRef } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { DiscordFile, OutgoingDiscord } from "./discord-calls.ts";
import { linkButton, rows, text } from "./render/components.ts";
import type { DrawnFile, DrawnPart } from "./render/drawing.ts";
import { small } from "./render/texts.ts";

/** Bytes of a request besides its files. */
const requestBytesMax = 25 * 1024 * 1024;
const overheadBytes = 512 * 1024;

interface Host {
  media: Pick<FaceHost["media"], "localPath" | "smaller" | "filmUrl">;
}

/** Reads the files of a part; a film that is too large is sent smaller, or there is a link to watch it. */
export async function packPart(
  host: Host,
  input: { part: DrawnPart; words: Words; bytesMax: number },
): Promise<OutgoingDiscord> {
  const { part, words } = input;
  const { name: _, files: drawn, ...message } = part;
  let left = Math.max(input.bytesMax, requestBytesMax - overheadBytes);
  const files: DiscordFile[] = [];
  for (const file of drawn) {
    const bytes = await readFitting(host, file, Math.min(left, input.bytesMax));
    if (!bytes) continue;
    left -= bytes.length;
    const { name, description, media } = file;
    files.push({ name, description, contentType: media.mimeType, bytes });
  }
  if (files.length === drawn.length) return { ...message, files };
  const sent = new Set(files.map(({ name }) => `attachment://${name}`));
  const components = (message.components ?? []).flatMap((one) => withoutMissing(one, sent));
  const links = drawn.flatMap(({ name, media }) =>
    isFilm(media) && !sent.has(`attachment://${name}`) ? [linkTo(host, media, words)] : [],
  );
  const say = links.length > 0 ? words.discord.filmTooLarge : words.discord.tooLarge;
  return {
    ...message,
    ...(message.components && {
      components: [...components, text(small(say)), ...rows(links)],
    }),
    files,
  };
}

function isFilm({ mimeType }: MediaRef): boolean {
  return mimeType === "video/mp4";
}

function linkTo({ media }: Host, { key }: MediaRef, words: Words) {
  return linkButton(words.discord.buttons.watch, media.filmUrl(key));
}

async function readFitting(
  host: Host,
  { media }: DrawnFile,
  bytesMax: number,
): Promise<Buffer | undefined> {
  const path = await host.media.localPath(media.key);
  const { size } = await stat(path);
  if (size <= bytesMax) return readFile(path);
  if (!isFilm(media) || bytesMax <= 0) return undefined;
  const smaller = await host.media.smaller(media.key, bytesMax);
  return smaller === undefined ? undefined : readFile(await host.media.localPath(smaller));
}

/** Galleries without what could not be sent. */
function withoutMissing(
  component: APIMessageTopLevelComponent,
  sent: ReadonlySet<string>,
): APIMessageTopLevelComponent[] {
  if (component.type === ComponentType.MediaGallery) return thinned(component, sent);
  if (component.type !== ComponentType.Container) return [component];
  const components = component.components.flatMap((one): APIComponentInContainer[] =>
    one.type === ComponentType.MediaGallery ? thinned(one, sent) : [one],
  );
  return components.length === 0 ? [] : [{ ...component, components }];
}

function thinned(
  gallery: APIMediaGalleryComponent,
  sent: ReadonlySet<string>,
): APIMediaGalleryComponent[] {
  const items = gallery.items.filter(({ media }) => sent.has(media.url));
  return items.length === 0 ? [] : [{ ...gallery, items }];
}
