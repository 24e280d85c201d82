import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findProject, type Project } from "#src/db/projects.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { cancelMaking } from "#src/studio/cancel-making.ts";
import { makeNextStep } from "#src/studio/make-short.ts";
import { createProgressTeller } from "#src/studio/progress-teller.ts";
import { startMaking } from "#src/studio/start-making.ts";
import { makePreview, startShort, type Thread } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { whileHandlingThread } from "#tests/support/while-handling-thread.ts";
import { openApart } from "#tests/support/open-apart.ts";

let open: Awaited<ReturnType<typeof openApart>>;

beforeEach(async () => {
  open = await openApart();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const readProject = async (thread: Thread): Promise<Project> => {
  const [row] = await open.look.sql<{ id: string }[]>`select id from projects
    where conversation_id = ${thread.conversationId}`;
  const project = await asTenant(open.app.db, open.person, (tx) => findProject(tx, row?.id ?? ""));
  if (!project) throw new Error("no short is made in this thread");
  return project;
};

const untilWaiting = async (thread: Thread) => {
  await thread.untilScreen("progress");
  return readProject(thread);
};

const asked = () => open.studio.calls.map(({ part, what }) => `${part}: ${what}`);

const run = { jobId: "by hand", isLastAttempt: false, signal: new AbortController().signal };

describe("a making that is interrupted", () => {
  test("a step that fails for good says so, and going on asks only for what is missing", async () => {
    await open.startWorker();
    open.studio.failNext("renderer", new AppError("no-space", "the disk is full"));
    const thread = await startShort(open, "바다");
    const failed = await thread.untilScreen("making-failed");
    expect(failed).toMatchObject({ step: "video", code: "no-space" });
    open.studio.calls.length = 0;
    await thread.press("retry");
    await thread.untilScreen("preview");
    expect(asked()).toEqual(["renderer: 바다 (0)"]);
  });

  test("a step that is begun again shows no less than it had reached", async () => {
    const thread = await startShort(open, "바다");
    const waiting = await untilWaiting(thread);
    const { makingJobCount } = waiting;
    await asSystem(open.app.db, (tx) =>
      startMaking(open.app.studio, tx, { project: waiting, makingJobCount }),
    );
    const told = async (fraction: number) => {
      await createProgressTeller(open.app.studio, await readProject(thread)).tell(fraction);
      return (await readProject(thread)).progress.fraction;
    };
    expect(await told(0.8)).toBe(0.8);
    expect(await told(0)).toBe(0.8);
    expect(await told(0.9)).toBe(0.9);
  });

  test("a provider that is away for a moment is asked again without a word", async () => {
    await open.look.hurryRetries();
    await open.startWorker();
    open.studio.failNext("speaker", new AppError("platform-unavailable", "busy"));
    const thread = await makePreview(open, "바다");
    expect(thread.messages().some(({ screen }) => screen.kind === "making-failed")).toBe(false);
    expect(asked().filter((call) => call === "speaker: 바다 hook 0")).toHaveLength(2);
    expect(asked().filter((call) => call.startsWith("painter"))).toHaveLength(3);
  });

  test("a provider that stays away ends as failed after a few tries", async () => {
    await open.look.hurryRetries();
    await open.startWorker();
    for (let call = 0; call < 9; call += 1) {
      open.studio.failNext("writer", new AppError("platform-unavailable", "down"));
    }
    const thread = await startShort(open, "바다");
    await thread.untilScreen("making-failed", ({ code }) => code === "platform-unavailable");
    expect(asked()).toEqual(["writer: 바다 0", "writer: 바다 0", "writer: 바다 0"]);
  });

  test("voices that were there are not asked for again when a changed scene fails", async () => {
    await open.startWorker();
    const thread = await makePreview(open, "바다");
    const { scenes } = await thread.untilScreen("preview");
    await thread.press("edit-script");
    open.studio.calls.length = 0;
    const changed = scenes.map((scene) =>
      scene.id === "s2" ? scene : { ...scene, narration: `${scene.narration} 새로` },
    );
    // The first changed scene is spoken, the third one is refused.
    const { speaker } = open.studio.parts;
    if (!speaker) throw new Error("the tiny studio has a speaker");
    const speak = speaker.speak.bind(speaker);
    let isRefusing = true;
    speaker.speak = async (wish, signal) => {
      if (isRefusing && wish.text.includes("call-to-action")) {
        throw new AppError("platform-rejected", "not these words");
      }
      return speak(wish, signal);
    };
    await thread.press("save-script", { values: { scenes: changed } });
    await thread.untilScreen("making-failed");
    isRefusing = false;
    await thread.press("retry");
    await thread.untilScreen(
      "preview",
      ({ scenes: [hook] }) => hook?.narration.endsWith("새로") === true,
    );
    expect(asked().filter((call) => call.startsWith("speaker"))).toEqual([
      "speaker: 바다 hook 0 새로",
      "speaker: 바다 call-to-action 0 새로",
    ]);
  });

  test("the short before a cancelled remake can still be published as it was shown", async () => {
    await open.startWorker();
    const thread = await makePreview(open, "바다");
    const release = open.studio.hold("painter");
    await thread.press("regenerate");
    await eventually(() => asked().at(-1)).toBe("painter: hook 1");
    await thread.press("cancel-making");
    await thread.press("back");
    release();
    await thread.press("publish-now");
    const { title } = await thread.untilScreen("published");
    expect(title).toBe("바다 (0)");
    const [post] = await open.look.sql`select title from schedules`;
    expect(post).toEqual({ title: "바다 (0)" });
  });

  test("a short cancelled while its job was about to start stays cancelled", async () => {
    const thread = await startShort(open, "바다");
    const project = await untilWaiting(thread);
    await thread.press("cancel-making");
    await thread.untilScreen("making-cancelled");
    const isStarted = await asSystem(open.app.db, (tx) =>
      startMaking(open.app.studio, tx, { project, makingJobCount: project.makingJobCount }),
    );
    expect(isStarted).toBe(false);
    await open.startWorker();
    await open.app.sweep();
    expect(await readProject(thread)).toMatchObject({ makingState: "cancelled" });
    expect(asked()).toEqual([]);
  });

  test("cancelling what has just been finished leaves it finished", async () => {
    const { id, generation } = await untilWaiting(await startShort(open, "바다"));
    await open.startWorker();
    await open.face.untilScreen("preview");
    await asTenant(open.app.db, open.person, (tx) =>
      cancelMaking(open.app, tx, { id, generation }),
    );
    const [row] = await open.look.sql`select making_state, status from projects`;
    expect(row).toEqual({ making_state: "done", status: "ready" });
  });

  test("a worker whose job was given to another stops and writes nothing", async () => {
    const thread = await startShort(open, "바다");
    const { id: projectId, teamId, generation } = await untilWaiting(thread);
    const release = open.studio.hold("painter");
    const idle = await open.startWorker();
    await eventually(() => asked().at(-1)).toBe("painter: hook 0");
    // As the sweeper does once the job is lost: from here on another worker has it.
    await open.look.owner`update pgboss.job set state = 'failed', completed_on = now()
      where name = 'make-short' and state = 'active'`;
    await open.app.sweep();
    await eventually(() => asked().filter((call) => call === "painter: hook 0").length).toBe(2);
    release();
    await thread.untilScreen("preview");
    await idle[Symbol.asyncDispose]();
    expect(asked().filter((call) => call === "painter: point 0")).toHaveLength(1);
    await makeNextStep(open.app.studio, { teamId, projectId, generation }, run);
    expect(asked().filter((call) => call.startsWith("renderer"))).toHaveLength(1);
    const finished = await open.look.sql`select from inbound_events
      where external_id = ${`finished:${projectId}:${generation}`}`;
    expect(finished).toHaveLength(1);
  });

  test("what a worker brings after its job was given to another is dropped", async () => {
    const thread = await startShort(open, "바다");
    const { id: projectId, teamId, generation } = await untilWaiting(thread);
    const { writer } = open.studio.parts;
    if (!writer) throw new Error("the tiny studio has a writer");
    const write = writer.write.bind(writer);
    const gate = Promise.withResolvers<void>();
    let isFirst = true;
    writer.write = async (...wish) => {
      const script = await write(...wish);
      if (isFirst) {
        isFirst = false;
        await gate.promise;
      }
      return script;
    };
    const held = makeNextStep(open.app.studio, { teamId, projectId, generation }, run);
    await eventually(asked).toEqual(["writer: 바다 0"]);
    await open.look.owner`delete from pgboss.job where name = 'make-short'`;
    await open.app.sweep();
    const release = open.studio.hold("painter");
    await open.startWorker();
    await eventually(() => asked().at(-1)).toBe("painter: hook 0");
    gate.resolve();
    await held;
    release();
    await thread.untilScreen("preview");
    expect(asked().filter((call) => call.startsWith("painter"))).toHaveLength(3);
  });

  test("a making that is killed again and again ends as failed, and can be tried again", async () => {
    const thread = await startShort(open, "바다");
    await untilWaiting(thread);
    const loseJobs = async () => open.look.owner`update pgboss.job
      set state = 'failed', completed_on = now()
      where name = 'make-short' and state not in ('completed', 'failed')`;
    await open.look.sql`update projects set making_state = 'running'`;
    for (let death = 0; death < 12; death += 1) {
      await loseJobs();
      await open.app.sweep();
    }
    await open.startWorker();
    await thread.untilScreen("making-failed", ({ code }) => code === "render-failed");
    expect(asked()).toEqual([]);
    await open.app.sweep();
    await thread.press("retry");
    await thread.untilScreen("preview");
  });

  test("telling how far it is and a cancellation in the thread never block each other", async () => {
    const thread = await startShort(open, "바다");
    const { id, generation } = await untilWaiting(thread);
    const { db } = open.app;
    const { person, look } = open;
    const cancelled = whileHandlingThread({ db, person, look }, thread.conversationId, (tx) =>
      cancelMaking(open.app, tx, { id, generation }),
    );
    await open.startWorker();
    await cancelled;
    expect(await readProject(thread)).toMatchObject({ makingState: "cancelled" });
    await open.app.sweep();
    expect(asked()).toEqual([]);
  });
});
