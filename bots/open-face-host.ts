import { randomBytes } from "node:crypto";
import type {
  Delivered,
  FaceHost,
  LinkOutcome,
  People,
  PlatformPerson,
  Posted,
  PostedMessages,
} from "#bots/conversation/face-host.ts";
import { toMessage } from "#bots/conversation/deliver.ts";
import { externalIdOf } from "#bots/conversation/receive.ts";
import { isOver, toConversation } from "#bots/conversation/stored-conversation.ts";
import { makeLinkCode, redeemLinkCode } from "#src/accounts/link-chats.ts";
import { recognisePerson } from "#src/accounts/recognise-person.ts";
import { findAccount, updatePreferences } from "#src/db/accounts.ts";
import {
  changeCommunitySettings,
  findCommunity,
  renameCommunity,
} from "#src/db/chat-communities.ts";
import { findReach, listDirectChannels, updateDirectChannel } from "#src/db/chat-identities.ts";
import {
  findAddress,
  listConversationsAt,
  renameChannel,
  upsertPlace,
} from "#src/db/chat-places.ts";
import { deleteSealed, findSealed, upsertSealed } from "#src/db/face-secrets.ts";
import {
  deletePart,
  fillPosted,
  findPosted,
  findPostedByKey,
  findPostedByPart,
  type PostedRow,
  upsertPart,
  upsertPosted,
} from "#src/db/posted-messages.ts";
import { insertInboundEvent } from "#src/db/inbound-events.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { addPicture } from "#src/library/add-picture.ts";
import { createFilmLinks } from "#src/media/film-links.ts";
import type { App } from "#src/open-app.ts";
import { sampleFile } from "#src/studio/voice/sample-file.ts";
import { createFaceChat, personInThread, toValues } from "./create-face-chat.ts";
import { noteSendings } from "./note-sendings.ts";
import { readHomeAnywhere } from "./read-home.ts";
import { rememberFiles } from "./remember-files.ts";

/** 72 bits: not to be guessed, and short enough for a button of Telegram. */
const keyBytes = 9;

/** A sample lasts some seconds. */
const sampleTimeoutMs = 20_000;

/** Hands the face of a chat platform what it needs of the application. */
export function openFaceHost(app: App, input: { face: string; publicUrl: string }): FaceHost {
  const { face, publicUrl } = input;
  const { clock, media } = app;
  return {
    face,
    publicUrl,
    clock,
    log: app.log.child({ face }),
    people: peopleOf(app, face),
    chat: createFaceChat(app, face),
    places: {
      of: (conversationId) => asSystem(app.db, (tx) => findAddress(tx, { conversationId, face })),
      at: async (place) => {
        const rows = await asSystem(app.db, (tx) => listConversationsAt(tx, { face, place }));
        return rows.map(({ state, ...row }) => ({
          ...row,
          isOver: isOver(toConversation({ state })),
        }));
      },
      bind: async (conversationId, place) =>
        asSystem(app.db, async (tx) => {
          const address = await findAddress(tx, { conversationId, face });
          if (!address) throw new AppError("not-found", "no such conversation");
          const { teamId } = address;
          await upsertPlace(tx, { conversationId, teamId, face, place, now: clock.now() });
        }),
      renameChannel: (from, to) => asSystem(app.db, (tx) => renameChannel(tx, { face, from, to })),
    },
    posted: postedOf(app, face),
    sendings: noteSendings(app, face),
    files: rememberFiles(app, face),
    home: async (person) => {
      const { upcoming, recent, ...home } = await readHomeAnywhere(app, person);
      const isOwn = ({ userId }: { userId: string }) => userId === person.userId;
      return {
        ...home,
        recent: recent.map((one) => ({ ...one, isOwn: isOwn(one) })),
        upcoming: upcoming.map((one) => ({ ...one, at: one.scheduledAt, isOwn: isOwn(one) })),
      };
    },
    media: {
      open: (key) => media.open(key),
      localPath: (key) => media.localPath(key),
      filmUrl: (key) => `${publicUrl}/watch/${createFilmLinks(app).tokenOf(key)}`,
      smaller: (key, sizeBytesMax) => app.shrinker.shrink(key, sizeBytesMax),
      samplePath: (key) => sampleFile(media, key, AbortSignal.timeout(sampleTimeoutMs)),
      addPicture: async (person, { bytes, fileName }) => {
        const picture = { bytes: Buffer.from(bytes), name: fileName };
        const added = await addPicture(app.library, person, picture);
        return typeof added === "string" ? { refused: added } : { assetId: added.id };
      },
    },
    secrets: secretsOf(app, face),
    communities: {
      settings: async (externalId) =>
        (await asSystem(app.db, (tx) => findCommunity(tx, { face, externalId })))?.settings ?? {},
      changeSettings: (externalId, change) =>
        asSystem(app.db, (tx) => changeCommunitySettings(tx, { face, externalId, change })),
      rename: (from, to) => asSystem(app.db, (tx) => renameCommunity(tx, { face, from, to })),
    },
    lead: (name, start) =>
      app.db.lead({
        name: `${face} ${name}`,
        start,
        onProblem: (error) => app.log.error({ err: error, face, name }, "a lead was lost"),
      }),
  };
}

