import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { finishedShort } from "#tests/conversation/finished-short.ts";
import { screensOf } from "./every-screen.ts";
import { hasBrowser, openBrowser } from "./open-browser.ts";
import { openChatPage } from "./open-chat-page.ts";
import { pleasantTexts } from "./screen-parts.ts";

let browser: Browser;
let open: Awaited<ReturnType<typeof openChatPage>>;

describe.skipIf(!hasBrowser)("in a browser (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    open = await openChatPage(browser, { viewport: { width: 390, height: 844 } });
  });
  afterEach(() => open.close());

  test("a planned post gets another title on its own card, without a thumbnail to choose", async () => {
    const { page, standIn } = open;
    await open.start();
    await page.getByRole("button", { name: "캐주얼" }).click();
    const { preview, "image-pick": picks } = screensOf(pleasantTexts);
    const { tools } = finishedShort();
    const finished = { ...preview, pictures: picks.pictures, ...(tools && { tools }) };
    standIn.tell(open.conversationId(), { type: "making-finished", generation: 1, finished });
    await page.getByRole("button", { name: "예약하기" }).click();
    await page.getByRole("button", { name: /시간/ }).last().click();
    await page.getByRole("button", { name: "제목·설명 고치기" }).click();
    const title = page.getByLabel("제목", { exact: true });
    expect(await title.inputValue()).toBe(preview.title);
    expect(await page.getByRole("group", { name: "대표 그림" }).count()).toBe(0);
    await title.fill("다른 제목");
    await page.getByRole("button", { name: "저장하기", exact: true }).click();
    await page.getByText("다른 제목").last().waitFor();
  });
});
