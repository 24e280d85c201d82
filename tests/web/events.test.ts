import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { listen } from "#src/http/listen.ts";
import { fromOurPage, openApp } from "./helpers.ts";
import { mina } from "./stand-in-host.ts";

interface Event {
  id: string;
  data: { id: string; html: string; title: string };
}

let service: ReturnType<typeof openApp>;
let server: { port: number; close: () => Promise<void> };
let cookie: string;
let id: string;

beforeEach(async () => {
  service = openApp();
  cookie = service.standIn.signIn(mina);
  server = await listen(service.app, { host: "127.0.0.1", port: 0 });
  const saying = { text: "여름 휴가 패킹 팁", externalId: randomUUID() };
  const response = await service.app.request("/chat", fromOurPage(cookie, saying));
  ({ id } = z.object({ id: z.string() }).parse(await response.json()));
});
afterEach(() => server.close());

/** Follows the thread over a real socket as a browser would. */
async function follow(options: { after?: number; lastEventId?: string } = {}) {
  const leaving = new AbortController();
  const query = options.after === undefined ? "" : `?after=${options.after}`;
  const response = await fetch(`http://127.0.0.1:${server.port}/chat/${id}/events${query}`, {
    headers: {
      Cookie: cookie,
      ...(options.lastEventId && { "Last-Event-ID": options.lastEventId }),
    },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  const next = async (name = ""): Promise<Event | undefined> => {
    for (;;) {
      const end = buffer.indexOf("\n\n");
      if (end >= 0) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const data = /^data: (.*)$/m.exec(block)?.[1];
        const isWanted = name === (/^event: (.*)$/m.exec(block)?.[1] ?? "");
        if (data === undefined || !isWanted) continue;
        return { id: /^id: (.*)$/m.exec(block)?.[1] ?? "", data: JSON.parse(data) };
      }
      const part = await reader?.read();
      if (part === undefined || part.done) return undefined;
      buffer += part.value;
    }
  };
  return { response, next, leave: () => leaving.abort() };
}

const kindOf = (event: Event | undefined) =>
  /data-kind="([^"]+)"/.exec(event?.data.html ?? "")?.[1];

test("an event carries one drawn message and the change it may be resumed from", async () => {
  const thread = await follow();
  expect(thread.response.headers.get("Content-Type")).toBe("text/event-stream");
  expect(thread.response.headers.get("Cache-Control")).toBe("private, no-store");
  const said = await thread.next();
  const asked = await thread.next();
  expect([said?.id, kindOf(said), asked?.id, kindOf(asked)]).toEqual([
    "1",
    "said",
    "2",
    "tone-pick",
  ]);
  expect(said?.data.title).toBe("여름 휴가 패킹 팁");
  thread.leave();
});

test("what happens while somebody follows arrives at once", async () => {
  const thread = await follow({ after: 2 });
  const coming = thread.next();
  service.standIn.show(id, { id: "late", screen: { kind: "making-cancelled" }, offers: [] });
  expect(kindOf(await coming)).toBe("making-cancelled");
  thread.leave();
});

test("whoever was cut off gets what changed meanwhile, once and nothing else", async () => {
  const first = await follow();
  await first.next();
  const last = await first.next();
  first.leave();
  service.standIn.show(id, { id: "a", screen: { kind: "making-cancelled" }, offers: [] });
  service.standIn.show(id, {
    id: "b",
    screen: { kind: "help", phase: "x", offers: [] },
    offers: [],
  });
  service.standIn.show(id, { id: "a", screen: { kind: "discarded", title: "쇼츠" }, offers: [] });
  const second = await follow({ after: 0, lastEventId: last?.id ?? "" });
  const events = [await second.next(), await second.next()];
  expect(events.map(kindOf)).toEqual(["discarded", "help"]);
  expect(events.map((event) => event?.id)).toEqual(["3", "5"]);
  second.leave();
});

test("a stop of the service ends the stream cleanly and the next service goes on from there", async () => {
  const thread = await follow();
  await thread.next();
  const last = await thread.next();
  await server.close();
  expect(await thread.next()).toBeUndefined();
  service.standIn.show(id, { id: "after", screen: { kind: "making-cancelled" }, offers: [] });
  server = await listen(service.app, { host: "127.0.0.1", port: 0 });
  const again = await follow({ lastEventId: last?.id ?? "" });
  expect(kindOf(await again.next())).toBe("making-cancelled");
  again.leave();
});

test("what stands beside the page comes along, drawn again once it has changed", async () => {
  const thread = await follow({ after: 2 });
  const besides = z.object({ data: z.object({ threads: z.string(), home: z.string() }) });
  const first = besides.parse(await thread.next("beside"));
  expect(first.data.threads).toContain('aria-current="page"');
  expect(first.data.home).toContain("예약한 쇼츠가 없어요");
  const scheduledAt = Temporal.Instant.from("2026-11-25T11:00:00Z");
  service.standIn.upcoming.push({ conversationId: id, title: "예약한 쇼츠", scheduledAt });
  service.standIn.show(id, { id: "late", screen: { kind: "making-cancelled" }, offers: [] });
  const second = besides.parse(await thread.next("beside"));
  expect(second.data.home).toContain("11월 25일 (수) 오후 8:00");
  thread.leave();
});

test("a page without a thread follows what stands beside it", async () => {
  const response = await service.app.request("/chat/events", { headers: { Cookie: cookie } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("event: beside")) text += (await reader?.read())?.value ?? "";
  expect(text).toContain("data: {");
  await reader?.cancel();
});

test("a page is told to look again when something changes that is no conversation", async () => {
  const response = await service.app.request("/chat/events", { headers: { Cookie: cookie } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (words: string) => {
    while (!text.includes(words)) text += (await reader?.read())?.value ?? "";
  };
  await until("event: beside");
  service.standIn.show(id, { id: "x", screen: { kind: "making-cancelled" }, offers: [] });
  service.standIn.open(mina, "다른 대화");
  await until("다른 대화");
  expect(text).not.toContain("event: page");
  await service.standIn.host.brands.save(mina, {
    form: { name: "캠핑 노트", colors: [], audience: "", avoidedPhrases: [], examples: [] },
  });
  await until("event: page");
  await reader?.cancel();
});

test("nobody is listened for once the reader is gone", async () => {
  const thread = await follow();
  await thread.next();
  expect(service.standIn.listenerCount(mina.teamId)).toBe(1);
  thread.leave();
  await expect.poll(() => service.standIn.listenerCount(mina.teamId)).toBe(0);
});

test("a private answer to somebody else is not sent", async () => {
  const notice = { kind: "notice", notice: "not-yours" } as const;
  service.standIn.show(id, { id: "x", screen: notice, offers: [], onlyForUserId: "user-other" });
  service.standIn.show(id, { id: "y", screen: { kind: "making-cancelled" }, offers: [] });
  const thread = await follow({ after: 2 });
  expect(kindOf(await thread.next())).toBe("making-cancelled");
  thread.leave();
});

test("a position that is no number is refused", async () => {
  const { response } = await follow({ lastEventId: "abc" });
  expect(response.status).toBe(400);
});
