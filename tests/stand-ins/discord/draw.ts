import { ComponentType, MessageFlags, MessageType } from "discord.js";
import type { Component } from "./component.ts";
import type { Interaction } from "./interaction.ts";
import { stateOf } from "./state-of.ts";
import type { Channel, Message, World } from "./world.ts";

/** A piece of a message as a person sees it. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "media"; items: { url: string; contentType: string; alt: string }[] }
  | { kind: "file"; name: string; url: string }
  | { kind: "buttons"; buttons: DrawnButton[] }
  | { kind: "menu"; menu: DrawnMenu }
  | { kind: "line" }
  | { kind: "box"; color: number | undefined; blocks: Block[] }
  | { kind: "section"; blocks: Block[]; beside: Block };

export interface DrawnButton {
  label: string;
  customId: string | undefined;
  url: string | undefined;
  style: number;
  isDisabled: boolean;
}

export interface DrawnMenu {
  customId: string;
  /** What can be chosen: texts, people, roles, either, channels. */
  type: ComponentType;
  placeholder: string;
  options: { label: string; value: string; description: string | undefined; isChosen: boolean }[];
  least: number;
  most: number;
  isDisabled: boolean;
}

export interface DrawnMessage {
  id: string;
  author: string;
  isBot: boolean;
  at: string;
  isEdited: boolean;
  /** Only the person it is drawn for sees it. */
  isPrivate: boolean;
  isPinned: boolean;
  /** "XCaster is thinking…" */
  isLoading: boolean;
  /** Said by the client: nothing can be done with it. */
  isSystem: boolean;
  /** Such as "mina used /short". */
  occasion: string | undefined;
  repliesTo: string | undefined;
  blocks: Block[];
  /** The thread that hangs on it. */
  threadId: string | undefined;
}

/** What somebody sees of a channel, oldest first; nobody in particular sees no private answers. */
export function drawChannel(world: World, channel: Channel, viewerId?: string): DrawnMessage[] {
  const drawn = channel.messages
    .filter((one) => one.seenOnlyById === undefined || one.seenOnlyById === viewerId)
    .map((message) => drawMessage(world, message));
  const failed = [...world.interactions.values()]
    .filter((one) => one.personId === viewerId && one.channelId === channel.id)
    .filter((one) => stateOf(world, one) === "failed")
    .map((one) => drawFailure(world, one));
  return failed.length === 0
    ? drawn
    : [...drawn, ...failed].toSorted((one, other) => one.at.localeCompare(other.at));
}

/** What a client says where no answer came in time. */
function drawFailure(world: World, interaction: Interaction): DrawnMessage {
  return {
    id: interaction.id,
    author: world.users.get(world.botId)?.displayName ?? "?",
    isBot: true,
    at: new Date(interaction.createdAtMs).toISOString(),
    isEdited: false,
    isPrivate: true,
    isPinned: false,
    isLoading: false,
    isSystem: true,
    occasion: undefined,
    repliesTo: undefined,
    blocks: [{ kind: "text", text: "The application did not respond" }],
    threadId: undefined,
  };
}

export function drawMessage(world: World, message: Message): DrawnMessage {
  if (message.type === MessageType.ThreadStarterMessage) return drawStarter(world, message);
  const author = world.users.get(message.authorId);
  return {
    id: message.id,
    author: author?.displayName ?? "?",
    isBot: author?.isBot ?? false,
    at: new Date(message.createdAtMs).toISOString(),
    isEdited: message.editedAtMs !== undefined,
    isPrivate: message.seenOnlyById !== undefined,
    isPinned: message.isPinned,
    isLoading: (message.flags & MessageFlags.Loading) !== 0,
    isSystem: false,
    occasion: occasionOf(world, message),
    repliesTo: message.type === MessageType.Reply ? message.repliesToId : undefined,
    blocks: [
      ...(message.content === "" ? [] : [text(world, message.content)]),
      ...message.embeds.flatMap((embed) => {
        const fields = (embed.fields ?? []).map((field) => `${field.name}\n${field.value}`);
        const texts = [embed.title, embed.description, ...fields, embed.footer?.text];
        return texts.flatMap((one) => (one ? [text(world, one)] : []));
      }),
      ...attachmentBlocks(world, message),
      ...message.components.flatMap((component) => drawComponent(world, component)),
    ],
    threadId: world.channels.get(message.id)?.thread ? message.id : undefined,
  };
}

