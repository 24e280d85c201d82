import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseDefaultBrand, removeBrand, saveBrand } from "#src/accounts/save-brand.ts";
import { listBrands } from "#src/db/brand-profiles.ts";
import { findProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Brand, BrandForm } from "#src/domain/brand.ts";
import type { Timeline } from "#src/studio/compose/renderer.ts";
import type { PictureRequest } from "#src/studio/images/painter.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";
import type { Brief } from "#src/domain/script.ts";
import { openTestService } from "#tests/support/open-test-service.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";

/** What each part of the studio was asked for. */
const asked = { briefs: [] as Brief[], pictures: [] as PictureRequest[], videos: [] as Timeline[] };

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  for (const list of Object.values(asked)) list.length = 0;
  open = await openTestService({ parts: { studio: watchedStudio() } });
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

/** The real writer, and tiny parts for the rest; all of them remember what they were asked. */
function watchedStudio() {
  const writer = createLocalWriter();
  const { parts } = createTinyStudio();
  const { painter, renderer } = parts;
  if (!painter || !renderer) throw new Error("the tiny studio has no painter or renderer");
  return {
    writer: {
      ...writer,
      write: async (...input: Parameters<typeof writer.write>) => {
        asked.briefs.push(input[0]);
        return writer.write(...input);
      },
    },
    painter: {
      ...painter,
      paint: async (...input: Parameters<typeof painter.paint>) => {
        asked.pictures.push(input[0]);
        return painter.paint(...input);
      },
    },
    renderer: {
      ...renderer,
      render: async (...input: Parameters<typeof renderer.render>) => {
        asked.videos.push(input[0]);
        return renderer.render(...input);
      },
    },
  };
}

const emptyForm: BrandForm = {
  name: "캠핑 노트",
  colors: [],
  audience: "",
  avoidedPhrases: [],
  examples: [],
};

async function keep(form: Partial<BrandForm> = {}): Promise<Brand> {
  const kept = await asTenant(open.app.db, open.person, (tx) =>
    saveBrand(open, tx, open.person, { form: { ...emptyForm, ...form } }),
  );
  if (typeof kept === "string") throw new Error(`refused: ${kept}`);
  return kept;
}

describe("a short of a brand", () => {
  test("has its colours, its audience and its tone, which is not asked for", async () => {
    await keep({ tone: "humorous", colors: ["#123456", "#fedcba"], audience: "초보 캠퍼" });
    await open.creator.start("/short 여름 캠핑 준비물");
    const preview = await open.face.untilScreen("preview");
    const kinds = open.face.messages().map(({ screen }) => screen.kind);
    expect(kinds).toEqual(["said", "progress", "preview"]);
    expect(asked.briefs).toMatchObject([{ tone: "humorous", audience: "초보 캠퍼" }]);
    expect(preview.screen.description).toContain("초보 캠퍼");
    for (const part of [...asked.pictures, ...asked.videos]) {
      expect(part).toMatchObject({ colors: ["#123456", "#fedcba"], tone: "humorous" });
    }
    expect([asked.pictures.length, asked.videos.length]).toEqual([preview.screen.scenes.length, 1]);
  });

  test("has another tone where the person says so", async () => {
    await keep({ tone: "humorous" });
    await open.creator.start("/short 전문적: 여름 캠핑 준비물");
    await open.face.untilScreen("preview");
    expect(asked.briefs).toMatchObject([{ tone: "professional", keyword: "여름 캠핑 준비물" }]);
  });

  test("is still asked for its tone where the brand has none", async () => {
    await keep();
    await open.creator.start("여름 캠핑 준비물");
    await open.creator.press("choose-tone", { argument: "casual" });
    await open.face.untilScreen("preview");
    expect(asked.briefs).toMatchObject([{ tone: "casual" }]);
  });

  test("keeps the brand it was begun with when that changes later", async () => {
    const brand = await keep({ tone: "casual", colors: ["#123456"] });
    await open.creator.start("여름 캠핑 준비물");
    await open.face.untilScreen("preview");
    await asTenant(open.app.db, open.person, (tx) =>
      saveBrand(open, tx, open.person, {
        id: brand.id,
        form: { ...emptyForm, colors: ["#ffffff"], tone: "professional" },
      }),
    );
    await open.creator.press("regenerate");
    await open.face.untilScreen("preview", () => asked.videos.length === 2);
    expect(asked.briefs.map(({ tone }) => tone)).toEqual(["casual", "casual"]);
    expect(asked.videos.map(({ colors }) => colors)).toEqual([["#123456"], ["#123456"]]);
  });
});

