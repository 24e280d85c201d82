import {
  InteractionResponseType as answerType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes as code,
} from "discord.js";
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { answerInteraction } from "./answer-interaction.ts";
import { fieldsOf, numberOf, param, type Answer, type Call, type Route } from "./call.ts";
import { checkSpecification } from "./check-specification.ts";
import { originOf, tokenGoodForMs, type Interaction } from "./interaction.ts";
import { toMessage } from "./payloads.ts";
import { refuse, refuseForm } from "./refusal.ts";
import { createMessage, draftOf, editMessage, removeMessage, type Draft } from "./store-message.ts";
import type { Channel, Message, World } from "./world.ts";

const open = { isOpen: true, isFreeOfGlobalLimit: true };
const perToken = (name: string) => ({ bucket: { name, limit: 5, windowMs: 2_000 } });

export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/interactions/:interaction/:token/callback",
    ...open,
    handle: (world, call) => respond(world, call),
  },
  {
    method: "POST",
    path: "/webhooks/:application/:token",
    schemas: [IncomingWebhookRequestPartialSchema],
    ...open,
    ...perToken("follow-up"),
    handle: (world, call) => ({ body: show(world, followUp(world, call)) }),
  },
  {
    method: "GET",
    path: "/webhooks/:application/:token/messages/:message",
    ...open,
    ...perToken("follow-up-read"),
    handle: (world, call) => ({ body: show(world, answered(world, call).message) }),
  },
  {
    method: "PATCH",
    path: "/webhooks/:application/:token/messages/:message",
    schemas: [IncomingWebhookUpdateRequestPartialSchema],
    ...open,
    ...perToken("follow-up-edit"),
    handle: (world, call) => {
      const { interaction, message } = answered(world, call);
      return { body: show(world, fill(world, message, draftOf(call), interaction)) };
    },
  },
  {
    method: "DELETE",
    path: "/webhooks/:application/:token/messages/:message",
    ...open,
    ...perToken("follow-up-delete"),
    handle: (world, call) => {
      const { message, channel } = answered(world, call);
      removeMessage(world, channel, message);
      return {};
    },
  },
];

const callbackSchemas: Record<number, typeof ModalInteractionCallbackRequestSchema> = {
  [answerType.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [answerType.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [answerType.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [answerType.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
  [answerType.ApplicationCommandAutocompleteResult]:
    ApplicationCommandAutocompleteCallbackRequestSchema,
  [answerType.Modal]: ModalInteractionCallbackRequestSchema,
};

/** Which first answers each kind of interaction takes (docs, "Interaction Response Object"). */
function answersTo(interaction: Interaction): answerType[] {
  const messages = [
    answerType.ChannelMessageWithSource,
    answerType.DeferredChannelMessageWithSource,
  ];
  const updates = [answerType.DeferredMessageUpdate, answerType.UpdateMessage];
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [answerType.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, answerType.Modal];
    case InteractionType.ModalSubmit:
      return interaction.sourceMessageId === undefined ? messages : [...messages, ...updates];
    case InteractionType.ApplicationCommand:
    case InteractionType.Ping:
      return [...messages, answerType.Modal];
  }
}

function respond(world: World, call: Call): Answer {
  const interaction = world.interactions.get(param(call, "interaction"));
  if (!interaction || interaction.token !== param(call, "token")) {
    return refuse(code.UnknownInteraction);
  }
  if (interaction.answer !== undefined) refuse(code.InteractionHasAlreadyBeenAcknowledged);
  if (world.nowMs() - interaction.createdAtMs > world.answerWithinMs)
    refuse(code.UnknownInteraction);
  const type = answerTypeOf(call);
  const allowed = answersTo(interaction);
  const schema = callbackSchemas[type];
  if (!schema || !allowed.some((one) => one === type)) {
    return refuseForm({
      path: ["type"],
      code: "BASE_TYPE_CHOICES",
      message: `Value must be one of (${allowed.map(Number).join(", ")}).`,
    });
  }
  const body = checkSpecification(schema, call.rawBody);
  const message = answerInteraction(world, interaction, {
    type,
    draft: { body: fieldsOf(body["data"]), files: call.files, path: ["data"] },
  });
  interaction.answer = type;
  world.changed();
  if (call.query.get("with_response") !== "true") return {};
  return {
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        channel_id: interaction.channelId,
        ...(message && {
          response_message_id: message.id,
          response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
          response_message_ephemeral: message.seenOnlyById !== undefined,
        }),
        ...(interaction.serverId !== undefined && { guild_id: interaction.serverId }),
      },
      resource: { type, ...(message && { message: show(world, message) }) },
    },
  };
}

function answerTypeOf(call: Call): answerType {
  return numberOf(fieldsOf(call.rawBody)["type"]) ?? 0;
}

function followUp(world: World, call: Call): Message {
  const { interaction, channel } = requireToken(world, call);
  const original = channel.messages.find((message) => message.id === interaction.originalId);
  if (original && (original.flags & MessageFlags.Loading) !== 0) {
    return fill(world, original, draftOf(call), interaction);
  }
  const isEphemeral = ((numberOf(call.body["flags"]) ?? 0) & MessageFlags.Ephemeral) !== 0;
  return createMessage(world, channel, draftOf(call), {
    fileSizeBytesMax: interaction.fileSizeBytesMax,
    interaction: originOf(interaction),
    ...(isEphemeral && { seenOnlyById: interaction.personId }),
  });
}

/** The first edit of a message that says "thinking" makes it a message. */
function fill(world: World, message: Message, draft: Draft, interaction: Interaction): Message {
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  const before = message.flags;
  message.flags &= ~MessageFlags.Loading;
  try {
    editMessage(world, message, draft, { fileSizeBytesMax: interaction.fileSizeBytesMax });
  } catch (error) {
    message.flags = before;
    throw error;
  }
  if (wasLoading) delete message.editedAtMs;
  return message;
}

function answered(
  world: World,
  call: Call,
): { interaction: Interaction; channel: Channel; message: Message } {
  const { interaction, channel } = requireToken(world, call);
  const wanted = param(call, "message");
  const id = wanted === "@original" ? interaction.originalId : wanted;
  const message = channel.messages.find((one) => one.id === id);
  const isMine =
    message?.authorId === world.botId &&
    (message.id === interaction.originalId || message.interaction?.id === interaction.id);
  return message && isMine ? { interaction, channel, message } : refuse(code.UnknownMessage);
}

/** The token is known, young enough and was answered once. */
function requireToken(world: World, call: Call): { interaction: Interaction; channel: Channel } {
  if (param(call, "application") !== world.applicationId) return refuse(code.UnknownWebhook);
  const token = param(call, "token");
  const interaction = [...world.interactions.values()].find((one) => one.token === token);
  if (!interaction) return refuse(code.InvalidWebhookToken);
  if (world.nowMs() - interaction.createdAtMs > tokenGoodForMs) refuse(code.InvalidWebhookToken);
  if (interaction.answer === undefined) refuse(code.UnknownWebhook);
  const channel = world.channels.get(interaction.channelId);
  return channel ? { interaction, channel } : refuse(code.UnknownChannel);
}

function show(world: World, message: Message): Record<string, unknown> {
  return toMessage(world, message, { withContent: true });
}
