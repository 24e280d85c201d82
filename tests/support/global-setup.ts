import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbeddedPostgres } from "#src/db/embedded/open-embedded-postgres.ts";
import { serviceLogin } from "#src/db/embedded-logins.ts";
import { migrateDatabase } from "#src/db/migrate-database.ts";
import { installQueues } from "#src/jobs/install-queues.ts";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run, with a migrated template that every test file clones. Another
 * server's owner in TEST_DATABASE_URL (its database becomes the template) tests another version.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = new AsyncDisposableStack();
  const ownerUrl = process.env["TEST_DATABASE_URL"] ?? (await openScratch(stack));
  await migrateDatabase({
    ownerUrl,
    service: serviceLogin(ownerUrl),
    alsoInstall: () => installQueues(ownerUrl),
  });
  project.provide("ownerUrl", ownerUrl);
  return () => stack.disposeAsync();
}

async function openScratch(stack: AsyncDisposableStack): Promise<string> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-tests-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  return stack.use(await openEmbeddedPostgres({ dataDirectory, durability: "tests" })).ownerUrl;
}
