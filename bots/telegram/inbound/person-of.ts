import type { Chat, User } from "@grammyjs/types";
import type { Community, PlatformPerson } from "#bots/conversation/face-host.ts";
import type { Language } from "#bots/conversation/words.ts";
import type { Around } from "../around.ts";

/** For how long it is believed what somebody is in a group, in seconds. */
const standingSecondsMax = 60;
const rememberedMax = 10_000;

/** Finds out who speaks, as Telegram vouches for them: in a group also what they are there. */
export function recogniser({ api, host }: Pick<Around, "api" | "host">) {
  const standings = new Map<string, { standing: Community["standing"]; until: Temporal.Instant }>();
  const standingOf = async (chat: Chat, user: User): Promise<Community["standing"]> => {
    if (user.is_bot) return "outsider";
    const key = `${chat.id}/${user.id}`;
    const known = standings.get(key);
    const now = host.clock.now();
    if (known && Temporal.Instant.compare(known.until, now) > 0) return known.standing;
    const member = await api.call("getChatMember", { chat_id: chat.id, user_id: user.id });
    const standing = toStanding(member);
    standings.delete(key);
    standings.set(key, { standing, until: now.add({ seconds: standingSecondsMax }) });
    const [oldest] = standings.keys();
    if (standings.size > rememberedMax && oldest !== undefined) standings.delete(oldest);
    return standing;
  };
  return async (user: User, chat: Chat): Promise<PlatformPerson> => {
    const language = languageOf(user);
    const person = {
      externalId: String(user.id),
      name: [user.first_name, user.last_name].filter(Boolean).join(" "),
      ...(language && { language }),
    };
    if (chat.type === "private") return person;
    const community = {
      externalId: String(chat.id),
      name: chat.title ?? "",
      standing: await standingOf(chat, user),
    };
    return { ...person, community };
  };
}

export type Recogniser = ReturnType<typeof recogniser>;

/** What the person's Telegram is set to: Korean, or else English. */
export function languageOf({ language_code: code }: User): Language | undefined {
  if (code === undefined) return undefined;
  return code.toLowerCase().startsWith("ko") ? "ko" : "en";
}

function toStanding(member: { status: string; is_member?: boolean }): Community["standing"] {
  switch (member.status) {
    case "creator":
    case "administrator":
      return "manager";
    case "member":
      return "member";
    case "restricted":
      return member.is_member ? "member" : "outsider";
    default:
      return "outsider";
  }
}
