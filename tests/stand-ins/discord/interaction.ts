import type { InteractionResponseType, InteractionType } from "discord.js";
import type { Component } from "./component.ts";

/** How long the application has for its first answer (docs, "Receiving and Responding"), unless a stand-in says otherwise. */
export const answerWithinUsualMs = 3_000;
/** How long an interaction's token is good. */
export const tokenGoodForMs = 15 * 60_000;

/** A form that is open in front of a person. */
export interface Modal {
  customId: string;
  title: string;
  components: Component[];
}

export interface Interaction {
  id: string;
  token: string;
  type: InteractionType;
  personId: string;
  channelId: string;
  serverId?: string;
  createdAtMs: number;
  /** What a file in an answer may weigh, in bytes. */
  fileSizeBytesMax: number;
  /** The payload as it went over the gateway. */
  payload: Record<string, unknown>;
  commandName?: string;
  /** The message whose button or menu it was. */
  sourceMessageId?: string;
  /** What it was answered with, once it was. */
  answer?: InteractionResponseType;
  /** What @original is. */
  originalId?: string;
  choices?: { name: string; value: string | number }[];
  /** While it is open in front of the person. */
  modal?: Modal;
}

/** Who asked for a message that answers an interaction, and how. */
export interface Origin {
  id: string;
  type: InteractionType;
  userId: string;
  commandName?: string;
}

export function originOf(interaction: Interaction): Origin {
  return {
    id: interaction.id,
    type: interaction.type,
    userId: interaction.personId,
    ...(interaction.commandName !== undefined && { commandName: interaction.commandName }),
  };
}
