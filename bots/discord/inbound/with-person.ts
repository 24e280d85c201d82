import { defaultLanguage } from "#src/domain/language.ts";
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Person } from "#bots/conversation/chat.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { tellRefusal } from "./tell.ts";
import { whoIn } from "./who.ts";

/** Acknowledges at once what is answered privately, and goes on with the person whom Discord names. */
export async function withPerson(
  { host }: Desk,
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  work: (person: Person) => Promise<void>,
): Promise<void> {
  const who = whoIn(interaction);
  const [isTold, person] = await Promise.all([
    acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral })),
    host.people.recognise(who),
  ]);
  if (!isTold) return;
  if (!person) {
    return tellRefusal(interaction, {
      notice: "not-allowed",
      language: who.language ?? defaultLanguage,
    });
  }
  if (!who.community) await host.people.noteDirectChannel(person.userId, interaction.channelId);
  await work(person);
}
