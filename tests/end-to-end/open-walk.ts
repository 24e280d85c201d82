import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openWebService } from "#tests/support/open-web-service.ts";
import { openBrowser } from "#tests/web/open-browser.ts";

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
};

/** The whole service and a Korean owner's browser, for the walks of one file. At the end nothing may have gone wrong unnoticed. */
export function openWalk({ size = "phone" }: { size?: keyof typeof sizes } = {}) {
  let browser: Browser;
  let page: Page;
  let service: Awaited<ReturnType<typeof openWebService>>;

  beforeAll(async () => {
    browser = await openBrowser();
    const video = await readFile(new URL("../fixtures/short.mp4", import.meta.url));
    service = await openWebService(video);
    const context = await browser.newContext({
      locale: "ko-KR",
      timezoneId: "Asia/Seoul",
      viewport: sizes[size],
    });
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    const errors = service?.takeErrors();
    await service?.[Symbol.asyncDispose]();
    expect(errors).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    /** Comes in by a link, into the first conversation: whoever is new is greeted. */
    async signIn() {
      await page.goto(await service.signInUrl());
      await page.waitForURL(/\/chat\/[\w-]+$/);
    },
    async say(text: string) {
      await page.getByRole("textbox", { name: "메시지" }).fill(text);
      await page.keyboard.press("Enter");
    },
    press: (name: string) => page.getByRole("button", { name, exact: true }).click(),
    heading: (name: string) => page.getByRole("heading", { name }).waitFor(),
    restart: () => service.restart(),
  };
}
