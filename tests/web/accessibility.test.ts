import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listen } from "#src/http/listen.ts";
import { fillBrands, fillStandIn } from "./fill-stand-in.ts";
import { openApp } from "./helpers.ts";
import { hasBrowser, openBrowser } from "./open-browser.ts";
import { mina } from "./stand-in-host.ts";

/** axe looks at a thread with every screen there is: on a busy machine that takes a while. */
const minutesEach = 10;

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
};
/** Every language with every theme and every size, and every theme with every size: in half the looks there are. */
const looks = [
  { language: "ko", theme: "light", size: "phone" },
  { language: "ko", theme: "dark", size: "desktop" },
  { language: "en", theme: "light", size: "desktop" },
  { language: "en", theme: "dark", size: "phone" },
] as const;

let browser: Browser;
let context: BrowserContext;
let page: Page;
let service: ReturnType<typeof openApp>;
let ids: ReturnType<typeof fillStandIn>;
let server: { port: number; close: () => Promise<void> };
let address: string;

/** What axe finds wrong, short enough to read. */
async function findViolations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Opens a page and what folds out on it, and has axe look at each. */
async function look(
  path: string,
  unfold: ((page: Page) => Promise<boolean>)[] = [],
): Promise<string[]> {
  await page.goto(address + path);
  const found = await findViolations();
  for (const act of unfold) {
    if (!(await act(page))) continue;
    found.push(...(await findViolations()));
    await page.keyboard.press("Escape");
  }
  return found.map((violation) => `${path} ${violation}`);
}

const openPanel = (name: string) => async (on: Page) => {
  const opener = on.locator(`[data-panel-open="${name}"]`);
  // Where there is room, it is open all the time.
  if (!(await opener.isVisible())) return false;
  await opener.click();
  await on.locator(`#${name}`).evaluate(settled);
  return true;
};

/** Half-slid panels are half-transparent to axe. */
interface Moving {
  getAnimations(): { finished: Promise<unknown> }[];
}
const settled = async (element: Moving) => {
  await Promise.all(element.getAnimations().map((one) => one.finished));
};

const openOverview = async (on: Page) => {
  await on.evaluate(blur);
  await on.keyboard.press("?");
  await on.locator("dialog.shortcuts[open]").waitFor();
  return true;
};
const blur = "document.activeElement.blur()";

const openMenu = async (on: Page) => {
  await on.locator("details.menu > summary").first().click();
  return true;
};
const askToRemove = async (on: Page) => {
  await openMenu(on);
  await on.locator("[data-remove]").first().click();
  await on.locator("dialog.removal[open]").waitFor();
  return true;
};

const openTeams = async (on: Page) => {
  const opener = on.locator(".teams > summary");
  if (!(await opener.isVisible())) return false;
  await opener.click();
  await on.locator(".teams ul").waitFor();
  return true;
};
/** Presses the button that sends a form, and has the page that answers looked at. */
const submit =
  (action: string, fields: Record<string, string> = {}) =>
  async (on: Page) => {
    const form = on.locator(`form[action^="${action}"]`).first();
    for (const [name, value] of Object.entries(fields)) {
      await form.locator(`[name="${name}"]`).fill(value);
    }
    const answered = on.waitForResponse((response) => response.request().method() === "POST");
    await form.locator("button").click();
    await answered;
    await on.waitForLoadState("load");
    return true;
  };
const openFirstMember = async (on: Page) => {
  await on.locator(".member details > summary").first().click();
  return true;
};

describe.skipIf(!hasBrowser)("in a browser (skipped where there is no /usr/bin/chromium)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    service = openApp();
    ids = fillStandIn(service);
    await fillBrands(service);
    server = await listen(service.app, { host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${server.port}`;
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    expect(service.unexpected).toEqual([]);
  });

  test.each(looks)(
    "axe finds nothing wrong on any page, $language, $theme, $size",
    async ({ language, theme, size }) => {
      service.standIn.people.set(mina.userId, { ...mina, language });
      context = await browser.newContext({
        viewport: sizes[size],
        locale: language,
        timezoneId: "Asia/Seoul",
        colorScheme: theme,
        reducedMotion: "reduce",
      });
      page = await context.newPage();
      const doors = [...(await look("/")), ...(await look("/sign-in?token=used"))];
      expect(doors).toEqual([]);
      await page.goto(`${address}/sign-in?token=${service.standIn.link(mina)}`);
      await page.waitForURL(`${address}/chat`);
      const panels = [openPanel("side"), openPanel("home")];
      expect(await look("/chat", [...panels, openTeams, openOverview])).toEqual([]);
      expect(await look(`/chat/${ids.thread}`)).toEqual([]);
      expect(await look(`/chat/${ids.carried}`)).toEqual([]);
      expect(await look("/chat/projects", [openMenu, askToRemove])).toEqual([]);
      expect(await look("/chat/projects?q=nothing-like-it")).toEqual([]);
      expect(await look("/chat/calendar")).toEqual([]);
      expect(await look("/chat/calendar?view=list")).toEqual([]);
      expect(await look("/chat/calendar?month=2030-01")).toEqual([]);
      const chats = [
        submit("/chat/settings/code"),
        submit("/chat/settings/redeem", { code: "nonsense" }),
        submit("/chat/settings/redeem", { code: "ABCDE-23456" }),
      ];
      expect(await look("/chat/settings", [submit("/chat/settings/link"), ...chats])).toEqual([]);
      expect(await look("/chat/library")).toEqual([]);
      service.standIn.lookOnly.add(mina.userId);
      expect(await look("/chat/library")).toEqual([]);
      expect(await look("/chat/brand")).toEqual([]);
      const letIn = submit("/chat/team/members/user-jun/link");
      expect(await look("/chat/team", [openFirstMember, letIn])).toEqual([]);
      expect(await look("/chat/not-here")).toEqual([]);
    },
    minutesEach * 60_000,
  );
});
