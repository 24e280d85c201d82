import type { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";

export interface CommandOption {
  type: ApplicationCommandOptionType;
  name: string;
  name_localizations?: Record<string, string> | null;
  description: string;
  description_localizations?: Record<string, string> | null;
  required?: boolean;
  choices?: CommandChoice[];
  options?: CommandOption[];
  autocomplete?: boolean;
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
}

export interface CommandChoice {
  name: string;
  name_localizations?: Record<string, string> | null;
  value: string | number;
}

/** As Discord gives it back. */
export interface Command {
  id: string;
  application_id: string;
  version: string;
  guild_id?: string;
  type: ApplicationCommandType;
  name: string;
  name_localizations?: Record<string, string> | null;
  description: string;
  description_localizations?: Record<string, string> | null;
  options?: CommandOption[];
  default_member_permissions: string | null;
  dm_permission?: boolean;
  nsfw: boolean;
  contexts?: number[] | null;
  integration_types?: number[];
}

/** What people of a language read: the localised name where there is one. */
export function nameFor(
  locale: string,
  named: { name: string; name_localizations?: Record<string, string> | null },
): string {
  return named.name_localizations?.[locale] ?? named.name;
}
