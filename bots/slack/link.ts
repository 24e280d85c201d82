import type { Person } from "#bots/conversation/chat.ts";
import type { FaceHost, LinkOutcome } from "#bots/conversation/face-host.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";

/** A code to be typed in another chat, in words. */
export async function makeCode(host: FaceHost, person: Person): Promise<string> {
  const { code, expiresAt } = await host.people.makeLinkCode(person);
  const { faces, format } = wordsFor(person.language);
  const minutes = Math.max(1, Math.floor(host.clock.now().until(expiresAt).total("minutes")));
  return faces.link.code(`\`${code}\``, format.count(minutes));
}

/** What became of a code that somebody typed. */
export function linkAnswer({ outcome }: LinkOutcome, { faces }: Words): string {
  return faces.link.outcomes[outcome];
}
