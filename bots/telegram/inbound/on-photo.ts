import type { Message } from "@grammyjs/types";
import type { Posted } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import { takeBack } from "../outbound/show-message.ts";
import { markup } from "../render/html.ts";
import { externalIdOf, type Inbound } from "./inbound.ts";
import { ownerOf } from "./owner-of.ts";
import type { Said } from "./said.ts";
import { sayBack } from "./say-back.ts";
import { withPicture } from "./values-of-press.ts";
import { askedPrefix, sceneAsked } from "./values-of-words.ts";

const albumPrefix = "album-";

/** A photo that answers a picture, or the question for one, takes its place. */
export async function onPhoto(around: Inbound, said: Said): Promise<void> {
  const { message, language } = said;
  const { id } = await around.me();
  const answered = message.reply_to_message;
  await around.noting.noted(message.chat.id);
  const isPrivate = message.chat.type === "private";
  const posted = answered?.from?.id === id ? await postedOf(around, answered) : undefined;
  if (!posted || !answered) {
    if (isPrivate)
      sayBack(around, message, markup`${wordsFor(language).telegram.notUnderstood.file}`);
    return;
  }
  const { screen, actions } = posted.message;
  if (screen.kind !== "picture-review" || actions.length === 0) return;
  const person = await ownerOf(around, said, posted);
  if (!person) return;
  const ref = String(answered.message_id);
  const name = Object.entries(posted.parts).find(([, one]) => one === ref)?.[0] ?? "";
  const index = name.startsWith(albumPrefix)
    ? screen.scenes.findIndex(({ sceneId }) => `${albumPrefix}${sceneId}` === name)
    : sceneAsked(name.slice(askedPrefix.length));
  const scene = index === undefined ? undefined : screen.scenes[index];
  const { ownPicture } = wordsFor(person.language).telegram;
  if (!scene || index === undefined) return sayBack(around, message, markup`${ownPicture.which}`);
  const by = { person, externalId: externalIdOf(message) };
  if (!(await around.host.posted.takeOnce(posted, by))) return;
  around.aside(async () => {
    const added = await addPicture(around, said, person);
    if (added === undefined) return sayBack(around, message, markup`${ownPicture.refused}`);
    const fresh = (await around.host.posted.findByKey(posted.key)) ?? posted;
    const chosen = { sceneId: scene.sceneId, assetId: added };
    await around.host.posted.fill(fresh, { pictures: withPicture(fresh.filled, chosen) });
    around.redraw(fresh, message.chat.id);
    if (name.startsWith(askedPrefix)) {
      await takeBack(around, message.chat.id, { posted: fresh, name, ref });
    }
    const { format } = wordsFor(person.language);
    sayBack(around, message, markup`📷 ${ownPicture.taken(format.count(index + 1))}`);
  });
}

function postedOf({ host }: Inbound, answered: Message): Promise<Posted | undefined> {
  return host.posted.findByPart(String(answered.chat.id), String(answered.message_id));
}

/** The largest of the sizes that Telegram keeps of a photo, in the team's library. Undefined where that cannot be used. */
async function addPicture(
  { api, host }: Inbound,
  { message }: Said,
  person: Parameters<typeof host.media.addPicture>[0],
): Promise<string | undefined> {
  const largest = message.photo?.at(-1);
  if (!largest) return undefined;
  try {
    const bytes = await api.download(largest.file_id);
    const added = await host.media.addPicture(person, {
      bytes,
      fileName: `telegram-${largest.file_unique_id}.jpg`,
    });
    return "assetId" in added ? added.assetId : undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return undefined;
    throw error;
  }
}
