import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { packPart } from "#bots/discord/pack-part.ts";
import { file, mediaPart } from "#bots/discord/render/media.ts";
import { problemsOf } from "./read-components.ts";

const words = wordsFor("ko");
const film = mediaPart({
  file: file("short", { key: "team/short.mp4", mimeType: "video/mp4" }, "영상"),
  below: ["### 제목"],
});
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "xcaster-pack-"));
  await writeFile(join(directory, "short.mp4"), Buffer.alloc(2_000));
  await writeFile(join(directory, "smaller.mp4"), Buffer.alloc(900));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const mediaWith = (smaller: string | undefined) => ({
  localPath: async (key: string) => join(directory, key.replace("team/", "")),
  smaller: async () => smaller,
  filmUrl: (key: string) => `https://xcaster.example.test/watch/${key}`,
});

test("a film that is too large for the place goes out smaller, under the same name", async () => {
  const media = mediaWith("team/smaller.mp4");
  const packed = await packPart({ media }, { part: film, words, bytesMax: 1_000 });
  expect(packed.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([["short.mp4", 900]]);
});

test("where no encoding fits, the texts go out with a link to the film", async () => {
  const packed = await packPart(
    { media: mediaWith(undefined) },
    { part: film, words, bytesMax: 1_000 },
  );
  expect(packed.files).toEqual([]);
  const said = JSON.stringify(packed.components);
  expect(said).toContain(words.discord.filmTooLarge);
  expect(said).toContain("https://xcaster.example.test/watch/team/short.mp4");
  expect(problemsOf({ ...packed, name: "media", files: [] })).toEqual([]);
});
