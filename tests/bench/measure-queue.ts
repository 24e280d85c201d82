import postgres from "postgres";
import { asTenant } from "#src/db/transact.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import { openJobQueue } from "#src/jobs/job-queue.ts";
import type { Measurement } from "./measurement.ts";
import { type BenchService, openBenchService } from "./open-bench-service.ts";
import { percentile } from "./percentile.ts";

const waitingJobs = 100_000;
const jobsMeasured = 200;

/** From the commit that asks for a job to its first line, with an empty queue and with many waiting. */
export const measureQueue: Measurement = {
  name: "queue",
  async run(log) {
    await using service = await openBenchService([]);
    log("an empty queue");
    const empty = await timeStarts(service);
    log(`${waitingJobs} waiting`);
    await fill(service);
    const full = await timeStarts(service);
    return [
      {
        what: `start with ${waitingJobs} waiting / empty`,
        value: percentile(full, 0.5) / percentile(empty, 0.5),
        unit: "ratio",
      },
      { what: "enqueue to start p50, empty", value: percentile(empty, 0.5), unit: "ms" },
      { what: "enqueue to start p99, empty", value: percentile(empty, 0.99), unit: "ms" },
      { what: "enqueue to start p50, full", value: percentile(full, 0.5), unit: "ms" },
      { what: "enqueue to start p99, full", value: percentile(full, 0.99), unit: "ms" },
    ];
  },
};

async function timeStarts({ app, person, serviceUrl }: BenchService): Promise<number[]> {
  await using jobs = await openJobQueue({
    url: serviceUrl,
    applicationName: "bench",
    onProblem: (problem) => console.error(problem),
  });
  const started = new Map<string, () => void>();
  await jobs.work(drainConversation, async ({ conversationId }) => started.get(conversationId)?.());
  const timesMs: number[] = [];
  for (let count = 0; count < jobsMeasured; count += 1) {
    const conversationId = crypto.randomUUID();
    const start = new Promise<void>((resolve) => started.set(conversationId, resolve));
    const { teamId } = person;
    await asTenant(app.db, person, (tx) =>
      jobs.enqueue(tx, drainConversation, { teamId, conversationId }, { key: conversationId }),
    );
    const committedMs = performance.now();
    await start;
    timesMs.push(performance.now() - committedMs);
  }
  return timesMs;
}

/** Puts jobs for a later day into the same tables, and says so to the planner as time would. */
async function fill({ ownerUrl }: BenchService): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into pgboss.job (name, data, start_after)
      select ${takeNumbers.name}, '{}', now() + interval '1 day' from generate_series(1, ${waitingJobs / 2})`;
    await sql`
      insert into pgboss.job (name, data, start_after, singleton_key)
      select ${drainConversation.name}, '{}', now() + interval '1 day', n::text
      from generate_series(1, ${waitingJobs / 2}) n`;
    await sql`analyze pgboss.job`;
  } finally {
    await sql.end();
  }
}
