import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { wordsFor } from "#bots/conversation/words.ts";
import { ensurePlace } from "../ensure-place.ts";
import { newShortForm } from "../forms/brief-form.ts";
import { acknowledge, acknowledgeKept } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { languageFor } from "./language-for.ts";
import { changeSetting } from "./server-settings.ts";
import { showUpcoming } from "./show-upcoming.ts";
import { tellRefusal, tellWords } from "./tell.ts";
import { placeOf, whoIn } from "./who.ts";
import { withPerson } from "./with-person.ts";

/** A button that belongs to no card: a new short, what is planned, a conversation carried over, a setting of the server. */
export async function onGo(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { to, about, values }: { to: string; about?: string; values: readonly string[] },
): Promise<void> {
  switch (to) {
    case "new-short": {
      const language = await languageFor(desk, interaction);
      await acknowledge(() => interaction.showModal(newShortForm(wordsFor(language))));
      return undefined;
    }
    case "schedule":
      return withPerson(desk, interaction, (person) => showUpcoming(desk, interaction, person));
    case "go-on":
      return goOnHere(desk, interaction, about ?? "");
    case "settings":
      return changeSetting(desk, interaction, { name: about ?? "", values });
    default:
      return undefined;
  }
}

/** One of the person's own conversations goes on here, in a thread of its own. */
async function goOnHere(
  desk: Desk,
  interaction: MessageComponentInteraction,
  conversationId: string,
): Promise<void> {
  const who = whoIn(interaction);
  const place = placeOf(interaction);
  const { isTold, result: refused } = await acknowledgeKept(
    desk.host.chat.moveHere(who, { conversationId, place, externalId: interaction.id }),
    () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  if (refused) return isTold ? tellRefusal(interaction, refused) : undefined;
  const { channel, address } = await ensurePlace(desk, conversationId, {
    title: "",
    isAgain: false,
  });
  if (!isTold) return;
  const words = wordsFor(address.language).discord;
  await tellWords(interaction, words.started(`<#${channel}>`));
}
