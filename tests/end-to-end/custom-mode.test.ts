import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "#tests/web/open-browser.ts";
import { openWebService } from "#tests/support/open-web-service.ts";

describe.skipIf(!hasBrowser)("custom mode on the whole service (skipped without a browser)", () => {
  let browser: Browser;
  let page: Page;
  let open: Awaited<ReturnType<typeof openWebService>>;

  beforeAll(async () => {
    browser = await openBrowser();
    open = await openWebService(await readFile(new URL("../fixtures/short.mp4", import.meta.url)));
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

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const heading = (name: string) => page.getByRole("heading", { name }).waitFor();

  test("goes through its six steps, and neither a reload nor a restart loses a word", async () => {
    await page.goto(await open.signInUrl());
    await page.waitForURL(/\/chat\/[\w-]+$/);
    await page.getByRole("textbox", { name: "메시지" }).fill("여름 휴가 패킹 팁");
    await page.keyboard.press("Enter");
    await press("단계별로 만들기");
    await heading("어떤 쇼츠를 만들까요?");
    await page.getByLabel("길이").fill("20");
    await page.getByText("20초", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("20초", { exact: true }).waitFor();
    await press("대본 쓰기");

    await heading("대본을 써 봤어요");
    const first = page.getByLabel("읽을 말").first();
    await first.fill("제가 직접 쓴 첫마디예요.");
    await page.reload();
    expect(await first.inputValue()).toBe("제가 직접 쓴 첫마디예요.");
    await open.restart();
    await press("그림 고르러 가기");

    await heading("그림을 골라 주세요");
    await press("장면 2 다시 그리기");
    await page.getByRole("radio", { name: "그림 2장 중 2번째" }).waitFor();
    await open.restart();
    await page.getByRole("radio", { name: "그림 2장 중 1번째" }).check();
    await press("목소리 고르러 가기");

    await heading("어떤 목소리로 읽을까요?");
    await press("돌아가기");
    await heading("그림을 골라 주세요");
    expect(await page.getByRole("radio", { name: "그림 2장 중 1번째" }).isChecked()).toBe(true);
    await press("목소리 고르러 가기");
    await page.getByLabel("빠르기").fill("1.3");
    await press("꾸미러 가기");

    await heading("어떻게 꾸밀까요?");
    await page.getByRole("radio", { name: /음악 없음/ }).check();
    await press("영상 만들기");

    await heading("거의 다 됐어요");
    await page.getByLabel("제목").fill("내가 붙인 제목");
    await open.restart();
    await press("다 됐어요");
    await heading("쇼츠가 완성됐어요");
    await page.getByRole("heading", { name: "내가 붙인 제목" }).waitFor();
    await press("지금 올리기");
    await page.getByText("올라갔어요!").waitFor();
  });
});
