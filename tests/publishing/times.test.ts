import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPublication } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { finalizeOnce } from "#src/publishing/finalize-publication.ts";
import { holdPublication } from "#src/publishing/hold-publication.ts";
import { prepareNextPublication } from "#src/publishing/prepare-publication.ts";
import { cancelPost, movePost } from "#src/publishing/schedule-post.ts";
import { sweepPublications } from "#src/publishing/sweep-publications.ts";
import { eventually } from "#tests/support/eventually.ts";
import { whileHandlingThread } from "#tests/support/while-handling-thread.ts";
import { openPosting, type Posting } from "./open-posting.ts";

let posting: Posting;

beforeEach(async () => {
  posting = await openPosting();
});

afterEach(async () => {
  for (const { clientKey } of posting.platform.ledger) {
    expect(posting.platform.postsOf(clientKey)).toHaveLength(1);
  }
  const errors = posting.takeErrors();
  await posting[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const never = new AbortController().signal;
const run = { jobId: "by hand", isLastAttempt: false, signal: never };

describe("the time of a post", () => {
  test("nothing goes out before it, and it goes out once it has come", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    await posting.app.sweep();
    expect(posting.platform.requests).toEqual([]);
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
  });

  test("a post that came due while nobody ran is started by whoever comes next", async () => {
    const { thread } = await posting.planAt("2026-11-24T12:00");
    await posting.service[Symbol.asyncDispose]();
    posting.clock.moveTo("2026-11-24T03:30:00Z");
    posting.later.use(await posting.startAnother());
    await thread.untilScreen("published");
  });

  test("one that is far too late is held, and publishing it now is a way out", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T04:01:00Z");
    await thread.untilScreen("held");
    expect(posting.platform.requests).toEqual([]);
    await thread.press("publish-now");
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
  });

  test("another time is a way out of being held", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T04:01:00Z");
    await thread.untilScreen("held");
    await thread.press("move-time");
    await thread.press("pick-time", { values: { localTime: "2026-11-24T20:00" } });
    await thread.untilScreen("scheduled", ({ at }) => at.instant === "2026-11-24T11:00:00Z");
    await posting.app.sweep();
    expect(posting.platform.requests).toEqual([]);
    posting.clock.moveTo("2026-11-24T11:00:00Z");
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
  });

  test("taking it back is a way out of being held", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T04:01:00Z");
    await thread.untilScreen("held");
    await thread.press("cancel-schedule");
    await thread.untilOffered("regenerate");
    await posting.app.sweep();
    expect(await posting.read(postId)).toMatchObject({ status: "cancelled" });
    expect(posting.platform.requests).toEqual([]);
  });

  test("a job that has waited too long holds its post instead of sending it out", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T05:00:00Z");
    const { teamId } = posting.person;
    await prepareNextPublication(posting.app.publishing, { teamId, scheduleId: postId }, run);
    await thread.untilScreen("held");
    expect(posting.platform.requests).toEqual([]);
  });

  test("an upload left lying for hours is not made public at a time nobody chose", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    await stopWithUpload(postId);
    posting.clock.forward({ hours: 9 });
    posting.later.use(await posting.startAnother());
    await thread.untilScreen("publishing-failed");
    await thread.untilOffered("retry");
    expect(posting.platform.ledger).toEqual([]);
  });

  test("an upload whose last job was lost is made public by the sweep", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    await stopWithUpload(postId);
    await loseFinalizeJob();
    posting.clock.forward({ minutes: 4 });
    posting.later.use(await posting.startAnother());
    await thread.untilScreen("published");
  });

  test("a moved post goes out at its new time only", async () => {
    const { thread } = await posting.planAt("2026-11-24T12:00");
    await thread.press("move-time");
    await thread.press("pick-time", { values: { localTime: "2026-11-24T15:00" } });
    await thread.untilScreen("scheduled", ({ at }) => at.instant === "2026-11-24T06:00:00Z");
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    await posting.app.sweep();
    expect(posting.platform.requests).toEqual([]);
    posting.clock.moveTo("2026-11-24T06:00:00Z");
    await thread.untilScreen("published");
  });
});

/** Leaves one process that does nothing by itself, and a post whose files are on the platform. */
async function stopWithUpload(postId: string) {
  await posting.service[Symbol.asyncDispose]();
  posting.clock.moveTo("2026-11-24T03:00:00Z");
  const { app } = posting.later.use(await posting.startAnother([]));
  const input = { teamId: posting.person.teamId, scheduleId: postId };
  await prepareNextPublication(app.publishing, input, run);
  expect(posting.platform.requests.map(({ step }) => step)).toEqual(["open", "transfer"]);
  return { publishing: app.publishing, input };
}

const loseFinalizeJob = async () =>
  posting.look.owner`delete from pgboss.job where name = 'finalize-publication'`;

