import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "#tests/web/open-browser.ts";
import { openWebService } from "#tests/support/open-web-service.ts";

describe.skipIf(!hasBrowser)(
  "the web chat on the whole service (skipped without a browser)",
  () => {
    let browser: Browser;
    let page: Page;
    let open: Awaited<ReturnType<typeof openWebService>>;

    beforeAll(async () => {
      browser = await openBrowser();
      open = await openWebService(
        await readFile(new URL("../fixtures/short.mp4", import.meta.url)),
      );
      const context = await browser.newContext({
        locale: "ko-KR",
        timezoneId: "Asia/Seoul",
        viewport: { width: 390, height: 844 },
      });
      page = await context.newPage();
    });

    afterAll(async () => {
      await browser?.close();
      const errors = open?.takeErrors();
      await open?.[Symbol.asyncDispose]();
      expect(errors).toEqual([]);
    });

    test("a short goes from keyword to numbers, and neither a reload nor a restart is noticed", async () => {
      await page.goto(await open.signInUrl());
      // Whoever comes for the first time is greeted, and may still simply begin.
      await page.waitForURL(/\/chat\/[\w-]+$/);
      await page.getByText("반가워요! XCaster예요.").waitFor();
      await page.getByRole("textbox", { name: "메시지" }).fill("여름 휴가 패킹 팁");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: /캐주얼/ }).click();
      await page.getByText("쇼츠가 완성됐어요").waitFor();

      await page.reload();
      await page.getByText("쇼츠가 완성됐어요").waitFor();

      await open.restart();
      await page.getByRole("button", { name: "대본 고치기" }).click();
      await page.getByRole("button", { name: "저장하고 다시 만들기" }).waitFor();
      await open.restart();
      await page.getByRole("button", { name: "돌아가기" }).click();
      await page.getByRole("button", { name: "지금 올리기" }).click();
      await page.getByText("올라갔어요!").waitFor();
      const thread = page.url();

      const counted = page.waitForResponse(
        async (response) =>
          response.url().endsWith("/visits") && (await response.json()).views === 1,
      );
      await page.goto((await page.locator('a[href*="/p/"]').first().getAttribute("href")) ?? "");
      await counted;

      await page.goto(thread);
      await page.getByRole("button", { name: "조회수 보기" }).click();
      await page.getByText("지금까지").waitFor();
      expect(await page.locator("article", { hasText: "지금까지" }).innerText()).toContain("1");
    });
  },
);
