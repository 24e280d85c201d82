import { carryOver } from "#bots/conversation/relocate.ts";
import type { ChatsHost } from "#bots/web/chats-host.ts";
import { makeLinkCode, redeemLinkCode } from "#src/accounts/link-chats.ts";
import { findSession, readReach } from "#src/accounts/sign-in.ts";
import { findNewsChoice, updatePreferences } from "#src/db/accounts.ts";
import { deleteIdentity, listIdentities } from "#src/db/chat-identities.ts";
import { isUuid } from "#src/db/is-uuid.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { App } from "#src/open-app.ts";

/** Hands the web face what makes several chats one person. */
export function openChatsHost(app: App, here: string): ChatsHost {
  /** Whoever made the link of a session that stays in one team is not the person themselves. */
  const personOf = async (secret: string) => {
    const { isForOneTeam } = await readReach(app, secret);
    return isForOneTeam ? undefined : findSession(app, secret);
  };
  return {
    chats: {
      read: async ({ userId }) =>
        asSystem(app.db, async (tx) => {
          const identities = await listIdentities(tx, userId);
          const chats = identities.map(({ id, face, name }) => ({ id, face, name }));
          return { chats, newsFace: await findNewsChoice(tx, userId) };
        }),
      makeCode: async (secret) => {
        const person = await personOf(secret);
        return person && makeLinkCode(app, person);
      },
      redeem: async (secret, code) => {
        const person = await personOf(secret);
        return person && (await redeemLinkCode(app, person, code)).outcome;
      },
      disconnect: async ({ userId }, id) =>
        isUuid(id) && asSystem(app.db, (tx) => deleteIdentity(tx, { id, userId })),
      chooseNewsFace: async (person, face) =>
        asTenant(app.db, person, (tx) =>
          updatePreferences(tx, {
            userId: person.userId,
            newsFace: face ?? null,
            now: app.clock.now(),
          }),
        ),
      moveHere: (person, asked) => carryOver(app, person, { ...asked, to: here }),
    },
  };
}