/** At the top of a thread stands the message it hangs on: its words, nothing to press. */
function drawStarter(world: World, message: Message): DrawnMessage {
  const parent = world.channels.get(world.channels.get(message.channelId)?.parentId ?? "");
  const starter = parent?.messages.find((one) => one.id === message.repliesToId);
  const drawn = starter && drawMessage(world, starter);
  return {
    ...(drawn ?? drawMessage(world, { ...message, type: MessageType.Default })),
    id: message.id,
    isSystem: true,
    threadId: undefined,
    blocks: (drawn?.blocks ?? []).filter(({ kind }) => kind !== "buttons" && kind !== "menu"),
  };
}

function occasionOf(world: World, message: Message): string | undefined {
  const asker = world.users.get(message.interaction?.userId ?? "");
  const command = message.interaction?.commandName;
  return asker && command !== undefined ? `${asker.displayName} used /${command}` : undefined;
}

/** A message of components shows only the files that a component shows. */
function attachmentBlocks(world: World, message: Message): Block[] {
  if ((message.flags & MessageFlags.IsComponentsV2) !== 0) return [];
  return message.attachments.map((file) => {
    const url = `${world.baseUrl}${file.path}`;
    return isSeen(file.contentType)
      ? {
          kind: "media",
          items: [{ url, contentType: file.contentType, alt: file.description ?? file.fileName }],
        }
      : { kind: "file", name: file.fileName, url };
  });
}

function isSeen(contentType: string): boolean {
  return contentType.startsWith("image/") || contentType.startsWith("video/");
}

function drawComponent(world: World, component: Component): Block[] {
  const inside = component.components ?? [];
  switch (component.type) {
    case ComponentType.ActionRow:
      return inside.every((one) => one.type === ComponentType.Button)
        ? [{ kind: "buttons", buttons: inside.map(drawButton) }]
        : inside.map((one) => ({ kind: "menu", menu: drawMenu(world, one) }));
    case ComponentType.TextDisplay:
      return [text(world, component.content ?? "")];
    case ComponentType.MediaGallery:
      return [
        {
          kind: "media",
          items: (component.items ?? []).map((item) => ({
            url: item.media.url,
            contentType: item.media.content_type ?? "",
            alt: item.description ?? nameIn(item.media.url),
          })),
        },
      ];
    case ComponentType.Thumbnail: {
      const media = component.media;
      const alt = component.description ?? nameIn(media?.url ?? "");
      const item = { url: media?.url ?? "", contentType: media?.content_type ?? "", alt };
      return [{ kind: "media", items: [item] }];
    }
    case ComponentType.File:
      return [{ kind: "file", name: component.name ?? "", url: component.file?.url ?? "" }];
    case ComponentType.Separator:
      return [{ kind: "line" }];
    case ComponentType.Container:
      return [
        {
          kind: "box",
          color: component.accent_color ?? undefined,
          blocks: inside.flatMap((one) => drawComponent(world, one)),
        },
      ];
    case ComponentType.Section: {
      const { accessory } = component;
      const beside: Block =
        accessory?.type === ComponentType.Button
          ? { kind: "buttons", buttons: [drawButton(accessory)] }
          : ((accessory && drawComponent(world, accessory)[0]) ?? { kind: "line" });
      return [
        { kind: "section", blocks: inside.flatMap((one) => drawComponent(world, one)), beside },
      ];
    }
    default:
      throw new Error(`a message cannot show a component of type ${component.type}`);
  }
}

function drawButton(button: Component): DrawnButton {
  const emoji = button.emoji?.name ?? "";
  return {
    label: [emoji, button.label ?? ""].filter((part) => part !== "").join(" "),
    customId: button.custom_id,
    url: button.url,
    style: button.style ?? 2,
    isDisabled: button.disabled ?? false,
  };
}

export function drawMenu(world: World, menu: Component): DrawnMenu {
  return {
    customId: menu.custom_id ?? "",
    type: menu.type,
    placeholder: menu.placeholder ?? "",
    options: (menu.options ?? []).map((option) => ({
      label: readable(world, option.label),
      value: option.value,
      description: option.description ?? undefined,
      isChosen: option.default ?? false,
    })),
    least: menu.min_values ?? 1,
    most: menu.max_values ?? 1,
    isDisabled: menu.disabled ?? false,
  };
}

function text(world: World, content: string): Block {
  return { kind: "text", text: readable(world, content) };
}

/** Mentions by name, times as a date. */
function readable(world: World, content: string): string {
  return content
    .replaceAll(/<@!?(\d+)>/g, (all, id: string) => {
      const user = world.users.get(id);
      return user ? `@${user.displayName}` : all;
    })
    .replaceAll(/<#(\d+)>/g, (all, id: string) => {
      const channel = world.channels.get(id);
      return channel ? `#${channel.name}` : all;
    })
    .replaceAll(/<t:(\d+)(?::[tTdDfFR])?>/g, (_all, seconds: string) =>
      new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace("T", " "),
    );
}

function nameIn(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf("/") + 1));
}
