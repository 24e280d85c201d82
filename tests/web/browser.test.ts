import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listen } from "#src/http/listen.ts";
import { idOfPost, postOf } from "#tests/http/stand-in-page.ts";
import { openApp } from "./helpers.ts";
import { messagesOf, screensOf } from "./every-screen.ts";
import { pleasantTexts } from "./screen-parts.ts";
import { hasBrowser, isUnanswered, openBrowser } from "./open-browser.ts";
import { mina } from "./stand-in-host.ts";

const short = readFileSync(new URL("../fixtures/short.mp4", import.meta.url));
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let service: ReturnType<typeof openApp>;
let server: { port: number; close: () => Promise<void> };
let address: string;
let complaints: string[];

/** What the tests need of a video in the page. */
interface Playable {
  currentTime: number;
  paused: boolean;
  muted: boolean;
  loop: boolean;
  play(): Promise<void>;
}

function playSilently(element: Playable): Promise<void> {
  element.muted = true;
  element.loop = true;
  return element.play();
}

const isInView = (box: { y: number; height: number } | null) =>
  box !== null && box.y > 0 && box.y + box.height < 720;

const signIn = async () => {
  await page.goto(`${address}/sign-in?token=${service.standIn.link(mina)}`);
  await page.waitForURL(`${address}/chat`);
};
const conversationId = () => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const startByKeyboard = async () => {
  await page.getByRole("textbox", { name: "메시지" }).focus();
  await page.keyboard.type(pleasantTexts.keyword);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/chat\/[\w-]{36}$/);
  await page.getByRole("heading", { name: /어떤 분위기로/ }).waitFor();
};
const finish = () => {
  const { preview, "image-pick": picks } = screensOf(pleasantTexts);
  const finished = { ...preview, pictures: picks.pictures };
  service.standIn.tell(conversationId(), { type: "making-finished", generation: 1, finished });
};

