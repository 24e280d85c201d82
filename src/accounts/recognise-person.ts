import { defaultTimeZone } from "#src/domain/time-zone.ts";
import {
  type Account,
  findAccount,
  findFirstOwner,
  findHomeTeam,
  insertAccount,
  insertTeam,
  lockAccounts,
} from "#src/db/accounts.ts";
import { findCommunity, insertCommunity } from "#src/db/chat-communities.ts";
import {
  findIdentity,
  type Identity,
  insertIdentity,
  noteJoined,
  noteSeen,
} from "#src/db/chat-identities.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { findMember, insertMember } from "#src/db/teams.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { defaultLanguage, type Language } from "#src/domain/language.ts";
import { newPageHandle } from "./ensure-owner.ts";

interface App {
  db: Database;
  clock: Clock;
}

/** Somebody as a chat vouches for them. */
export interface Vouched {
  /** The chat they speak in. */
  face: string;
  externalId: string;
  name: string;
  community?: { externalId: string; name: string; standing: "manager" | "member" | "outsider" };
  language?: Language;
  timeZone?: string;
}

/**
 * The account behind somebody in a chat, made when they are first met, in the team of their community
 * or in their own. Undefined for outsiders, of whom nothing is kept, and for who was taken out of the team.
 */
export async function recognisePerson(app: App, who: Vouched): Promise<Account | undefined> {
  if (who.community?.standing === "outsider") return undefined;
  return asSystem(app.db, async (tx) => {
    const identity = (await findIdentity(tx, who)) ?? (await addPerson(app, tx, who));
    await noteSeen(tx, { id: identity.id, name: who.name, now: app.clock.now() });
    const teamId = who.community
      ? await joinCommunity(app, tx, { identity, who, community: who.community })
      : await findHomeTeam(tx, identity.userId);
    if (teamId === undefined) return undefined;
    return findAccount(tx, { userId: identity.userId, teamId });
  });
}

/** The same person in a certain team; undefined where they are not in it. */
export async function recogniseIn(
  app: App,
  who: Vouched,
  teamId: string,
): Promise<Account | undefined> {
  const person = await recognisePerson(app, who);
  if (!person) return undefined;
  return asSystem(app.db, async (tx) => {
    const { userId } = person;
    const member = await findMember(tx, { teamId, userId });
    return member && findAccount(tx, { userId, teamId });
  });
}

/** Two first words at once make one account. */
async function addPerson(app: App, tx: Transaction, who: Vouched): Promise<Identity> {
  await lockAccounts(tx);
  const known = await findIdentity(tx, who);
  if (known) return known;
  const userId = crypto.randomUUID();
  const { face, externalId, name } = who;
  const now = app.clock.now();
  await insertAccount(tx, {
    userId,
    teamId: crypto.randomUUID(),
    name,
    language: who.language ?? defaultLanguage,
    timeZone: who.timeZone ?? defaultTimeZone,
    pageHandle: newPageHandle(),
    pageName: name,
    now,
  });
  await insertIdentity(tx, { userId, face, externalId, name, now });
  const made = await findIdentity(tx, who);
  if (!made) throw new Error("an identity that was just made is not there");
  return made;
}

/** Whoever is in the community is in its team, until they are taken out of it. */
async function joinCommunity(
  app: App,
  tx: Transaction,
  input: {
    identity: Identity;
    who: Vouched;
    community: NonNullable<Vouched["community"]>;
  },
): Promise<string | undefined> {
  const { identity, community } = input;
  const { userId } = identity;
  const { face } = input.who;
  const { externalId } = community;
  const teamId =
    (await findCommunity(tx, { face, externalId }))?.teamId ?? (await addCommunity(app, tx, input));
  if (await findMember(tx, { teamId, userId })) return teamId;
  if (identity.joinedTeamIds.includes(teamId)) return undefined;
  const role = community.standing === "manager" ? "admin" : "editor";
  await insertMember(tx, { teamId, userId, role, permissions: {}, now: app.clock.now() });
  await noteJoined(tx, { id: identity.id, teamId });
  return teamId;
}

/** A community's team is owned by the first of its managers who comes, else by whoever runs the deployment. */
async function addCommunity(
  app: App,
  tx: Transaction,
  input: {
    identity: Identity;
    who: Vouched;
    community: NonNullable<Vouched["community"]>;
  },
): Promise<string> {
  const { identity, community, who } = input;
  const key = { face: who.face, externalId: community.externalId };
  await lockAccounts(tx);
  const known = await findCommunity(tx, key);
  if (known) return known.teamId;
  const isManager = community.standing === "manager";
  const owner = isManager ? undefined : await findFirstOwner(tx);
  const teamId = crypto.randomUUID();
  const now = app.clock.now();
  await insertTeam(tx, {
    userId: owner?.userId ?? identity.userId,
    teamId,
    name: community.name,
    pageHandle: newPageHandle(),
    pageName: community.name,
    now,
  });
  await insertCommunity(tx, { ...key, teamId, name: community.name, now });
  return teamId;
}
