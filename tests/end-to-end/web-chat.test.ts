import { describe, expect, test } from "vitest";
import { hasBrowser } from "#tests/web/open-browser.ts";
import { openWalk } from "./open-walk.ts";

describe.skipIf(!hasBrowser)(
  "the web chat on the whole service (skipped without a browser)",
  () => {
    const walk = openWalk();

    test("a short goes from keyword to numbers, and neither a reload nor a restart is noticed", async () => {
      await walk.signIn();
      const { page } = walk;
      // Whoever comes for the first time is greeted, and may still simply begin.
      await page.getByText("반가워요! XCaster예요.").waitFor();
      await walk.say("여름 휴가 패킹 팁");
      await page.getByRole("button", { name: /캐주얼/ }).click();
      await page.getByText("쇼츠가 완성됐어요").waitFor();

      await page.reload();
      await page.getByText("쇼츠가 완성됐어요").waitFor();

      await walk.restart();
      await page.getByRole("button", { name: "대본 고치기" }).click();
      await page.getByRole("button", { name: "저장하고 다시 만들기" }).waitFor();
      await walk.restart();
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

    test("an older card further up gives the files of the short as it shows it", async () => {
      const { page } = walk;
      await page.goto(new URL("/chat", page.url()).href);
      await walk.say("강아지 산책");
      await page.getByRole("button", { name: /캐주얼/ }).click();
      await page.getByText("쇼츠가 완성됐어요").waitFor();
      await walk.press("대본 고치기");
      await page.getByLabel("읽을 말").first().fill("제가 직접 쓴 첫마디예요.");
      await walk.press("저장하고 다시 만들기");
      const cards = page.locator("article", { has: page.locator(".preview") });
      await cards.nth(1).waitFor();

      const download = async (card: number, name: RegExp) => {
        const link = cards.nth(card).getByRole("link", { name });
        const path = (await link.getAttribute("href")) ?? "";
        return page.request.get(new URL(path, page.url()).href);
      };
      for (const card of [0, 1]) await cards.nth(card).getByText("내려받기").click();
      const older = await (await download(0, /읽는 대본/)).text();
      const newer = await (await download(1, /읽는 대본/)).text();
      expect(older).not.toContain("제가 직접 쓴 첫마디예요.");
      expect(newer).toContain("제가 직접 쓴 첫마디예요.");
      expect((await download(0, /영상/)).headers()["content-type"]).toBe("video/mp4");
      const captions = await download(0, /자막/);
      expect(captions.headers()["content-type"]).toContain("application/x-subrip");
      const unknown = captions.url().replace(/card=.*/, "card=unknown");
      expect((await page.request.get(unknown)).status()).toBe(404);
    });
  },
);
