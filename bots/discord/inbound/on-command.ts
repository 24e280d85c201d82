import { defaultLanguage } from "#src/domain/language.ts";
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { languages } from "#src/domain/language.ts";
import { newShortForm } from "../forms/brief-form.ts";
import { renderHome } from "../render/render-home.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { showSettings } from "./server-settings.ts";
import { showUpcoming } from "./show-upcoming.ts";
import { startAndTell } from "./start-short.ts";
import { tell, tellRefusal, tellWords } from "./tell.ts";
import { languageFor } from "./language-for.ts";
import { whoIn } from "./who.ts";
import { withPerson } from "./with-person.ts";

/** Somebody typed a slash command. */
export async function onCommand(
  desk: Desk,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  switch (interaction.commandName) {
    case "short":
      return short(desk, interaction);
    case "home":
      return withPerson(desk, interaction, (person) => showHome(desk, interaction, person));
    case "schedule":
      return withPerson(desk, interaction, (person) => showUpcoming(desk, interaction, person));
    case "link":
      return withPerson(desk, interaction, (person) => link(desk, interaction, person));
    case "language":
      return withPerson(desk, interaction, (person) => choose(desk, interaction, person));
    case "settings":
      return showSettings(desk, interaction);
    default:
      return undefined;
  }
}

/** With a keyword a short is begun, without one a form asks for it. */
async function short(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const { options } = interaction;
  const words = options.getString("keyword")?.trim() ?? "";
  if (words === "") {
    const language = await languageFor(desk, interaction);
    await acknowledge(() => interaction.showModal(newShortForm(wordsFor(language))));
    return;
  }
  const tone = options.getString("tone");
  const language = options.getString("language");
  const lengthSeconds = options.getInteger("length");
  await startAndTell(desk, interaction, {
    words,
    ...(tone !== null && { tone }),
    ...(language !== null && { language }),
    ...(lengthSeconds !== null && { lengthSeconds }),
    isCustom: options.getString("mode") === "custom",
  });
}

/** A short of what somebody has written: their words, or what they are about. */
export async function onMessageCommand(
  desk: Desk,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const words = interaction.targetMessage.content.trim();
  if (words === "") {
    const { language = defaultLanguage } = whoIn(interaction);
    await acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    return tellRefusal(interaction, { notice: "keyword-is-empty", language });
  }
  await startAndTell(desk, interaction, { words });
}

async function showHome(
  { host }: Desk,
  interaction: ChatInputCommandInteraction,
  person: Person,
): Promise<void> {
  const home = await host.home(person);
  const threads = new Map<string, string>();
  for (const { conversationId } of [...home.recent, ...home.upcoming]) {
    const place = (await host.places.of(conversationId))?.place;
    if (place) threads.set(conversationId, place.thread ?? place.channel);
  }
  const components = renderHome({ home, person, threads, words: wordsFor(person.language) });
  await tell(interaction, { components, files: [] });
}

/** Without a code one is made, to be typed in another chat; with one the two become one person. */
async function link(
  { host }: Desk,
  interaction: ChatInputCommandInteraction,
  person: Person,
): Promise<void> {
  const { link: say } = wordsFor(person.language).faces;
  const code = interaction.options.getString("code")?.trim();
  if (!code) {
    const made = await host.people.makeLinkCode(person);
    const minutes = Math.round(host.clock.now().until(made.expiresAt).total("minutes"));
    return tellWords(interaction, say.code(`\`${made.code}\``, String(minutes)));
  }
  const { outcome } = await host.people.redeemLinkCode(whoIn(interaction), code);
  await tellWords(interaction, say.outcomes[outcome]);
}

/** A person's own language and zone. */
async function choose(
  { host }: Desk,
  interaction: ChatInputCommandInteraction,
  person: Person,
): Promise<void> {
  const named = interaction.options.getString("language");
  const language = languages.find((one) => one === named);
  const zone = interaction.options.getString("timezone")?.trim();
  const words = wordsFor(language ?? person.language);
  const timeZone = zone === undefined ? undefined : readZone(zone);
  if (zone !== undefined && timeZone === undefined)
    return tellWords(interaction, words.discord.zoneUnknown);
  await host.people.savePreferences(person, {
    ...(language && { language }),
    ...(timeZone !== undefined && { timeZone }),
  });
  const kept = words.format.zone(timeZone ?? person.timeZone);
  await tellWords(interaction, words.discord.preferencesKept(kept));
}

function readZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
