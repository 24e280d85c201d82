import { ApplicationCommandOptionType as kind } from "discord.js";
import { nameFor, type Command, type CommandOption } from "./command.ts";
import { keepFile, resolve, type HandedFile } from "./resolve.ts";
import type { Attachment, Channel, User, World } from "./world.ts";

/** What a person gives a command, by the option's name; people and channels by id. */
export type CommandValues = Record<string, string | number | boolean | HandedFile>;

interface SentOption {
  name: string;
  type: number;
  value: string | number | boolean;
  focused?: boolean;
}

/** Reads "tone:캐주얼 keyword:여름 휴가" as a client does; what stands before the first name goes to the first option. */
export function parseValues(person: User, command: Command, text: string): CommandValues {
  const options = command.options ?? [];
  const names = options.flatMap((option) => [option.name, nameFor(person.locale, option)]);
  const values: CommandValues = {};
  let current = options[0]?.name;
  let words: string[] = [];
  const close = () => {
    if (words.length === 0) return;
    if (current === undefined) throw new Error(`/${command.name} takes no options`);
    values[current] = words.join(" ");
    words = [];
  };
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const name = names.find((one) => word.startsWith(`${one}:`));
    if (name === undefined) {
      words.push(word);
      continue;
    }
    close();
    current = name;
    const rest = word.slice(name.length + 1);
    if (rest !== "") words.push(rest);
  }
  close();
  return values;
}

/** The data of the interaction. Throws what a client would not let a person do. */
export function toCommandData(
  world: World,
  asked: { person: User; channel: Channel; command: Command; values: CommandValues },
): Record<string, unknown> {
  const { person, channel, command, values } = asked;
  const options = command.options ?? [];
  const known = (name: string) =>
    options.find((option) => option.name === name || nameFor(person.locale, option) === name);
  for (const name of Object.keys(values)) {
    if (!known(name)) throw new Error(`/${command.name} has no option "${name}"`);
  }
  const found = { userIds: [] as string[], channelIds: [] as string[], files: [] as Attachment[] };
  const sent = options.flatMap((option): SentOption[] => {
    const given = Object.entries(values).find(([name]) => known(name) === option)?.[1];
    if (given === undefined) {
      if (option.required) throw new Error(`/${command.name} needs "${option.name}"`);
      return [];
    }
    const value =
      typeof given === "object"
        ? keepGiven(found.files, keepFile(world, channel, given))
        : valueOf(person, option, given);
    if (option.type === kind.User) found.userIds.push(String(value));
    if (option.type === kind.Channel) found.channelIds.push(String(value));
    return [{ name: option.name, type: option.type, value }];
  });
  const resolved = resolve(world, channel, found);
  return {
    ...headOf(command),
    options: sent,
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

/** While the person types: the values so far, and which option they are in. */
export function toTypingData(
  person: User,
  command: Command,
  typed: { values: CommandValues; option: string },
): Record<string, unknown> {
  const options = command.options ?? [];
  const isMeant = (option: CommandOption) =>
    option.name === typed.option || nameFor(person.locale, option) === typed.option;
  const focused = options.find(isMeant);
  if (!focused?.autocomplete) {
    throw new Error(`/${command.name} suggests nothing for "${typed.option}"`);
  }
  const sent = options.flatMap((option): SentOption[] => {
    const value = typed.values[option.name] ?? typed.values[nameFor(person.locale, option)];
    if (typeof value === "object") return [];
    if (value === undefined && option !== focused) return [];
    const given = value ?? "";
    return [
      {
        name: option.name,
        type: option.type,
        value: given,
        ...(option === focused && { focused: true }),
      },
    ];
  });
  return { ...headOf(command), options: sent };
}

export function headOf(command: Command): Record<string, unknown> {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  };
}

function keepGiven(files: Attachment[], file: Attachment): string {
  files.push(file);
  return file.id;
}

function valueOf(
  person: User,
  option: CommandOption,
  given: string | number | boolean,
): string | number | boolean {
  const choices = option.choices ?? [];
  if (choices.length > 0) {
    const choice = choices.find(
      (one) => nameFor(person.locale, one) === given || one.name === given || one.value === given,
    );
    if (choice) return choice.value;
    const offered = choices.map((one) => nameFor(person.locale, one)).join(", ");
    throw new Error(`"${option.name}" offers no "${String(given)}", only: ${offered}`);
  }
  switch (option.type) {
    case kind.Integer:
    case kind.Number:
      return numberIn(option, Number(given));
    case kind.Boolean:
      return given === true || given === "true";
    case kind.String:
      return textIn(option, String(given));
    default:
      return String(given);
  }
}

function textIn(option: CommandOption, text: string): string {
  const least = option.min_length ?? 0;
  const most = option.max_length ?? 6000;
  if (text.length >= least && text.length <= most) return text;
  throw new Error(`"${option.name}" takes ${least} to ${most} characters, not ${text.length}`);
}

function numberIn(option: CommandOption, value: number): number {
  const least = option.min_value ?? Number.MIN_SAFE_INTEGER;
  const most = option.max_value ?? Number.MAX_SAFE_INTEGER;
  const isWhole = option.type === kind.Number || Number.isInteger(value);
  if (isWhole && value >= least && value <= most) return value;
  throw new Error(`"${option.name}" takes ${least} to ${most}, not ${value}`);
}
