import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeBrand, saveBrand } from "#src/accounts/save-brand.ts";
import { asTenant } from "#src/db/transact.ts";
import { type BrandForm, brandLimits, contrastOf, parseBrandForm } from "#src/domain/brand.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

const form: BrandForm = {
  name: " 캠핑\n노트 ",
  tone: "casual",
  colors: ["#ABCDEF", "abc", " ", "#abcdef"],
  audience: "  초보   캠퍼 ",
  avoidedPhrases: ["대박", "대박", "...", " 무조건  사세요 "],
  examples: ["https://example.com/a", ""],
};

describe("a brand's form", () => {
  test("is kept tidied, each thing once", () => {
    expect(parseBrandForm(form)).toEqual({
      name: "캠핑 노트",
      tone: "casual",
      colors: ["#abcdef", "#aabbcc"],
      audience: "초보 캠퍼",
      avoidedPhrases: ["대박", "무조건 사세요"],
      examples: ["https://example.com/a"],
    });
  });

  test.each([
    [{ name: " " }, "name-missing"],
    [{ colors: ["red"] }, "color-unclear"],
    [{ colors: ["#12345"] }, "color-unclear"],
    [
      { colors: ["#000001", "#000002", "#000003", "#000004", "#000005", "#000006"] },
      "too-many-colors",
    ],
    [{ examples: ["javascript:alert(1)"] }, "link-unclear"],
    [{ examples: ["example.com"] }, "link-unclear"],
    [{ examples: [1, 2, 3, 4].map((each) => `https://example.com/${each}`) }, "too-many-links"],
    [
      {
        avoidedPhrases: Array.from(
          { length: brandLimits.avoidedPhrasesMax + 1 },
          (_, at) => `n${at}`,
        ),
      },
      "too-many-phrases",
    ],
  ] as const)("with %o is refused", (change, refusal) => {
    expect(parseBrandForm({ ...form, ...change })).toBe(refusal);
  });
});

test("contrast goes from 1 for the same colour to 21 for black on white", () => {
  expect(contrastOf("#777777", "#777777")).toBe(1);
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

describe("a brand", () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>;
  beforeAll(async () => {
    open = await openTestDatabase();
  });
  afterAll(() => open[Symbol.asyncDispose]());

  test("is set by owners and admins, of their own team only", async () => {
    const mina = await open.addAccount("mina");
    const stranger = await open.addAccount("stranger");
    const save = async (person: typeof mina, id?: string) =>
      asTenant(open.db, person, (tx) =>
        saveBrand(open, tx, person, { form, ...(id !== undefined && { id }) }),
      );
    const brand = await save(mina);
    const id = typeof brand === "string" ? "" : brand.id;
    const missing = expect.objectContaining({ code: "not-found" });
    await expect(save(stranger, id)).rejects.toEqual(missing);
    await expect(
      asTenant(open.db, stranger, (tx) => removeBrand(open, tx, stranger, id)),
    ).rejects.toEqual(missing);
    await open.changeRole(mina, "editor");
    await expect(save(mina, id)).rejects.toEqual(expect.objectContaining({ code: "forbidden" }));
    await open.changeRole(mina, "admin");
    expect(await save(mina, id)).toMatchObject({ id, isDefault: true });
  });
});
