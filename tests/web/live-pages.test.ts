import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./open-browser.ts";
import { openChatPage } from "./open-chat-page.ts";
import { mina } from "./stand-in-host.ts";

let browser: Browser;
let open: Awaited<ReturnType<typeof openChatPage>>;
let page: Page;

const form = { colors: [], audience: "", avoidedPhrases: [], examples: [] };
const saveBrand = async (name: string, changes: { id?: string; audience?: string } = {}) => {
  const { id, audience = "" } = changes;
  const brand = await open.standIn.host.brands.save(mina, {
    form: { ...form, name, audience },
    ...(id !== undefined && { id }),
  });
  if (typeof brand === "string") throw new Error(brand);
  return brand.id;
};
const addPicture = async (name: string) => {
  const picture = await open.standIn.host.pictures.upload(mina, { bytes: Buffer.from(name), name });
  if (typeof picture === "string") throw new Error(picture);
  open.standIn.media.set(picture.thumbnailKey, picturePixel);
  return picture;
};
const picturePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
/** Goes to a page whose stream of changes is open. */
const goTo = async (path: string) => {
  const { listenerCount } = open.standIn;
  await page.goto(open.address + path);
  await expect.poll(() => listenerCount(mina.teamId)).toBe(1);
};
const offset = async () => page.evaluate("document.querySelector('.scroll').scrollTop");

