import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Fault, PlatformStep } from "#tests/stand-ins/fake-platform.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openPosting, type Posting } from "./open-posting.ts";

/** The lease of a post being made public: before its end nobody believes that it did not happen. */
const leaseSeconds = 181;

let posting: Posting;

beforeAll(async () => {
  posting = await openPosting();
});

afterAll(async () => posting[Symbol.asyncDispose]());

afterEach(() => {
  posting.platform.heal();
  for (const { clientKey } of posting.platform.ledger) {
    expect(posting.platform.postsOf(clientKey)).toHaveLength(1);
  }
  expect(posting.takeErrors()).toEqual([]);
});

const publish = async () => {
  const thread = await posting.preview();
  await thread.press("publish-now");
  return thread;
};

const untilStatus = async (postId: string, status: string) =>
  eventually(async () => (await posting.read(postId)).status).toBe(status);

const repeatable: [PlatformStep, Fault][] = (["open", "transfer"] as const).flatMap((step) =>
  (["fail-before", "drop-before", "fail-after", "drop-after"] as const).map(
    (fault): [PlatformStep, Fault] => [step, fault],
  ),
);

describe("a platform that misbehaves", () => {
  test.each(repeatable)("a post whose %s suffers %s is published once", async (step, fault) => {
    posting.platform.fail(step, fault);
    const thread = await publish();
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(await posting.postOf(thread))).toHaveLength(1);
  });

  test.each(["open", "transfer", "finalize"] as const)(
    "a definite no to %s ends as failed with nothing live, and another try publishes",
    async (step) => {
      posting.platform.fail(step, "refuse");
      const thread = await publish();
      await thread.untilScreen("publishing-failed");
      const refused = await posting.postOf(thread);
      expect(await posting.read(refused)).toMatchObject({
        status: "failed",
        error_code: "platform-rejected",
      });
      expect(posting.platform.postsOf(refused)).toEqual([]);
      await thread.press("retry");
      await thread.untilScreen("published");
    },
  );

  test("a platform that stays down ends as failed after a few tries", async () => {
    posting.platform.fail("open", ...Array<Fault>(20).fill("fail-before"));
    const thread = await publish();
    await thread.untilScreen("publishing-failed", ({ code }) => code === "platform-unavailable");
  });

  test("an upload that the platform has lost ends as failed with nothing live", async () => {
    posting.platform.fail("transfer", "forget");
    const thread = await publish();
    await thread.untilScreen("publishing-failed");
    expect(posting.platform.postsOf(await posting.postOf(thread))).toEqual([]);
  });

  test.each(["fail-after", "drop-after"] as const)(
    "a post that went live although the answer was %s is found by asking",
    async (fault) => {
      posting.platform.fail("finalize", fault);
      const thread = await publish();
      await thread.untilScreen("published");
      expect(await posting.steps(await posting.postOf(thread))).toEqual([
        "prepare claimed",
        "prepare opened",
        "transfer done",
        "finalize begun",
        "finalize unknown",
        "probe live",
      ]);
    },
  );

  test.each(["fail-before", "drop-before"] as const)(
    "a post that did not go live at %s is published again only once that is sure",
    async (fault) => {
      posting.platform.fail("finalize", fault);
      const thread = await publish();
      await eventually(async () => posting.read(await posting.postOf(thread))).toMatchObject({
        status: "unknown",
      });
      const postId = await posting.postOf(thread);
      posting.clock.forward({ seconds: leaseSeconds });
      await thread.untilScreen("published");
      const steps = await posting.steps(postId);
      expect(steps.slice(steps.indexOf("finalize unknown"))).toEqual([
        "finalize unknown",
        "probe absent",
        "finalize begun",
        "finalize live",
      ]);
    },
  );

  test("a request that takes effect long after its connection was cut is not sent twice", async () => {
    posting.platform.fail("finalize", "happen-late");
    const thread = await publish();
    await eventually(() => posting.platform.requests.at(-1)?.step).toBe("probe");
    const postId = await posting.postOf(thread);
    await untilStatus(postId, "unknown");
    posting.platform.release();
    posting.clock.forward({ seconds: leaseSeconds });
    await thread.untilScreen("published");
    expect(posting.platform.postsOf(postId)).toHaveLength(1);
  });

  test("a platform that never carries out what it is told ends as failed, not for ever", async () => {
    posting.platform.fail("finalize", ...Array<Fault>(50).fill("drop-before"));
    const thread = await publish();
    await thread.untilScreen("publishing");
    const postId = await posting.postOf(thread);
    for (const told of [1, 2, 3, 4]) {
      await eventually(async () => posting.steps(postId)).toSatisfy(
        (steps: string[]) => steps.filter((step) => step === "finalize unknown").length === told,
      );
      posting.clock.forward({ seconds: leaseSeconds });
    }
    await thread.untilScreen("publishing-failed", ({ code }) => code === "platform-unavailable");
    expect(posting.platform.postsOf(postId)).toEqual([]);
  });
});

