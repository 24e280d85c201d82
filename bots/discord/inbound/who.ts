import {
  type BaseInteraction,
  GuildMember,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from "discord.js";
import type { Place } from "#bots/conversation/chat.ts";
import type { PlatformPerson } from "#bots/conversation/face-host.ts";
import { detectLanguage, type Language } from "#src/domain/language.ts";

/** Somebody as Discord vouches for them: everything here comes from the gateway, nothing from what was pressed. */
export function whoIn(interaction: BaseInteraction): PlatformPerson {
  const { user, member, guildId, guild } = interaction;
  return {
    externalId: user.id,
    name: member instanceof GuildMember ? member.displayName : user.displayName,
    language: languageOf(interaction.locale),
    ...(guildId !== null && {
      community: {
        externalId: guildId,
        name: guild?.name ?? "Discord",
        standing: user.bot ? "outsider" : standingOf(interaction.memberPermissions),
        roles: rolesOf(interaction),
      },
    }),
  };
}

/** A message does not say which language its writer uses Discord in: their words do, else the server does. */
export function whoWrote(message: Message): PlatformPerson {
  const { author, member, guild } = message;
  const words = message.content.replaceAll(/<(?:[@#]|a?:)[^>]*>/g, "");
  const hasWords = /\p{L}/u.test(words);
  return {
    externalId: author.id,
    name: member?.displayName ?? author.displayName,
    ...(hasWords && { language: detectLanguage(words) }),
    ...(!hasWords && guild && { language: languageOf(guild.preferredLocale) }),
    ...(guild && {
      community: {
        externalId: guild.id,
        name: guild.name,
        standing: author.bot ? "outsider" : standingOf(member?.permissions ?? null),
        roles: member ? [...member.roles.cache.keys()] : [],
      },
    }),
  };
}

function standingOf(permissions: Readonly<PermissionsBitField> | null): "manager" | "member" {
  return permissions?.has(PermissionFlagsBits.ManageGuild) ? "manager" : "member";
}

export function languageOf(locale: string): Language {
  return locale.startsWith("ko") ? "ko" : "en";
}

/** The roles somebody has in the server they speak in. */
function rolesOf(interaction: BaseInteraction): readonly string[] {
  const { member } = interaction;
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** Where a short that is asked for here gets its thread: beside the thread that one is in. */
export function placeOf({ channel, channelId }: BaseInteraction | Message): Place {
  const parent = channel?.isThread() ? channel.parentId : null;
  return { channel: parent ?? channelId ?? "" };
}
