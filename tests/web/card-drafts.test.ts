import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pleasantTexts } from "./screen-parts.ts";
import { hasBrowser, openBrowser } from "./open-browser.ts";
import { openChatPage } from "./open-chat-page.ts";

let browser: Browser;
let chat: Awaited<ReturnType<typeof openChatPage>>;

const press = (name: string) => chat.page.getByRole("button", { name }).click();
const secondLine = () => chat.page.getByLabel("읽을 말").nth(1);

describe.skipIf(!hasBrowser)("a card (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    chat = await openChatPage(browser);
    await chat.start();
    await press("캐주얼");
    await chat.page.getByRole("progressbar").waitFor();
    chat.finish(chat.conversationId());
  });
  afterEach(() => chat.close());

  test("keeps what was typed over a reload, and forgets it once it is left", async () => {
    await press("대본 고치기");
    const seconds = chat.page.locator("[data-total]");
    const before = await seconds.textContent();
    await secondLine().fill("옷은 말아 넣고, 신발은 비닐에 싸서 빈틈에 끼워 넣으세요.");
    const after = await seconds.textContent();
    expect(after).not.toBe(before);
    await chat.page.reload();
    expect(await secondLine().inputValue()).toContain("신발은 비닐에");
    expect(await chat.page.getByLabel("읽을 말").nth(0).inputValue()).toBe(pleasantTexts.line);
    expect(await seconds.textContent()).toBe(after);
    await press("돌아가기");
    await press("대본 고치기");
    await secondLine().waitFor();
    expect(await secondLine().inputValue()).toBe(pleasantTexts.line);
    await chat.page.reload();
    expect(await secondLine().inputValue()).toBe(pleasantTexts.line);
    expect(await chat.page.evaluate(`sessionStorage.length`)).toBe(0);
  });

  test("keeps which pictures were ticked, and sends those", async () => {
    await press("그림 바꾸기");
    for (const index of [1, 3]) await chat.page.getByRole("checkbox").nth(index).check();
    await chat.page.reload();
    await chat.page.getByText("2장 골랐어요").waitFor();
    await press("고른 그림 다시 그리기");
    await chat.page.getByText("고른 그림을 다시 그리기로 했어요").waitFor();
    const change = { type: "pictures", sceneIds: ["s2", "s4"] };
    expect(chat.standIn.done.at(-1)).toMatchObject({ type: "remake", change });
  });
});
