import type { MessageComponentInteraction } from "discord.js";
import type { PressValues } from "#bots/conversation/screen.ts";
import { type CustomId, readCustomId } from "../custom-id.ts";
import { openForm } from "../forms/open-form.ts";
import { readFill } from "../read-fill.ts";
import { showMessage } from "../show-message.ts";
import { acknowledge, acknowledgeKept } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { findCard } from "./find-card.ts";
import { keepFilled } from "./keep-filled.ts";
import { onGo } from "./on-go.ts";
import { showDetail } from "./show-detail.ts";
import { tellRefusal } from "./tell.ts";
import { whoIn } from "./who.ts";

/** Somebody pressed a button or chose in a select. Ids that are not ours are nobody's. */
export async function onComponent(
  desk: Desk,
  interaction: MessageComponentInteraction,
): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (!id) return;
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  switch (id.does) {
    case "press":
      return press(desk, interaction, { token: id.token });
    case "press-chosen":
      return press(desk, interaction, { token: values[0] ?? "" });
    case "press-with":
      return pressWith(desk, interaction, id);
    case "form":
      return showForm(desk, interaction, { ...id, about: id.about ?? values[0] });
    case "fill":
      return fill(desk, interaction, { ...id, values });
    case "look":
      return showDetail(desk, interaction, { ...id, value: values[0] });
    case "go":
      return onGo(desk, interaction, { ...id, values });
  }
}

/** A press is on disk before it is acknowledged; what it cannot do is said privately at once. */
export async function press(
  { host, answers }: Desk,
  interaction: MessageComponentInteraction,
  { token, values }: { token: string; values?: PressValues },
): Promise<void> {
  const who = whoIn(interaction);
  const told = acknowledgeKept(
    host.chat.press(who, { token, externalId: interaction.id, ...(values && { values }) }),
    () => interaction.deferUpdate(),
  );
  const spot = { externalId: who.externalId, channel: interaction.channelId };
  answers.note(spot, interaction.token, told);
  const { isTold, result: refused } = await told;
  if (isTold && refused) await tellRefusal(interaction, refused);
}

/** A button that brings its own value for the one press of its kind that takes any. */
async function pressWith(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { key, value }: Extract<CustomId, { does: "press-with" }>,
): Promise<void> {
  const posted = await desk.host.posted.findByKey(key);
  const action = posted?.message.actions.find(
    ({ verb, argument }) => verb === "pick-time" && argument === undefined,
  );
  await press(desk, interaction, {
    token: action?.token ?? "",
    values: { localTime: value },
  });
}

/** A form has to be the first answer: nothing is acknowledged before it. */
async function showForm(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { key, form, about }: { key: string; form: string; about: string | undefined },
): Promise<void> {
  const who = whoIn(interaction);
  const card = await findCard(desk, who, key);
  if (isRefused(card)) return tellRefusal(interaction, card);
  const opened = openForm(card.drawing, form, about);
  if (!opened) {
    const language = who.language ?? card.person.language;
    return tellRefusal(interaction, { notice: "card-is-old", language });
  }
  await acknowledge(() => interaction.showModal(opened));
}

/** What was chosen is kept on the card, which then shows it. */
async function fill(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { key, part, about, values }: { key: string; part: string; about?: string; values: string[] },
): Promise<void> {
  const keep = async () => {
    const card = await findCard(desk, whoIn(interaction), key);
    if (isRefused(card)) return card;
    const { posted, drawing } = card;
    const filled = readFill(drawing.message.screen, {
      part,
      values,
      filled: posted.filled,
      ...(about !== undefined && { about }),
    });
    return filled && keepFilled(desk, card, { values: filled, externalId: interaction.id });
  };
  const { isTold, result } = await acknowledgeKept(keep(), () => interaction.deferUpdate());
  if (!result) return;
  if (!isRefused(result)) return showMessage(desk, result);
  if (isTold) await tellRefusal(interaction, result);
}
