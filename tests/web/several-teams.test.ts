import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openApp } from "./helpers.ts";
import { mina, stranger } from "./stand-in-host.ts";

type Open = ReturnType<typeof openApp>;

const jun = { ...mina, userId: "user-jun", name: "준" };
const camping = {
  id: stranger.teamId,
  name: "캠핑 <노트>",
  role: "editor" as const,
  permissions: {},
};

function openTwoTeams() {
  const open = openApp();
  open.standIn.people.set(jun.userId, jun);
  open.standIn.otherTeams.set(mina.userId, [camping]);
  return { ...open, cookie: open.standIn.signIn(mina), jun: open.standIn.signIn(jun) };
}

const read = async ({ app }: Open, cookie: string, path: string) => {
  const response = await app.request(path, { headers: { Cookie: cookie, Accept: "text/html" } });
  return { status: response.status, text: await response.text() };
};

const send = async (
  { app }: Open,
  input: { cookie: string; path: string; fields?: Record<string, string>; site?: string },
) => {
  const response = await app.request(input.path, {
    method: "POST",
    headers: {
      Cookie: input.cookie,
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": input.site ?? "same-origin",
      Accept: "text/html",
    },
    body: new URLSearchParams(input.fields ?? {}).toString(),
  });
  const { status, headers } = response;
  return { status, location: headers.get("Location"), text: await response.text() };
};

const goTo = async (open: Open, cookie: string, fields: Record<string, string>) =>
  send(open, { cookie, path: "/chat/team/switch", fields });

test("whoever is in several teams finds them on every page, the open one marked", async () => {
  const open = openTwoTeams();
  for (const path of ["/chat", "/chat/library", "/chat/brand", "/chat/team", "/chat/settings"]) {
    const { text } = await read(open, open.cookie, path);
    expect(text, path).toContain("캠핑 &lt;노트&gt;");
    expect(/value="team-mina"\s+aria-current="true"/.test(text), path).toBe(true);
    expect((await read(open, open.jun, path)).text, path).not.toContain("/chat/team/switch");
  }
});

test("a team in which something waits for the person's word is marked, and said where another one is open", async () => {
  const open = openTwoTeams();
  const { awaited } = wordsFor("ko").chat.approval;
  const teams = async () =>
    /<details class="teams">.*<\/details>/s.exec(await pageText())?.[0] ?? "";
  const pageText = async () => (await read(open, open.cookie, "/chat/library")).text;
  expect(await teams()).not.toContain(awaited.mark);
  open.standIn.otherTeams.set(mina.userId, [{ ...camping, isAwaited: true }]);
  expect(await teams()).toContain(awaited.mark);
  expect(await teams()).toContain(awaited.elsewhere);
});

test("a page follows into another team, and nobody gets into one that is not theirs", async () => {
  const open = openTwoTeams();
  open.standIn.open(mina, "우리 대화");
  open.standIn.open(stranger, "그쪽 대화");
  expect((await read(open, open.cookie, "/chat")).text).toContain("우리 대화");
  expect(await goTo(open, open.cookie, { team: camping.id })).toMatchObject({
    status: 303,
    location: "/chat",
  });
  const { text } = await read(open, open.cookie, "/chat");
  expect(text).toContain("그쪽 대화");
  expect(text).not.toContain("우리 대화");
  for (const fields of [{ team: "team-nobody" }, { team: "" }, {}]) {
    expect((await goTo(open, open.cookie, fields)).status).toBe(404);
  }
  expect((await goTo(open, open.jun, { team: camping.id })).status).toBe(404);
  const elsewhere = { cookie: open.cookie, path: "/chat/team/switch", site: "cross-site" };
  expect((await send(open, { ...elsewhere, fields: { team: mina.teamId } })).status).toBe(403);
});

test("a link to a conversation of another team of the person's leads there", async () => {
  const open = openTwoTeams();
  const id = open.standIn.open(stranger, "그쪽 대화");
  const lost = await read(open, open.cookie, `/chat/${id}`);
  expect(lost.status).toBe(404);
  expect(lost.text).toContain("‘캠핑 &lt;노트&gt;’에서 열기");
  const moved = await goTo(open, open.cookie, { team: camping.id, conversation: id });
  expect(moved.location).toBe(`/chat/${id}`);
  expect((await read(open, open.cookie, `/chat/${id}`)).status).toBe(200);
  // Whoever is not in that team is told nothing of it.
  const nobody = await read(open, open.jun, `/chat/${id}`);
  expect(nobody.status).toBe(404);
  expect(nobody.text).not.toContain("캠핑");
  const outside = { team: camping.id, conversation: "/evil.example/../x" };
  expect((await goTo(open, open.cookie, outside)).location).toBe("/chat/%2Fevil.example%2F..%2Fx");
});

test("a page that is still of the team that was left is told so", async () => {
  const open = openTwoTeams();
  const path = `/chat/events?team=${mina.teamId}`;
  await goTo(open, open.cookie, { team: camping.id });
  const response = await open.app.request(path, { headers: { Cookie: open.cookie } });
  expect(await response.text()).toContain("event: moved");
});

test("a link for another device is made in the settings and signs the same person in", async () => {
  const open = openTwoTeams();
  const { text } = await send(open, { cookie: open.cookie, path: "/chat/settings/link" });
  const token = /http:\/\/localhost\/sign-in\?token=([\w-]+)/.exec(text)?.[1] ?? "";
  expect((await read(open, open.cookie, "/chat/settings")).text).not.toContain(token);
  const there = await send(open, { cookie: "", path: "/sign-in", fields: { token } });
  expect(there).toMatchObject({ status: 303, location: "/chat" });
  const used = await send(open, { cookie: "", path: "/sign-in", fields: { token } });
  expect(used.status).toBe(410);
});

test("an owner makes a sign-in link for a member, who did so is told, and an editor makes none", async () => {
  const open = openTwoTeams();
  const path = "/chat/team/members/user-jun/link";
  const { text } = await send(open, { cookie: open.cookie, path });
  const token = /http:\/\/localhost\/sign-in\?token=([\w-]+)/.exec(text)?.[1] ?? "";
  expect((await read(open, open.cookie, "/chat/team")).text).toContain("미나님이 로그인 링크를");
  const there = await send(open, { cookie: "", path: "/sign-in", fields: { token } });
  expect(there.status).toBe(303);
  expect((await read(open, open.jun, "/chat/settings")).text).toContain("미나님이 로그인 링크를");
  const mine = `/chat/team/members/${mina.userId}/link`;
  for (const each of [path, mine]) {
    expect((await send(open, { cookie: open.jun, path: each })).status).toBe(403);
  }
  expect((await read(open, open.jun, "/chat/team")).text).not.toContain("/link");
});

test("an owner renames the team, an editor does not, and it has to be a name", async () => {
  const open = openTwoTeams();
  const path = "/chat/team/name";
  const named = await send(open, { cookie: open.cookie, path, fields: { name: " 우리 <팀> " } });
  expect(named.text).toContain("우리 &lt;팀&gt;");
  expect((await open.standIn.host.team.read(mina)).name).toBe("우리 <팀>");
  expect((await send(open, { cookie: open.cookie, path, fields: { name: " " } })).status).toBe(400);
  const editors = await send(open, { cookie: open.jun, path, fields: { name: "x" } });
  expect(editors.status).toBe(403);
});
