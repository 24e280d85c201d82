import { describe, expect, test } from "vitest";
import { renderMessage } from "#bots/web/render/render-message.ts";
import { languages } from "#src/domain/language.ts";
import type { Language } from "#src/domain/language.ts";
import type { OutgoingMessage } from "#bots/conversation/conversation.ts";
import type { SuggestedTime } from "#bots/conversation/screen.ts";
import { messagesOf } from "./every-screen.ts";
import { pleasantTexts } from "./screen-parts.ts";
import { mina, standInNow } from "./stand-in-host.ts";

async function draw(outgoing: OutgoingMessage, language: Language): Promise<string> {
  const { offers, ...message } = outgoing;
  const actions = offers.map((offer, index) => ({ ...offer, token: `token-${index}` }));
  const author = message.screen.kind === "said" ? "person" : "bot";
  const drawn = await renderMessage(
    { message: { ...message, actions }, author, createdAt: standInNow, change: 1 },
    { ...mina, language },
  );
  return String(drawn);
}

/** Every control with what a screen reader would call it: its label attribute or the text in it. */
function namesOf(html: string): string[] {
  const controls = html.matchAll(/<(button|a|video|summary)\b([^>]*)>([\s\S]*?)<\/\1>/g);
  return [...controls].map(([, , attributes = "", inner = ""]) => {
    const label = /aria-label="([^"]*)"/.exec(attributes)?.[1];
    return (label ?? inner.replaceAll(/<[^>]*>/g, "")).trim();
  });
}

const hostile = {
  keyword: `<script>alert("1")</script>`,
  title: `"><img src=x onerror=alert(2)>`,
  line: `</textarea><script>alert(3)</script>`,
  channelName: `' onmouseover='alert(4)`,
};

describe.each(languages)("in %s", (language) => {
  const cases = messagesOf(pleasantTexts).map((message) => [message.screen.kind, message] as const);

  test.each(cases)(
    "the screen %s is drawn with a name for everything in it",
    async (_, message) => {
      const html = await draw(message, language);
      expect(html.replaceAll(/<[^>]*>/g, "").trim().length).toBeGreaterThan(5);
      expect(html).not.toMatch(/undefined|\[object|NaN|Promise/);
      for (const name of namesOf(html)) expect(name).not.toBe("");
      for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toContain("alt=");
      for (const [, id] of html.matchAll(/<label for="([^"]+)"/g))
        expect(html).toContain(`id="${id}"`);
    },
  );

  test.each(cases)("every button of the screen %s can be pressed", async (_, message) => {
    const html = await draw(message, language);
    for (const index of message.offers.keys())
      expect(html).toContain(`data-press="token-${index}"`);
  });

  test.each(messagesOf(hostile).map((message) => [message.screen.kind, message] as const))(
    "hostile texts stay texts on the screen %s",
    async (_, message) => {
      const html = await draw(message, language);
      expect(html).not.toContain("<script");
      expect(html).not.toContain("<img src=x");
      expect(html).not.toMatch(/<[^>]*\sonmouseover=/);
    },
  );
});

test("a used card shows what was chosen and no button", async () => {
  const tonePick = messagesOf(pleasantTexts).find(({ id }) => id === "tone-pick");
  if (!tonePick) throw new Error("no tone pick");
  const chosen = { verb: "choose-tone", argument: "humorous" } as const;
  const html = await draw({ ...tonePick, offers: [], chosen }, "ko");
  expect(html).toContain("유머러스 분위기로 골랐어요");
  expect(html).not.toContain("data-press");
});

test("the bar tells how far the making has come", async () => {
  const progress = messagesOf(pleasantTexts).find(({ id }) => id === "progress");
  if (!progress) throw new Error("no progress");
  const html = await draw(progress, "ko");
  expect(html).toContain('aria-valuenow="19"');
  expect(html.match(/class="step done"/g)).toHaveLength(2);
  expect(html.match(/class="step running"/g)).toHaveLength(1);
  expect(html.match(/class="step waiting"/g)).toHaveLength(1);
});

test("a bar that has stopped does not look busy", async () => {
  const progress = messagesOf(pleasantTexts).find(({ id }) => id === "progress");
  if (progress?.screen.kind !== "progress") throw new Error("no progress");
  const stopped = { ...progress.screen.progress, isStopped: true as const };
  const html = await draw(
    { ...progress, screen: { ...progress.screen, progress: stopped }, offers: [] },
    "ko",
  );
  expect(html).toContain("만들다 멈춤");
  expect(html).toContain('class="step stopped"');
  expect(html).not.toContain("만드는 중");
});

test("what a platform does not count is no figure of its own", async () => {
  const message = messagesOf(pleasantTexts).find(({ id }) => id === "numbers");
  if (message?.screen.kind !== "numbers") throw new Error("no numbers");
  expect(await draw(message, "ko")).toContain("댓글");
  const { comments: _, shares: _shares, ...numbers } = message.screen.numbers;
  const html = await draw({ ...message, screen: { ...message.screen, numbers } }, "ko");
  for (const label of ["조회수", "좋아요", "본 시간"]) expect(html).toContain(label);
  for (const label of ["댓글", "공유"]) expect(html).not.toContain(label);
});

test("what speaks for all good times alike is said once", async () => {
  const message = messagesOf(pleasantTexts).find(({ id }) => id === "time-pick");
  const screen = message?.screen;
  if (!message || screen?.kind !== "time-pick") throw new Error("no time pick");
  const reason = { kind: "usual-evening" as const, sampleSize: 0 };
  const evenings = ["2026-11-24", "2026-11-25", "2026-11-26"].map((day) => ({
    localTime: `${day}T20:00`,
    instant: `${day}T11:00:00Z`,
    score: 59,
    reason,
  }));
  const count = async (suggestions: SuggestedTime[], words: string) => {
    const html = await draw({ ...message, screen: { ...screen, suggestions } }, "ko");
    return html.split(words).length - 1;
  };
  expect(await count(evenings, "보통 저녁에")).toBe(1);
  expect(await count(evenings, "100점 중 59점")).toBe(1);
  const differing = evenings.map((evening, index) => ({ ...evening, score: 59 - index }));
  expect(await count(differing, "보통 저녁에")).toBe(1);
  expect(await count(differing, "100점 중")).toBe(3);
});

test("what was made without a service is named openly", async () => {
  const preview = messagesOf(pleasantTexts).find(({ id }) => id === "preview");
  if (!preview) throw new Error("no preview");
  const html = await draw(preview, "ko");
  for (const name of ["오프라인 작가", "미리듣기용 음성"]) expect(html).toContain(name);
});

test("an address that would run something is not linked", async () => {
  const published = messagesOf(pleasantTexts).find(({ id }) => id === "published");
  if (published?.screen.kind !== "published") throw new Error("no published");
  const screen = { ...published.screen, url: "javascript:alert(1)" };
  expect(await draw({ ...published, screen }, "en")).not.toContain("javascript:");
});
