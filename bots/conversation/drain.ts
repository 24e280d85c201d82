import { defaultTimeZone } from "#src/domain/time-zone.ts";
import { defaultLanguage } from "#src/domain/language.ts";
import type { Logger } from "pino";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { findAccount } from "#src/db/accounts.ts";
import { findActionToken, useActionToken } from "#src/db/action-tokens.ts";
import { listBrands } from "#src/db/brand-profiles.ts";
import { listChannels } from "#src/db/channels.ts";
import {
  type ConversationRow,
  lockConversation,
  updateConversation,
} from "#src/db/conversations.ts";
import { type InboundEvent, listPendingEvents, markHandled } from "#src/db/inbound-events.ts";
import { isTransient } from "#src/db/is-transient.ts";
import { readPreferences } from "#src/db/preferences.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { asTenant, inSavepoint } from "#src/db/transact.ts";
import { suggestTimes } from "#src/insights/suggest-times.ts";
import { deliverOutbox } from "#src/jobs/definitions/deliver-outbox.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import { readRights } from "./approval/read-rights.ts";
import type {
  ActorRights,
  Conversation,
  ConversationEvent,
  EventContext,
  PhaseName,
  Step,
} from "./conversation.ts";
import { findOwnPictures } from "./find-own-pictures.ts";
import { type Deeds, performEffects } from "./perform-effects.ts";
import { whyNotPressable } from "./pressable.ts";
import { isVerb, type Notice } from "./screen.ts";
import { step } from "./step.ts";
import { toConversation } from "./stored-conversation.ts";
import { speaksInOf, type StoredEvent, toStoredEvent } from "./stored-event.ts";

export interface DrainApp {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  log: Logger;
  deeds: Deeds;
}

const eventsAtOnceMax = 50;
/** Where a press or some words may lead to the choice of a time. */
const leadsToTimePick: ReadonlySet<PhaseName> = new Set(["reviewing", "scheduled", "held"]);

/**
 * Handles what waits in a conversation's inbox, in order and alone: the new state, the messages and
 * the jobs of all of it commit together.
 */
export async function drain(
  app: DrainApp,
  input: { teamId: string; conversationId: string },
): Promise<void> {
  const { teamId, conversationId } = input;
  let isMore = true;
  while (isMore) {
    isMore = await asTenant(app.db, { teamId }, async (tx) => {
      const row = await lockConversation(tx, conversationId);
      if (!row) return false;
      const pending = await listPendingEvents(tx, { conversationId, limit: eventsAtOnceMax });
      let conversation = toConversation(row);
      for (const event of pending) {
        conversation = await handle(app, tx, { row, conversation, event });
        await markHandled(tx, { id: event.id, now: app.clock.now() });
      }
      if (pending.length === 0) return false;
      await updateConversation(tx, {
        id: conversationId,
        version: conversation.version,
        state: conversation,
        ...titleOf(conversation),
        wakeAt: conversation.wakeAt ? Temporal.Instant.from(conversation.wakeAt) : undefined,
        now: app.clock.now(),
      });
      await app.jobs.enqueue(tx, deliverOutbox, input, { waitsOncePer: conversationId });
      return pending.length === eventsAtOnceMax;
    });
  }
}

interface Handling {
  row: ConversationRow;
  conversation: Conversation;
  event: InboundEvent;
}

/**
 * One event. What a deed refuses is taken back and said; a fault of ours is logged and blocks nobody.
 * Where only the database failed, everything is taken back and done again later.
 */
async function handle(app: DrainApp, tx: Transaction, input: Handling): Promise<Conversation> {
  const { row, conversation, event } = input;
  const context = await contextOf(app, tx, input);
  const perform = async (at: Transaction, next: Step) => {
    await performEffects(app, at, { row, step: next, context });
    return next.conversation;
  };
  try {
    return await inSavepoint(tx, async (at) => {
      const { rights } = context;
      const understood = await resolve(app, at, {
        row,
        conversation,
        event,
        ...(rights && { rights }),
      });
      return perform(at, step(conversation, understood, context));
    });
  } catch (error) {
    if (isTransient(error)) throw error;
    const isExpected = error instanceof AppError;
    if (!isExpected) app.log.error({ err: error, eventId: event.id }, "an event failed");
    if (event.actorId === undefined) return conversation;
    const notice = noticeFor(error, conversation);
    return perform(tx, step(conversation, { type: "press-refused", notice }, context));
  }
}

