import { fromDrizzle, PgBoss } from "pg-boss";
import { whileEnqueueing, type Tenant } from "#src/db/transact.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { nameBasedId } from "#src/db/name-based-id.ts";
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
  /** Takes no new jobs, asks the running ones to stop where they can go on later, and waits for them. */
  [Symbol.asyncDispose](): Promise<void>;
}

const connectionsMax = 6;
const standardPollSeconds = 0.5;
/** With NOTIFY a poll only finds what came due later, and what a lost notification hid. */
const standardNotifiedPollSeconds = 1;
const superviseSeconds = 5;
/** What is still running after this is left: its job is taken up again by whoever comes next. */
const drainTimeoutMs = 15_000;

/** Opens the queue as the service's login: it owns nothing, migrates nothing. */
export async function openJobQueue(input: {
  url: string;
  applicationName: string;
  onProblem: (problem: unknown) => void;
  /** How often a queue is looked at that no job was announced in. */
  pollSeconds?: number;
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
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort(new Error("the service is stopping"));
    stopped ??= boss.stop({ graceful: true, timeout: drainTimeoutMs });
    await stopped;
  };
  return {
    enqueue: async (tx, job, payload, identity) => {
      const db = fromDrizzle(tx.drizzle, sqlTag);
      const options =
        "key" in identity
          ? { db, id: nameBasedId(job.name, identity.key) }
          : { db, singletonKey: identity.waitsOncePer };
      await whileEnqueueing(tx, () => boss.send(job.name, payload, options));
    },
    work: async (job, handler) => {
      const options = {
        pollingIntervalSeconds: input.pollSeconds ?? standardPollSeconds,
        notifyPollingIntervalSeconds: input.pollSeconds ?? standardNotifiedPollSeconds,
        includeMetadata: true as const,
      };
      const startOne = async (): Promise<void> => {
        let workerId: string | undefined;
        workerId = await boss.work(job.name, options, async (jobs) => {
          for (const one of jobs) {
            await handler(job.payload.parse(one.data), {
              jobId: one.id,
              isLastAttempt: one.retryCount >= one.retryLimit,
              signal: AbortSignal.any([one.signal, stopping.signal]),
            });
          }
          // Where one job was, another may wait: without this each worker does one a poll.
          if (workerId !== undefined) boss.notifyWorker(workerId);
        });
      };
      // A worker each, not pg-boss's localConcurrency: only a worker of its own can be told to go on.
      for (let count = 0; count < job.concurrency; count += 1) await startOne();
    },
    isLive: async (job, key) => {
      const [found] = await boss.findJobs(job.name, { id: nameBasedId(job.name, key) });
      return found !== undefined && ["created", "retry", "active"].includes(found.state);
    },
    [Symbol.asyncDispose]: stop,
  };
}
