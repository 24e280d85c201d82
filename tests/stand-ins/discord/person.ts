import { ApplicationCommandType, InteractionType } from "discord.js";
import {
  toCommandData,
  toTypingData,
  headOf,
  parseValues,
  type CommandValues,
} from "./command-values.ts";
import { drawChannel, type DrawnMessage } from "./draw.ts";
import { toLines } from "./draw-lines.ts";
import { fieldsIn, fillModal, type Filled, type ModalField } from "./fill-modal.ts";
import type { Interaction } from "./interaction.ts";
import { commandsFor, findCommand, toOffered, type OfferedCommand } from "./offered-commands.ts";
import { toMessage, toPartialMember, toUser } from "./payloads.ts";
import { openDirectChannel } from "./places.ts";
import { chooseInMenu, pressButton } from "./press.ts";
import type { HandedFile } from "./resolve.ts";
import { startInteraction } from "./start-interaction.ts";
import { stateOf } from "./state-of.ts";
import { removeMessage } from "./store-message.ts";
import { until } from "./until.ts";
import { requireSeen, writeMessage } from "./write-message.ts";
import type { Channel, User, World } from "./world.ts";

/** What somebody did, and what became of it. */
export interface Deed {
  interactionId: string;
  /** After three seconds without an answer the client says that it failed. */
  state(): "waiting" | "answered" | "failed";
  /** Resolves when the application has given its first answer. */
  answered(): Promise<void>;
  /** What was suggested while typing. */
  suggestions(): string[];
}

export interface OpenForm {
  title: string;
  fields: ModalField[];
}

export type Person = ReturnType<typeof createPerson>;

export function createPerson(world: World, user: User) {
  return {
    id: user.id,
    name: user.displayName,
    mention: `<@${user.id}>`,
    /** At a channel or a thread. */
    in: (placeId: string) => {
      const channel = world.channels.get(placeId);
      if (!channel) throw new Error(`there is no channel ${placeId}`);
      return handAt(world, user, channel);
    },
    inDirectMessages: () => handAt(world, user, openDirectChannel(world, user.id)),
    /** From now on the bot cannot write to them. */
    blocksBot: () => {
      user.refusesDirectMessages = true;
      world.spoiled.add(user.id);
    },
    unblocksBot: () => {
      user.refusesDirectMessages = false;
    },
    setLocale: (locale: string) => {
      user.locale = locale;
    },
    /** The form that is open in front of them. */
    form: (): OpenForm | undefined => {
      const modal = openModalOf(world, user)?.modal;
      return modal && { title: modal.title, fields: fieldsIn(modal) };
    },
  };
}

/** Somebody at a place: all they can do there, and only what can be done there now. */
function handAt(world: World, user: User, channel: Channel) {
  return {
    placeId: channel.id,
    ...lookingAt(world, user, channel),
    ...writingIn(world, user, channel),
    ...commandingIn(world, user, channel),
    ...pressingIn(world, user, channel),
  };
}

function lookingAt(world: World, user: User, channel: Channel) {
  const sees = (): DrawnMessage[] => {
    requireSeen(world, user, channel);
    return drawChannel(world, channel, user.id);
  };
  return {
    sees,
    lines: () => toLines(sees()),
    /** Resolves once the text is anywhere in what they see of the place. */
    waitsFor: (text: string) =>
      until(world, {
        what: `${user.displayName} waits for "${text}"`,
        look: () => toLines(sees()).join("\n").includes(text),
        shown: () => toLines(sees()).join("\n"),
      }),
    /** Resolves once a form is open in front of them. */
    waitsForForm: () =>
      until(world, {
        what: `${user.displayName} waits for a form`,
        look: () => openModalOf(world, user) !== undefined,
        shown: () => toLines(sees()).join("\n"),
      }),
  };
}

function writingIn(world: World, user: User, channel: Channel) {
  return {
    /** Gives the message's id back. */
    says: (text: string, more: { files?: readonly HandedFile[] } = {}) =>
      writeMessage(world, user, channel, { text, ...more }).id,
    repliesTo: (messageId: string, text: string) =>
      writeMessage(world, user, channel, { text, repliesTo: messageId }).id,
    /** Takes back a message of their own. */
    deletes: (messageId: string) => {
      const message = channel.messages.find((one) => one.id === messageId);
      if (message?.authorId !== user.id) throw new Error("only one's own messages can be deleted");
      world.spoiled.add(message.id);
      removeMessage(world, channel, message);
    },
  };
}

