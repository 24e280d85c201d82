import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sweepWork } from "#src/studio/sweep-work.ts";
import { createTestClock } from "#tests/support/test-clock.ts";

let workDirectory: string;

beforeEach(async () => {
  workDirectory = await mkdtemp(join(tmpdir(), "xcaster-work-"));
});

afterEach(() => rm(workDirectory, { recursive: true, force: true }));

test("pieces that nobody has touched for two weeks go, younger ones stay", async () => {
  const clock = createTestClock("2026-11-24T00:00:00Z");
  for (const [name, touched] of [
    ["old", "2026-11-01T00:00:00Z"],
    ["young", "2026-11-20T00:00:00Z"],
  ] as const) {
    await mkdir(join(workDirectory, name));
    await utimes(join(workDirectory, name), new Date(touched), new Date(touched));
  }
  await sweepWork({ clock, workDirectory });
  expect(await readdir(workDirectory)).toEqual(["young"]);
});

test("a deployment that has made nothing yet has nothing to sweep", async () => {
  const clock = createTestClock();
  await expect(
    sweepWork({ clock, workDirectory: join(workDirectory, "none") }),
  ).resolves.toBeUndefined();
});
