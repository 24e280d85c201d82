import { ButtonStyle, ComponentType, InteractionType } from "discord.js";
import { everyComponent, type Component } from "./component.ts";
import { drawMenu, type DrawnMenu } from "./draw.ts";
import type { Interaction } from "./interaction.ts";
import { resolve } from "./resolve.ts";
import { startInteraction } from "./start-interaction.ts";
import { requireSeen } from "./write-message.ts";
import type { Channel, Message, User, World } from "./world.ts";

interface Found {
  message: Message;
  component: Component;
}

/** Presses the newest button of that label which is drawn now. Throws with what is drawn where there is none. */
export function pressButton(
  world: World,
  person: User,
  channel: Channel,
  button: { label: string; on?: string; customId?: string },
): Interaction {
  const found = drawnFor(world, person, channel, button.on).filter(
    ({ component }) => component.type === ComponentType.Button,
  );
  const meant = found.findLast(({ component }) =>
    button.customId === undefined
      ? labelsOf(component).includes(button.label)
      : component.custom_id === button.customId,
  );
  if (!meant) {
    const labels = found.map(({ component }) => `[${labelsOf(component)[0] ?? ""}]`).join(" ");
    throw new Error(`there is no button "${button.label}" now, only: ${labels || "none"}`);
  }
  const { component, message } = meant;
  if (component.disabled) throw new Error(`"${button.label}" cannot be pressed now`);
  if (component.style === ButtonStyle.Link) {
    throw new Error(`"${button.label}" is a link to ${component.url ?? ""}`);
  }
  return startInteraction(world, person, channel, {
    type: InteractionType.MessageComponent,
    source: message,
    data: {
      component_type: component.type,
      custom_id: component.custom_id,
      id: component.id,
    },
  });
}

/** Chooses from the newest menu of that placeholder: options by label, people and channels by id. */
export function chooseInMenu(
  world: World,
  person: User,
  channel: Channel,
  choice: { menu: string; values: readonly string[]; on?: string },
): Interaction {
  const found = drawnFor(world, person, channel, choice.on).filter(
    ({ component }) => component.type !== ComponentType.Button,
  );
  const meant = found.findLast(
    ({ component }) => component.placeholder === choice.menu || component.custom_id === choice.menu,
  );
  if (!meant) {
    const names = found.map(({ component }) => `"${component.placeholder ?? ""}"`).join(", ");
    throw new Error(`there is no menu "${choice.menu}" now, only: ${names || "none"}`);
  }
  const menu = drawMenu(world, meant.component);
  if (menu.isDisabled) throw new Error(`nothing can be chosen in "${choice.menu}" now`);
  if (choice.values.length < menu.least || choice.values.length > menu.most) {
    throw new Error(
      `"${choice.menu}" takes ${menu.least} to ${menu.most} choices, not ${choice.values.length}`,
    );
  }
  const values = choice.values.map((value) => valueIn(menu, value));
  const isChannels = menu.type === ComponentType.ChannelSelect;
  const resolved =
    menu.type === ComponentType.StringSelect
      ? {}
      : resolve(world, channel, isChannels ? { channelIds: values } : { userIds: values });
  return startInteraction(world, person, channel, {
    type: InteractionType.MessageComponent,
    source: meant.message,
    data: {
      component_type: menu.type,
      custom_id: menu.customId,
      id: meant.component.id,
      values,
      ...(menu.type !== ComponentType.StringSelect && { resolved }),
    },
  });
}

function valueIn(menu: DrawnMenu, label: string): string {
  if (menu.type !== ComponentType.StringSelect) return label;
  const option = menu.options.find((one) => one.label === label);
  if (option) return option.value;
  const labels = menu.options.map((one) => `"${one.label}"`).join(", ");
  throw new Error(`"${menu.placeholder}" offers no "${label}", only: ${labels}`);
}

/** The buttons and menus that somebody sees, the oldest first. */
function drawnFor(world: World, person: User, channel: Channel, on?: string): Found[] {
  requireSeen(world, person, channel);
  const interactive: readonly number[] = [
    ComponentType.Button,
    ComponentType.StringSelect,
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ];
  return channel.messages
    .filter((message) => message.seenOnlyById === undefined || message.seenOnlyById === person.id)
    .filter((message) => on === undefined || message.id === on)
    .flatMap((message) =>
      [...everyComponent(message.components)]
        .filter((component) => interactive.includes(component.type))
        .map((component) => ({ message, component })),
    );
}

/** A button is meant by its words, with or without its emoji. */
function labelsOf(component: Component): string[] {
  const emoji = component.emoji?.name ?? "";
  const label = component.label ?? "";
  return [`${emoji} ${label}`.trim(), label, emoji].filter((one) => one !== "");
}
