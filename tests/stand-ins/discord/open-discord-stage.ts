import { ButtonStyle, ComponentType } from "discord.js";
import { systemClock } from "#src/domain/clock.ts";
import type {
  Stage,
  StageAction,
  StageBlock,
  StageButton,
  StageField,
  StageMessage,
  StageValues,
  StageView,
} from "#tests/stand-ins/stage/stage.ts";
import type { Block, DrawnButton, DrawnMenu, DrawnMessage } from "./draw.ts";
import type { Filled, ModalField } from "./fill-modal.ts";
import { answerWithinUsualMs } from "./interaction.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";
import type { Person } from "./person.ts";

const usualPorts = { rest: 8701, gateway: 8702 };
/** The same at each start, so that XCaster need not be pointed anew. */
const applicationId = "1400000000000000001";

/** A server with somebody who runs it and somebody who does not, to be looked at and used. */
export async function openDiscordStage(
  ports: { rest: number; gateway: number } = usualPorts,
): Promise<Stage> {
  const standIn = await openDiscordStandIn({
    clock: systemClock,
    hasRateLimits: true,
    ports,
    applicationId,
  });
  // Whoever tries the bot by hand sees what would not do on the real platform.
  let told = 0;
  standIn.onChange(() => {
    for (const { what } of standIn.violations.slice(told)) console.error(`Discord: ${what}`);
    told = standIn.violations.length;
  });
  const mina = standIn.addPerson({ name: "Mina", locale: "ko" });
  const jun = standIn.addPerson({ name: "Jun", locale: "en-US" });
  const server = standIn.addServer({ name: "XCaster", ownerId: jun.id });
  server.addMember(mina);
  server.addChannel({ name: "general" });
  server.addChannel({ name: "shorts", type: "forum", tags: ["making", "published"] });
  const people = [mina, jun];
  const find = (id: string): Person => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new Error("there is nobody of that id");
    return person;
  };
  return {
    name: "discord",
    title: "Discord",
    environment: {
      DISCORD_BOT_TOKEN: standIn.token,
      DISCORD_APPLICATION_ID: standIn.applicationId,
      DISCORD_BASE_URL: standIn.baseUrl,
    },
    people,
    onChange: standIn.onChange,
    view: (personId, placeId) => viewOf(standIn, find(personId), placeId),
    act: (personId, placeId, action) => {
      act(find(personId), placeId, action);
      // The time for an answer runs out without anything happening.
      setTimeout(standIn.lookAgain, answerWithinUsualMs + 100).unref();
    },
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
}

function viewOf(standIn: DiscordStandIn, person: Person, wanted: string | undefined): StageView {
  const places = standIn.placesOf(person.id);
  const placeId = places.find((place) => place.id === wanted)?.id ?? places[0]?.id ?? "";
  const here = person.in(placeId);
  const form = person.form();
  const pickable = standIn.pickableIn(placeId);
  return {
    places,
    placeId,
    messages: here
      .sees()
      .map((message) => toStageMessage(message, here.messageCommands(), pickable)),
    form: form && {
      title: form.title,
      fields: form.fields.map((field) => toField(field, pickable)),
    },
    commands: here
      .commands()
      .map(({ name, options }) => `/${name} ${options.map((one) => `${one.name}:`).join(" ")}`),
  };
}

/** People and channels that can be picked in a menu. */
type Pickable = ReturnType<DiscordStandIn["pickableIn"]>;

function toStageMessage(
  message: DrawnMessage,
  commands: readonly string[],
  pickable: Pickable,
): StageMessage {
  const thinking: StageBlock = { kind: "text", text: `${message.author} is thinking…` };
  return {
    id: message.id,
    author: message.author,
    isBot: message.isBot,
    at: message.at,
    notes: [
      message.occasion,
      message.isPrivate ? "only you can see this" : undefined,
      message.isEdited ? "edited" : undefined,
      message.isPinned ? "pinned" : undefined,
    ].filter((note) => note !== undefined),
    blocks: message.isLoading
      ? [thinking]
      : message.blocks.map((block) => toStageBlock(message.id, block, pickable)),
    commands: message.isSystem ? [] : commands,
    threadId: message.threadId,
  };
}

