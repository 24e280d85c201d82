import type { Message } from "@grammyjs/types";
import { frame } from "#src/domain/frame.ts";
import type { Around } from "../around.ts";
import { gap, join, markup } from "../render/html.ts";
import { linkButton } from "../render/link-button.ts";
import type { Part } from "../render/part.ts";
import { mediaInput, rememberFile, soundInput, videoInput, withKnownFiles } from "./media-input.ts";
import { sendWithinLimits } from "./send-within-limits.ts";
import { toMarkup } from "./to-markup.ts";

/** A chat, and a topic in it. */
export interface Spot {
  chatId: number;
  threadId?: number;
  /** The message that a new one answers, where it is still there. */
  replyTo?: number;
}

export interface SentPart {
  name: string;
  ref: string;
}

type Of<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

export const htmlMode = { parse_mode: "HTML" as const };

/** Sends a part and says which messages it has become. */
export async function sendPart(around: Around, spot: Spot, part: Part): Promise<SentPart[]> {
  const sent = await withKnownFiles(around, part, () => sendKind(around, spot, part));
  for (const { ref } of sent) around.numbers.see(spot.chatId, Number(ref));
  return sent;
}

async function sendKind(around: Around, spot: Spot, part: Part): Promise<SentPart[]> {
  switch (part.kind) {
    case "text":
      return [await sendText(around, spot, part)];
    case "prompt":
      return [await sendPrompt(around, spot, part)];
    case "video":
      return [await sendVideo(around, spot, part)];
    case "photo":
      return [await sendPhoto(around, spot, part)];
    case "album":
      return sendAlbum(around, spot, part);
    case "audio":
      return [await sendAudio(around, spot, part)];
  }
}

function target({ chatId, threadId, replyTo }: Spot) {
  return {
    chat_id: chatId,
    ...(threadId !== undefined && { message_thread_id: threadId }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}

async function sendText(
  around: Around,
  spot: Spot,
  { name, body, keyboard }: Pick<Of<"text">, "body" | "keyboard"> & { name: string },
): Promise<SentPart> {
  const sent = await sendWithinLimits(around, spot, () =>
    around.api.call("sendMessage", {
      ...target(spot),
      ...htmlMode,
      ...toMarkup(keyboard),
      text: body.source,
      link_preview_options: { is_disabled: true },
    }),
  );
  return sentAs(name, sent);
}

async function sendPrompt(around: Around, spot: Spot, part: Of<"prompt">): Promise<SentPart> {
  const sent = await sendWithinLimits(around, spot, () =>
    around.api.call("sendMessage", {
      ...target(spot),
      ...htmlMode,
      text: part.body.source,
      reply_markup: {
        force_reply: true,
        selective: true,
        ...(part.placeholder !== "" && { input_field_placeholder: part.placeholder }),
      },
    }),
  );
  return sentAs(part.name, sent);
}

/** One that Telegram does not take is told of in words, with its buttons and where it can be watched. */
async function sendVideo(around: Around, spot: Spot, part: Of<"video">): Promise<SentPart> {
  const video = await videoInput(around, part.video);
  if (video === undefined) return sendText(around, spot, withLink(around, part));
  const cover = await mediaInput(around, part.cover);
  const sent = await sendWithinLimits(around, spot, () =>
    around.api.call("sendVideo", {
      ...target(spot),
      ...htmlMode,
      ...toMarkup(part.keyboard),
      ...videoLook(part),
      video,
      cover,
      caption: part.body.source,
    }),
  );
  await rememberVideo(around, part, sent);
  return sentAs(part.name, sent);
}

/** A film as words with a link to it: as a button, or as it is where a button would be refused. */
export function withLink(
  { host }: Pick<Around, "host">,
  { name, body, keyboard, video, ifTooLarge }: Of<"video">,
): Pick<Of<"text">, "body" | "keyboard"> & { name: string } {
  const address = host.media.filmUrl(video.key);
  const button = linkButton(`▶ ${ifTooLarge.watch}`, address);
  const says = markup`<i>${ifTooLarge.tooLarge}</i>`;
  return {
    name,
    body: join([body, gap, says, ...(button ? [] : [markup`${address}`])]),
    keyboard: [...(button ? [[button]] : []), ...keyboard],
  };
}

/** How a video is played: at once while it loads, in the frame that every short has. */
export function videoLook({ durationMs }: Pick<Of<"video">, "durationMs">) {
  return {
    duration: Math.round(durationMs / 1000),
    width: frame.width,
    height: frame.height,
    supports_streaming: true,
  };
}

export async function rememberVideo(
  around: Around,
  part: Of<"video">,
  sent: { video?: Message.VideoMessage["video"] },
): Promise<void> {
  await rememberFile(around, part.video.key, sent.video?.file_id);
  await rememberFile(around, part.cover.key, sent.video?.cover?.at(-1)?.file_id);
}

async function sendPhoto(around: Around, spot: Spot, part: Of<"photo">): Promise<SentPart> {
  const photo = await mediaInput(around, part.photo);
  const sent = await sendWithinLimits(around, spot, () =>
    around.api.call("sendPhoto", {
      ...target(spot),
      ...htmlMode,
      ...toMarkup(part.keyboard),
      photo,
      caption: part.body.source,
    }),
  );
  await rememberFile(around, part.photo.key, sent.photo.at(-1)?.file_id);
  return sentAs(part.name, sent);
}

async function sendAlbum(around: Around, spot: Spot, part: Of<"album">): Promise<SentPart[]> {
  const media = await Promise.all(
    part.pictures.map(async ({ picture, body }) => ({
      type: "photo" as const,
      media: await mediaInput(around, picture),
      caption: body.source,
      ...htmlMode,
    })),
  );
  const sent = await sendWithinLimits(around, { ...spot, messages: media.length }, () =>
    around.api.call("sendMediaGroup", { ...target(spot), media }),
  );
  const parts: SentPart[] = [];
  for (const [index, message] of sent.entries()) {
    const picture = part.pictures[index];
    if (!picture) continue;
    if ("photo" in message) {
      await rememberFile(around, picture.picture.key, message.photo?.at(-1)?.file_id);
    }
    parts.push(sentAs(picture.name, message));
  }
  return parts;
}

async function sendAudio(around: Around, spot: Spot, part: Of<"audio">): Promise<SentPart> {
  const audio = await soundInput(around, part.audio);
  const sent = await sendWithinLimits(around, spot, () =>
    around.api.call("sendAudio", { ...target(spot), audio, title: part.title }),
  );
  await rememberFile(around, part.audio.key, sent.audio.file_id);
  return sentAs(part.name, sent);
}

function sentAs(name: string, { message_id: id }: { message_id: number }): SentPart {
  return { name, ref: String(id) };
}
