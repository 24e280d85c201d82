import { defaultLanguage } from "#src/domain/language.ts";
import type { FaceHost, PlatformPerson, Refused } from "#bots/conversation/face-host.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import type { Outbound } from "./deliver.ts";
import type { SlackApi } from "./slack-api.ts";
import { refusalCode } from "./slack-errors.ts";
import type { Vouch } from "./vouch.ts";

/** What every door for what people do in Slack is handed. */
export interface Inbound {
  host: FaceHost;
  api: SlackApi;
  vouch: Vouch;
  outbound: Outbound;
}

/** Has something done once Slack has its answer: nothing that must not be lost. */
export type Later = (work: () => Promise<void>) => void;

/** Where somebody did something, in Slack's own ids. */
export interface Spot {
  team: string;
  channel: string;
  user: string;
  thread?: string;
}

/** The words for somebody of whom only the platform has spoken so far. */
export function wordsOf({ language }: Pick<PlatformPerson, "language">): Words {
  return wordsFor(language ?? defaultLanguage);
}

/** Why nothing came of it, in the words of whoever it is said to. */
export function refusalText(who: PlatformPerson, { notice, language }: Refused): string {
  const words = wordsFor(language);
  const isOutsider = who.community?.standing === "outsider";
  return isOutsider ? words.slack.refusals.outsider : words.chat.notices[notice];
}

/** Tells one person something that nobody else sees. That it cannot be told is no reason to fail. */
export async function tell({ api, host }: Inbound, spot: Spot, text: string): Promise<void> {
  const { team, channel, user, thread } = spot;
  try {
    await api.call({ team, method: "chat.postEphemeral" }, (client) =>
      client.chat.postEphemeral({
        channel,
        user,
        text,
        ...(thread !== undefined && { thread_ts: thread }),
      }),
    );
  } catch (error) {
    host.log.warn(
      { err: error, refusal: refusalCode(error) },
      "a private answer was not delivered",
    );
  }
}
