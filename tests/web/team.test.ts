import { expect, test } from "vitest";
import { openApp } from "./helpers.ts";
import { mina } from "./stand-in-host.ts";

type Open = ReturnType<typeof openApp>;

const jun = { ...mina, userId: "user-jun", name: "준", language: "en" as const };

function form(fields: Record<string, string | string[]>, cookie?: string): RequestInit {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return {
    method: "POST",
    headers: {
      ...(cookie !== undefined && { Cookie: cookie }),
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
      Accept: "text/html",
    },
    body: body.toString(),
  };
}

function openTeam() {
  const open = openApp();
  open.standIn.people.set(jun.userId, jun);
  return { ...open, owner: open.standIn.signIn(mina), editor: open.standIn.signIn(jun) };
}

const page = async ({ app }: Open, cookie: string, path = "/chat/team") => {
  const response = await app.request(path, { headers: { Cookie: cookie, Accept: "text/html" } });
  return response.text();
};

const invite = async (open: Open, cookie: string, name: string) => {
  const fields = { name, role: "viewer", can_approve: "yes", can_publish: "" };
  const response = await open.app.request("/chat/team/invitations", form(fields, cookie));
  const text = await response.text();
  return { response, text, link: /http:\/\/localhost(\/join\?token=[\w-]+)/.exec(text)?.[1] ?? "" };
};

test("an owner sees everybody with role and rights, an editor the same without the forms", async () => {
  const open = openTeam();
  const owners = await page(open, open.owner);
  expect(owners).toContain("준");
  expect(owners).toContain('action="/chat/team/rule"');
  expect(owners).toContain('action="/chat/team/members/user-jun"');
  // Nobody changes the owner, not even the owner.
  expect(owners).not.toContain(`action="/chat/team/members/${mina.userId}"`);
  const editors = await page(open, open.editor);
  expect(editors).toContain("Nobody has to approve");
  expect(editors).not.toContain('<form method="post" action="/chat/team');
});

test("what an editor sends all the same is refused", async () => {
  const open = openTeam();
  const forms = [
    ["/chat/team/rule", { rule: "one" }],
    ["/chat/team/members/user-jun", { role: "admin" }],
    ["/chat/team/members/user-jun/delete", {}],
    ["/chat/team/invitations", { name: "x", role: "admin" }],
  ] as const;
  for (const [path, fields] of forms) {
    expect((await open.app.request(path, form(fields, open.editor))).status, path).toBe(403);
  }
  const elsewhere = form({ rule: "one" }, open.owner);
  const headers = new Headers(elsewhere.headers);
  headers.set("Sec-Fetch-Site", "cross-site");
  expect((await open.app.request("/chat/team/rule", { ...elsewhere, headers })).status).toBe(403);
});

test("a link is shown once, is not used up by looking at it, and lets one person in", async () => {
  const open = openTeam();
  const { link, text } = await invite(open, open.owner, "<b>Jane</b>");
  expect(text).not.toContain("<b>Jane");
  expect(await page(open, open.owner)).not.toContain(link);
  expect((await open.app.request(link)).status).toBe(200);
  expect((await open.app.request(link)).status).toBe(200);
  const token = link.split("=")[1] ?? "";
  const joined = await open.app.request("/join", form({ token, name: "Jane" }));
  expect(joined.status).toBe(303);
  const cookie = joined.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  expect(await page(open, cookie)).toContain("Jane");
  expect((await open.app.request("/join", form({ token, name: "Max" }))).status).toBe(410);
  expect((await open.app.request(link)).status).toBe(410);
});

test("whoever joins has to say a name, and the link stays for another try", async () => {
  const open = openTeam();
  const { link } = await invite(open, open.owner, "Jane");
  const token = link.split("=")[1] ?? "";
  const nameless = await open.app.request("/join", form({ token, name: "  " }));
  expect(nameless.headers.get("Location")).toBe(link);
  expect((await open.app.request("/join", form({ token, name: "Jane" }))).status).toBe(303);
});

test("a rule is kept as it was chosen, and one that nobody could meet is said to be so", async () => {
  const open = openTeam();
  const fields = { rule: "one", who: "chosen", approver: [mina.userId, "user-jun"], own: "yes" };
  const saved = await open.app.request("/chat/team/rule", form(fields, open.owner));
  expect(await saved.text()).toContain("저장했어요.");
  const team = await open.standIn.host.team.read(mina);
  expect(team.rule).toEqual({
    count: 1,
    approverIds: [mina.userId, "user-jun"],
    allowsOwn: true,
  });
  const wrong = form({ rule: "several", count: "5", who: "everybody" }, open.owner);
  const refused = await open.app.request("/chat/team/rule", wrong);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("바꾼 것은 없어요");
  expect((await open.standIn.host.team.read(mina)).rule.count).toBe(1);
});

test("a member's role and single rights are changed by a form", async () => {
  const open = openTeam();
  const fields = { role: "viewer", can_create: "", can_publish: "no", can_approve: "yes" };
  await open.app.request("/chat/team/members/user-jun", form(fields, open.owner));
  const team = await open.standIn.host.team.read(mina);
  expect(team.members[1]).toMatchObject({
    role: "viewer",
    permissions: { can_publish: false, can_approve: true },
  });
});

test("an owner says where the week's digest goes, and nobody else does", async () => {
  const open = openTeam();
  const chosen = /name="place" value="(\w+)" checked/;
  expect(chosen.exec(await page(open, open.owner))?.[1]).toBe("web");
  const response = await open.app.request("/chat/team/digest", form({ place: "off" }, open.owner));
  expect(response.status).toBe(200);
  expect(chosen.exec(await page(open, open.owner))?.[1]).toBe("off");
  const wrong = await open.app.request("/chat/team/digest", form({ place: "moon" }, open.owner));
  expect(wrong.status).toBe(400);
  const editors = await open.app.request("/chat/team/digest", form({ place: "web" }, open.editor));
  expect(editors.status).toBe(403);
  expect(await page(open, open.editor)).not.toContain('name="place"');
});
