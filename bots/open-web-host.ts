import { approvalThreadId } from "#bots/conversation/approval/approval-thread.ts";
import type { Chat, Face, Person } from "#bots/conversation/chat.ts";
import { createChat } from "#bots/conversation/receive.ts";
import { toMessage } from "#bots/conversation/deliver.ts";
import type { Thread, WebHost } from "#bots/web/web-host.ts";
import { makeOwnSignInLink } from "#src/accounts/make-sign-in-link.ts";
import {
  endSession,
  findSession,
  readReach,
  redeemSignInLink,
  switchTeam,
} from "#src/accounts/sign-in.ts";
import { updatePreferences } from "#src/db/accounts.ts";
import {
  findConversation,
  hasConversations,
  listConversations,
  readTitle,
} from "#src/db/conversations.ts";
import { isUuid } from "#src/db/is-uuid.ts";
import { isConcerned, listAwaitedOf } from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findMember, listMembers } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { listWebMessages, upsertWebMessage } from "#src/db/web-messages.ts";
import { mayDo, maySeeThread, seesTeamsWork } from "#src/domain/team.ts";
import { addPicture } from "#src/library/add-picture.ts";
import { changePicture } from "#src/library/change-picture.ts";
import { listLibrary } from "#src/library/list-library.ts";
import { removePicture } from "#src/library/remove-picture.ts";
import { createBrandHost } from "./open-brand-host.ts";
import type { App } from "#src/open-app.ts";
import { openChatsHost } from "./open-chats-host.ts";
import { openHomeHost } from "./open-home-host.ts";
import { openTeamHost } from "./open-team-host.ts";
import { readUpcoming } from "./read-home.ts";
import { signInUrl } from "./sign-in-url.ts";

const faceName = "web";
const threadsListedMax = 50;
const messagesReadMax = 500;

/** Carries messages to where the web chat reads them. */
export function createWebDelivery(app: App): Face {
  return {
    name: faceName,
    deliver: async ({ teamId, conversationId, message }) =>
      asTenant(app.db, { teamId }, (tx) =>
        upsertWebMessage(tx, {
          teamId,
          conversationId,
          messageId: message.id,
          message,
          ...(message.onlyForUserId !== undefined && { onlyForUserId: message.onlyForUserId }),
          now: app.clock.now(),
        }),
      ),
  };
}

/** Hands the web face what it needs of the application. */
export async function openWebHost(
  app: App,
  input: { isSecure: boolean; publicUrl: string },
): Promise<WebHost & AsyncDisposable> {
  const home = await openHomeHost(app);
  const chat: Chat = createChat(app, faceName);
  return {
    ...home,
    ...openTeamHost(app, input),
    ...openChatsHost(app, faceName),
    chat,
    isSecure: input.isSecure,
    sessions: {
      redeemLink: (token) => redeemSignInLink(app, token),
      find: (secret) => findSession(app, secret),
      end: (secret) => endSession(app, secret),
      reach: (secret) => readReach(app, secret),
      switchTeam: (secret, teamId) => switchTeam(app, secret, teamId),
      findTeamOf: (secret, conversationId) => findTeamOf(app, secret, conversationId),
      makeLink: async (secret) => {
        const token = await makeOwnSignInLink(app, secret);
        return token === undefined ? undefined : signInUrl(input.publicUrl, token);
      },
    },
    greet: (person) => greet(app, chat, person),
    threads: {
      list: async (person) =>
        asTenant(app.db, person, async (tx) => {
          const { userId } = person;
          const theirs = { userId, limit: threadsListedMax };
          const threads = await listConversations(tx, { ...theirs, face: faceName });
          const awaited = await listAwaitedOf(tx, theirs);
          const ids = new Set(awaited.map((projectId) => approvalThreadId(projectId, userId)));
          return threads.map((one) => (ids.has(one.id) ? { ...one, isAwaited: true } : one));
        }),
      upcoming: (person) => readUpcoming(app, person),
      read: async (person, conversationId, after = 0) =>
        asTenant(app.db, person, (tx) => readThread(tx, person, { conversationId, after })),
    },
    brands: createBrandHost(app),
    pictures: {
      list: (person, query) => listLibrary(app.library, person, query),
      upload: (person, picture) => addPicture(app.library, person, picture),
      change: (person, id, changes) => changePicture(app.library, person, { id, ...changes }),
      remove: (person, id) => removePicture(app.library, person, id),
    },
    savePreferences: async (person, preferences) =>
      asTenant(app.db, person, (tx) =>
        updatePreferences(tx, { userId: person.userId, ...preferences, now: app.clock.now() }),
      ),
    openMedia: async (person, key, range) =>
      key.startsWith(`${person.teamId}/`) && (await mayWatch(app, person, key))
        ? app.media.open(key, range)
        : undefined,
  };
}

async function readThread(
  tx: Transaction,
  person: Person,
  input: { conversationId: string; after: number },
): Promise<Thread | undefined> {
  const title = await readTitle(tx, input.conversationId);
  const conversation = await findConversation(tx, input.conversationId);
  if (title === undefined || !(await maySee(tx, person, conversation))) return undefined;
  const { userId } = person;
  const rows = await listWebMessages(tx, { ...input, userId, limit: messagesReadMax });
  const members = await listMembers(tx, person.teamId);
  const messages = rows.map((row) => {
    const message = toMessage(row.message);
    const { screen } = message;
    if (screen.kind !== "said") return { ...row, message, author: "bot" as const };
    const said = { ...row, message, author: "person" as const };
    const byId = screen.byId ?? conversation?.userId;
    if (byId === userId) return said;
    return { ...said, byOther: { name: members.find((one) => one.userId === byId)?.name } };
  });
  const isOwn = conversation?.userId === userId;
  const face = conversation?.face ?? faceName;
  return { title, messages, ...(face !== faceName && { elsewhere: { face, isOwn } }) };
}

/** A link to a conversation may have come from another team than the one the person is in just now. */
async function findTeamOf(app: App, secret: string, conversationId: string) {
  const person = await findSession(app, secret);
  if (!person || !isUuid(conversationId)) return undefined;
  const { teams } = await readReach(app, secret);
  for (const team of teams) {
    const there = { ...person, teamId: team.id };
    if (team.id === person.teamId) continue;
    const isThere = await asTenant(app.db, there, async (tx) =>
      maySee(tx, there, await findConversation(tx, conversationId)),
    );
    if (isThere) return team;
  }
  return undefined;
}

async function maySee(
  tx: Transaction,
  person: Person,
  conversation: { userId: string } | undefined,
): Promise<boolean> {
  if (!conversation) return false;
  const who = await findMember(tx, person);
  const isOwn = conversation.userId === person.userId;
  return who !== undefined && maySeeThread(who, { isOwn });
}

/** Who only approves sees the files of what they were asked about; anybody else the team's. */
async function mayWatch(app: App, person: Person, key: string): Promise<boolean> {
  const [, projectId = ""] = key.split("/");
  return asTenant(app.db, person, async (tx) => {
    const who = await findMember(tx, person);
    return seesTeamsWork(who) || isConcerned(tx, { projectId, userId: person.userId });
  });
}

/** One conversation however often it is asked for: its delivery has one name a person. */
async function greet(app: App, chat: Chat, person: Person): Promise<string | undefined> {
  const isNew = await asTenant(app.db, person, async (tx) => {
    const member = await findMember(tx, person);
    return mayDo(member, "brand") && !(await hasConversations(tx, person.userId));
  });
  return isNew ? chat.arrive(person, { externalId: "first-contact" }) : undefined;
}
