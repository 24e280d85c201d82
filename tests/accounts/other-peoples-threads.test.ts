import { afterEach, beforeEach, expect, test } from "vitest";
import { openWebHost } from "#bots/open-web-host.ts";
import { issueSignInLink, redeemSignInLink, switchTeam } from "#src/accounts/sign-in.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openApproving } from "#tests/publishing/open-approving.ts";

let open: Awaited<ReturnType<typeof openApproving>>;
let host: Awaited<ReturnType<typeof openWebHost>>;

beforeEach(async () => {
  open = await openApproving();
  host = await openWebHost(open.app, { isSecure: false, publicUrl: "http://127.0.0.1" });
});
afterEach(async () => {
  await host[Symbol.asyncDispose]();
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

type Member = Awaited<ReturnType<typeof open.addMember>>;

const signIn = async (person: Member) => {
  const session = await redeemSignInLink(open.app, await issueSignInLink(open.app, person));
  if (!session) throw new Error("the link did not work");
  return session.secret;
};
const firstShortOf = async (person: Member) => {
  const { projects } = await host.projects.list(person, { limit: 20, offset: 0 });
  const [project] = projects;
  if (!project) throw new Error("no project");
  return project;
};

test("a thread that is not open to somebody is in no other team of theirs", async () => {
  const thread = await open.preview();
  const editor = await open.addMember("준", "editor");
  const secret = await signIn(editor);
  expect(await host.threads.read(editor, thread.conversationId)).toBeUndefined();
  expect(await host.sessions.findTeamOf(secret, thread.conversationId)).toBeUndefined();
  expect(await host.sessions.findTeamOf(secret, crypto.randomUUID())).toBeUndefined();
});

test("a thread of somebody's own is found in the team that it is in", async () => {
  const editor = await open.addMember("준", "editor");
  const ownId = await host.chat.start(editor, { text: "help", externalId: crypto.randomUUID() });
  const secret = await signIn(editor);
  const { teams } = await host.sessions.reach(secret);
  const other = teams.find(({ id }) => id !== editor.teamId);
  expect(await switchTeam(open.app, secret, other?.id ?? "")).toBe(true);
  expect(await host.sessions.findTeamOf(secret, ownId)).toMatchObject({
    id: editor.teamId,
  });
});

test("a short is deleted by whoever made it or manages the team, and by no other editor", async () => {
  await open.preview();
  const editor = await open.addMember("준", "editor");
  const admin = await open.addMember("하늘", "admin");
  const { id, userId } = await firstShortOf(editor);
  expect(userId).toBe(open.person.userId);
  await expect(host.projects.remove(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await host.projects.remove(admin, id);
  expect((await host.projects.list(admin, { limit: 20, offset: 0 })).total).toBe(0);
});

test("the calendar leads only to the threads that are open to somebody", async () => {
  const thread = await open.preview();
  await thread.press("publish-now");
  await thread.untilScreen("published");
  const [editor, admin] = [
    await open.addMember("준", "editor"),
    await open.addMember("하늘", "admin"),
  ];
  const now = open.clock.now();
  const range = { from: now.subtract({ hours: 1 }), to: now.add({ hours: 1 }) };
  const ofEditor = await host.calendar.list(editor, range);
  expect(ofEditor).toMatchObject([{ state: "published" }]);
  expect(ofEditor).not.toMatchObject([{ conversationId: thread.conversationId }]);
  expect(await host.calendar.list(admin, range)).toMatchObject([
    { conversationId: thread.conversationId },
  ]);
});

test("words of somebody else in a thread bear their name, and one's own do not", async () => {
  const id = await host.chat.start(open.person, {
    text: "/setup",
    externalId: crypto.randomUUID(),
  });
  const admin = await open.addMember("하늘", "admin");
  await host.chat.say(admin, {
    conversationId: id,
    text: "/setup",
    externalId: crypto.randomUUID(),
  });
  const namesFor = async (person: Member) =>
    (await host.threads.read(person, id))?.messages.flatMap(({ author, byOther }) =>
      author === "person" ? [byOther?.name ?? "me"] : [],
    );
  await eventually(() => namesFor(admin)).toEqual(["소라", "me"]);
  expect(await namesFor(open.person)).toEqual(["me", "하늘"]);
});