function commandingIn(world: World, user: User, channel: Channel) {
  const offered = (type: ApplicationCommandType) => {
    requireSeen(world, user, channel);
    return commandsFor(world, user, channel, type);
  };
  return {
    /** The slash commands that are offered here, in the person's language. */
    commands: (): OfferedCommand[] =>
      offered(ApplicationCommandType.ChatInput).map((command) => toOffered(user, command)),
    /** "/short 여름 휴가 tone:캐주얼", or the name and the values of its options. */
    command: (line: string, values?: CommandValues): Deed => {
      const [name = "", ...rest] = line.replace(/^\//, "").split(" ");
      const command = findCommand(user, offered(ApplicationCommandType.ChatInput), name);
      const given = { ...parseValues(user, command, rest.join(" ")), ...values };
      return toDeed(
        world,
        startInteraction(world, user, channel, {
          type: InteractionType.ApplicationCommand,
          commandName: command.name,
          data: toCommandData(world, { person: user, channel, command, values: given }),
        }),
      );
    },
    /** Types in an option that suggests. */
    types: (name: string, typed: { option: string; values: CommandValues }): Deed => {
      const command = findCommand(user, offered(ApplicationCommandType.ChatInput), name);
      return toDeed(
        world,
        startInteraction(world, user, channel, {
          type: InteractionType.ApplicationCommandAutocomplete,
          commandName: command.name,
          data: toTypingData(user, command, typed),
        }),
      );
    },
    /** The names in a message's menu. */
    messageCommands: (): string[] =>
      offered(ApplicationCommandType.Message).map((command) => toOffered(user, command).name),
    uses: (name: string, messageId: string): Deed => {
      const command = findCommand(user, offered(ApplicationCommandType.Message), name);
      const message = channel.messages.find((one) => one.id === messageId);
      if (!message) throw new Error("the message is gone");
      const author = world.users.get(message.authorId);
      const member = world.servers.get(channel.serverId ?? "")?.members.get(message.authorId);
      return toDeed(
        world,
        startInteraction(world, user, channel, {
          type: InteractionType.ApplicationCommand,
          commandName: command.name,
          data: {
            ...headOf(command),
            target_id: message.id,
            resolved: {
              // Its content is there whatever the intents say.
              messages: { [message.id]: toMessage(world, message, { withContent: true }) },
              ...(author && { users: { [author.id]: toUser(author) } }),
              ...(member && { members: { [member.userId]: toPartialMember(member) } }),
            },
          },
        }),
      );
    },
  };
}

function pressingIn(world: World, user: User, channel: Channel) {
  const requireNoForm = () => {
    const modal = openModalOf(world, user)?.modal;
    if (modal) throw new Error(`the form "${modal.title}" is open: submit or dismiss it first`);
  };
  return {
    /** `customId` tells two buttons of one label apart. */
    presses: (label: string, more: { on?: string; customId?: string } = {}): Deed => {
      requireNoForm();
      return toDeed(world, pressButton(world, user, channel, { label, ...more }));
    },
    chooses: (menu: string, values: readonly string[], more: { on?: string } = {}): Deed => {
      requireNoForm();
      return toDeed(world, chooseInMenu(world, user, channel, { menu, values, ...more }));
    },
    /** Fills in the form that is open, by the labels of its fields, and hands it in. */
    submits: (filled: Filled): Deed => {
      const interaction = openModalOf(world, user);
      if (!interaction?.modal) throw new Error(`no form is open in front of ${user.displayName}`);
      const place = world.channels.get(interaction.channelId) ?? channel;
      const source = place.messages.find((one) => one.id === interaction.sourceMessageId);
      const data = fillModal(world, place, interaction.modal, filled);
      delete interaction.modal;
      return toDeed(
        world,
        startInteraction(world, user, place, {
          type: InteractionType.ModalSubmit,
          data,
          ...(source && { source }),
        }),
      );
    },
    dismisses: () => {
      const interaction = openModalOf(world, user);
      if (!interaction) throw new Error("no form is open");
      delete interaction.modal;
      world.changed();
    },
  };
}

function openModalOf(world: World, user: User): Interaction | undefined {
  return [...world.interactions.values()].findLast(
    (one) => one.personId === user.id && one.modal !== undefined,
  );
}

function toDeed(world: World, interaction: Interaction): Deed {
  const state = () => stateOf(world, interaction);
  return {
    interactionId: interaction.id,
    state,
    answered: () =>
      until(world, {
        what: "an answer of the application",
        look: () => state() === "answered",
        shown: () => state(),
      }),
    suggestions: () => (interaction.choices ?? []).map((choice) => choice.name),
  };
}
