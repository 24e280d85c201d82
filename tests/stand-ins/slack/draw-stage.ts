import type {
  StageBlock,
  StageButton,
  StageField,
  StageForm,
  StageMenu,
  StageMessage,
  StagePlace,
  StageView,
} from "#tests/stand-ins/stage/stage.ts";
import {
  controlsIn,
  drawAgentThread,
  drawMessages,
  type Control,
  type Drawn,
  type DrawnMessage,
  type DrawnView,
} from "./drawing.ts";
import type { SlackStandIn } from "./open-slack-stand-in.ts";
import type { Person } from "./person.ts";
import { shownUrl } from "./shown-file.ts";
import { toMarkdown } from "./to-markdown.ts";
import type { Channel, World } from "./world.ts";

/** The app's own tab: its Home, and the way to its assistant. */
export const homePlace = "home";

/** What somebody sees at a place: a channel, a thread as `channel/thread`, or the app's Home. */
export function drawStage(
  { world }: SlackStandIn,
  person: Person,
  wanted: string | undefined,
): StageView {
  const channels = [...world.channels.values()].filter(({ members }) => members.has(person.id));
  const placeId = wanted ?? channels[0]?.id ?? homePlace;
  const modal = person.modal();
  const base = {
    places: [{ id: homePlace, name: `⌂ ${world.app.name}`, isInside: false }].concat(
      channels.flatMap((channel) => placesOf(world, channel, placeId)),
    ),
    placeId,
    form: modal && toForm(world, modal),
  };
  if (placeId === homePlace) {
    return { ...base, messages: [homeMessage(world, person)], commands: [] };
  }
  const [channelId = "", threadTs] = placeId.split("/");
  const at = { channelId, viewerId: person.id, ...(threadTs !== undefined && { threadTs }) };
  return {
    ...base,
    messages: [
      ...drawMessages(world, at).map((message) => toMessage(world, message, threadTs)),
      ...agentMessage(world, channelId, threadTs),
    ],
    // Slash commands cannot be given in threads.
    commands: threadTs === undefined ? [...world.app.commands, `@${world.app.name}`] : [],
  };
}

function placesOf(world: World, channel: Channel, placeId: string): StagePlace[] {
  const sign = channel.kind === "group" ? "🔒" : "#";
  const name = channel.kind === "im" ? `${world.app.name} (direct)` : `${sign} ${channel.name}`;
  const agents = world.agentThreads
    .filter(({ channelId }) => channelId === channel.id)
    .map(({ threadTs, title }) => ({
      id: `${channel.id}/${threadTs}`,
      name: `✦ ${title === "" ? "Assistant" : title}`,
      isInside: true,
    }));
  const [openChannel, openThread] = placeId.split("/");
  const isListed = agents.some(({ id }) => id === placeId);
  const isThreadOpen = openChannel === channel.id && openThread !== undefined && !isListed;
  const thread = isThreadOpen ? [{ id: placeId, name: "↳ Thread", isInside: true }] : [];
  return [{ id: channel.id, name, isInside: false }, ...agents, ...thread];
}

function homeMessage(world: World, person: Person): StageMessage {
  const home = person.home();
  const open: StageBlock = {
    kind: "buttons",
    buttons: [
      { label: "Open Home", press: "home", url: undefined, look: "plain" },
      { label: `Ask ${world.app.name} (assistant)`, press: "agent", url: undefined, look: "plain" },
    ],
  };
  return {
    ...fromApp(world, "home"),
    notes: ["Home"],
    blocks: [open, ...(home ? toBlocks(world, home.parts, `view ${home.id}`) : [])],
  };
}

/** What stands above the composer of the assistant: what it does, and what it suggests. */
function agentMessage(
  world: World,
  channelId: string,
  threadTs: string | undefined,
): StageMessage[] {
  const agent = threadTs === undefined ? undefined : drawAgentThread(world, channelId, threadTs);
  if (!agent || (agent.status === "" && agent.prompts.length === 0)) return [];
  const buttons = agent.prompts.map((title): StageButton => ({
    label: title,
    press: `prompt ${title}`,
    url: undefined,
    look: "plain",
  }));
  const text = [agent.promptsTitle, agent.status].filter((line) => line !== "").join("\n");
  return [
    {
      ...fromApp(world, "assistant"),
      notes: ["assistant"],
      blocks: [
        { kind: "text", text },
        { kind: "buttons", buttons },
      ],
    },
  ];
}

function fromApp(world: World, id: string) {
  return {
    id,
    author: world.app.name,
    isBot: true,
    at: world.clock.now().toString(),
    commands: [],
    threadId: undefined,
  };
}

function toMessage(
  world: World,
  message: DrawnMessage,
  threadTs: string | undefined,
): StageMessage {
  const { channelId, ts, replyCount } = message;
  const isTop = message.threadTs === undefined && threadTs === undefined;
  return {
    id: `${channelId} ${ts}`,
    author: message.author,
    isBot: world.members.get(message.authorId)?.isBot === true,
    at: new Date(Number(ts) * 1000).toISOString(),
    notes: [
      message.isOnlyForYou ? "only visible to you" : undefined,
      message.isEdited ? "edited" : undefined,
      isTop && replyCount > 0 ? `${replyCount} replies` : undefined,
    ].filter((note) => note !== undefined),
    blocks: toBlocks(world, message.parts, `message ${channelId} ${ts}`),
    commands: message.isOnlyForYou ? [] : world.app.shortcuts.map(({ name }) => name),
    threadId: isTop && replyCount > 0 ? `${channelId}/${ts}` : undefined,
  };
}

