import { issueSignInLink, redeemSignInLink } from "#src/accounts/sign-in.ts";
import type { Account } from "#src/db/accounts.ts";
import { insertActionTokens } from "#src/db/action-tokens.ts";
import { insertSnapshot } from "#src/db/analytics.ts";
import { insertArrivingPicture } from "#src/db/assets.ts";
import { insertBrand } from "#src/db/brand-profiles.ts";
import { insertApproval, insertDecision } from "#src/db/approvals.ts";
import { listChannels } from "#src/db/channels.ts";
import { upsertChatFile } from "#src/db/chat-files.ts";
import { insertCommunity } from "#src/db/chat-communities.ts";
import { insertIdentity } from "#src/db/chat-identities.ts";
import { upsertPlace } from "#src/db/chat-places.ts";
import { beginSending } from "#src/db/chat-sendings.ts";
import { upsertSealed } from "#src/db/face-secrets.ts";
import { insertInboundEvent } from "#src/db/inbound-events.ts";
import { insertInvitation } from "#src/db/invitations.ts";
import { insertLinkCode } from "#src/db/link-codes.ts";
import { insertOutbox } from "#src/db/outbox.ts";
import {
  attachPageFiles,
  countVisit,
  findPagePost,
  makePagePostLive,
  openPagePost,
} from "#src/db/page-posts.ts";
import { upsertPart, upsertPosted } from "#src/db/posted-messages.ts";
import { writePreferences } from "#src/db/preferences.ts";
import { insertProject } from "#src/db/projects.ts";
import { insertAttempt, insertPublication } from "#src/db/schedules.ts";
import { keepShownVersion } from "#src/db/short-versions.ts";
import { asPage, asSystem, asTenant } from "#src/db/transact.ts";
import { wantThumbnail } from "#src/db/thumbnails.ts";
import { insertUserEdit } from "#src/db/user-edits.ts";
import { upsertWebMessage } from "#src/db/web-messages.ts";
import type { Script } from "#src/domain/script.ts";
import type { Visibility } from "#src/domain/publication.ts";
import type { openTestDatabase } from "#tests/support/open-test-database.ts";

type TestDatabaseOpen = Awaited<ReturnType<typeof openTestDatabase>>;

export interface Seeded {
  conversationId: string;
  projectId: string;
  channelId: string;
  posts: Record<"live" | "private" | "draft" | "unlisted", string>;
}