describe.skipIf(!hasBrowser)("in a browser (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    open = await openChatPage(browser, { viewport: { width: 390, height: 844 } });
    page = open.page;
  });
  afterEach(() => open.close());

  test("a picture that somebody adds comes into the library, and what is being typed stays", async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) await addPicture(`사진 ${number}`);
    await goTo("/chat/library");
    await page.locator("input[type=search]").pressSequentially("바다");
    await page.evaluate("document.querySelector('.scroll').scrollTop = 300");
    await addPicture("해 질 녘");
    await page.getByRole("button", { name: /해 질 녘/ }).waitFor();
    expect(await page.locator("input[type=search]").inputValue()).toBe("바다");
    expect(await page.evaluate("document.activeElement.type")).toBe("search");
    expect(await offset()).toBe(300);
  });

  test("a picture that is edited here or removed there changes in place", async () => {
    const picture = await addPicture("고양이");
    const other = await addPicture("강아지");
    await goTo("/chat/library");
    await page.getByRole("button", { name: /고양이/ }).click();
    await page.getByRole("textbox", { name: "이름" }).fill("밤의 고양이");
    await open.standIn.host.pictures.remove(mina, other.id);
    await page.locator(`[data-picture="${other.id}"]`).waitFor({ state: "detached" });
    expect(await page.getByRole("textbox", { name: "이름" }).inputValue()).toBe("밤의 고양이");
    await page.locator(".editor button[value=save]").click();
    await page.locator(".asset-name", { hasText: "밤의 고양이" }).waitFor();
    expect(await page.locator(".editor").isVisible()).toBe(false);
    expect(await page.locator(`[data-picture="${picture.id}"]`).count()).toBe(1);
  });

  test("a brand that somebody changes is drawn anew, and one that is being filled in is kept and told", async () => {
    const [mine, other] = [await saveBrand("캠핑 노트"), await saveBrand("집밥")];
    await goTo("/chat/brand");
    const own = page.locator(`[data-brand="${mine}"]`);
    await own.locator("[name=audience]").fill("처음 캠핑하는 사람");
    await saveBrand("집밥 연구소", { id: other });
    await page.getByRole("heading", { name: "집밥 연구소" }).waitFor();
    expect(await own.locator("[name=audience]").inputValue()).toBe("처음 캠핑하는 사람");
    expect(await own.locator(".form-answer").textContent()).toBe("");
    await saveBrand("캠핑 일기", { id: mine, audience: "누구나" });
    await own.locator(".form-answer", { hasText: "그사이" }).waitFor();
    expect(await own.locator("[name=audience]").inputValue()).toBe("처음 캠핑하는 사람");
    expect(await own.locator("[name=name]").inputValue()).toBe("캠핑 노트");
    await own.locator("button[type=submit]").click();
    await own.locator(".form-answer.saved").waitFor();
    const { brands } = await open.standIn.host.brands.list(mina);
    expect(brands.map(({ name, audience }) => `${name} ${audience}`)).toEqual([
      "캠핑 노트 처음 캠핑하는 사람",
      "집밥 연구소 ",
    ]);
    // Saved, it is like the others again: what somebody else changes is shown.
    await saveBrand("캠핑 일기", { id: mine, audience: "누구나" });
    await page.getByRole("heading", { name: "캠핑 일기" }).waitFor();
    expect(await own.locator("[name=audience]").inputValue()).toBe("누구나");
  });

  test("a brand that somebody deletes goes, but not what is being typed into it", async () => {
    const [mine, other] = [await saveBrand("캠핑 노트"), await saveBrand("집밥")];
    await goTo("/chat/brand");
    const own = page.locator(`[data-brand="${mine}"]`);
    await own.locator("[name=avoided]").fill("대박");
    await open.standIn.host.brands.remove(mina, other);
    await page.locator(`[data-brand="${other}"]`).waitFor({ state: "detached" });
    await open.standIn.host.brands.remove(mina, mine);
    await own.locator(".form-answer", { hasText: "지웠어요" }).waitFor();
    expect(await own.locator("[name=avoided]").inputValue()).toBe("대박");
  });

  test("a new brand takes its place without the page being loaded again", async () => {
    await saveBrand("캠핑 노트");
    await goTo("/chat/brand");
    await page.evaluate("window.isSame = true");
    await page.locator(".fold-panel summary").click();
    await page.locator(".fold-panel [name=name]").fill("집밥");
    await page.locator(".fold-panel button[type=submit]").click();
    await page.getByRole("heading", { name: "집밥" }).waitFor();
    expect(await page.evaluate("window.isSame")).toBe(true);
    expect(await page.locator(".fold-panel [name=name]").isVisible()).toBe(false);
    expect(await page.locator(".fold-panel [name=name]").inputValue()).toBe("");
  });

  test("the team follows who comes and goes, beside a link that was just made and a half-filled form", async () => {
    const { team } = open.standIn.host;
    await goTo("/chat/team");
    await page.locator('[action="/chat/team/invitations"] [name=name]').fill("하나");
    await page.locator('[action="/chat/team/invitations"] button').click();
    const link = (await page.locator(".made-link input").inputValue()).split("=")[1] ?? "";
    await expect.poll(() => open.standIn.listenerCount(mina.teamId)).toBe(1);
    await page.locator('[action="/chat/team/invitations"] [name=name]').fill("두리");
    await page.locator('[action="/chat/team/name"] [name=name]').fill("우리 팀이");
    const newcomer = { name: "하나", language: "ko", timeZone: "Asia/Seoul" } as const;
    await team.join({ token: link, who: newcomer });
    await page.locator(".member-head strong", { hasText: "하나" }).waitFor();
    await team.remove(mina, "user-jun");
    await page.locator(".member-head strong", { hasText: "준" }).waitFor({ state: "detached" });
    const typed = page.locator('[action="/chat/team/invitations"] [name=name]');
    expect(await typed.inputValue()).toBe("두리");
    expect(await page.locator('[action="/chat/team/name"] [name=name]').inputValue()).toBe(
      "우리 팀이",
    );
    expect(await page.locator(".made-link").isVisible()).toBe(true);
  });

  test("a team that gets another name is called so in the list of teams, which stays open", async () => {
    const other = { id: "team-other", name: "캠핑 노트", role: "editor", permissions: {} } as const;
    open.standIn.otherTeams.set(mina.userId, [other]);
    await page.setViewportSize({ width: 1200, height: 800 });
    await goTo("/chat/library");
    const list = page.locator(".teams");
    await list.locator("summary").click();
    open.standIn.otherTeams.set(mina.userId, [{ ...other, name: "캠핑 일기" }]);
    open.standIn.beside.tell(other.id);
    await list.getByRole("button", { name: /캠핑 일기/ }).waitFor();
    open.standIn.otherTeams.delete(mina.userId);
    open.standIn.beside.tell(mina.teamId);
    await list.waitFor({ state: "detached" });
  });

  test("the list of teams is opened, walked and left with the keyboard, and leads into the other team", async () => {
    const other = { id: "team-other", name: "캠핑 노트", role: "editor", permissions: {} } as const;
    open.standIn.otherTeams.set(mina.userId, [other]);
    await page.setViewportSize({ width: 1200, height: 800 });
    await goTo("/chat/library");
    const list = page.locator(".teams");
    await list.locator("summary").focus();
    await page.keyboard.press("Enter");
    await list.getByRole("button", { name: /캠핑 노트/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await list.getAttribute("open")).toBeNull();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${open.address}/chat`);
    expect(await list.locator("summary").textContent()).toContain("캠핑 노트");
  });
});
