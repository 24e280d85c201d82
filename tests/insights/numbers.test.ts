import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listSnapshots } from "#src/db/analytics.ts";
import { asTenant } from "#src/db/transact.ts";
import { takeNumbers } from "#src/insights/take-numbers.ts";
import { sweepNumbers } from "#src/insights/sweep-numbers.ts";
import { openPosting, type Posting } from "#tests/publishing/open-posting.ts";
import { eventually } from "#tests/support/eventually.ts";
import type { Fault } from "#tests/stand-ins/fake-platform.ts";

let posting: Posting;

beforeEach(async () => {
  posting = await openPosting();
});

afterEach(async () => {
  const errors = posting.takeErrors();
  await posting[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const publish = async () => {
  const thread = await posting.preview();
  await thread.press("publish-now");
  await thread.untilScreen("published");
  const postId = await posting.postOf(thread);
  const told = () =>
    thread.messages().flatMap(({ screen }) => (screen.kind === "numbers" ? [screen] : []));
  const moments = () => told().map(({ moment }) => moment);
  const snapshots = () =>
    asTenant(posting.app.db, posting.person, (tx) =>
      listSnapshots(tx, { scheduleId: postId, limit: 100 }),
    );
  return { thread, postId, told, moments, snapshots };
};

const never = new AbortController().signal;
const down = Array<Fault>(30).fill("fail-before");

describe("the numbers of a post", () => {
  test("come after an hour, a day and a week, each once, and count on", async () => {
    const { thread, postId, told, moments, snapshots } = await publish();
    await posting.app.sweep();
    expect(moments()).toEqual([]);
    for (const [moment, hours, views] of [
      ["1h", 1, 5],
      ["24h", 23, 9],
      ["7d", 144, 40],
    ] as const) {
      posting.platform.count(postId, views);
      posting.clock.forward({ hours });
      await thread.untilScreen("numbers", (screen) => screen.moment === moment);
      await Promise.all([posting.app.sweep(), posting.app.sweep()]);
    }
    posting.clock.forward({ hours: 2000 });
    await posting.app.sweep();
    expect(moments()).toEqual(["1h", "24h", "7d"]);
    expect(told().map(({ numbers }) => numbers.views)).toEqual([5, 9, 40]);
    expect((await snapshots()).map(({ views }) => views)).toEqual([5, 9, 40]);
    expect(await posting.read(postId)).toMatchObject({ numbers_moment: null });
  });

  test("that have all come due while nobody ran are told once, as the latest of them", async () => {
    const { thread, moments } = await publish();
    posting.clock.forward({ hours: 30 });
    await thread.untilScreen("numbers");
    await posting.app.sweep();
    expect(moments()).toEqual(["24h"]);
    posting.clock.forward({ hours: 138 });
    await thread.untilScreen("numbers", ({ moment }) => moment === "7d");
    expect(moments()).toEqual(["24h", "7d"]);
  });

  test("come when somebody asks, as often as they ask", async () => {
    const { thread, postId, moments, snapshots } = await publish();
    posting.platform.count(postId, 3);
    await thread.press("show-numbers");
    await thread.untilScreen("numbers", ({ numbers }) => numbers.views === 3);
    posting.platform.count(postId, 4);
    posting.clock.forward({ minutes: 1 });
    await thread.press("show-numbers");
    await thread.untilScreen("numbers", ({ numbers }) => numbers.views === 4);
    expect(moments()).toEqual(["asked", "asked"]);
    expect((await snapshots()).map(({ views }) => views)).toEqual([3, 4]);
  });

  test("that the platform does not give are answered politely, and may be asked for again", async () => {
    const { thread } = await publish();
    posting.platform.fail("numbers", ...down);
    await thread.press("show-numbers");
    await thread.untilScreen("notice", ({ notice }) => notice === "try-again");
    posting.platform.heal();
    await thread.press("show-numbers");
    await thread.untilScreen("numbers");
  });

  test("that could not be had in the first hour are left out, and the next ones come", async () => {
    const { thread, postId, moments } = await publish();
    posting.platform.fail("numbers", ...down);
    posting.clock.forward({ hours: 1 });
    await eventually(async () => (await posting.read(postId)).numbers_moment).toBe("24h");
    posting.platform.heal();
    posting.clock.forward({ hours: 23 });
    await thread.untilScreen("numbers");
    expect(moments()).toEqual(["24h"]);
  });

  test("whose job was lost are asked for again", async () => {
    const { thread, moments } = await publish();
    await posting.look.owner.unsafe(`create function lose() returns trigger language plpgsql as
      $$ begin new.state := 'failed'; new.completed_on := now(); return new; end $$`);
    await posting.look.owner`create trigger lose before insert on pgboss.job for each row
      when (new.name = 'take-numbers') execute function lose()`;
    posting.clock.forward({ hours: 1 });
    await eventually(
      async () => posting.look.owner`select from pgboss.job where name = 'take-numbers'`,
    ).toHaveLength(1);
    await posting.look.owner`drop trigger lose on pgboss.job`;
    posting.clock.forward({ minutes: 16 });
    await thread.untilScreen("numbers");
    expect(moments()).toEqual(["1h"]);
  });

  test("brought by two jobs for the same moment are told and kept once", async () => {
    const { thread, postId, moments, snapshots } = await publish();
    const { publishing, media } = posting.app;
    posting.clock.forward({ hours: 1 });
    const input = {
      teamId: posting.person.teamId,
      scheduleId: postId,
      moment: "1h" as const,
      askId: "1h",
    };
    const run = { jobId: "by hand", isLastAttempt: false, signal: never };
    await Promise.all([
      takeNumbers({ ...publishing, media }, input, run),
      takeNumbers({ ...publishing, media }, input, run),
      sweepNumbers(publishing),
    ]);
    await thread.untilScreen("numbers");
    await takeNumbers({ ...publishing, media }, input, run);
    expect(await snapshots()).toHaveLength(1);
    expect(moments()).toEqual(["1h"]);
    expect(await posting.read(postId)).toMatchObject({ numbers_moment: "24h" });
  });

  test("are listed newest when there are many", async () => {
    const { postId } = await publish();
    const { publishing, media } = posting.app;
    for (const views of [1, 2, 3, 4]) {
      posting.platform.count(postId, views);
      posting.clock.forward({ minutes: 1 });
      const input = { teamId: posting.person.teamId, scheduleId: postId, moment: "asked" as const };
      await takeNumbers(
        { ...publishing, media },
        { ...input, askId: `${views}` },
        { jobId: "by hand", isLastAttempt: true, signal: never },
      );
    }
    const newest = await asTenant(posting.app.db, posting.person, (tx) =>
      listSnapshots(tx, { scheduleId: postId, limit: 2 }),
    );
    expect(newest.map(({ views }) => views)).toEqual([3, 4]);
  });
});
