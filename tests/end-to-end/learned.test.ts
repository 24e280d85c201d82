import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { twoHalves } from "#tests/library/pictures.ts";
import { openWebService } from "#tests/support/open-web-service.ts";
import { hasBrowser, openBrowser } from "#tests/web/open-browser.ts";

describe.skipIf(!hasBrowser)("what was learned (skipped without a browser)", () => {
  let browser: Browser;
  let page: Page;
  let open: Awaited<ReturnType<typeof openWebService>>;

  beforeAll(async () => {
    browser = await openBrowser();
    open = await openWebService(await readFile(new URL("../fixtures/short.mp4", import.meta.url)));
    const context = await browser.newContext({
      locale: "ko-KR",
      timezoneId: "Asia/Seoul",
      viewport: { width: 1280, height: 900 },
    });
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    const errors = open?.takeErrors();
    await open?.[Symbol.asyncDispose]();
    expect(errors).toEqual([]);
  });

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const finished = async (nth: number) =>
    page.getByRole("heading", { name: "쇼츠가 완성됐어요" }).nth(nth).waitFor();

  async function begin(keyword: string) {
    await page.goto(new URL("/chat", page.url()).href);
    await page.getByRole("textbox", { name: "메시지" }).fill(keyword);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^캐주얼/u }).click();
    await finished(0);
  }

  async function speakFaster() {
    await press("목소리 바꾸기");
    await page.getByRole("radio").last().check({ force: true });
    await page.getByRole("slider").fill("1.3");
    await press("저장하고 다시 만들기");
    await finished(1);
  }

  test("is said on the next short, stands on the brand page and can be taken back there", async () => {
    await page.goto(await open.signInUrl());
    await page.waitForURL(/\/chat\/[\w-]+$/);
    for (const keyword of ["강아지 산책", "여름 휴가 패킹 팁"]) {
      await begin(keyword);
      await speakFaster();
    }
    await begin("홈카페");
    const line = page.getByText("늘 고치시던 대로 했어요: ");
    await line.waitFor();
    expect(await line.textContent()).toContain("말하기 1.3배속");

    await page.goto(new URL("/chat/brand", page.url()).href);
    const own = page.getByRole("region", { name: "나에 대해 알게 된 것" });
    await own.getByText("말하기 1.3배속").waitFor();
    await own.getByRole("button", { name: "잊기: 말하기 1.3배속" }).click();
    await own.getByText("잊었어요.").waitFor();
    expect(await own.getByText("말하기 1.3배속").count()).toBe(0);
    await page.reload();
    expect(await own.getByText("말하기 1.3배속").count()).toBe(0);
    expect(await own.getByRole("listitem").count()).toBe(1);
  });

  test("a finished short gets an own picture and a new one, and offers both to be taken back", async () => {
    await begin("가을 등산");
    await press("그림 바꾸기");
    await page.getByRole("heading", { name: "그림을 바꿔요" }).waitFor();
    await press("장면 1에 내 사진 쓰기");
    const dialog = page.getByRole("dialog", { name: "내 사진 고르기" });
    const photo = await twoHalves("jpeg", { width: 900, height: 1600 });
    await dialog
      .getByLabel("사진 올리기")
      .setInputFiles({ name: "바다.jpg", mimeType: "image/jpeg", buffer: photo });
    await dialog.waitFor({ state: "hidden" });
    await press("장면 2 다시 그리기");
    await page.getByText("저장하면 다시 그려요.").waitFor();
    const scene = (number: number) => page.getByRole("group", { name: `장면 ${number}:` });
    const mine = scene(1).getByRole("radio").last();
    expect(await mine.isChecked()).toBe(true);
    await press("저장하고 다시 만들기");
    await finished(1);
    await press("그림 바꾸기");
    await page.getByRole("heading", { name: "그림을 바꿔요" }).waitFor();
    expect(await scene(1).getByRole("radio").count()).toBe(2);
    expect(await scene(2).getByRole("radio").count()).toBe(2);
    expect(await scene(3).getByRole("radio").count()).toBe(1);
  });
});
