import {
  type APIMessageTopLevelComponent,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Refused } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { OutgoingDiscord } from "../discord-calls.ts";
import { text } from "../render/components.ts";

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

const privately = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** Says something that only this person sees: as the answer that is awaited, else beside it. */
export async function tell(interaction: Answerable, message: OutgoingDiscord): Promise<void> {
  const { components = [] } = message;
  const files = message.files.map(({ name, description, bytes }) => ({
    name,
    description,
    attachment: bytes,
  }));
  const allowedMentions = { parse: [] };
  if (interaction.deferred && isAwaited(interaction)) {
    await interaction.editReply({
      components,
      files,
      allowedMentions,
      flags: MessageFlags.IsComponentsV2,
    });
  } else if (interaction.deferred || interaction.replied) {
    await interaction.followUp({ components, files, allowedMentions, flags: privately });
  } else {
    await interaction.reply({ components, files, allowedMentions, flags: privately });
  }
}

/** Whether Discord shows that something is being thought about, for this person alone. */
function isAwaited(interaction: Answerable): boolean {
  return interaction.deferred && interaction.ephemeral === true;
}

export async function tellWords(interaction: Answerable, words: string): Promise<void> {
  const components: APIMessageTopLevelComponent[] = [text(words)];
  await tell(interaction, { components, files: [] });
}

export async function tellRefusal(interaction: Answerable, refused: Refused): Promise<void> {
  await tellWords(interaction, wordsFor(refused.language).chat.notices[refused.notice]);
}
