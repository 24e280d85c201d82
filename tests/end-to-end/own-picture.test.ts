import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { twoHalves } from "#tests/library/pictures.ts";
import { hasBrowser } from "#tests/web/open-browser.ts";
import { openWalk } from "./open-walk.ts";

describe.skipIf(!hasBrowser)("a person's own picture (skipped without a browser)", () => {
  const walk = openWalk();

  const scene = (number: number) => walk.page.getByRole("group", { name: `장면 ${number}:` });
  const own = (number: number) => scene(number).getByRole("radio", { name: "직접 고른 사진" });

  test("is uploaded or picked on the card, outlasts a reload and is in the finished short", async () => {
    await walk.signIn();
    await walk.page.getByText("반가워요! XCaster예요.").waitFor();
    await walk.say("여름 휴가 패킹 팁");
    await walk.press("단계별로 만들기");
    await walk.heading("어떤 쇼츠를 만들까요?");
    await walk.press("대본 쓰기");
    await walk.heading("대본을 써 봤어요");
    await walk.press("그림 고르러 가기");
    await walk.heading("그림을 골라 주세요");

    await walk.press("장면 1에 내 사진 쓰기");
    const dialog = walk.page.getByRole("dialog", { name: "내 사진 고르기" });
    await dialog.getByText("보관함에 아직 사진이 없어요.").waitFor();
    const upload = dialog.getByLabel("사진 올리기");
    await upload.setInputFiles({
      name: "가짜.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("not a picture"),
    });
    await dialog.getByText("사진이 아니에요").waitFor();
    const photo = await twoHalves("jpeg", { width: 900, height: 1600 });
    await upload.setInputFiles({ name: "바다.jpg", mimeType: "image/jpeg", buffer: photo });
    await dialog.waitFor({ state: "hidden" });
    expect(await own(1).isChecked()).toBe(true);

    // The same one from the library for another scene, by the keyboard alone.
    const opener = walk.page.getByRole("button", { name: "장면 2에 내 사진 쓰기" });
    await opener.focus();
    await walk.page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "바다" }).waitFor();
    await dialog.getByRole("searchbox").fill("산");
    await dialog.getByText("찾는 사진이 없어요.").waitFor();
    await dialog.getByRole("searchbox").fill("바다");
    await dialog.getByRole("button", { name: "바다" }).focus();
    await walk.page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    expect(await own(2).isChecked()).toBe(true);
    await walk.page.reload();
    expect(await own(1).isChecked()).toBe(true);
    expect(await own(2).isChecked()).toBe(true);
    await scene(2).getByRole("radio").first().check();

    await walk.press("목소리 고르러 가기");
    await walk.heading("어떤 목소리로 읽을까요?");
    await walk.press("돌아가기");
    await walk.heading("그림을 골라 주세요");
    const chosen = walk.page.locator("[data-picture-of]:checked ~ img");
    expect(await chosen.first().getAttribute("src")).toContain("/library/");
    expect(await chosen.nth(1).getAttribute("src")).not.toContain("/library/");

    await walk.press("나머지는 알아서 해 줘요");
    await walk.heading("쇼츠가 완성됐어요");
    await walk.press("그림 바꾸기");
    await walk.heading("그림을 바꿔요");
    const first = scene(1).locator(":checked ~ img");
    // What was red on the left and blue on the right is so in the picture of the short, too.
    const address = new URL((await first.getAttribute("src")) ?? "", walk.page.url());
    const jpeg = await (await walk.page.request.get(address.href)).body();
    const pen = createCanvas(2, 1).getContext("2d");
    pen.drawImage(await loadImage(jpeg), 0, 0, 2, 1);
    const colors = pen.getImageData(0, 0, 2, 1).data;
    expect(colors[0]).toBeGreaterThan(200);
    expect(colors[6]).toBeGreaterThan(200);
  });
});