function toStageBlock(messageId: string, block: Block, pickable: Pickable): StageBlock {
  switch (block.kind) {
    case "text":
    case "media":
    case "file":
    case "line":
      return block;
    case "buttons":
      return {
        kind: "buttons",
        buttons: block.buttons.map((button) => toStageButton(messageId, button)),
      };
    case "menu":
      return {
        kind: "menu",
        menu: {
          id: `${messageId} ${block.menu.customId}`,
          label: block.menu.placeholder,
          kind: "options",
          options: optionsOf(block.menu, pickable),
          value: "",
          least: block.menu.least,
          most: block.menu.most,
        },
      };
    case "box":
      return {
        kind: "box",
        color:
          block.color === undefined ? undefined : `#${block.color.toString(16).padStart(6, "0")}`,
        blocks: block.blocks.map((one) => toStageBlock(messageId, one, pickable)),
      };
    case "section":
      return {
        kind: "section",
        blocks: block.blocks.map((one) => toStageBlock(messageId, one, pickable)),
        beside: toStageBlock(messageId, block.beside, pickable),
      };
  }
}

function toStageButton(messageId: string, button: DrawnButton): StageButton {
  const looks: Record<number, StageButton["look"]> = {
    [ButtonStyle.Primary]: "primary",
    [ButtonStyle.Success]: "good",
    [ButtonStyle.Danger]: "danger",
  };
  return {
    label: button.label,
    press:
      button.isDisabled || button.customId === undefined
        ? undefined
        : `${messageId} ${button.customId}`,
    url: button.url,
    look: looks[button.style] ?? "plain",
  };
}

/** A menu of texts is chosen from by label, one of people or channels by id. */
function optionsOf(menu: Pick<DrawnMenu, "type" | "options">, pickable: Pickable) {
  if (menu.type === ComponentType.StringSelect) {
    return menu.options.map(({ label, isChosen }) => ({ label, value: label, isChosen }));
  }
  const { people, channels } = pickable;
  return (menu.type === ComponentType.ChannelSelect ? channels : people).map((one) => ({
    label: one.name,
    value: one.id,
    isChosen: false,
  }));
}

function toField({ label, component }: ModalField, pickable: Pickable): StageField {
  const options = (component.options ?? []).map((option) => ({
    label: option.label,
    value: option.label,
    isChosen: option.default ?? false,
  }));
  const field = {
    label,
    hint: component.placeholder ?? "",
    value: component.value ?? "",
    options,
    isRequired: component.required !== false,
    most: component.max_values ?? 1,
  };
  switch (component.type) {
    case ComponentType.TextInput:
      return { ...field, kind: component.style === 1 ? "text" : "long-text" };
    case ComponentType.FileUpload:
      return { ...field, kind: "files" };
    case ComponentType.Checkbox:
      return { ...field, kind: "check", value: String(component.default ?? false) };
    case ComponentType.StringSelect:
    case ComponentType.RadioGroup:
      return { ...field, kind: "options" };
    case ComponentType.CheckboxGroup:
      return { ...field, kind: "options", most: component.max_values ?? options.length };
    default:
      return {
        ...field,
        kind: "options",
        options: optionsOf({ type: component.type, options: [] }, pickable),
      };
  }
}

function act(person: Person, placeId: string, action: StageAction): void {
  const here = person.in(placeId);
  switch (action.kind) {
    case "say":
      if (action.text.startsWith("/")) here.command(action.text);
      else if (action.repliesTo !== undefined) here.repliesTo(action.repliesTo, action.text);
      else here.says(action.text, { files: action.files });
      return;
    case "press": {
      const [on = "", customId = ""] = split(action.press);
      here.presses("", { on, customId });
      return;
    }
    case "choose": {
      const [on = "", menu = ""] = split(action.menu);
      here.chooses(menu, action.values, { on });
      return;
    }
    case "use":
      here.uses(action.command, action.messageId);
      return;
    case "submit":
      here.submits(toFilled(person, action.values));
      return;
    case "dismiss":
      here.dismisses();
      return;
  }
}

function split(pressed: string): string[] {
  const at = pressed.indexOf(" ");
  return [pressed.slice(0, at), pressed.slice(at + 1)];
}

function toFilled(person: Person, values: StageValues): Filled {
  const fields = person.form()?.fields ?? [];
  return Object.fromEntries(
    Object.entries(values).map(([label, given]) => {
      const type = fields.find((field) => field.label === label)?.component.type;
      const [first = ""] = given;
      if (type === ComponentType.TextInput && typeof first === "string") return [label, first];
      if (type === ComponentType.Checkbox) return [label, first === "true"];
      return [label, given];
    }),
  );
}
