import { afterAll, beforeAll, expect, test } from "vitest";
import { listProjects } from "#src/db/project-lists.ts";
import { insertProject, updateProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import type { ProjectStatus } from "#src/domain/project.ts";
import type { Script } from "#src/domain/script.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
  await add("여름 휴가 패킹 팁", "짐, 절반으로 줄이는 법", "양말은 신발 안에 넣어요.", "ready");
  await add("50% off", "Half_price", "Nothing special.", "failed");
  await add("cats", "Why cats purr", "They purr when they are calm.", "published");
});
afterAll(() => open[Symbol.asyncDispose]());

async function add(
  keyword: string,
  title: string,
  narration: string,
  status: "ready" | "failed" | "published",
) {
  const { teamId, userId } = open.owner;
  const conversationId = await open.addConversation(open.owner);
  const id = crypto.randomUUID();
  open.clock.forward({ minutes: 1 });
  const now = open.clock.now();
  const scene = {
    id: "s1",
    role: "hook",
    narration,
    onScreen: "Look",
    imagePrompt: "an elephant",
  } as const;
  const script: Script = {
    language: "ko",
    author: "person",
    scenes: [scene],
    title,
    description: "",
    hashtags: [],
  };
  await asTenant(open.db, open.owner, async (tx) => {
    const brief = { keyword, tone: "casual", language: "ko", lengthSeconds: 30 } as const;
    await insertProject(tx, { ...brief, id, teamId, userId, conversationId, generation: 1, now });
    await updateProject(tx, { id, generation: 1, changes: { title, script, status }, now });
  });
}

const find = async (words?: string, status?: ProjectStatus, limit = 20, offset = 0) => {
  const found = await asTenant(open.db, open.owner, (tx) =>
    listProjects(tx, {
      ...(words !== undefined && { words }),
      ...(status && { status }),
      limit,
      offset,
    }),
  );
  return { total: found.total, keywords: found.projects.map(({ keyword }) => keyword) };
};

test("the newest comes first, a page at a time", async () => {
  expect(await find()).toEqual({ total: 3, keywords: ["cats", "50% off", "여름 휴가 패킹 팁"] });
  expect(await find(undefined, undefined, 1, 1)).toEqual({ total: 3, keywords: ["50% off"] });
});

test.each([
  ["패킹", "여름 휴가 패킹 팁"],
  ["절반으로", "여름 휴가 패킹 팁"],
  ["신발 안에", "여름 휴가 패킹 팁"],
  ["PURR when", "cats"],
  ["0%", "50% off"],
  ["f_p", "50% off"],
])("%s finds what has it in its title, keyword or script", async (words, keyword) => {
  expect(await find(words)).toEqual({ total: 1, keywords: [keyword] });
});

test.each(["elephant", "narration", "%%", "_", String.raw`\ `])(
  "%s finds nothing that nobody said or showed",
  async (words) => {
    expect((await find(words)).total).toBe(words === "_" ? 1 : 0);
  },
);

test("a state narrows what is found", async () => {
  expect(await find(undefined, "ready")).toEqual({ total: 1, keywords: ["여름 휴가 패킹 팁"] });
  expect(await find("cats", "ready")).toEqual({ total: 0, keywords: [] });
  expect(await find(undefined, "scheduled")).toEqual({ total: 0, keywords: [] });
});