describe("several at once", () => {
  test("two services and sweeps at the same moment publish a due post once", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    await using other = await posting.startAnother();
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    await Promise.all([
      posting.app.sweep(),
      other.app.sweep(),
      posting.app.sweep(),
      other.app.sweep(),
    ]);
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
    const started = (await posting.steps(postId)).filter((step) => step === "prepare claimed");
    expect(started).toHaveLength(1);
    expect(posting.platform.requests.filter(({ step }) => step === "finalize")).toHaveLength(1);
  });

  test("the same work asked for many times at once makes a post public once", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    const { publishing } = posting.app;
    const input = { teamId: posting.person.teamId, scheduleId: postId };
    await Promise.all([
      prepareNextPublication(publishing, input, run),
      prepareNextPublication(publishing, input, run),
      prepareNextPublication(publishing, input, run),
    ]);
    await Promise.all([
      finalizeOnce(publishing, input),
      finalizeOnce(publishing, input),
      finalizeOnce(publishing, input),
    ]);
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
  });

  test("a cancellation and the start of the same post have one winner", async () => {
    for (const second of [1, 2, 3, 4]) {
      const { thread, postId } = await posting.planAt(`2026-11-24T12:0${second}`);
      const { actions } = await thread.untilOffered("cancel-schedule");
      posting.clock.moveTo(`2026-11-24T03:0${second}:00Z`);
      const token = actions.find(({ verb }) => verb === "cancel-schedule")?.token ?? "";
      await Promise.all([
        posting.chat.press(posting.person, { token, externalId: crypto.randomUUID() }),
        posting.app.sweep(),
      ]);
      await eventually(async () => (await posting.read(postId)).status).toMatch(
        /cancelled|published/,
      );
      const { status } = await posting.read(postId);
      expect(posting.platform.postsOf(postId)).toHaveLength(status === "published" ? 1 : 0);
      if (status === "published") await thread.untilScreen("published");
      else await thread.untilOffered("regenerate");
    }
  });

  test("a cancellation in the thread and the start of its post never block each other", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    const { db, publishing } = posting.app;
    const { person, look } = posting;
    const around = { db, person, look };
    await Promise.all([
      whileHandlingThread(around, thread.conversationId, (tx) =>
        cancelPost(posting.app, tx, { postId, userId: posting.person.userId }),
      ),
      prepareNextPublication(publishing, { teamId: person.teamId, scheduleId: postId }, run),
    ]);
    expect(await posting.read(postId)).toMatchObject({ status: "cancelled" });
    expect(posting.platform.requests).toEqual([]);
  });

  test("a post moved to a later time while a sweep was about to hold it stays planned", async () => {
    const { postId } = await posting.planAt("2026-11-24T12:00");
    const { db, publishing } = posting.app;
    const before = await asTenant(db, posting.person, (tx) => findPublication(tx, postId));
    if (!before) throw new Error("the post is not there");
    const at = posting.clock.now().add({ hours: 30 });
    await asTenant(db, posting.person, (tx) =>
      movePost(posting.app, tx, { postId, at, userId: posting.person.userId }),
    );
    await holdPublication(publishing, before);
    expect(await posting.read(postId)).toMatchObject({ status: "pending" });
  });

  test("once it goes out a post can be neither moved nor taken back", async () => {
    posting.platform.fail("finalize", "answer-late");
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    posting.clock.moveTo("2026-11-24T03:00:00Z");
    await eventually(() => posting.platform.ledger.length).toBe(1);
    const { db } = posting.app;
    const at = posting.clock.now().add({ hours: 1 });
    await expect(
      asTenant(db, posting.person, (tx) =>
        cancelPost(posting.app, tx, { postId, userId: posting.person.userId }),
      ),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(
      asTenant(db, posting.person, (tx) =>
        movePost(posting.app, tx, { postId, at, userId: posting.person.userId }),
      ),
    ).rejects.toMatchObject({ code: "conflict" });
    posting.platform.release();
    await thread.untilScreen("published");
  });

  test("a worker held up beyond its lease does not call the platform any more", async () => {
    const { thread, postId } = await posting.planAt("2026-11-24T12:00");
    const { publishing, input } = await stopWithUpload(postId);
    let now = posting.clock.now();
    const slow = {
      now: () => {
        now = now.add({ minutes: 2 });
        return now;
      },
    };
    await finalizeOnce({ ...publishing, clock: slow }, input);
    expect(posting.platform.requests.map(({ step }) => step)).toEqual(["open", "transfer"]);
    expect(await posting.read(postId)).toMatchObject({ status: "finalizing" });
    posting.clock.forward({ minutes: 10 });
    posting.later.use(await posting.startAnother());
    await thread.untilScreen("published");
  });

  test("a post that cannot be moved does not keep the others from going out", async () => {
    const poisoned = await posting.planAt("2026-11-24T12:00");
    const healthy = await posting.planAt("2026-11-24T12:01");
    await posting.look.owner.unsafe(`create function poison() returns trigger language plpgsql as
      $$ begin if new.id = '${poisoned.postId}' then raise 'poisoned'; end if; return new; end $$`);
    await posting.look.owner`create trigger poison before update on schedules
      for each row execute function poison()`;
    posting.clock.moveTo("2026-11-24T03:01:00Z");
    await sweepPublications(posting.app.publishing);
    await healthy.thread.untilScreen("published");
    await posting.look.owner`drop trigger poison on schedules`;
    await poisoned.thread.untilScreen("published");
    const errors = posting.takeErrors();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every((error) => error.includes("poisoned"))).toBe(true);
  });
});
