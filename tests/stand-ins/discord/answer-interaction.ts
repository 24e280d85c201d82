import {
  InteractionResponseType as answerType,
  MessageFlags,
  MessageType,
  RESTJSONErrorCodes as code,
} from "discord.js";
import { fieldsOf, listOf, numberOf, textOf } from "./call.ts";
import { badLength } from "./check-specification.ts";
import { checkModal } from "./check-modal.ts";
import { asComponents, numberComponents } from "./component.ts";
import { originOf, type Interaction } from "./interaction.ts";
import { refuse, refuseForm } from "./refusal.ts";
import { createMessage, editMessage, put, type Draft } from "./store-message.ts";
import type { Channel, Message, World } from "./world.ts";

const suggestionsMax = 25;

/** Does what the first answer asks for; gives back the message it made or changed. Throws what Discord answers. */
export function answerInteraction(
  world: World,
  interaction: Interaction,
  answer: { type: answerType; draft: Draft },
): Message | undefined {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) return refuse(code.UnknownChannel);
  const { draft } = answer;
  switch (answer.type) {
    case answerType.ChannelMessageWithSource: {
      const message = createMessage(world, channel, draft, {
        ...newAnswer(interaction, draft),
        fileSizeBytesMax: interaction.fileSizeBytesMax,
      });
      interaction.originalId = message.id;
      return message;
    }
    case answerType.DeferredChannelMessageWithSource: {
      const message = put(world, channel, loading(world, channel, interaction, draft));
      interaction.originalId = message.id;
      return message;
    }
    case answerType.DeferredMessageUpdate: {
      const source = sourceOf(channel, interaction);
      interaction.originalId = source.id;
      return source;
    }
    case answerType.UpdateMessage: {
      const source = sourceOf(channel, interaction);
      interaction.originalId = source.id;
      return editMessage(world, source, draft, {
        fileSizeBytesMax: interaction.fileSizeBytesMax,
      });
    }
    case answerType.ApplicationCommandAutocompleteResult: {
      interaction.choices = suggestionsOf(draft);
      return undefined;
    }
    case answerType.Modal: {
      openModal(interaction, draft);
      return undefined;
    }
    default:
      return refuse(code.InvalidFormBodyOrContentType);
  }
}

function newAnswer(interaction: Interaction, draft: Draft): Partial<Message> {
  const flags = numberOf(draft.body["flags"]) ?? 0;
  const isCommand = interaction.sourceMessageId === undefined;
  return {
    type: isCommand ? MessageType.ChatInputCommand : MessageType.Reply,
    flags,
    interaction: originOf(interaction),
    ...(!isCommand && { repliesToId: interaction.sourceMessageId }),
    ...((flags & MessageFlags.Ephemeral) !== 0 && { seenOnlyById: interaction.personId }),
  };
}

/** "XCaster is thinking…" */
function loading(world: World, channel: Channel, interaction: Interaction, draft: Draft): Message {
  const answer = newAnswer(interaction, draft);
  return {
    id: world.nextId(),
    channelId: channel.id,
    authorId: world.botId,
    type: MessageType.Default,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    createdAtMs: world.nowMs(),
    isPinned: false,
    ...answer,
    flags: (answer.flags ?? 0) | MessageFlags.Loading,
  };
}

function sourceOf(channel: Channel, interaction: Interaction): Message {
  const source = channel.messages.find((message) => message.id === interaction.sourceMessageId);
  return source ?? refuse(code.UnknownMessage);
}

function suggestionsOf(draft: Draft): { name: string; value: string | number }[] {
  const choices = listOf(draft.body["choices"]);
  if (choices.length > suggestionsMax) {
    refuseForm({
      path: ["data", "choices"],
      ...badLength(`Must be ${suggestionsMax} or fewer in length.`),
    });
  }
  return choices.map((one) => {
    const { name, value } = fieldsOf(one);
    return {
      name: textOf(name) ?? "",
      value: typeof value === "number" ? value : (textOf(value) ?? ""),
    };
  });
}

function openModal(interaction: Interaction, draft: Draft): void {
  const components = structuredClone(asComponents(draft.body["components"]));
  checkModal(components);
  numberComponents(components);
  interaction.modal = {
    customId: textOf(draft.body["custom_id"]) ?? "",
    title: textOf(draft.body["title"]) ?? "",
    components,
  };
}
