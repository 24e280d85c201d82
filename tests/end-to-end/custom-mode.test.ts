import { describe, expect, test } from "vitest";
import { hasBrowser } from "#tests/web/open-browser.ts";
import { openWalk } from "./open-walk.ts";

describe.skipIf(!hasBrowser)("custom mode on the whole service (skipped without a browser)", () => {
  const walk = openWalk();

  test("goes through its six steps, and neither a reload nor a restart loses a word", async () => {
    await walk.signIn();
    await walk.say("여름 휴가 패킹 팁");
    await walk.press("단계별로 만들기");
    await walk.heading("어떤 쇼츠를 만들까요?");
    await walk.page.getByLabel("길이").fill("20");
    await walk.page.getByText("20초", { exact: true }).waitFor();
    await walk.page.reload();
    await walk.page.getByText("20초", { exact: true }).waitFor();
    await walk.press("대본 쓰기");

    await walk.heading("대본을 써 봤어요");
    const first = walk.page.getByLabel("읽을 말").first();
    await first.fill("제가 직접 쓴 첫마디예요.");
    await walk.page.reload();
    expect(await first.inputValue()).toBe("제가 직접 쓴 첫마디예요.");
    await walk.restart();
    await walk.press("그림 고르러 가기");

    await walk.heading("그림을 골라 주세요");
    await walk.press("장면 2 다시 그리기");
    await walk.page.getByRole("radio", { name: "그림 2장 중 2번째" }).waitFor();
    await walk.restart();
    await walk.page.getByRole("radio", { name: "그림 2장 중 1번째" }).check();
    await walk.press("목소리 고르러 가기");

    await walk.heading("어떤 목소리로 읽을까요?");
    await walk.press("돌아가기");
    await walk.heading("그림을 골라 주세요");
    expect(await walk.page.getByRole("radio", { name: "그림 2장 중 1번째" }).isChecked()).toBe(
      true,
    );
    await walk.press("목소리 고르러 가기");
    await walk.page.getByLabel("빠르기").fill("1.3");
    await walk.press("꾸미러 가기");

    await walk.heading("어떻게 꾸밀까요?");
    await walk.page.getByRole("radio", { name: /음악 없음/ }).check();
    await walk.press("영상 만들기");

    await walk.heading("거의 다 됐어요");
    await walk.page.getByLabel("제목").fill("내가 붙인 제목");
    await walk.restart();
    await walk.press("다 됐어요");
    await walk.heading("쇼츠가 완성됐어요");
    await walk.page.getByRole("heading", { name: "내가 붙인 제목" }).waitFor();
    await walk.press("지금 올리기");
    await walk.page.getByText("올라갔어요!").waitFor();
  });
});