function noticeFor(error: unknown, { phase }: Conversation): Notice {
  if (!(error instanceof AppError)) return "try-again";
  if (error.code === "forbidden") return "not-allowed";
  if (error.code === "limit-reached") return "limit-of-day";
  if (error.code !== "conflict") return "try-again";
  if ("requestMessageId" in phase) return "request-has-ended";
  if (phase.name === "outcome-unknown") return "already-done";
  return "post" in phase ? "already-going-out" : "try-again";
}

async function contextOf(app: DrainApp, tx: Transaction, input: Handling): Promise<EventContext> {
  const { row, conversation, event } = input;
  const person = await findAccount(tx, {
    userId: event.actorId ?? row.userId,
    teamId: row.teamId,
  });
  const [channel] = await listChannels(tx);
  const now = app.clock.now();
  const stored = toStoredEvent(event.event);
  const speaksIn = speaksInOf(stored);
  const timeZone = person?.timeZone ?? defaultTimeZone;
  // Only a person's own event in a phase that can lead to a choice of time needs good ones.
  const mayPickTime = event.actorId !== undefined && leadsToTimePick.has(conversation.phase.name);
  const good = mayPickTime ? await suggestTimes(tx, { now, timeZone }) : [];
  return {
    eventId: event.id,
    now: now.toString(),
    ...(event.actorId && { actorId: event.actorId }),
    ...(speaksIn && { speaksIn }),
    timeZone,
    language: person?.language ?? defaultLanguage,
    channelName: channel?.name ?? "",
    // Only a person's own event can lead to the start of a short.
    brands: event.actorId === undefined ? [] : await listBrands(tx),
    ...(event.actorId && { learned: await learnedOf(tx, row.teamId, event.actorId) }),
    ...(event.actorId && {
      rights: await readRights(tx, { teamId: row.teamId, userId: event.actorId }),
    }),
    ownPictures: await findOwnPictures(tx, conversation, stored),
    suggestions: good.map(({ at, score, reason }) => ({
      localTime: at
        .toZonedDateTimeISO(timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" }),
      instant: at.toString(),
      score,
      reason,
    })),
  };
}

async function learnedOf(tx: Transaction, teamId: string, userId: string) {
  return (await readPreferences(tx, { teamId, userId })).learned ?? [];
}

async function resolve(
  app: DrainApp,
  tx: Transaction,
  input: Handling & { rights?: ActorRights },
): Promise<ConversationEvent> {
  const stored = toStoredEvent(input.event.event);
  if (stored.type !== "press") return stored;
  const pressed = await resolvePress(app, tx, { ...input, stored });
  return typeof pressed === "string" ? { type: "press-refused", notice: pressed } : pressed;
}

/** Uses the button up. Of several presses, also of several people, only the first gets through. */
async function resolvePress(
  app: DrainApp,
  tx: Transaction,
  input: Handling & {
    rights?: ActorRights;
    stored: Extract<StoredEvent, { type: "press" }>;
  },
): Promise<ConversationEvent | Notice> {
  const { row, conversation, event, stored } = input;
  const now = app.clock.now();
  const action = await findActionToken(tx, stored.token);
  if (action?.conversationId !== row.id) return "card-is-old";
  if (!event.actorId || !isVerb(action.verb)) return "card-is-old";
  const notice = whyNotPressable(action, conversation.version, now);
  if (notice) return notice;
  // Before the button is used up: it stays for those who may press it.
  const refusal = whyNotAllowed(input.rights, conversation.phase, action.verb);
  if (refusal) return refusal;
  const isFirst = await useActionToken(tx, { token: action.token, userId: event.actorId, now });
  if (!isFirst) return "already-done";
  return {
    type: "pressed",
    verb: action.verb,
    ...(action.argument !== undefined && { argument: action.argument }),
    ...(stored.values && { values: stored.values }),
  };
}

/** What the thread is called from now on. The thread of news keeps the name it was opened with. */
function titleOf({ phase }: Conversation): { title?: string } {
  if (phase.name === "news") return {};
  if ("keyword" in phase) return { title: phase.keyword };
  if ("requestMessageId" in phase) return { title: phase.request.content.title };
  return { title: "short" in phase ? phase.short.keyword : "" };
}