function peopleOf(app: App, face: string): People {
  const vouched = (who: PlatformPerson) => ({ ...who, face });
  return {
    recognise: (who) => recognisePerson(app, vouched(who)),
    recogniseIn: (who, conversationId) => personInThread(app, vouched(who), conversationId),
    makeLinkCode: (person) => makeLinkCode(app, person),
    redeemLinkCode: async (who, code): Promise<LinkOutcome> => {
      const person = await recognisePerson(app, vouched(who));
      if (!person) return { outcome: "code-is-old" };
      const result = await redeemLinkCode(app, person, code);
      return result.outcome === "linked" ? { outcome: "linked", person: result.account } : result;
    },
    savePreferences: async (person, preferences) =>
      asTenant(app.db, person, (tx) =>
        updatePreferences(tx, { userId: person.userId, ...preferences, now: app.clock.now() }),
      ),
    reach: async (userId) =>
      asSystem(app.db, async (tx) => {
        const identity = await findReach(tx, { face, userId });
        const account = await findAccount(tx, { userId, teamId: "" });
        if (!identity || !account) return undefined;
        const { externalId, name, directChannel } = identity;
        const { language, timeZone } = account;
        const reach = { externalId, name, language, timeZone };
        return { ...reach, ...(directChannel !== null && { directChannel }) };
      }),
    noteDirectChannel: (userId, channel) =>
      asSystem(app.db, (tx) => updateDirectChannel(tx, { face, userId, channel })),
    directChannels: ({ limit }) =>
      asSystem(app.db, (tx) => listDirectChannels(tx, { face, limit })),
  };
}

function postedOf(app: App, face: string): PostedMessages {
  /** In the inbox, where words and presses of the conversation are told apart from their copies as well. */
  const noteOnce = async (
    tx: Transaction,
    { teamId, conversationId }: Posted,
    { person, externalId }: Delivered,
  ): Promise<boolean> =>
    insertInboundEvent(tx, {
      id: crypto.randomUUID(),
      teamId,
      conversationId,
      source: face,
      externalId: externalIdOf(person, { externalId }),
      actorId: person.userId,
      event: { type: "answered-by-face" },
      receivedAt: app.clock.now(),
      handledAt: app.clock.now(),
    });
  const find = async (work: Parameters<typeof asSystem<PostedRow | undefined>>[1]) => {
    const row = await asSystem(app.db, work);
    return row && toPosted(row);
  };
  return {
    find: (conversationId, messageId) =>
      find((tx) => findPosted(tx, { conversationId, face, messageId })),
    findByKey: (key) => find((tx) => findPostedByKey(tx, { face, key })),
    findByPart: (channel, ref) => find((tx) => findPostedByPart(tx, { face, channel, ref })),
    open: async (conversationId, message) =>
      asSystem(app.db, async (tx) => {
        const address = await findAddress(tx, { conversationId, face });
        if (!address) throw new AppError("not-found", "no such conversation");
        const row = await upsertPosted(tx, {
          key: randomBytes(keyBytes).toString("base64url"),
          teamId: address.teamId,
          conversationId,
          face,
          messageId: message.id,
          message,
          now: app.clock.now(),
        });
        return toPosted(row);
      }),
    savePart: async ({ key, teamId, conversationId }, { name, ref }) =>
      asTenant(app.db, { teamId }, async (tx) => {
        const address = await findAddress(tx, { conversationId, face });
        const channel = address?.place?.channel ?? "";
        await upsertPart(tx, { key, teamId, name, face, channel, ref });
      }),
    removePart: async ({ key, teamId }, name) =>
      asTenant(app.db, { teamId }, (tx) => deletePart(tx, { key, name })),
    fill: async (posted, values, by) =>
      asTenant(app.db, { teamId: posted.teamId }, async (tx) => {
        if (by && !(await noteOnce(tx, posted, by))) return false;
        await fillPosted(tx, { key: posted.key, values: { ...values } });
        return true;
      }),
    takeOnce: async (posted, by) =>
      asTenant(app.db, { teamId: posted.teamId }, (tx) => noteOnce(tx, posted, by)),
  };
}

function toPosted({ message, filled, ...row }: PostedRow): Posted {
  return { ...row, message: toMessage(message), filled: toValues(filled) };
}

function secretsOf(app: App, face: string): FaceHost["secrets"] {
  const about = (key: string) => `${face} ${key}`;
  return {
    find: async (key) => {
      const sealed = await asSystem(app.db, (tx) => findSealed(tx, { face, key }));
      const value: unknown =
        sealed === undefined ? undefined : JSON.parse(app.seal().open(sealed, about(key)));
      return value;
    },
    save: async (key, value) => {
      const sealed = app.seal().close(JSON.stringify(value), about(key));
      await asSystem(app.db, (tx) => upsertSealed(tx, { face, key, sealed, now: app.clock.now() }));
    },
    remove: (key) => asSystem(app.db, (tx) => deleteSealed(tx, { face, key })),
  };
}
