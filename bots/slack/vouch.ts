import type { webApi } from "@slack/bolt";
import type { FaceHost, PlatformPerson } from "#bots/conversation/face-host.ts";
import type { Language } from "#src/domain/language.ts";
import { toPersonId } from "./ids.ts";
import type { SlackApi } from "./slack-api.ts";

/** How long what Slack said of somebody counts: whoever becomes a guest is one here after this. */
const knownForMs = 300_000;
const knownMax = 10_000;

export interface Vouch {
  /** Somebody as Slack knows them. Throws AppError where Slack cannot be asked. */
  (who: { team: string; user: string }): Promise<PlatformPerson>;
  /** Slack says that something about them has changed. */
  forget(who: { team: string; user: string }): void;
}

type User = NonNullable<webApi.UsersInfoResponse["user"]>;

/** Asks Slack who somebody is. Guests, bots and people of other workspaces are outsiders. */
export function createVouch({ clock }: Pick<FaceHost, "clock">, api: SlackApi): Vouch {
  const known = new Map<string, { user: User; untilMs: number }>();
  const look = async (team: string, user: string): Promise<User> => {
    const key = toPersonId(team, user);
    const nowMs = clock.now().epochMilliseconds;
    const kept = known.get(key);
    if (kept && kept.untilMs > nowMs) return kept.user;
    const { user: found } = await api.call({ team, method: "users.info" }, (client) =>
      client.users.info({ user, include_locale: true }),
    );
    if (known.size >= knownMax) known.clear();
    known.set(key, { user: found ?? {}, untilMs: nowMs + knownForMs });
    return found ?? {};
  };
  const vouch = async ({ team, user }: { team: string; user: string }) => {
    const { name } = await api.workspace(team);
    const found = await look(team, user);
    const language = languageOf(found.locale);
    return {
      externalId: toPersonId(team, user),
      name: nameOf(found, user),
      community: { externalId: team, name, standing: standingOf(found, team) },
      ...(language && { language }),
      ...(found.tz !== undefined && { timeZone: found.tz }),
    };
  };
  return Object.assign(vouch, {
    forget: ({ team, user }: { team: string; user: string }) => {
      known.delete(toPersonId(team, user));
    },
  });
}

function standingOf(user: User, team: string): "manager" | "member" | "outsider" {
  // Somebody of a large organisation may be at home in one of its workspaces and a member of several.
  const isElsewhere = user.team_id !== team && !(user.enterprise_user?.teams ?? []).includes(team);
  const isOutside =
    isElsewhere ||
    user.deleted === true ||
    user.is_bot === true ||
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    user.id === undefined;
  if (isOutside) return "outsider";
  return user.is_admin || user.is_owner || user.is_primary_owner ? "manager" : "member";
}

function nameOf({ profile, real_name: realName, name }: User, user: string): string {
  const names = [profile?.display_name, profile?.real_name, realName, name];
  return names.find((one) => one !== undefined && one.trim() !== "") ?? user;
}

function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined) return undefined;
  return locale.startsWith("ko") ? "ko" : "en";
}