describe.skipIf(!hasBrowser)("in a browser (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    service = openApp();
    const { media } = service.standIn;
    media.set("team-mina/short.mp4", short);
    media.set("team-mina/thumbnail.jpg", pixel);
    for (const id of [1, 2, 3, 4, 5]) media.set(`team-mina/pictures/s${id}.jpg`, pixel);
    service.page.files.set("video", short);
    service.page.files.set("thumbnail", pixel);
    service.page.files.set("captions", Buffer.from("1\n00:00:00,000 --> 00:00:05,000\n안녕\n"));
    server = await listen(service.app, { host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${server.port}`;
    context = await browser.newContext({ locale: "ko-KR", timezoneId: "Asia/Seoul" });
    page = await context.newPage();
    complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    expect(complaints).toEqual([]);
    expect(service.unexpected).toEqual([]);
  });

  test("a keyword becomes a short in the thread with the keyboard alone", async () => {
    await signIn();
    await startByKeyboard();
    const tone = page.getByRole("button", { name: /캐주얼/ });
    await tone.focus();
    await page.keyboard.press("Enter");
    await page.getByText("캐주얼 분위기로 골랐어요").waitFor();
    const bar = page.getByRole("progressbar");
    await bar.waitFor();
    const generation = 1;
    const progress = { step: "voice", fraction: 0.5 } as const;
    service.standIn.tell(conversationId(), { type: "making-progressed", generation, progress });
    await expect.poll(() => bar.getAttribute("aria-valuenow")).toBe("20");
    finish();
    const video = page.locator("video");
    await video.waitFor();
    await video.evaluate(playSilently);
    await expect
      .poll(() => video.evaluate((element: Playable) => element.currentTime))
      .toBeGreaterThan(0.3);
    const before = await page.locator(".message").allTextContents();
    await page.reload();
    expect(await page.locator(".message").allTextContents()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(3);
  });

  test("a card that is used while its video plays does not stop the video", async () => {
    await signIn();
    await startByKeyboard();
    await page.getByRole("button", { name: /교육적/ }).click();
    await page.getByRole("progressbar").waitFor();
    finish();
    const video = page.locator("video");
    await video.evaluate(playSilently);
    await page.getByRole("button", { name: "예약하기" }).click();
    await page.getByText("예약하기로 했어요").waitFor();
    expect(await video.evaluate((element: Playable) => element.paused)).toBe(false);
    await page.getByRole("button", { name: /내일 저녁/ }).click();
    await page.getByRole("heading", { name: "예약했어요" }).waitFor();
    expect(service.standIn.done.at(-1)).toMatchObject({
      type: "post",
      at: "2026-11-25T11:00:00Z",
    });
  });

  test("an edited script is sent with every scene", async () => {
    await signIn();
    await startByKeyboard();
    await page.getByRole("button", { name: /유머러스/ }).click();
    await page.getByRole("progressbar").waitFor();
    finish();
    await page.getByRole("button", { name: "대본 고치기" }).click();
    await page.getByRole("button", { name: "돌아가기" }).click();
    const again = page.getByRole("button", { name: "대본 고치기" });
    await expect.poll(async () => isInView(await again.boundingBox())).toBe(true);
    await again.click();
    await page.getByLabel("읽을 말").nth(1).fill("두 번째 장면은 제가 새로 썼어요.");
    await page.getByRole("button", { name: "저장하고 다시 만들기" }).click();
    await page.getByText("고친 대본을 저장했어요").waitFor();
    expect(service.standIn.done.at(-1)).toMatchObject({
      type: "remake",
      change: { type: "scenes" },
    });
    expect(JSON.stringify(service.standIn.done.at(-1))).toContain("제가 새로 썼어요");
  });

  test("a restart of the service is survived without a reload", async () => {
    await signIn();
    await startByKeyboard();
    const { port } = server;
    await server.close();
    await page.getByText("다시 연결하는 중…").waitFor();
    service.standIn.show(conversationId(), {
      id: "meanwhile",
      screen: { kind: "making-cancelled" },
      offers: [],
    });
    server = await listen(service.app, { host: "127.0.0.1", port });
    await page.getByRole("heading", { name: "멈췄어요" }).waitFor();
    await page.getByText("다시 연결하는 중…").waitFor({ state: "hidden" });
    expect(await page.locator(".message").count()).toBe(3);
    complaints = complaints.filter((one) => !isUnanswered(one));
  });

  test("whoever is signed out elsewhere is led to the door", async () => {
    await signIn();
    await startByKeyboard();
    const [cookie] = await context.cookies();
    await service.standIn.host.sessions.end(cookie?.value ?? "");
    const { port } = server;
    await server.close();
    server = await listen(service.app, { host: "127.0.0.1", port });
    await page.getByRole("heading", { name: "로그인 링크를 열어 주세요" }).waitFor();
    complaints = complaints.filter((one) => !isUnanswered(one) && !one.includes("status of 401"));
  });

  test("a card taller than the view is shown from its beginning", async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    await signIn();
    await startByKeyboard();
    await page.getByRole("button", { name: /교육적/ }).click();
    await page.getByRole("progressbar").waitFor();
    finish();
    await page.locator("video").waitFor();
    const top = () => page.locator('[data-kind="preview"]').boundingBox();
    await expect.poll(async () => Math.round((await top())?.y ?? 0)).toBeLessThan(120);
    expect((await top())?.y).toBeGreaterThan(40);
  });

  test("Enter while a syllable is being composed does not send", async () => {
    await signIn();
    const field = page.getByRole("textbox", { name: "메시지" });
    await field.fill("여름 휴가");
    const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
    await field.dispatchEvent("keydown", enter);
    await field.press("Shift+Enter");
    await field.pressSequentially("짐 싸기");
    expect(await field.inputValue()).toBe("여름 휴가\n짐 싸기");
    expect(await service.standIn.host.threads.list(mina)).toEqual([]);
  });

  test("every screen fits the narrowest phone, and every button a finger", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn();
    const id = service.standIn.open(mina);
    service.standIn.media.set("team-mina/chart.png", pixel);
    for (const message of messagesOf(pleasantTexts)) service.standIn.show(id, message);
    await page.goto(`${address}/chat/${id}`);
    const widths = "element => [element.scrollWidth, element.clientWidth]";
    expect(await page.evaluate(`(${widths})(document.querySelector(".scroll"))`)).toEqual([
      320, 320,
    ]);
    const small = `[...document.querySelectorAll("button, .button, summary")]
      .filter(one => one.offsetHeight > 0 && one.offsetHeight < 44).map(one => one.outerHTML)`;
    expect(await page.evaluate(small)).toEqual([]);
  });

  test("what was not sent yet is still there after a reload", async () => {
    await signIn();
    await page.getByRole("textbox", { name: "메시지" }).fill("제주도 맛집");
    await page.reload();
    expect(await page.getByRole("textbox", { name: "메시지" }).inputValue()).toBe("제주도 맛집");
  });

  test("the chat changes its language and keeps it", async () => {
    await signIn();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Type one keyword. Get a finished short." }).waitFor();
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("the public page plays by itself and counts a view after two seconds", async () => {
    await page.goto(`${address}/p/mina`);
    const first = page.locator(".post").first();
    const video = first.locator("video");
    await expect
      .poll(() => video.evaluate((element: Playable) => element.currentTime))
      .toBeGreaterThan(0.5);
    expect(service.page.visits.size).toBe(0);
    await expect.poll(() => service.page.visits.size, { timeout: 10_000 }).toBe(1);
    const [visit] = [...service.page.visits.values()];
    expect(visit?.watchedMs).toBeGreaterThanOrEqual(2_000);
    expect(visit?.watchedMs).toBeLessThan(4_000);
  });

  test("the public page tells days as they are where its visitor is", async () => {
    const far = await browser.newContext({ locale: "en-US", timezoneId: "Pacific/Kiritimati" });
    const there = await far.newPage();
    await there.goto(`${address}/p/mina`);
    const day = there.locator(".post").first().locator("time");
    await expect.poll(() => day.textContent()).toBe("Nov 21");
    expect(postOf(1).publishedAt.toString()).toBe("2026-11-20T10:00:00Z");
    await far.close();
  });

  test("the public page is used with the keyboard", async () => {
    await page.goto(`${address}/p/mina`);
    await page.waitForURL(`${address}/p/mina/${idOfPost(1)}`);
    await page.keyboard.press("l");
    await page.getByRole("button", { name: "좋아요 취소" }).waitFor();
    await expect
      .poll(() => [...service.page.visits.values()].map(({ isLiked }) => isLiked))
      .toEqual([true]);
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(`${address}/p/mina/${idOfPost(2)}`);
    const video = page.locator(`#post-${idOfPost(2)} video`);
    const isPaused = () => video.evaluate((element: Playable) => element.paused);
    await expect.poll(isPaused).toBe(false);
    await page.keyboard.press(" ");
    await expect.poll(isPaused).toBe(true);
  });
});
