import { createHash } from "node:crypto";
import { fromDrizzle, PgBoss } from "pg-boss";
import { whileEnqueueing, type Tenant } from "#src/db/transact.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { sqlTag } from "#src/db/sql-tag.ts";
import type { JobDefinition } from "./define-job.ts";

export interface JobRun {
  readonly jobId: string;
  /** No attempt follows this one: what fails now has failed. */
  readonly isLastAttempt: boolean;
  /** Fires when the service stops or the attempt has run out of time. */
  readonly signal: AbortSignal;
}

export interface JobQueue {
  /**
   * Adds a job in the transaction that makes it true. A `key` names the work: the same key enqueued
   * twice is one job, for ever; put a generation into it to be able to ask again. Without a key the
   * job is the tenant's own `waitsOncePer`.
   */
  enqueue<Payload extends Tenant>(
    tx: Transaction,
    job: JobDefinition<Payload>,
    payload: Payload,
    identity: { key: string } | { waitsOncePer: string },
  ): Promise<void>;
  /** Starts handling a queue's jobs. A handler that throws is tried again as its definition says. */
  work<Payload>(
    job: JobDefinition<Payload>,
    handler: (payload: Payload, run: JobRun) => Promise<void>,
  ): Promise<void>;
  /** Whether a job of that key is waiting or being worked on. */
  isLive(job: JobDefinition<never> | { name: string }, key: string): Promise<boolean>;
  /** Takes no new jobs and waits for the running ones, at most this long. */
  drain(timeoutMs: number): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const connectionsMax = 6;
const pollSeconds = 0.5;
/** With NOTIFY a poll only finds what came due later, and what a lost notification hid. */
const notifiedPollSeconds = 1;
const superviseSeconds = 5;

/** Opens the queue as the service's login: it owns nothing, migrates nothing. */
export async function openJobQueue(input: {
  url: string;
  applicationName: string;
  onProblem: (problem: unknown) => void;
}): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: input.url,
    application_name: input.applicationName,
    max: connectionsMax,
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    useListenNotify: true,
  });
  boss.on("error", input.onProblem);
  await boss.start();
  let isStopped = false;
  const stop = async (timeoutMs: number) => {
    if (isStopped) return;
    isStopped = true;
    await boss.stop({ graceful: true, timeout: timeoutMs });
  };
  return {
    enqueue: async (tx, job, payload, identity) => {
      const db = fromDrizzle(tx.drizzle, sqlTag);
      const options =
        "key" in identity
          ? { db, id: idOfKey(job.name, identity.key) }
          : { db, singletonKey: identity.waitsOncePer };
      await whileEnqueueing(tx, () => boss.send(job.name, payload, options));
    },
    work: async (job, handler) => {
      const options = {
        batchSize: 1,
        burstWhenBatchFull: true,
        localConcurrency: job.concurrency,
        pollingIntervalSeconds: pollSeconds,
        notifyPollingIntervalSeconds: notifiedPollSeconds,
        includeMetadata: true as const,
      };
      await boss.work(job.name, options, async (jobs) => {
        for (const one of jobs) {
          await handler(job.payload.parse(one.data), {
            jobId: one.id,
            isLastAttempt: one.retryCount >= one.retryLimit,
            signal: one.signal,
          });
        }
      });
    },
    isLive: async (job, key) => {
      const [found] = await boss.findJobs(job.name, { id: idOfKey(job.name, key) });
      return found !== undefined && ["created", "retry", "active"].includes(found.state);
    },
    drain: stop,
    [Symbol.asyncDispose]: () => stop(0),
  };
}

/** A name-based UUID (RFC 9562 version 8): the same work always has the same job id. */
function idOfKey(queue: string, key: string): string {
  const bytes = createHash("sha256").update(`${queue}\n${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
