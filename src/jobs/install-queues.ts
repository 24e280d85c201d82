import { PgBoss, policies } from "pg-boss";
import { allJobs } from "./definitions/all-jobs.ts";

/** A worker that says nothing for this long is taken for dead and its job goes to another. pg-boss's least. */
export const heartbeatSeconds = 10;
/** Finished jobs stay this long to be looked at. What makes repeating harmless is in our own tables. */
const keepFinishedSeconds = 3 * 24 * 60 * 60;
const retryDelayMaxSeconds = 300;

/** Makes or updates pg-boss's tables and every queue, as the owner of the database. */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 2,
    supervise: false,
    schedule: false,
    application_name: "xcaster migration",
  });
  const problems: Error[] = [];
  boss.on("error", (error) => problems.push(error));
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const job of allJobs) {
      const options = {
        retryLimit: job.retriesMax,
        retryDelay: job.retryDelaySeconds,
        retryBackoff: true,
        retryDelayMax: retryDelayMaxSeconds,
        expireInSeconds: job.timeoutSeconds,
        heartbeatSeconds,
        deleteAfterSeconds: keepFinishedSeconds,
        notify: true,
      };
      const policy = job.waitsOncePerKey ? policies.short : policies.standard;
      if (existing.has(job.name)) await boss.updateQueue(job.name, options);
      else await boss.createQueue(job.name, { ...options, policy });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const [problem] = problems;
  if (problem) throw problem;
}
