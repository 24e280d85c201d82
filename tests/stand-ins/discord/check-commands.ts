import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  RESTJSONErrorCodes as code,
} from "discord.js";
import type { Command, CommandOption } from "./command.ts";
import { badLength } from "./check-specification.ts";
import { refuse, refuseForm, type FieldError } from "./refusal.ts";

/** Of each scope (docs, "Application Commands"). */
const chatInputCommandsMax = 100;
const contextCommandsMax = 5;
/** Name, description and choices of a command and all its options together. */
const commandLengthMax = 8000;
const optionsMax = 25;
const choicesMax = 25;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = readonly (string | number)[];
type Named = Pick<Command, "name" | "type" | "description" | "options" | "name_localizations">;

/** The rules for commands that the published specification does not say. Throws what Discord answers. */
export function checkCommands(commands: readonly Named[], at: (index: number) => Path): void {
  const errors = commands.flatMap((command, index) => commandErrors(command, at(index)));
  for (const [index, command] of commands.entries()) {
    const isSame = (one: Named) => one.name === command.name && one.type === command.type;
    if (commands.findIndex(isSame) === index) continue;
    errors.push({
      path: [...at(index), "name"],
      code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
      message: "Application command names must be unique",
    });
  }
  if (errors.length > 0) refuseForm(...errors);
  const count = (type: ApplicationCommandType) =>
    commands.filter((command) => command.type === type).length;
  if (count(ApplicationCommandType.ChatInput) > chatInputCommandsMax) {
    refuse(code.MaximumNumberOfApplicationCommandsReached);
  }
  const contextKinds = [ApplicationCommandType.User, ApplicationCommandType.Message];
  if (contextKinds.some((type) => count(type) > contextCommandsMax)) {
    refuse(code.MaximumNumberOfApplicationCommandsReached);
  }
}

function commandErrors(command: Named, path: Path): FieldError[] {
  const errors: FieldError[] = [];
  const isChatInput = command.type === ApplicationCommandType.ChatInput;
  if (isChatInput) errors.push(...nameErrors(command, path));
  if (isChatInput && command.description === "") {
    errors.push({
      path: [...path, "description"],
      code: "BASE_TYPE_REQUIRED",
      message: "This field is required",
    });
  }
  if (!isChatInput && (command.description !== "" || (command.options ?? []).length > 0)) {
    errors.push({
      path: [...path, "description"],
      code: "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
      message: "Context menu commands cannot have descriptions or options",
    });
  }
  if (lengthOf(command) > commandLengthMax) {
    errors.push({
      path,
      code: "APPLICATION_COMMAND_TOO_LARGE",
      message: `Command exceeds maximum size (${commandLengthMax})`,
    });
  }
  return [...errors, ...optionErrors(command.options ?? [], [...path, "options"])];
}

function nameErrors(named: Pick<Named, "name" | "name_localizations">, path: Path): FieldError[] {
  const all: [Path, string][] = [
    [["name"], named.name],
    ...Object.entries(named.name_localizations ?? {}).map(([locale, name]): [Path, string] => [
      ["name_localizations", locale],
      name,
    ]),
  ];
  return all
    .filter(([, name]) => !namePattern.test(name) || name !== name.toLowerCase())
    .map(([where]) => ({
      path: [...path, ...where],
      code: "APPLICATION_COMMAND_INVALID_NAME",
      message: "Command name is invalid",
    }));
}

function optionErrors(options: readonly CommandOption[], path: Path): FieldError[] {
  const errors: FieldError[] = [];
  if (options.length > optionsMax) {
    errors.push({ path, ...badLength(`Must be ${optionsMax} or fewer in length.`) });
  }
  const lastRequired = options.findLastIndex((option) => option.required);
  const firstOptional = options.findIndex((option) => !option.required);
  if (firstOptional !== -1 && lastRequired > firstOptional) {
    errors.push({
      path: [...path, lastRequired],
      code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
      message: "Required options must be placed before non-required options",
    });
  }
  for (const [index, option] of options.entries()) {
    const here = [...path, index];
    errors.push(...nameErrors(option, here), ...choiceErrors(option, here));
    if (options.findIndex((one) => one.name === option.name) !== index) {
      errors.push({
        path: [...here, "name"],
        code: "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
        message: "Option name already exists",
      });
    }
    errors.push(...optionErrors(option.options ?? [], [...here, "options"]));
  }
  return errors;
}

function choiceErrors(option: CommandOption, path: Path): FieldError[] {
  const choices = option.choices ?? [];
  const errors: FieldError[] = [];
  if (choices.length > choicesMax) {
    errors.push({
      path: [...path, "choices"],
      ...badLength(`Must be ${choicesMax} or fewer in length.`),
    });
  }
  if (option.autocomplete && choices.length > 0) {
    errors.push({
      path: [...path, "autocomplete"],
      code: "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID",
      message: "Autocomplete cannot be set when choices are present",
    });
  }
  for (const field of ["name", "value"] as const) {
    for (const [index, choice] of choices.entries()) {
      if (choices.findIndex((one) => one[field] === choice[field]) === index) continue;
      errors.push({
        path: [...path, "choices", index, field],
        code: "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
        message: `Choice ${field} already exists`,
      });
    }
  }
  const takesChoices: readonly number[] = [
    ApplicationCommandOptionType.String,
    ApplicationCommandOptionType.Integer,
    ApplicationCommandOptionType.Number,
  ];
  if (choices.length > 0 && !takesChoices.includes(option.type)) {
    errors.push({
      path: [...path, "choices"],
      code: "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
      message: "Choices are not allowed for this option type",
    });
  }
  return errors;
}

function lengthOf(command: Pick<Named, "name" | "description" | "options">): number {
  const inOptions = (command.options ?? []).map(
    (option) =>
      lengthOf(option) +
      (option.choices ?? []).reduce(
        (sum, choice) => sum + choice.name.length + String(choice.value).length,
        0,
      ),
  );
  return inOptions.reduce(
    (sum, length) => sum + length,
    command.name.length + command.description.length,
  );
}
