import { describe, expect, test } from "vitest";
import { twoHalves } from "#tests/library/pictures.ts";
import { hasBrowser } from "#tests/web/open-browser.ts";
import { openWalk } from "./open-walk.ts";

describe.skipIf(!hasBrowser)("what was learned (skipped without a browser)", () => {
  const walk = openWalk({ size: "desktop" });

  const finished = async (nth: number) =>
    walk.page.getByRole("heading", { name: "쇼츠가 완성됐어요" }).nth(nth).waitFor();

  async function begin(keyword: string) {
    await walk.page.goto(new URL("/chat", walk.page.url()).href);
    await walk.say(keyword);
    await walk.page.getByRole("button", { name: /^캐주얼/u }).click();
    await finished(0);
  }

  async function speakFaster() {
    await walk.press("목소리 바꾸기");
    await walk.page.getByRole("radio").last().check({ force: true });
    await walk.page.getByRole("slider").fill("1.3");
    await walk.press("저장하고 다시 만들기");
    await finished(1);
  }

  test("is said on the next short, stands on the brand page and can be taken back there", async () => {
    await walk.signIn();
    for (const keyword of ["강아지 산책", "여름 휴가 패킹 팁"]) {
      await begin(keyword);
      await speakFaster();
    }
    await begin("홈카페");
    const line = walk.page.getByText("늘 고치시던 대로 했어요: ");
    await line.waitFor();
    expect(await line.textContent()).toContain("말하기 1.3배속");

    await walk.page.goto(new URL("/chat/brand", walk.page.url()).href);
    const own = walk.page.getByRole("region", { name: "나에 대해 알게 된 것" });
    await own.getByText("말하기 1.3배속").waitFor();
    await own.getByRole("button", { name: "잊기: 말하기 1.3배속" }).click();
    await own.getByText("잊었어요.").waitFor();
    expect(await own.getByText("말하기 1.3배속").count()).toBe(0);
    await walk.page.reload();
    expect(await own.getByText("말하기 1.3배속").count()).toBe(0);
    expect(await own.getByRole("listitem").count()).toBe(1);
  });

  test("a finished short gets an own picture and a new one, and offers both to be taken back", async () => {
    await begin("가을 등산");
    await walk.press("그림 바꾸기");
    await walk.page.getByRole("heading", { name: "그림을 바꿔요" }).waitFor();
    await walk.press("장면 1에 내 사진 쓰기");
    const dialog = walk.page.getByRole("dialog", { name: "내 사진 고르기" });
    const photo = await twoHalves("jpeg", { width: 900, height: 1600 });
    await dialog
      .getByLabel("사진 올리기")
      .setInputFiles({ name: "바다.jpg", mimeType: "image/jpeg", buffer: photo });
    await dialog.waitFor({ state: "hidden" });
    await walk.press("장면 2 다시 그리기");
    await walk.page.getByText("저장하면 다시 그려요.").waitFor();
    const scene = (number: number) => walk.page.getByRole("group", { name: `장면 ${number}:` });
    const mine = scene(1).getByRole("radio").last();
    expect(await mine.isChecked()).toBe(true);
    await walk.press("저장하고 다시 만들기");
    await finished(1);
    await walk.press("그림 바꾸기");
    await walk.page.getByRole("heading", { name: "그림을 바꿔요" }).waitFor();
    expect(await scene(1).getByRole("radio").count()).toBe(2);
    expect(await scene(2).getByRole("radio").count()).toBe(2);
    expect(await scene(3).getByRole("radio").count()).toBe(1);
  });
});