/** One row of everything, by the verbs that write it. */
export async function seedTeam(open: TestDatabaseOpen, person: Account): Promise<Seeded> {
  const { teamId, userId } = person;
  const { db } = open;
  const now = open.clock.now();
  const conversationId = await open.addConversation(person);
  const [projectId, scheduleId] = [crypto.randomUUID(), crypto.randomUUID()];
  const link = await issueSignInLink(open, person);
  await redeemSignInLink(open, link);
  const channelId = await asTenant(db, person, async (tx) => {
    const [channel] = await listChannels(tx);
    const id = channel?.id ?? "";
    const about = { teamId, conversationId };
    const event = { id: crypto.randomUUID(), source: "test", externalId: "1", event: {} };
    await insertInboundEvent(tx, { ...about, ...event, receivedAt: now });
    await insertOutbox(tx, { ...about, face: "thread", messageId: "m1", message: {}, now });
    await upsertWebMessage(tx, { ...about, messageId: "m1", message: {}, now });
    const button = { token: `token of ${teamId}`, messageId: "m1", version: 1, verb: "discard" };
    await insertActionTokens(tx, [{ ...about, ...button, createdAt: now, expiresAt: now }]);
    const brief = { keyword: "k", tone: "casual", language: "ko", lengthSeconds: 30 } as const;
    await writePreferences(tx, { teamId, userId }, { preferences: {}, now });
    await insertProject(tx, { ...about, ...brief, id: projectId, userId, generation: 1, now });
    const post = { teamId, projectId, channelId: id };
    await insertPublication(tx, { ...post, ...publicationOf(scheduleId, now), now });
    await insertAttempt(tx, {
      teamId,
      scheduleId,
      step: "prepare",
      fence: 0,
      outcome: "x",
      at: now,
    });
    const approvalId = crypto.randomUUID();
    await insertApproval(tx, {
      id: approvalId,
      teamId,
      scheduleId,
      projectId,
      requestedBy: userId,
      contentHash: "0",
      content: contentOf(),
      needed: 1,
      approverIds: [userId],
      dueAt: now,
      now,
    });
    const decision = { kind: "approved", name: "n", at: now } as const;
    await insertDecision(tx, { teamId, approvalId, userId, ...decision });
    const invitation = { tokenHash: `link of ${teamId}`, invitedBy: userId, name: "n" };
    const invited = { role: "viewer", permissions: {}, createdAt: now, expiresAt: now } as const;
    await insertInvitation(tx, { id: crypto.randomUUID(), teamId, ...invitation, ...invited });
    const texts = { title: "t", description: "", hashtags: [] };
    const script: Script = { language: "ko", author: "person", scenes: [], ...texts };
    const made = { images: [], voices: [], settings: undefined, finished: undefined };
    const version = {
      title: "t",
      script,
      ...made,
      restingStep: undefined,
      lengthSeconds: 30,
      isChanged: true,
    };
    await keepShownVersion(tx, { projectId, teamId, ...version, now });
    await wantThumbnail(tx, {
      key: `${teamId}/t.jpg`,
      teamId,
      projectId,
      recipe: {
        pictureKey: "p",
        hasWords: false,
        title: "t",
        tone: "casual",
        language: "ko",
        colors: [],
      },
      now,
    });
    await insertUserEdit(tx, {
      teamId,
      userId,
      projectId,
      editType: "script_change",
      before: "a",
      after: "b",
      context: {},
      now,
    });
    const picture = { key: "k", thumbnailKey: "t", name: "n", folder: "", tags: [] };
    const size = { width: 1, height: 1, sizeBytes: 1 };
    const assetId = crypto.randomUUID();
    await insertArrivingPicture(tx, { id: assetId, teamId, userId, ...picture, ...size, now });
    const looks = { colors: [], audience: "", avoidedPhrases: [], examples: [] };
    const brand = { id: crypto.randomUUID(), name: "b", isDefault: true, ...looks };
    await insertBrand(tx, { ...brand, teamId, userId, now });
    const numbers = { views: 1, likes: 0, comments: 0, shares: 0, watchTimeSeconds: 1 };
    const taken = { moment: "1h", snapshotAt: now, platformVideoId: "v" } as const;
    await insertSnapshot(tx, { ...post, ...numbers, ...taken, scheduleId });
    await upsertPlace(tx, { conversationId, teamId, face: "slack", place: { channel: "c" }, now });
    const posted = { key: teamId, teamId, conversationId, face: "slack" };
    await upsertPosted(tx, { ...posted, messageId: "m1", message: {}, now });
    await upsertPart(tx, { ...posted, name: "card", channel: "c", ref: "1" });
    return id;
  });
  await asSystem(db, async (tx) => {
    const ofFace = { face: "slack", externalId: teamId, name: "n", now };
    await insertIdentity(tx, { ...ofFace, userId });
    const sending = { face: "slack", channel: "c", name: teamId, series: "c", isAnswer: true, now };
    await beginSending(tx, sending);
    await upsertChatFile(tx, { face: "slack", key: teamId, externalId: "1", now });
    await insertCommunity(tx, { ...ofFace, teamId });
    const life = { createdAt: now, expiresAt: now };
    await insertLinkCode(tx, { codeHash: `code of ${teamId}`, userId, ...life });
    await upsertSealed(tx, { face: "slack", key: teamId, sealed: "s", now });
  });
  const posts = {
    live: await addPost(open, person, channelId, { visibility: "public" }),
    unlisted: await addPost(open, person, channelId, { visibility: "unlisted" }),
    private: await addPost(open, person, channelId, { visibility: "private" }),
    draft: await addPost(open, person, channelId, { visibility: "public", isDraft: true }),
  };
  await asPage(db, async (tx) => {
    const post = await findPagePost(tx, posts.live);
    if (!post) throw new Error("the live post cannot be seen");
    const visit = { visitId: crypto.randomUUID(), watchedMs: 5000, isLiked: true };
    await countVisit(tx, { post, ...visit, viewAfterMs: 2000, now });
  });
  return { conversationId, projectId, channelId, posts };
}

function contentOf() {
  const { title, description, tags, visibility, durationMs } = publicationOf("", zero);
  const files = { videoKey: "v", thumbnailKey: "t", channelName: "c" };
  return { title, description, tags, visibility, durationMs, ...files };
}

const zero = Temporal.Instant.fromEpochMilliseconds(0);

/** What a post needs beside its project and channel. */
export function publicationOf(id: string, scheduledAt: Temporal.Instant) {
  return {
    id,
    scheduledAt,
    title: "t",
    description: "d",
    tags: [],
    visibility: "public" as const,
    language: "ko" as const,
    durationMs: 1000,
    videoSha256: "0",
    slotKey: id,
    videoKey: "v",
    thumbnailKey: "t",
    captionsKey: "c",
  };
}

async function addPost(
  open: TestDatabaseOpen,
  person: Account,
  channelId: string,
  input: { visibility: Visibility; isDraft?: boolean },
): Promise<string> {
  const { teamId } = person;
  return asTenant(open.db, person, async (tx) => {
    const id = await openPagePost(tx, {
      teamId,
      channelId,
      visibility: input.visibility,
      title: "t",
      description: "d",
      tags: [],
      language: "ko",
      durationMs: 1000,
      clientKey: crypto.randomUUID(),
      now: open.clock.now(),
    });
    if (input.isDraft) return id;
    await attachPageFiles(tx, { id, videoKey: "v", thumbnailKey: "t", captionsKey: "c" });
    await makePagePostLive(tx, { id, now: open.clock.now() });
    return id;
  });
}
