import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./open-browser.ts";
import { openChatPage } from "./open-chat-page.ts";

let browser: Browser;
let chat: Awaited<ReturnType<typeof openChatPage>>;

/** The kind of the card that the keyboard stands on or in. */
const focusedKind = () =>
  chat.page.evaluate<string>(`document.activeElement.closest(".message")?.dataset.kind`);

const isInView = (kind: string) =>
  chat.page.locator(`[data-kind="${kind}"]`).evaluate((card: Element) => {
    const { top, bottom } = card.getBoundingClientRect();
    return top >= 0 && bottom <= 720;
  });

interface Element {
  getBoundingClientRect(): { top: number; bottom: number };
}

describe.skipIf(!hasBrowser)("an answer (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    chat = await openChatPage(browser);
  });
  afterEach(() => chat.close());

  test("to the first words is one Tab away from its first button", async () => {
    expect(await chat.page.evaluate(`document.activeElement.id`)).toBe("text");
    await chat.start();
    await expect.poll(focusedKind).toBe("tone-pick");
    await chat.page.keyboard.press("Tab");
    expect(await chat.page.evaluate(`document.activeElement.dataset.tone`)).toBe("professional");
  });

  test("to a press takes the keyboard along from card to card", async () => {
    await chat.start();
    await expect.poll(focusedKind).toBe("tone-pick");
    await chat.page.keyboard.press("Tab");
    await chat.page.keyboard.press("Enter");
    await expect.poll(focusedKind).toBe("progress");
    chat.finish(chat.conversationId());
    await chat.page.getByRole("button", { name: "예약하기" }).focus();
    await chat.page.keyboard.press("Enter");
    await expect.poll(focusedKind).toBe("time-pick");
    await chat.page.getByRole("button", { name: "돌아가기" }).focus();
    await chat.page.keyboard.press("Enter");
    await expect.poll(focusedKind).toBe("preview");
    expect(await chat.page.getByText("예약하기로 했어요").count()).toBe(0);
  });

  test("comes into view for somebody who pressed further up", async () => {
    await chat.start();
    await chat.page.getByRole("button", { name: /캐주얼/ }).click();
    await chat.page.getByRole("progressbar").waitFor();
    const id = chat.conversationId();
    chat.finish(id);
    await chat.page.getByRole("button", { name: "지금 올리기" }).waitFor();
    for (const count of Array.from({ length: 12 }).keys()) {
      chat.standIn.show(id, {
        id: `later-${count}`,
        screen: { kind: "help", phase: "reviewing", offers: ["publish-now", "schedule"] },
        offers: [],
      });
    }
    await expect.poll(() => chat.page.locator('[data-kind="help"]').count()).toBe(12);
    await chat.page.getByRole("button", { name: "지금 올리기" }).click();
    await expect.poll(() => isInView("publishing")).toBe(true);
  });

  test("leaves the focus to somebody who has gone on to write", async () => {
    await chat.start();
    await chat.page.getByRole("button", { name: /캐주얼/ }).click();
    await chat.page.getByRole("progressbar").waitFor();
    await chat.page.getByRole("textbox", { name: "메시지" }).fill("그런데");
    chat.finish(chat.conversationId());
    await chat.page.getByRole("button", { name: "지금 올리기" }).waitFor();
    expect(await chat.page.evaluate(`document.activeElement.id`)).toBe("text");
  });
});
