import type { ChatInputCommandInteraction, MessageComponentInteraction } from "discord.js";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { renderUpcoming } from "../render/render-home.ts";
import type { Desk } from "./desk.ts";
import { tell } from "./tell.ts";

/** Everything that is going to go out, for the person alone. */
export async function showUpcoming(
  { host }: Desk,
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  person: Person,
): Promise<void> {
  const { upcoming } = await host.home(person);
  const threads = new Map<string, string>();
  for (const { conversationId } of upcoming) {
    const place = (await host.places.of(conversationId))?.place;
    if (place) threads.set(conversationId, place.thread ?? place.channel);
  }
  const words = wordsFor(person.language);
  const components = renderUpcoming({ upcoming, person, threads, words });
  await tell(interaction, { components, files: [] });
}
