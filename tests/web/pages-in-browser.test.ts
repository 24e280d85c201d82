import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listen } from "#src/http/listen.ts";
import { fillStandIn } from "./fill-stand-in.ts";
import { openApp } from "./helpers.ts";
import { hasBrowser, isUnanswered, openBrowser } from "./open-browser.ts";
import { mina, standInNow } from "./stand-in-host.ts";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let service: ReturnType<typeof openApp>;
let ids: ReturnType<typeof fillStandIn>;
let server: { port: number; close: () => Promise<void> };
let address: string;
let complaints: string[];

const focused = async () => page.evaluate("document.activeElement.textContent.trim()");
const restart = async (meanwhile: () => void) => {
  const { port } = server;
  await server.close();
  meanwhile();
  server = await listen(service.app, { host: "127.0.0.1", port });
};
const addProject = (title: string) => {
  const { projects, tell } = service.standIn.beside;
  const [first] = projects;
  if (!first) throw new Error("no project");
  projects.unshift({ ...first, id: `new-${projects.length}`, title });
  service.standIn.beside.home.recent = projects.slice(0, 4);
  tell(mina.teamId);
};

describe.skipIf(!hasBrowser)("in a browser (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    service = openApp();
    ids = fillStandIn(service);
    server = await listen(service.app, { host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${server.port}`;
    context = await browser.newContext({ locale: "ko-KR", timezoneId: "Asia/Seoul" });
    page = await context.newPage();
    complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${address}/sign-in?token=${service.standIn.link(mina)}`);
    await page.waitForURL(`${address}/chat`);
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    expect(complaints).toEqual([]);
    expect(service.unexpected).toEqual([]);
  });

  test("the service restarts under an open list, and nobody sees a difference", async () => {
    await page.goto(`${address}/chat/projects`);
    await page.getByRole("searchbox").fill("여름");
    await page.getByText("쇼츠 1편").waitFor();
    await page.locator("details.menu > summary").click();
    await page.getByRole("link", { name: /자막/ }).focus();
    await restart(() => undefined);
    await expect.poll(() => service.standIn.listenerCount(mina.teamId)).toBe(1);
    addProject("여름 바다 사진 잘 찍는 법");
    await page.getByText("쇼츠 2편").waitFor();
    await page.getByRole("link", { name: /여름 바다 사진/ }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("여름");
    expect(await focused()).toContain("자막");
    await page.getByRole("link", { name: /자막/ }).waitFor();
    complaints = complaints.filter((one) => !isUnanswered(one));
  });

  test("the service restarts under the calendar and the settings, and what was typed stays", async () => {
    await page.goto(`${address}/chat/settings`);
    await page.getByLabel("이름").fill("미나 킴");
    await restart(() => undefined);
    await expect.poll(() => service.standIn.listenerCount(mina.teamId)).toBe(1);
    service.standIn.beside.tell(mina.teamId);
    expect(await page.getByLabel("이름").inputValue()).toBe("미나 킴");
    await page.getByRole("button", { name: "저장" }).click();
    await page.getByText("저장했어요").waitFor();
    await page.goto(`${address}/chat/calendar`);
    await restart(() => {
      service.standIn.beside.posts.push({
        id: "late",
        conversationId: ids.thread,
        title: "방금 예약한 쇼츠",
        at: standInNow.add({ hours: 2 }),
        state: "coming",
        channelName: "미나의 페이지",
      });
    });
    await expect.poll(() => service.standIn.listenerCount(mina.teamId)).toBe(1);
    service.standIn.beside.home.recent = [];
    service.standIn.beside.tell(mina.teamId);
    await page
      .locator(".grid")
      .getByRole("link", { name: /방금 예약한 쇼츠/ })
      .waitFor();
    complaints = complaints.filter((one) => !isUnanswered(one));
  });

  test("the home panel follows what happens, and the keyboard stays where it was", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const link = page.locator(".recent").getByRole("link", { name: /면접에서/ });
    await link.focus();
    await page.evaluate("window.before = document.activeElement");
    addProject("새로 만든 쇼츠");
    await page
      .locator(".recent")
      .getByRole("link", { name: /새로 만든 쇼츠/ })
      .waitFor();
    expect(await focused()).toContain("면접에서");
    expect(await page.evaluate("window.before === document.activeElement")).toBe(true);
  });

  test("single keys lead around, unless somebody writes or has switched them off", async () => {
    await page.keyboard.type("p?");
    expect(await page.getByRole("textbox", { name: "메시지" }).inputValue()).toBe("p?");
    await page.evaluate("document.activeElement.blur()");
    await page.keyboard.press("?");
    const overview = page.getByRole("dialog", { name: "키보드 단축키" });
    await overview.waitFor();
    await page.keyboard.press("Escape");
    await overview.waitFor({ state: "hidden" });
    await page.keyboard.press("p");
    await page.waitForURL(`${address}/chat/projects`);
    const hangul = { key: "ㅊ", code: "KeyC", bubbles: true, cancelable: true };
    await page.locator("body").dispatchEvent("keydown", hangul);
    await page.waitForURL(`${address}/chat/calendar`);
    await page.keyboard.press("p");
    await page.waitForURL(`${address}/chat/projects`);
    await page.keyboard.press("/");
    await page.keyboard.type("부산");
    await page.getByText("쇼츠 1편").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("부산");
    await page.goto(`${address}/chat/${ids.thread}`);
    const titles = page.locator(".threads .thread-title");
    await page.keyboard.press("j");
    await expect.poll(() => page.locator("h1").innerText()).toBe(await titles.nth(1).innerText());
    await page.keyboard.press("?");
    await page.getByLabel("한 글자 단축키 쓰기").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await page.keyboard.press("?");
    expect(await overview.isVisible()).toBe(false);
    expect(page.url()).not.toContain("calendar");
  });

  test("a short is deleted only after a question, and not while it goes out", async () => {
    service.standIn.beside.goingOut.add("project-1");
    await page.goto(`${address}/chat/projects`);
    const ask = async (title: RegExp) => {
      await page.locator("summary").and(page.getByLabel(title)).click();
      await page.getByRole("button", { name: "지우기" }).click();
      return page.getByRole("dialog", { name: "이 쇼츠를 지울까요?" });
    };
    const busy = await ask(/여름 휴가/);
    expect(await busy.innerText()).toContain("‘여름 휴가 짐 싸기, 이것만 기억하세요’와 대화");
    await busy.getByRole("button", { name: "지우기" }).click();
    await busy.getByText("지금 올라가는 중이에요").waitFor();
    await busy.getByRole("button", { name: "그대로 두기" }).click();
    const free = await ask(/고양이/);
    await free.getByRole("button", { name: "지우기" }).click();
    await page.getByText("쇼츠 5편").waitFor();
    expect(await page.locator(".projects", { hasText: "고양이" }).count()).toBe(0);
    complaints = complaints.filter((one) => !one.includes("409"));
  });

  test("a theme is seen at once and stays", async () => {
    await page.goto(`${address}/chat/settings`);
    const ground = async () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    const kept = page.waitForResponse((response) => response.url().endsWith("/preferences"));
    await page.getByRole("radio", { name: "어둡게" }).check({ force: true });
    await kept;
    expect(await ground()).not.toBe(light);
    await page.goto(`${address}/chat`);
    expect(await ground()).not.toBe(light);
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  });

  test("a zone that was chosen is not changed by where the browser is", async () => {
    await page.goto(`${address}/chat/settings`);
    const zone = page.getByRole("combobox", { name: "시간대" });
    await zone.fill("Seoul");
    await page.getByRole("button", { name: "저장" }).click();
    expect(
      await zone.evaluate((field: { validationMessage: string }) => field.validationMessage),
    ).toBe("그런 시간대가 없어요. 목록에서 골라 주세요.");
    await zone.fill("America/New_York");
    const saved = page.waitForResponse((response) => response.url().endsWith("/preferences"));
    await page.getByRole("button", { name: "저장" }).click();
    await saved;
    await page.waitForLoadState("load");
    await context.close();
    context = await browser.newContext({ timezoneId: "Europe/Berlin" });
    page = await context.newPage();
    const told = page.waitForResponse((response) => response.url().endsWith("/preferences"));
    await page.goto(`${address}/sign-in?token=${service.standIn.link(mina)}`);
    expect((await told).status()).toBe(204);
    expect(service.standIn.people.get(mina.userId)?.timeZone).toBe("America/New_York");
  });

  test("on a phone both panels are reached and left again, and no page is wider than it", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of ["홈 열기", "대화 목록 열기"]) {
      const opener = page.getByRole("button", { name });
      await opener.click();
      await page
        .getByRole("button", { name: /닫기/ })
        .and(page.locator(":visible:focus"))
        .waitFor();
      expect(await opener.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("Escape");
      await expect.poll(() => opener.getAttribute("aria-expanded")).toBe("false");
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(name);
    }
    const paths = ["", "/projects", "/calendar", "/calendar?view=list", "/settings"];
    for (const path of paths) {
      await page.goto(`${address}/chat${path}`);
      expect(await page.evaluate("document.querySelector('.scroll').scrollWidth"), path).toBe(320);
      const small = `[...document.querySelectorAll(".room :is(button, .button, summary, select, .chip, .bare)")]
        .filter(one => one.offsetHeight > 0 && one.offsetHeight < 44).map(one => one.outerHTML)`;
      expect(await page.evaluate(small), path).toEqual([]);
    }
  });
});