describe("several brands", () => {
  test("are asked between, and the chosen one is the short's", async () => {
    await keep({ name: "캠핑 노트", colors: ["#111111"] });
    const other = await keep({ name: "도시 산책", tone: "educational", colors: ["#222222"] });
    await open.creator.start("주말 나들이");
    const pick = await open.face.untilScreen("brand-pick");
    expect(pick.actions.map(({ label }) => label)).toEqual(["캠핑 노트", "도시 산책"]);
    await open.creator.press("choose-brand", { argument: other.id });
    const preview = await open.face.untilScreen("preview");
    expect(asked.briefs).toMatchObject([{ tone: "educational" }]);
    expect(asked.videos).toMatchObject([{ colors: ["#222222"] }]);
    const projectId = preview.screen.video.key.split("/")[1] ?? "";
    const project = await asTenant(open.app.db, open.person, (tx) => findProject(tx, projectId));
    expect(project?.brand).toEqual({ colors: ["#222222"], avoidedPhrases: [] });
  });

  test("can be named instead of pressed, and the tone that was said is not forgotten", async () => {
    await keep({ name: "캠핑 노트" });
    await keep({ name: "도시 산책", tone: "educational" });
    const id = await open.creator.start("유머러스: 주말 나들이");
    await open.face.untilScreen("brand-pick");
    await open.chat.say(open.person, {
      conversationId: id,
      text: "도시 산책",
      externalId: crypto.randomUUID(),
    });
    await open.face.untilScreen("preview");
    expect(asked.briefs).toMatchObject([{ tone: "humorous", keyword: "주말 나들이" }]);
  });

  test("of which the chosen one has gone meanwhile leave the short without a question too many", async () => {
    const first = await keep({ name: "캠핑 노트", tone: "casual" });
    const other = await keep({ name: "도시 산책", tone: "educational" });
    await open.creator.start("주말 나들이");
    await open.face.untilScreen("brand-pick");
    await asTenant(open.app.db, open.person, (tx) => removeBrand(open, tx, open.person, first.id));
    await open.creator.press("choose-brand", { argument: first.id });
    await open.face.untilScreen("preview");
    expect(asked.briefs).toMatchObject([{ tone: "educational" }]);
    const left = await asTenant(open.app.db, open.person, listBrands);
    expect(left).toMatchObject([{ id: other.id, isDefault: true }]);
  });

  test("have one default, which is offered first", async () => {
    await keep({ name: "캠핑 노트" });
    const other = await keep({ name: "도시 산책" });
    await asTenant(open.app.db, open.person, (tx) =>
      chooseDefaultBrand(open, tx, open.person, other.id),
    );
    const brands = await asTenant(open.app.db, open.person, listBrands);
    expect(brands.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["도시 산책", true],
      ["캠핑 노트", false],
    ]);
  });

  test("that are made at once are one default and no two of a name", async () => {
    const race = await Promise.all(
      ["가", "나", "다", "가"].map((name) =>
        asTenant(open.app.db, open.person, (tx) =>
          saveBrand(open, tx, open.person, { form: { ...emptyForm, name } }),
        ),
      ),
    );
    expect(race.filter((one) => one === "name-taken")).toHaveLength(1);
    const brands = await asTenant(open.app.db, open.person, listBrands);
    expect(brands.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    expect(brands).toHaveLength(3);
  });
});
