import type { Browser, BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";
import { listen } from "#src/http/listen.ts";
import { screensOf } from "./every-screen.ts";
import { pleasantTexts } from "./screen-parts.ts";
import { openApp } from "./helpers.ts";
import { mina } from "./stand-in-host.ts";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The chat in a browser, signed in. When it closes, nothing may have gone wrong unnoticed. */
export async function openChatPage(browser: Browser, options: BrowserContextOptions = {}) {
  const service = openApp();
  const { standIn } = service;
  standIn.media.set("team-mina/thumbnail.jpg", pixel);
  for (const id of [1, 2, 3, 4, 5]) standIn.media.set(`team-mina/pictures/s${id}.jpg`, pixel);
  const server = await listen(service.app, { host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${server.port}`;
  const context = await browser.newContext({
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${address}/sign-in?token=${standIn.link(mina)}`);
  await page.waitForURL(`${address}/chat`);
  return {
    page,
    standIn,
    address,
    conversationId: () => new URL(page.url()).pathname.split("/").at(-1) ?? "",
    /** Types a keyword where the focus is. */
    async start() {
      await page.keyboard.type(pleasantTexts.keyword);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/chat\/[\w-]{36}$/);
      await page.getByRole("heading", { name: /어떤 분위기로/ }).waitFor();
    },
    /** Tells that the first making is done. */
    finish(conversationId: string) {
      const { preview, "image-pick": picks } = screensOf(pleasantTexts);
      const finished = { ...preview, pictures: picks.pictures };
      standIn.tell(conversationId, { type: "making-finished", generation: 1, finished });
    },
    async close() {
      await context.close();
      await server.close();
      expect(complaints).toEqual([]);
      expect(service.unexpected).toEqual([]);
    },
  };
}
