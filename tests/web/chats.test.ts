import { describe, expect, test } from "vitest";
import { openApp } from "./helpers.ts";
import { mina } from "./stand-in-host.ts";

const settings = "/chat/settings";

function openSettings() {
  const open = openApp();
  const cookie = open.standIn.signIn(mina);
  const headers = { Cookie: cookie, Accept: "text/html" };
  return {
    ...open,
    headers,
    read: async () => (await open.app.request(settings, { headers })).text(),
    send: async (path: string, fields: Record<string, string> = {}) => {
      const response = await open.app.request(path, {
        method: "POST",
        headers: {
          ...headers,
          "Content-Type": "application/x-www-form-urlencoded",
          "Sec-Fetch-Site": "same-origin",
        },
        body: new URLSearchParams(fields).toString(),
      });
      return { status: response.status, text: await response.text() };
    },
  };
}

describe("several chats of one person", () => {
  test("are listed in the settings, and a code for another one is given", async () => {
    const { read, send } = openSettings();
    expect(await read()).toContain("텔레그램 · 미나");
    const { text } = await send(`${settings}/code`);
    expect(text).toContain("FGHJK-98765");
    expect(text).toContain("오후 2:10");
    expect(await read()).not.toContain("FGHJK-98765");
  });

  test("a code from another chat is typed here, and what came of it is said", async () => {
    const { read, send } = openSettings();
    expect((await send(`${settings}/redeem`, { code: "nonsense" })).text).toContain(
      "시간이 지난 코드예요",
    );
    const { text } = await send(`${settings}/redeem`, { code: "ABCDE-23456" });
    expect(text).toContain("연결했어요");
    expect(await read()).toContain("슬랙 · Mina");
  });

  test("one is disconnected, and one that is not theirs is not found", async () => {
    const { read, send } = openSettings();
    expect((await send(`${settings}/disconnect`, { id: "chat-1" })).status).toBe(303);
    expect(await read()).not.toContain("텔레그램 · 미나");
    expect((await send(`${settings}/disconnect`, { id: "chat-1" })).status).toBe(404);
  });

  test("the place for requests and news is chosen among them", async () => {
    const { read, send } = openSettings();
    expect((await send(`${settings}/news-face`, { face: "telegram" })).status).toBe(303);
    expect(await read()).toMatch(/value="telegram"\s+selected/);
    expect((await send(`${settings}/news-face`, { face: "discord" })).status).toBe(400);
    expect((await send(`${settings}/news-face`, { face: "" })).status).toBe(303);
    expect(await read()).not.toMatch(/value="telegram"\s+selected/);
  });

  test("cannot be connected with a session that somebody else has opened for them", async () => {
    const { standIn, read, send } = openSettings();
    for (const session of standIn.sessions.values()) session.isForOneTeam = true;
    expect(await read()).toContain("여기서는 채팅을 연결할 수 없어요");
    expect((await send(`${settings}/code`)).status).toBe(403);
    expect((await send(`${settings}/redeem`, { code: "ABCDE-23456" })).status).toBe(403);
    expect(standIn.chatsOf).toHaveLength(1);
  });
});

describe("a conversation that goes on in another chat", () => {
  test("is carried over here by its own person", async () => {
    const { app, standIn, send, headers } = openSettings();
    const id = standIn.open(mina, "바다");
    standIn.takeElsewhere(id, { face: "slack", isOwn: true });
    const before = await (await app.request(`/chat/${id}`, { headers })).text();
    expect(before).toContain("이 대화는 슬랙에서 진행 중이에요");
    expect(before).toMatch(/class="composer" autocomplete="off" hidden/);
    expect((await send(`/chat/${id}/here`)).status).toBe(303);
    const after = await (await app.request(`/chat/${id}`, { headers })).text();
    expect(after).not.toContain("진행 중이에요");
    expect(after).not.toMatch(/class="composer" autocomplete="off" hidden/);
  });

  test("stays where it is for whoever only looks in", async () => {
    const { app, standIn, send, headers } = openSettings();
    const id = standIn.open(mina, "바다");
    standIn.takeElsewhere(id, { face: "slack", isOwn: false });
    const page = await (await app.request(`/chat/${id}`, { headers })).text();
    expect(page).not.toContain(`/chat/${id}/here`);
    expect((await send(`/chat/${id}/here`)).status).toBe(404);
  });
});
