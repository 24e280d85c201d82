import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { keywordLengthMax, shortLengthSeconds, tones } from "#bots/conversation/screen.ts";
import { languages, type Words, wordsFor } from "#bots/conversation/words.ts";

const { Guild, BotDM } = InteractionContextType;
const everywhere = {
  contexts: [Guild, BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
const inServers = { ...everywhere, contexts: [Guild] };

/** The menu of a message that a short can be made of; its Korean name is shown to whoever uses Discord in Korean. */
export const messageCommandName = wordsFor("en").discord.commands.ofMessage;

/** Everything that can be typed after a slash, in both languages. */
export function commandsOfBot(): RESTPutAPIApplicationCommandsJSONBody {
  return [
    { name: "short", ...described("short"), ...everywhere, options: shortOptions() },
    { name: "home", ...described("home"), ...everywhere },
    { name: "schedule", ...described("schedule"), ...everywhere },
    {
      name: "link",
      ...described("link"),
      ...everywhere,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "code",
          ...localized((words) => words.discord.commands.code),
        },
      ],
    },
    { name: "language", ...described("language"), ...everywhere, options: languageOptions() },
    {
      name: "settings",
      ...described("settings"),
      ...inServers,
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    },
    {
      type: ApplicationCommandType.Message,
      name: messageCommandName,
      name_localizations: { ko: wordsFor("ko").discord.commands.ofMessage },
      ...everywhere,
    },
  ];
}

type Described = "short" | "home" | "schedule" | "link" | "language" | "settings";

function described(name: Described) {
  return localized((words) => words.discord.commands[name]);
}

function localized(say: (words: Words) => string) {
  return {
    description: say(wordsFor("en")),
    description_localizations: { ko: say(wordsFor("ko")) },
  };
}

function choice(value: string, say: (words: Words) => string) {
  return { value, name: say(wordsFor("en")), name_localizations: { ko: say(wordsFor("ko")) } };
}

function shortOptions() {
  return [
    {
      type: ApplicationCommandOptionType.String as const,
      name: "keyword",
      ...localized((words) => words.discord.commands.keyword),
      max_length: keywordLengthMax,
    },
    {
      type: ApplicationCommandOptionType.String as const,
      name: "tone",
      ...localized((words) => words.chat.custom.brief.tone),
      choices: tones.map((tone) => choice(tone, (words) => words.chat.tones[tone])),
    },
    {
      type: ApplicationCommandOptionType.String as const,
      name: "language",
      ...localized((words) => words.discord.forms.language),
      choices: languages.map((one) => choice(one, (words) => words.discord.forms.languages[one])),
    },
    {
      type: ApplicationCommandOptionType.Integer as const,
      name: "length",
      ...localized((words) => words.discord.commands.length),
      min_value: shortLengthSeconds.min,
      max_value: shortLengthSeconds.max,
    },
    {
      type: ApplicationCommandOptionType.String as const,
      name: "mode",
      ...localized((words) => words.discord.forms.mode),
      choices: [
        choice("quick", (words) => words.discord.forms.quick),
        choice("custom", (words) => words.chat.verbs["step-by-step"]),
      ],
    },
  ];
}

function languageOptions() {
  return [
    {
      type: ApplicationCommandOptionType.String as const,
      name: "language",
      ...localized((words) => words.discord.commands.yourLanguage),
      choices: languages.map((one) => ({ value: one, name: ownNames[one] })),
    },
    {
      type: ApplicationCommandOptionType.String as const,
      name: "timezone",
      ...localized((words) => words.discord.commands.timeZone),
      max_length: 60,
    },
  ];
}

/** What a language calls itself. */
export const ownNames = { ko: "한국어", en: "English" } as const;
