import type { Around } from "../around.ts";
import { isNotModified, isWithoutCaption } from "../api/refusal.ts";
import type { Part } from "../render/part.ts";
import { mediaInput, rememberFile, videoInput, withKnownFiles } from "./media-input.ts";
import { htmlMode, rememberVideo, videoLook, withLink } from "./send-part.ts";
import { sendWithinLimits } from "./send-within-limits.ts";
import { toMarkup } from "./to-markup.ts";

type Of<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

interface Edit<Kind extends Part["kind"]> {
  chatId: number;
  /** The platform's ids of what was sent, by their names. */
  refs: Record<string, string>;
  part: Of<Kind>;
  /** As it was drawn last, where that is known for sure. */
  before?: Part;
}

/** The names of the messages that a part is. */
export function namesOf(part: Part): string[] {
  return part.kind === "album" ? part.pictures.map(({ name }) => name) : [part.name];
}

/** Makes what was sent look as it is drawn now. What looks like that already is left alone. */
export async function editPart(around: Around, edit: Edit<Part["kind"]>): Promise<void> {
  return withKnownFiles(around, edit.part, () => editKind(around, edit));
}

async function editKind(around: Around, edit: Edit<Part["kind"]>): Promise<void> {
  const { part } = edit;
  switch (part.kind) {
    case "text":
      return editText(around, { ...edit, part });
    case "video":
      return editVideo(around, { ...edit, part });
    case "photo":
      return editPhoto(around, { ...edit, part });
    case "album":
      return editAlbum(around, { ...edit, part });
    case "prompt":
    case "audio":
      // What asks for words cannot be edited, and a sample never changes.
      return undefined;
  }
}

async function editText(
  around: Around,
  {
    chatId,
    refs,
    part,
  }: Pick<Edit<"text">, "chatId" | "refs"> & {
    part: Pick<Of<"text">, "body" | "keyboard"> & { name: string };
  },
): Promise<void> {
  await change(around, chatId, () =>
    around.api.call("editMessageText", {
      ...message(chatId, refs[part.name]),
      ...htmlMode,
      ...toMarkup(part.keyboard),
      text: part.body.source,
      link_preview_options: { is_disabled: true },
    }),
  );
}

async function editVideo(around: Around, edit: Edit<"video">): Promise<void> {
  const { chatId, refs, part, before } = edit;
  const isSame = before?.kind === "video" && before.video.key === part.video.key;
  if (!isSame) return replaceVideo(around, edit);
  try {
    await editCaption(around, { chatId, refs, part });
  } catch (error) {
    if (!isWithoutCaption(error)) throw error;
    await editText(around, { chatId, refs, part: withLink(around, part) });
  }
}

async function replaceVideo(around: Around, edit: Edit<"video">): Promise<void> {
  const { chatId, refs, part } = edit;
  const video = await videoInput(around, part.video);
  if (video === undefined) return editText(around, { chatId, refs, part: withLink(around, part) });
  const media = {
    type: "video" as const,
    media: video,
    cover: await mediaInput(around, part.cover),
    caption: part.body.source,
    ...htmlMode,
    ...videoLook(part),
  };
  await change(around, chatId, async () => {
    const changed = await around.api.call("editMessageMedia", {
      ...message(chatId, refs[part.name]),
      ...toMarkup(part.keyboard),
      media,
    });
    if (changed !== true && "video" in changed) await rememberVideo(around, part, changed);
  });
}

async function editPhoto(
  around: Around,
  { chatId, refs, part, before }: Edit<"photo">,
): Promise<void> {
  if (before?.kind === "photo" && before.photo.key === part.photo.key) {
    return editCaption(around, { chatId, refs, part });
  }
  const media = {
    type: "photo" as const,
    media: await mediaInput(around, part.photo),
    caption: part.body.source,
    ...htmlMode,
  };
  await change(around, chatId, async () => {
    const changed = await around.api.call("editMessageMedia", {
      ...message(chatId, refs[part.name]),
      ...toMarkup(part.keyboard),
      media,
    });
    if (changed !== true && "photo" in changed) {
      await rememberFile(around, part.photo.key, changed.photo?.at(-1)?.file_id);
    }
  });
}

async function editAlbum(
  around: Around,
  { chatId, refs, part, before }: Edit<"album">,
): Promise<void> {
  for (const { name, picture, body } of part.pictures) {
    const was =
      before?.kind === "album" ? before.pictures.find((one) => one.name === name) : undefined;
    const isSame = was?.picture.key === picture.key && was.body.source === body.source;
    if (isSame || refs[name] === undefined) continue;
    const media = {
      type: "photo" as const,
      media: await mediaInput(around, picture),
      caption: body.source,
      ...htmlMode,
    };
    await change(around, chatId, async () => {
      const args = { ...message(chatId, refs[name]), media };
      const changed = await around.api.call("editMessageMedia", args);
      if (changed !== true && "photo" in changed) {
        await rememberFile(around, picture.key, changed.photo?.at(-1)?.file_id);
      }
    });
  }
}

async function editCaption(
  around: Around,
  { chatId, refs, part }: Pick<Edit<"video" | "photo">, "chatId" | "refs" | "part">,
): Promise<void> {
  await change(around, chatId, () =>
    around.api.call("editMessageCaption", {
      ...message(chatId, refs[part.name]),
      ...htmlMode,
      ...toMarkup(part.keyboard),
      caption: part.body.source,
    }),
  );
}

function message(chatId: number, ref: string | undefined) {
  return { chat_id: chatId, message_id: Number(ref) };
}

async function change(around: Around, chatId: number, edit: () => Promise<unknown>): Promise<void> {
  try {
    await sendWithinLimits(around, { chatId }, edit);
  } catch (error) {
    if (!isNotModified(error)) throw error;
  }
}
