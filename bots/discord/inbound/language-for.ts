import type { BaseInteraction } from "discord.js";
import { defaultLanguage, type Language } from "#src/domain/language.ts";
import type { Desk } from "./desk.ts";
import { whoIn } from "./who.ts";

/** The language somebody has chosen, else the one they use Discord in. */
export async function languageFor({ host }: Desk, interaction: BaseInteraction): Promise<Language> {
  const who = whoIn(interaction);
  const person = await host.people.recognise(who);
  return person?.language ?? who.language ?? defaultLanguage;
}