/** Buttons side by side are one block. What is pressed is told by where it is and what it is. */
function toBlocks(world: World, parts: readonly Drawn[], where: string): StageBlock[] {
  const blocks: StageBlock[] = [];
  let row: StageButton[] = [];
  const endRow = () => {
    if (row.length > 0) blocks.push({ kind: "buttons", buttons: row });
    row = [];
  };
  for (const part of parts) {
    if (part.kind === "control" && part.control.element.type === "button") {
      row.push(toButton(part.control, where));
      continue;
    }
    endRow();
    blocks.push(toBlock(world, part, where));
  }
  endRow();
  return blocks;
}

function toBlock(world: World, part: Drawn, where: string): StageBlock {
  switch (part.kind) {
    case "text":
      return { kind: "text", text: toStageText(world, part) };
    case "divider":
      return { kind: "line" };
    case "picture": {
      const url = part.fileId === undefined ? (part.url ?? "") : shownUrl(world, part.fileId);
      return { kind: "media", items: [{ url, contentType: "image/*", alt: part.alt }] };
    }
    case "video":
      return { kind: "file", name: `▶ ${part.title}`, url: part.url };
    case "file": {
      const url = shownUrl(world, part.fileId);
      const isShown = /^(video|image)\//.test(part.mimeType);
      return isShown
        ? { kind: "media", items: [{ url, contentType: part.mimeType, alt: part.name }] }
        : { kind: "file", name: part.name, url };
    }
    case "control":
      return { kind: "menu", menu: toMenu(part.control, where) };
  }
}

function toStageText(world: World, { marked, look }: Extract<Drawn, { kind: "text" }>): string {
  if (look === "header") return `## ${marked}`;
  const lines = toMarkdown(world, marked).split("\n");
  return lines.map((line) => (look === "small" ? `-# ${line}` : line)).join("\n");
}

function toButton({ element, labels, blockId, actionId }: Control, where: string): StageButton {
  const style = element.type === "button" ? element.style : undefined;
  return {
    label: labels[0] ?? "",
    press: [where, blockId, actionId].join("\n"),
    url: element.type === "button" ? element.url : undefined,
    look: style ?? "plain",
  };
}

function toMenu(control: Control, where: string): StageMenu {
  const { options, most } = choicesOf(control);
  return {
    id: [where, control.blockId, control.actionId].join("\n"),
    label: control.labels[0] ?? "",
    kind: pickerOf(control) ?? (options.length > 0 ? "options" : "text"),
    options,
    value: valuesOf(control)[0] ?? "",
    least: 1,
    most,
  };
}

function toForm(world: World, modal: DrawnView): StageForm {
  const around = modal.parts.filter((part) => !isField(part));
  return {
    title: modal.title,
    blocks: toBlocks(world, around, `view ${modal.id}`),
    fields: controlsIn(modal.parts.filter(isField)).map(toField),
    submit: modal.submit ?? null,
  };
}

function toField(control: Control): StageField {
  const { element, error, hint } = control;
  const { options, most } = choicesOf(control);
  const isLong = element.type === "plain_text_input" && element.multiline === true;
  const isFiles = element.type === "file_input";
  const text = isLong ? "long-text" : "text";
  return {
    label: control.labels[0] ?? "",
    hint: [hint, error && `⚠ ${error}`].filter((line) => line !== undefined).join(" "),
    kind: isFiles ? "files" : (pickerOf(control) ?? (options.length > 0 ? "options" : text)),
    value: valuesOf(control)[0] ?? "",
    options,
    isRequired: !control.isOptional,
    most: isFiles ? (element.max_files ?? 10) : most,
  };
}

function isField(part: Drawn): boolean {
  return part.kind === "control" && part.control.isField;
}

function pickerOf({ element }: Control): "date" | "time" | undefined {
  if (element.type === "datepicker") return "date";
  return element.type === "timepicker" ? "time" : undefined;
}

function choicesOf(control: Control) {
  const chosen = valuesOf(control);
  const isMany = ["multi_static_select", "checkboxes"].includes(control.element.type);
  return {
    options: control.options.map(({ label }) => ({
      label,
      value: label,
      isChosen: chosen.includes(label),
    })),
    most: isMany ? control.options.length : 1,
  };
}

function valuesOf({ value }: Control): string[] {
  const given = Object.entries(value ?? {}).flatMap(([name, one]) =>
    name === "type" ? [] : [one],
  );
  return given.flatMap((one) => (Array.isArray(one) ? one : [one])).map(labelOf);
}

function labelOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("text" in value)) return "";
  const { text } = value;
  return typeof text === "object" && text !== null && "text" in text ? String(text.text) : "";
}
