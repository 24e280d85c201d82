import { ComponentType, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import { AppError } from "#src/domain/app-error.ts";
import { readCustomId } from "../custom-id.ts";
import type { Answers } from "../forms/form-parts.ts";
import { readForm } from "../forms/read-form.ts";
import { withPicture } from "../read-fill.ts";
import { showMessage, type Showing } from "../show-message.ts";
import { acknowledge, acknowledgeKept } from "./acknowledge.ts";
import type { Refused } from "#bots/conversation/face-host.ts";
import type { Desk } from "./desk.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Card, findCard } from "./find-card.ts";
import { keepFilled } from "./keep-filled.ts";
import { startFromForm } from "./start-short.ts";
import { tellRefusal, tellWords } from "./tell.ts";
import { whoIn } from "./who.ts";

/** Somebody handed in a form. */
export async function onForm(desk: Desk, interaction: ModalSubmitInteraction): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (id?.does === "go" && id.to === "new-short") {
    return startFromForm(desk, interaction, answersOf(interaction));
  }
  if (id?.does !== "form") return;
  const who = whoIn(interaction);
  const spot = { externalId: who.externalId, channel: interaction.channelId ?? "" };
  const tell = () =>
    interaction.isFromMessage()
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const card = findCard(desk, who, id.key);
  if (id.form === "own-picture") {
    const isTold = await acknowledge(tell);
    const found = await card;
    if (!isRefused(found)) {
      return takePicture(desk, interaction, { card: found, sceneId: id.about ?? "" });
    }
    return isTold ? tellRefusal(interaction, found) : undefined;
  }
  const take = async () => {
    const found = await card;
    return isRefused(found) ? found : keep(desk, interaction, { card: found, name: id.form });
  };
  const told = acknowledgeKept(take(), tell);
  desk.answers.note(spot, interaction.token, told);
  const { isTold, result } = await told;
  if (!result) return;
  if (!isRefused(result)) return showMessage(desk, result);
  if (isTold) await tellRefusal(interaction, result);
}

/** What was written and chosen, by the names of the fields. */
function answersOf({ fields }: ModalSubmitInteraction): Answers {
  return new Map(
    [...fields.fields.values()].flatMap((field): [string, string][] => {
      if (field.type === ComponentType.TextInput) return [[field.customId, field.value]];
      if (field.type !== ComponentType.StringSelect) return [];
      const [value] = field.values;
      return value === undefined ? [] : [[field.customId, value]];
    }),
  );
}

/** What is to be shown now, or why it could not be taken. */
async function keep(
  desk: Desk,
  interaction: ModalSubmitInteraction,
  { card, name }: { card: Card; name: string },
): Promise<Showing | Refused | undefined> {
  const { posted, drawing } = card;
  const { screen, actions } = drawing.message;
  const answer = readForm(screen, { name, answers: answersOf(interaction) });
  const who = whoIn(interaction);
  const externalId = interaction.id;
  switch (answer?.does) {
    case "fill":
      return keepFilled(desk, card, { values: answer.values, externalId });
    case "press": {
      const { verb, values } = answer;
      const action = actions.find((one) => one.verb === verb && one.argument === undefined);
      const token = action?.token ?? "";
      return desk.host.chat.press(who, { token, values, externalId });
    }
    case "say": {
      const { conversationId } = posted;
      const { text } = answer;
      return desk.host.chat.say(who, { conversationId, text, externalId });
    }
    case undefined:
      return undefined;
  }
}

/** A person's own picture goes into their team's library and is chosen for the scene. */
async function takePicture(
  desk: Desk,
  interaction: ModalSubmitInteraction,
  { card, sceneId }: { card: Card; sceneId: string },
): Promise<void> {
  const { words } = card.drawing;
  const picture = interaction.fields.getUploadedFiles("picture")?.first();
  if (!picture) return;
  try {
    const bytes = await fetchPicture(picture);
    const added = await desk.host.media.addPicture(card.person, { bytes, fileName: picture.name });
    if ("refused" in added) {
      return await tellWords(interaction, words.library.refusals[added.refused]);
    }
    const pictures = withPicture(card.posted.filled, { sceneId, assetId: added.assetId });
    const externalId = interaction.id;
    const filled = await keepFilled(desk, card, { values: { pictures }, externalId });
    if (filled) await showMessage(desk, filled);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await tellWords(interaction, words.chat.errors[error.code].what);
  }
}
