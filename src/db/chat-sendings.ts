import { and, eq, gt, isNotNull, isNull, max, ne, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { chatSendings } from "./schema/chat-sendings.ts";

export interface SendingKey {
  face: string;
  channel: string;
  name: string;
}

export interface SendingInput extends SendingKey {
  series: string;
  isAnswer: boolean;
  /** A number of the series that was given before, as far as the sender knows. */
  newestKnown?: number;
  now: Temporal.Instant;
}

export type BegunSending =
  | { state: "fresh" }
  /** An answer that was begun before. */
  | { state: "done" }
  /** Nothing may be sent in the channel right now. */
  | { state: "busy" }
  /** An earlier try may stand in the channel: above `afterRef`, and as none of the messages that are known. */
  | { state: "unknown"; afterRef: number; known: { firstRef: number; lastRef: number }[] };

/** A sender that has said nothing for this long is gone: longer than any sending takes. */
const deadSeconds = 120;
/** For how long a search keeps a channel for itself. */
const searchSecondsMax = 60;
/** Messages that are left out of a search. */
const knownMax = 200;

type Row = typeof chatSendings.$inferSelect;

/** Writes down that something is about to be sent, or says what is known of its earlier try. */
export async function beginSending(tx: Transaction, input: SendingInput): Promise<BegunSending> {
  const { face, channel, name, isAnswer, now } = input;
  await tx.drizzle.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${face} ${channel}`}, 0))`,
  );
  const [row] = await tx.drizzle.select().from(chatSendings).where(isOne(input)).limit(1);
  if (row && isAnswer) return { state: "done" };
  if (await isSearched(tx, input)) return { state: "busy" };
  const isOpen = row !== undefined && row.endedAt === null;
  const { afterRef } = row ?? {};
  if (isOpen && typeof afterRef === "number") {
    const others = await listOpen(tx, { face, channel, name });
    const deadBefore = now.subtract({ seconds: deadSeconds });
    const isUnderWay = ({ begunAt }: Row) => Temporal.Instant.compare(begunAt, deadBefore) > 0;
    if (others.some(isUnderWay)) return { state: "busy" };
    const isSearchable = !(await mayHideAnswer(tx, { ...row, afterRef }, others));
    await tx.drizzle
      .update(chatSendings)
      .set({ begunAt: now, searchedAt: isSearchable ? now : null })
      .where(isOne(input));
    if (!isSearchable) return { state: "fresh" };
    return { state: "unknown", afterRef, known: await listKnown(tx, { ...input, afterRef }) };
  }
  await insertFresh(tx, input);
  return { state: "fresh" };
}

/** Writes down as which messages it stands in the channel. */
export async function endSending(
  tx: Transaction,
  input: SendingKey & { firstRef: number; lastRef: number; now: Temporal.Instant },
): Promise<void> {
  const { firstRef, lastRef, now: endedAt } = input;
  await tx.drizzle
    .update(chatSendings)
    .set({ firstRef, lastRef, endedAt, searchedAt: null })
    .where(isOne(input));
}

/** It is certain that nothing was sent. */
export async function dropSending(tx: Transaction, input: SendingKey): Promise<void> {
  await tx.drizzle.delete(chatSendings).where(isOne(input));
}

function isOne({ face, channel, name }: SendingKey) {
  return and(
    eq(chatSendings.face, face),
    eq(chatSendings.channel, channel),
    eq(chatSendings.name, name),
  );
}

/** Another one in the same channel that has not come to an end. */
function isOpenBeside({ face, channel, name }: SendingKey) {
  return and(
    eq(chatSendings.face, face),
    eq(chatSendings.channel, channel),
    ne(chatSendings.name, name),
    isNull(chatSendings.endedAt),
  );
}

async function insertFresh(
  tx: Transaction,
  { newestKnown, now, ...row }: SendingInput,
): Promise<void> {
  const [newest] = await tx.drizzle
    .select({ ref: max(chatSendings.lastRef) })
    .from(chatSendings)
    .where(and(eq(chatSendings.face, row.face), eq(chatSendings.series, row.series)));
  const afterRef = Math.max(newest?.ref ?? 0, newestKnown ?? 0) || null;
  const fresh = { afterRef, firstRef: null, lastRef: null, begunAt: now };
  await tx.drizzle
    .insert(chatSendings)
    .values({ ...row, ...fresh })
    .onConflictDoUpdate({
      target: [chatSendings.face, chatSendings.channel, chatSendings.name],
      set: { ...fresh, series: row.series, searchedAt: null, endedAt: null },
    });
}

async function isSearched(tx: Transaction, input: SendingInput): Promise<boolean> {
  const [found] = await tx.drizzle
    .select({ name: chatSendings.name })
    .from(chatSendings)
    .where(
      and(
        isOpenBeside(input),
        gt(chatSendings.searchedAt, input.now.subtract({ seconds: searchSecondsMax })),
      ),
    )
    .limit(1);
  return found !== undefined;
}

async function listOpen(tx: Transaction, key: SendingKey): Promise<Row[]> {
  return tx.drizzle.select().from(chatSendings).where(isOpenBeside(key)).limit(knownMax);
}

/**
 * Whether an answer that nobody knows the number of may stand above `afterRef`: it must not be taken for what is
 * looked for. It stands below where its sender was gone before that number's was even begun.
 */
async function mayHideAnswer(
  tx: Transaction,
  { face, series, afterRef }: { face: string; series: string; afterRef: number },
  others: readonly Row[],
): Promise<boolean> {
  const answers = others.filter(({ isAnswer }) => isAnswer);
  if (answers.length === 0) return false;
  const [bound] = await tx.drizzle
    .select({ begunAt: chatSendings.begunAt })
    .from(chatSendings)
    .where(
      and(
        eq(chatSendings.face, face),
        eq(chatSendings.series, series),
        eq(chatSendings.lastRef, afterRef),
      ),
    )
    .limit(1);
  return answers.some(({ begunAt }) => {
    const goneAt = begunAt.add({ seconds: deadSeconds });
    return !bound || Temporal.Instant.compare(goneAt, bound.begunAt) > 0;
  });
}

async function listKnown(
  tx: Transaction,
  { face, channel, afterRef }: SendingKey & { afterRef: number },
): Promise<{ firstRef: number; lastRef: number }[]> {
  const rows = await tx.drizzle
    .select({ firstRef: chatSendings.firstRef, lastRef: chatSendings.lastRef })
    .from(chatSendings)
    .where(
      and(
        eq(chatSendings.face, face),
        eq(chatSendings.channel, channel),
        isNotNull(chatSendings.firstRef),
        gt(chatSendings.lastRef, afterRef),
      ),
    )
    .orderBy(chatSendings.lastRef)
    .limit(knownMax);
  return rows.flatMap(({ firstRef, lastRef }) =>
    firstRef === null || lastRef === null ? [] : [{ firstRef, lastRef }],
  );
}
