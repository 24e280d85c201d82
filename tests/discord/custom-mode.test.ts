import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { twoHalves } from "#tests/library/pictures.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

async function startCustom() {
  const asked = open.mina.in(open.general.id).command("/short 바다 mode:단계별로 만들기");
  await asked.answered();
  const thread = await open.thread();
  const mina = open.mina.in(thread.id);
  await mina.waitsFor("어떤 쇼츠를 만들까요?");
  return mina;
}

describe("custom mode on Discord", () => {
  test("goes through its six steps with every kind of edit", async () => {
    const mina = await startCustom();
    await mina.presses("내용 바꾸기").answered();
    expect(open.mina.form()?.fields.map(({ label }) => label)).toEqual([
      "키워드",
      "분위기",
      "길이",
      "구성",
    ]);
    mina.submits({ 키워드: "겨울 바다", 길이: ["20초"], 구성: ["이야기"] });
    await mina.waitsFor("겨울 바다");
    mina.presses("대본 쓰기");
    await mina.waitsFor("대본을 써 봤어요");

    mina.chooses("장면 하나 고치기 (화면 글까지)", ["1 · 도입"]);
    await mina.waitsForForm();
    mina.submits({ "읽을 말": "제가 직접 쓴 첫마디예요." });
    await mina.waitsFor("제가 직접 쓴 첫마디예요.");
    mina.presses("장면 1~3 고치기");
    await mina.waitsForForm();
    mina.submits({ "3 · 마무리": "다음에 또 만나요." });
    await mina.waitsFor("다음에 또 만나요.");
    mina.chooses("장면 하나 다시 쓰게 하기", ["장면 2 다시 쓰기"]);
    await mina.waitsFor("겨울 바다 point 0 again");
    await mina.waitsFor("제가 직접 쓴 첫마디예요.");
    mina.presses("그림 고르러 가기");
    await mina.waitsFor("그림을 골라 주세요");

    mina.chooses("그림 다시 그리기", ["장면 2 다시 그리기"]);
    await mina.waitsFor("그림 2장 중 2번째");
    mina.chooses("장면의 그림을 보고 바꾸기", ["장면 2: point"]);
    await mina.waitsFor("이 그림으로 하기");
    mina.chooses("이 그림으로 하기", ["그림 2장 중 1번째"]);
    await mina.waitsFor("그림 2장 중 1번째\n");
    mina.chooses("장면의 그림을 보고 바꾸기", ["장면 3: call-to-action"]);
    await mina.waitsFor("내 사진 쓰기");
    mina.presses("내 사진 쓰기");
    await mina.waitsForForm();
    const own = await twoHalves("jpeg");
    mina.submits({ "사진 올리기": [{ name: "own.jpg", bytes: own, contentType: "image/jpeg" }] });
    await mina.waitsFor("직접 고른 사진");
    mina.presses("목소리 고르러 가기");
    await mina.waitsFor("어떤 목소리로 읽을까요?");

    mina.chooses("목소리", ["낮은"]);
    await mina.waitsFor("**낮은** · 1배");
    mina.chooses("빠르기", ["빠르기 1.3배"]);
    await mina.waitsFor("**낮은** · 1.3배");
    mina.presses("꾸미러 가기");
    await mina.waitsFor("어떻게 꾸밀까요?");
    mina.chooses("음악", ["음악 없음"]);
    await mina.waitsFor("**음악** 음악 없음");
    mina.chooses("자막", ["상자"]);
    await mina.waitsFor("**자막** 상자");
    mina.presses("영상 만들기");
    await mina.waitsFor("거의 다 됐어요");

    mina.presses("글 고치기");
    await mina.waitsForForm();
    mina.submits({ 제목: "내가 붙인 제목" });
    await mina.waitsFor("**제목** 내가 붙인 제목");
    mina.presses("다 됐어요");
    await mina.waitsFor("쇼츠가 완성됐어요");
    await mina.waitsFor("### 내가 붙인 제목");
    // The cards that were left behind show what was chosen on them.
    expect(mina.lines().join("\n")).toContain("**낮은** · 1.3배");
    expect(mina.lines().join("\n")).toContain("**자막** 상자 · **음악** 음악 없음");
    const spoken = open.studio.calls.filter(({ part }) => part === "speaker");
    expect(spoken.map(({ what }) => what)).toContain("제가 직접 쓴 첫마디예요.");
  });
});
