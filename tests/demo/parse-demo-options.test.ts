import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { parseDemoOptions } from "#bots/demo/parse-demo-options.ts";

const words = wordsFor("en");
let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "xcaster-options-"));
});

afterEach(async () => {
  await rm(place, { recursive: true, force: true });
});

const refusalOf = async (args: string[]) =>
  parseDemoOptions(args, words).then(
    () => "accepted",
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );

describe("the demo's options", () => {
  test("are a keyword in any language, and what goes with it", async () => {
    const out = join(place, "not", "there", "yet");
    const args = ["여름", "휴가", "--tone", "humorous", "--out", out];
    expect(await parseDemoOptions(args, words)).toEqual({
      keyword: "여름 휴가",
      tone: "humorous",
      language: "ko",
      out,
      mode: "quick",
      hasApprover: false,
    });
    expect(await readdir(place)).toEqual([]);
  });

  test.each([
    [["x", "--tone", "loud"], /^--tone is one of: professional, casual/],
    [["x", "--mode", "slow"], /^--mode is one of: quick, custom/],
    [["x", "--lang", "fr"], /^--lang is one of: ko, en/],
    [["x", "--script", "/no/such/file"], /^The script \/no\/such\/file cannot be read/],
    [["x", "--script", "."], /^The script \. cannot be read/],
    [["  "], /^Name a keyword/],
  ])("%j are refused", async (args, sentence) => {
    expect(await refusalOf(args)).toMatch(sentence);
  });

  test.each(["", " \n", "zero \0 characters"])("with a script of %j are refused", async (text) => {
    const script = join(place, "script.txt");
    await writeFile(script, text);
    expect(await refusalOf(["x", "--script", script])).toMatch(/^There is no text in /);
  });

  test("with a place to write to that is a file or lies below one are refused", async () => {
    const file = join(place, "file");
    await writeFile(file, "");
    for (const out of [file, join(file, "below")]) {
      expect(await refusalOf(["x", "--out", out])).toMatch(/^Nothing can be written to /);
    }
  });
});
