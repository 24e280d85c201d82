import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { fromOurPage, openApp } from "./helpers.ts";
import { mina, stranger } from "./stand-in-host.ts";

type App = ReturnType<typeof openApp>;
let app: App["app"];
let standIn: App["standIn"];
let unexpected: unknown[];
let cookie: string;

beforeEach(() => {
  ({ app, standIn, unexpected } = openApp());
  cookie = standIn.signIn(mina);
});

const asPage = { Accept: "text/html,application/xhtml+xml" };

async function startShort(text = "여름 휴가 패킹 팁"): Promise<string> {
  const response = await app.request(
    "/chat",
    fromOurPage(cookie, { text, externalId: randomUUID() }),
  );
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

async function tokenOf(id: string, argument: string): Promise<string> {
  const thread = await standIn.host.threads.read(mina, id);
  const actions = thread?.messages.flatMap(({ message }) => message.actions) ?? [];
  const action = actions.findLast((one) => one.argument === argument || one.verb === argument);
  return action?.token ?? "";
}

describe("the door", () => {
  test("somebody who is not signed in is told to open the link", async () => {
    const response = await app.request("/", { headers: { "Accept-Language": "ko" } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("로그인 링크를 열어 주세요");
  });

  test("somebody who is signed in goes straight to the chat", async () => {
    const response = await app.request("/", { headers: { Cookie: cookie } });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/chat");
  });

  test("looking at a sign-in link does not use it up, pressing its button does", async () => {
    const token = standIn.link(mina);
    const look = await app.request(`/sign-in?token=${token}`);
    expect(await look.text()).toContain(`value="${token}"`);
    const body = new URLSearchParams({ token });
    const first = await app.request("/sign-in", { method: "POST", body });
    expect(first.status).toBe(303);
    expect(first.headers.get("Location")).toBe("/chat");
    expect(first.headers.get("Set-Cookie")).toMatch(
      /^xcaster=[\w-]+; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const second = await app.request("/sign-in", { method: "POST", body });
    expect(second.status).toBe(410);
    expect(second.headers.get("Set-Cookie")).toBeNull();
  });

  test("a used link leads somebody who is signed in to the chat, and nobody else", async () => {
    const body = new URLSearchParams({ token: "used" });
    const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin" };
    const signedIn = await app.request("/sign-in", { method: "POST", body, headers });
    expect([signedIn.status, signedIn.headers.get("Location")]).toEqual([303, "/chat"]);
    const strange = { ...headers, Cookie: "xcaster=ended" };
    const gone = await app.request("/sign-in", { method: "POST", body, headers: strange });
    expect([gone.status, gone.headers.get("Location")]).toEqual([410, null]);
  });

  test("with HTTPS the cookie is bound to the host and secure", async () => {
    const secure = openApp({ isSecure: true });
    const body = new URLSearchParams({ token: secure.standIn.link(mina) });
    const response = await secure.app.request("/sign-in", { method: "POST", body });
    const setCookie = response.headers.get("Set-Cookie") ?? "";
    expect(setCookie).toMatch(/^__Host-xcaster=/);
    expect(setCookie).toContain("; Secure");
    expect(response.headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
  });

  test("another site cannot sign a browser in or out", async () => {
    const headers = { "Sec-Fetch-Site": "cross-site", Cookie: cookie };
    const body = new URLSearchParams({ token: standIn.link(mina) });
    const signIn = await app.request("/sign-in", { method: "POST", body, headers });
    const signOut = await app.request("/sign-out", { method: "POST", headers });
    expect([signIn.status, signOut.status]).toEqual([403, 403]);
    expect((await app.request("/chat", { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test("signing out ends the session", async () => {
    const response = await app.request("/sign-out", {
      method: "POST",
      headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" },
    });
    expect(response.status).toBe(303);
    const after = await app.request("/chat", { headers: { Cookie: cookie, ...asPage } });
    expect(after.headers.get("Location")).toBe("/");
  });
});

describe("the chat", () => {
  test("a keyword starts a conversation that asks for the tone", async () => {
    const id = await startShort();
    const page = await app.request(`/chat/${id}`, { headers: { Cookie: cookie } });
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain("어떤 분위기로 만들까요?");
    for (const tone of ["전문적", "캐주얼", "유머러스", "교육적"]) expect(text).toContain(tone);
    expect(text).toContain('aria-current="page"');
  });

  test("what is coming up stands beside every thread, in the person's own time", async () => {
    const conversationId = await startShort();
    const scheduledAt = Temporal.Instant.from("2026-11-25T11:00:00Z");
    standIn.upcoming.push({ conversationId, title: "예약한 쇼츠", scheduledAt });
    const text = await (await app.request("/chat", { headers: { Cookie: cookie } })).text();
    expect(text).toContain("올릴 예정");
    expect(text).toContain("예약한 쇼츠");
    expect(text).toContain("11월 25일 (수) 오후 8:00");
  });

  test("the same words sent twice start one conversation", async () => {
    const saying = { text: "제주도 맛집", externalId: randomUUID() };
    const answers = [];
    for (const _ of [1, 2]) {
      answers.push(await (await app.request("/chat", fromOurPage(cookie, saying))).json());
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await standIn.host.threads.list(mina)).toHaveLength(1);
  });

  test("a script of one's own is used as it is", async () => {
    const script = "짐은 반으로 줄이세요.\n옷은 돌돌 말아요.\n저장해 두고 떠나기 전에 보세요.";
    const start = { text: script, externalId: randomUUID(), isOwnScript: true };
    await app.request("/chat", fromOurPage(cookie, start));
    const [thread] = await standIn.host.threads.list(mina);
    const page = await app.request(`/chat/${thread?.id}`, { headers: { Cookie: cookie } });
    expect(await page.text()).toContain("대본은 보내 주신 그대로 쓸게요.");
    expect(thread?.title).toBe("짐은 반으로 줄이세요");
  });

  test("a press is carried out once, and the second is told why not", async () => {
    const id = await startShort();
    const press = { token: await tokenOf(id, "casual"), externalId: randomUUID() };
    const first = await app.request(`/chat/${id}/press`, fromOurPage(cookie, press));
    expect(await first.json()).toEqual({ accepted: true });
    const second = await app.request(`/chat/${id}/press`, fromOurPage(cookie, press));
    expect(await second.json()).toEqual({
      accepted: false,
      notice: "already-done",
      message: "이미 처리했어요.",
    });
    const page = await app.request(`/chat/${id}`, { headers: { Cookie: cookie } });
    expect(await page.text()).toContain("캐주얼 분위기로 골랐어요");
  });

  test("what is written in an open conversation arrives there", async () => {
    const id = await startShort();
    const saying = { text: "교육적", externalId: randomUUID() };
    const response = await app.request(`/chat/${id}/messages`, fromOurPage(cookie, saying));
    expect(response.status).toBe(202);
    expect(standIn.done.map(({ type }) => type)).toEqual(["start-making"]);
  });

  test("language and time zone are kept", async () => {
    const preferences = { language: "en", timeZone: "Europe/Berlin" };
    const response = await app.request("/chat/preferences", fromOurPage(cookie, preferences));
    expect(response.status).toBe(204);
    const page = await app.request("/chat", { headers: { Cookie: cookie } });
    const text = await page.text();
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('data-time-zone="Europe/Berlin"');
  });

  test.each([{ timeZone: "Moon/Tranquility" }, { timeZone: "+09:00" }, { language: "fr" }])(
    "a preference that is not known here is refused: %o",
    async (preferences) => {
      const response = await app.request("/chat/preferences", fromOurPage(cookie, preferences));
      expect(response.status).toBe(400);
    },
  );
});

describe("refusals", () => {
  test("without a session a page leads to the door and a program is refused", async () => {
    const page = await app.request("/chat", { headers: asPage });
    expect([page.status, page.headers.get("Location")]).toEqual([303, "/"]);
    const call = await app.request("/chat", fromOurPage("xcaster=nobody", { text: "안녕" }));
    expect(call.status).toBe(401);
    expect(await call.json()).toMatchObject({ success: false, error: { code: "not-signed-in" } });
  });

  test("another team's conversation is not there: not to read, follow, or write in", async () => {
    const id = await startShort();
    const other = standIn.signIn(stranger);
    const headers = { Cookie: other };
    expect((await app.request(`/chat/${id}`, { headers })).status).toBe(404);
    expect((await app.request(`/chat/${id}/events`, { headers })).status).toBe(404);
    const saying = { text: "hello", externalId: randomUUID() };
    const response = await app.request(`/chat/${id}/messages`, fromOurPage(other, saying));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false, error: { code: "not-found" } });
  });

  test("a button of another team does nothing", async () => {
    const id = await startShort();
    const press = { token: await tokenOf(id, "casual"), externalId: randomUUID() };
    const other = standIn.signIn(stranger);
    const response = await app.request(`/chat/${id}/press`, fromOurPage(other, press));
    expect(await response.json()).toMatchObject({ accepted: false, notice: "not-yours" });
    expect(standIn.done).toEqual([]);
  });

  test.each([
    ["its fetch metadata say so", { "Sec-Fetch-Site": "cross-site" }],
    ["it comes from a sister site", { "Sec-Fetch-Site": "same-site" }],
    ["its origin is another one", { Origin: "https://evil.example", Host: "localhost" }],
  ])("a request of another site is refused where %s", async (_, headers) => {
    const request = fromOurPage(cookie, { text: "안녕", externalId: randomUUID() });
    const response = await app.request("/chat", {
      ...request,
      headers: { Cookie: cookie, "Content-Type": "application/json", ...headers },
    });
    expect(response.status).toBe(403);
    expect(await standIn.host.threads.list(mina)).toEqual([]);
  });

  test("a form cannot speak in the chat, only JSON can", async () => {
    const response = await app.request("/chat", {
      method: "POST",
      headers: { Cookie: cookie, "Content-Type": "text/plain" },
      body: JSON.stringify({ text: "안녕", externalId: randomUUID() }),
    });
    expect(response.status).toBe(415);
  });

  test("a body beyond the limit is refused", async () => {
    const request = fromOurPage(cookie, { text: "가".repeat(100_000), externalId: randomUUID() });
    const response = await app.request("/chat", request);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: "too-large" } });
  });

  test.each([
    {},
    { text: "", externalId: "12345678" },
    { text: "안녕" },
    { text: 7, externalId: "12345678" },
    { text: "안녕", externalId: "12345678", isAdmin: true },
  ])("words that are not as agreed are refused: %o", async (body) => {
    const response = await app.request("/chat", fromOurPage(cookie, body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid-input" } });
  });

  test("an error that nobody foresaw is reported and tells the caller nothing about itself", async () => {
    standIn.host.threads.list = () => Promise.reject(new Error("password=hunter2"));
    const response = await app.request("/chat", { headers: { Cookie: cookie } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(unexpected).toHaveLength(1);
  });
});

test("private pages are not stored and cannot be framed", async () => {
  const id = await startShort();
  for (const path of ["/chat", `/chat/${id}`]) {
    const { headers } = await app.request(path, { headers: { Cookie: cookie } });
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
});

test("the files of a page have addresses that change with them and are kept for ever", async () => {
  const page = await app.request("/chat", { headers: { Cookie: cookie } });
  const addresses = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/web\/[^"]+)"/g)];
  expect(addresses.length).toBeGreaterThan(3);
  for (const [, address] of addresses) {
    const response = await app.request(address ?? "");
    expect([address, response.status]).toEqual([address, 200]);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  }
});

const get = (headers: Record<string, string> = {}, method = "GET") =>
  app.request("/chat/media/team-mina/short.mp4", {
    method,
    headers: { Cookie: cookie, ...headers },
  });

describe("files of the team", () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
  beforeEach(() => standIn.media.set("team-mina/short.mp4", bytes));
  test("a whole file comes with its type and may be kept by this browser only", async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("video/mp4");
    expect(response.headers.get("Accept-Ranges")).toBe("bytes");
    expect(response.headers.get("Content-Length")).toBe("1000");
    expect(response.headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test.each([
    ["bytes=0-99", 0, 99],
    ["bytes=900-", 900, 999],
    ["bytes=-10", 990, 999],
    ["bytes=990-5000", 990, 999],
  ])("the range %s is answered with exactly its bytes", async (Range, start, end) => {
    const response = await get({ Range });
    expect(response.status).toBe(206);
    expect(response.headers.get("Content-Range")).toBe(`bytes ${start}-${end}/1000`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes.slice(start, end + 1));
  });

  test("a range behind the end is refused with the size", async () => {
    const response = await get({ Range: "bytes=1000-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("Content-Range")).toBe("bytes */1000");
  });

  test("HEAD tells the size without the bytes", async () => {
    const response = await get({}, "HEAD");
    expect(response.headers.get("Content-Length")).toBe("1000");
    expect(await response.text()).toBe("");
  });

  test("another team's file is not there", async () => {
    const headers = { Cookie: standIn.signIn(stranger) };
    const response = await app.request("/chat/media/team-mina/short.mp4", { headers });
    expect(response.status).toBe(404);
  });
});