const publishInDoubt = async (fault: Fault) => {
  posting.platform.beUnsure(true);
  posting.platform.fail("finalize", fault);
  const thread = await publish();
  await thread.untilScreen("outcome-unknown");
  const postId = await posting.postOf(thread);
  expect((await posting.read(postId)).status).toBe("unknown");
  return { thread, postId };
};

describe("a platform that cannot say", () => {
  test("the thread is asked, and what is said to be live counts as published", async () => {
    const { thread, postId } = await publishInDoubt("drop-after");
    await thread.press("settle-live");
    await thread.untilScreen("published");
    expect(await posting.read(postId)).toMatchObject({ status: "published", numbers_moment: "1h" });
    expect((await posting.look.attempts(postId)).at(-1)).toMatchObject({
      step: "settle",
      outcome: "live",
      actor_id: posting.person.userId,
    });
    const [project] = await posting.look.sql`select p.status from projects p
      join schedules s on s.project_id = p.id where s.id = ${postId}`;
    expect(project).toEqual({ status: "published" });
  });

  test("what is said to be live has its numbers once the platform can say again", async () => {
    const { thread, postId } = await publishInDoubt("drop-after");
    await thread.press("settle-live");
    await thread.untilScreen("published");
    posting.platform.beUnsure(false);
    posting.platform.count(postId, 7);
    posting.clock.forward({ hours: 1 });
    const { numbers } = await thread.untilScreen("numbers");
    expect(numbers.views).toBe(7);
    const [post] = posting.platform.postsOf(postId);
    expect(await posting.read(postId)).toMatchObject({ platform_video_id: post?.videoId });
  });

  test("what is said not to be live is published again, with who said so on record", async () => {
    const { thread, postId } = await publishInDoubt("drop-before");
    await thread.press("settle-not-live");
    await thread.untilScreen("published");
    const attempts = await posting.look.attempts(postId);
    const settled = attempts.find(({ step }) => step === "settle");
    expect(settled).toMatchObject({ outcome: "absent", actor_id: posting.person.userId });
    expect(attempts.at(-1)).toMatchObject({ step: "finalize", outcome: "live" });
  });

  test("a second answer changes nothing", async () => {
    const { thread, postId } = await publishInDoubt("drop-before");
    const { actions } = await thread.untilOffered("settle-live");
    const press = async (verb: "settle-live" | "settle-not-live") =>
      posting.chat.press(posting.person, {
        token: actions.find((one) => one.verb === verb)?.token ?? "",
        externalId: crypto.randomUUID(),
      });
    await Promise.all([press("settle-live"), press("settle-not-live")]);
    await thread.untilScreen("published");
    const settled = (await posting.steps(postId)).filter((step) => step.startsWith("settle"));
    expect(settled).toHaveLength(1);
    const isPublishedAgain = settled.includes("settle absent");
    expect(posting.platform.postsOf(postId)).toHaveLength(isPublishedAgain ? 1 : 0);
  });

  test("a probe that fails again and again is as good as one that cannot say", async () => {
    posting.platform.fail("probe", ...Array<Fault>(20).fill("fail-before"));
    posting.platform.fail("finalize", "drop-after");
    const thread = await publish();
    await thread.untilScreen("outcome-unknown");
  });
});
