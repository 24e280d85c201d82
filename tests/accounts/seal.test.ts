import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSeal } from "#src/accounts/open-seal.ts";
import { createSeal } from "#src/accounts/seal.ts";

const oldKey = "an old key of more than 32 characters";
const newKey = "a new key of more than 32 characters";

describe("a seal", () => {
  test("gives back what was closed, and closes the same differently each time", () => {
    const seal = createSeal([oldKey]);
    const sealed = seal.close("xoxb-비밀", "slack T1");
    expect(seal.open(sealed, "slack T1")).toBe("xoxb-비밀");
    expect(seal.close("xoxb-비밀", "slack T1")).not.toBe(sealed);
    expect(sealed).not.toContain("xoxb");
  });

  test("opens nothing under another name, and nothing that was touched", () => {
    const seal = createSeal([oldKey]);
    const sealed = seal.close("xoxb", "slack T1");
    expect(() => seal.open(sealed, "slack T2")).toThrow();
    const [id, body = ""] = sealed.split(".");
    const touched = `${id}.${body.startsWith("A") ? "B" : "A"}${body.slice(1)}`;
    expect(() => seal.open(touched, "slack T1")).toThrow();
  });

  test("closes with the newest key and opens with every one", () => {
    const before = createSeal([oldKey]).close("xoxb", "slack T1");
    const both = createSeal([newKey, oldKey]);
    expect(both.open(before, "slack T1")).toBe("xoxb");
    const after = both.close("xoxb", "slack T1");
    expect(createSeal([newKey]).open(after, "slack T1")).toBe("xoxb");
    expect(() => createSeal([oldKey]).open(after, "slack T1")).toThrow("not here");
  });
});

describe("the seal of a deployment", () => {
  test("has a key of its own beside an embedded database, for its owner alone, the same ever after", async () => {
    const keyFile = join(await mkdtemp(join(tmpdir(), "xcaster-seal-")), "new", "encryption-key");
    const sealed = openSeal({ keys: [], keyFile })().close("xoxb", "slack T1");
    expect(openSeal({ keys: [], keyFile })().open(sealed, "slack T1")).toBe("xoxb");
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect((await readFile(keyFile, "utf8")).trim().length).toBeGreaterThanOrEqual(32);
  });

  test("asks for a key where the database is elsewhere, once one is needed", () => {
    const seal = openSeal({ keys: [] });
    expect(() => seal()).toThrow("ENCRYPTION_KEYS");
  });
});
