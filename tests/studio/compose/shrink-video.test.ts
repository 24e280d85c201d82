import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AVMEDIA_TYPE_VIDEO } from "node-av/constants";
import { FormatContext } from "node-av/lib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLocalMediaStore } from "#src/media/local-media-store.ts";
import { planShrink } from "#src/studio/compose/shrink/plan-shrink.ts";
import { createShrinker } from "#src/studio/compose/shrink/shrink-video.ts";
import { createTestLog } from "#tests/support/test-log.ts";

const film = new URL("../../fixtures/short.mp4", import.meta.url);
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "xcaster-shrink-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test("a film is encoded anew to fit, once, and stays a film with a picture", async () => {
  const media = createLocalMediaStore(directory);
  await media.put("team/short.mp4", await readFile(film));
  const shrinker = createShrinker({ media, log: createTestLog().log });
  const bytes = 1_000_000;
  const [key, same] = await Promise.all([
    shrinker.shrink("team/short.mp4", bytes),
    shrinker.shrink("team/short.mp4", bytes),
  ]);
  expect(same).toBe(key);
  const path = await media.localPath(key ?? "");
  expect((await stat(path)).size).toBeLessThanOrEqual(bytes);
  await using input = new FormatContext();
  await input.openInput(path);
  await input.findStreamInfo();
  const picture = input.streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO);
  expect([720, 540, 360]).toContain(picture?.codecpar.width);
});

test("what cannot be read or made to fit is said, not thrown", async () => {
  const media = createLocalMediaStore(directory);
  await media.put("team/none.mp4", Buffer.from("no film"));
  await media.put("team/short.mp4", await readFile(film));
  const shrinker = createShrinker({ media, log: createTestLog().log });
  expect(await shrinker.shrink("team/none.mp4", 1_000_000)).toBeUndefined();
  expect(await shrinker.shrink("team/short.mp4", 100)).toBeUndefined();
});

test("less room makes the picture coarser and then smaller", () => {
  const mebibyte = 1024 * 1024;
  const plans = [10, 4, 1].map((size) =>
    planShrink({ sizeBytesMax: size * mebibyte, seconds: 28 }),
  );
  expect(plans.map(({ width }) => width)).toEqual([720, 540, 360]);
});
