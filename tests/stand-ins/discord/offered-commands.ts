import type { ApplicationCommandType } from "discord.js";
import { nameFor, type Command, type CommandOption } from "./command.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, User, World } from "./world.ts";

/** A command as a person's client offers it: in their language. */
export interface OfferedCommand {
  name: string;
  description: string;
  options: OfferedOption[];
}

export interface OfferedOption {
  name: string;
  description: string;
  isRequired: boolean;
  /** Whether suggestions are asked of the application while the person types. */
  hasSuggestions: boolean;
  choices: string[];
}

/** The commands that somebody may use at a place, by kind. */
export function commandsFor(
  world: World,
  person: User,
  channel: Channel,
  type: ApplicationCommandType,
): Command[] {
  const inServer = [...(world.commands.get("global") ?? [])];
  const isBotThere =
    channel.serverId === undefined ||
    (world.servers.get(channel.serverId)?.members.has(world.botId) ?? false);
  if (!isBotThere) return [];
  if (channel.serverId !== undefined) {
    inServer.push(...(world.commands.get(channel.serverId) ?? []));
  }
  const have = permissionsIn(world, channel, person.id);
  return inServer.filter((command) => {
    if (command.type !== type) return false;
    const context = channel.serverId === undefined ? 1 : 0;
    if (command.contexts && !command.contexts.includes(context)) return false;
    if (channel.serverId === undefined) return command.dm_permission !== false;
    const needed = BigInt(command.default_member_permissions ?? 0n);
    return (have & needed) === needed;
  });
}

export function toOffered(person: User, command: Command): OfferedCommand {
  return {
    name: nameFor(person.locale, command),
    description: command.description_localizations?.[person.locale] ?? command.description,
    options: (command.options ?? []).map((option) => toOfferedOption(person, option)),
  };
}

function toOfferedOption(person: User, option: CommandOption): OfferedOption {
  return {
    name: nameFor(person.locale, option),
    description: option.description_localizations?.[person.locale] ?? option.description,
    isRequired: option.required ?? false,
    hasSuggestions: option.autocomplete ?? false,
    choices: (option.choices ?? []).map((choice) => nameFor(person.locale, choice)),
  };
}

/** The command a person means by a name, in their language or as it was registered. */
export function findCommand(person: User, commands: readonly Command[], name: string): Command {
  const found = commands.find(
    (command) => command.name === name || nameFor(person.locale, command) === name,
  );
  if (found) return found;
  const offered = commands.map((command) => nameFor(person.locale, command)).join(", ");
  throw new Error(`there is no command "${name}" here, only: ${offered || "none"}`);
}
