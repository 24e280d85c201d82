import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Actor, OpenStage, Stage } from "./actor.ts";
import { openTestGround } from "./open-test-ground.ts";

const { chat, replies } = wordsFor("ko");
const { screens, approval } = chat;
const creatorName = "소라";
const keyword = "여름 휴가 패킹 팁";

/** What people do with XCaster, the same on every face. */
export function playScenarios(face: string, openStage: OpenStage): void {
  describe(`on ${face}`, () => {
    let ground: Awaited<ReturnType<typeof openTestGround>>;
    let stage: Stage;

    beforeEach(async () => {
      ground = await openTestGround();
      stage = await openStage(ground);
    });

    afterEach(async () => {
      const complaints = [...ground.takeErrors(), ...stage.complaints()];
      await stage[Symbol.asyncDispose]();
      await ground[Symbol.asyncDispose]();
      expect(complaints).toEqual([]);
    });

    test("a keyword becomes a published short with its link and its numbers", async () => {
      const { creator } = stage;
      await makeShort(creator);
      await creator.presses("publish-now");
      await creator.sees(screens.published.title);
      await creator.presses("show-numbers");
      await creator.sees(screens.numbers.moments.asked);
    });

    test("a short is made step by step, with something changed in each step", async () => {
      const { creator } = stage;
      await creator.beginsCustom(keyword);
      await creator.fills({ lengthSeconds: 20 });
      await creator.presses("next", "script");
      await creator.fills({ scene: 1, narration: "제가 직접 쓴 첫마디예요." });
      await creator.presses("next", "pictures");
      await creator.presses("redraw", "s2");
      await creator.fills({ scene: 2, picture: 2 });
      await creator.presses("next", "voice");
      await creator.fills({ speed: 1.3 });
      await creator.presses("next", "style");
      await creator.fills({ captionStyle: "box" });
      await creator.presses("next", "finish");
      await creator.fills({ title: "내가 붙인 제목" });
      await creator.presses("next", "preview");
      await creator.sees(screens.preview.title);
      await creator.sees("내가 붙인 제목");
    });

    test("the script of a finished short is edited and it is made again", async () => {
      const { creator } = stage;
      await makeShort(creator);
      await creator.presses("edit-script");
      await creator.fills({ scene: 1, narration: "고쳐 쓴 첫마디예요." });
      await creator.presses("save-script");
      await creator.sees(screens.preview.title);
      await creator.sees("고쳐 쓴 첫마디예요.");
    });

    test("a refusal ends the request and comes with its reason", async () => {
      const { creator, approver } = stage;
      await stage.demandApprovals(1);
      await makeShort(creator);
      await creator.presses("publish-now");
      await approver.sees(approval.request.title(creatorName));
      await approver.presses("refuse-post");
      await approver.fills({ words: "우리 채널과는 맞지 않아요" });
      await approver.presses("send-answer");
      await creator.sees("우리 채널과는 맞지 않아요");
      await creator.presses("discard");
      await creator.sees(screens.discarded.title);
    });

    test("a second person asks for changes, then approves, and only then it goes out", async () => {
      const { creator, approver } = stage;
      await stage.demandApprovals(1);
      await makeShort(creator);
      await creator.presses("publish-now");
      await approver.sees(approval.request.title(creatorName));
      await approver.presses("ask-changes");
      await approver.fills({ words: "첫 장면을 더 짧게 해 주세요" });
      await approver.presses("send-answer");
      await creator.sees("첫 장면을 더 짧게 해 주세요");
      await creator.presses("take-up");
      await creator.presses("publish-now");
      await approver.presses("approve");
      await creator.sees(screens.published.title);
    });

    test("a time is picked, moved and taken back", async () => {
      const { creator } = stage;
      await makeShort(creator);
      await creator.presses("schedule");
      await creator.fills({ localTime: "2026-11-25T20:00" });
      await creator.presses("pick-time");
      await creator.sees(screens.scheduled.title);
      await creator.presses("move-time");
      await creator.fills({ localTime: "2026-11-26T09:30" });
      await creator.presses("pick-time");
      await creator.sees("9:30");
      await creator.presses("cancel-schedule");
      await creator.presses("discard");
      await creator.sees(screens.discarded.title);
    });

    test("a planned post gets another title, and who approved it is asked anew", async () => {
      const { creator, approver } = stage;
      await stage.demandApprovals(1);
      await makeShort(creator);
      await creator.presses("schedule");
      await creator.fills({ localTime: "2026-11-25T20:00" });
      await creator.presses("pick-time");
      await approver.sees(approval.request.title(creatorName));
      await approver.presses("approve");
      await creator.sees(screens.scheduled.title);
      await creator.presses("edit-texts");
      await creator.fills({ title: "나중에 붙인 제목" });
      await creator.presses("save-texts");
      await approver.sees("나중에 붙인 제목");
      await approver.presses("approve");
      // What was asked shows what will go out: also the picture that bears the new title.
      expect(ground.covers).toEqual(["나중에 붙인 제목"]);
      await creator.presses("cancel-schedule");
      await creator.presses("discard");
      await creator.sees(screens.discarded.text("나중에 붙인 제목"));
    });

    test("words that ask for nothing are answered, and one scene is said anew by words", async () => {
      const { creator } = stage;
      await makeShort(creator);
      await creator.says("와 좋네요, 고마워요!");
      await creator.sees(replies.leads.thanks);
      await creator.says("언제 끝나?");
      await creator.sees(replies.full.ready(`${keyword} (0)`));
      await creator.says("장면 하나 다시 써줘");
      await creator.sees(replies.whichScene.words("3"));
      await creator.says("2번");
      // Only the short that was made again offers to take something back.
      await creator.presses("undo-change");
      await creator.sees(chat.chosen["undo-change"]);
    });

    test("a step that fails is told in plain words and goes on where it stopped", async () => {
      const { creator } = stage;
      ground.failNext("speaker", new AppError("no-space", "the disk is full"));
      await creator.begins(keyword);
      await creator.presses("choose-tone", "casual");
      await creator.sees(chat.errors["no-space"].what);
      await creator.presses("retry");
      await creator.sees(screens.preview.title);
    });

    test("plain words do what the buttons do", async () => {
      const { creator } = stage;
      await makeShort(creator);
      await creator.says("내일 저녁 8시에 올려줘");
      await creator.sees(screens.scheduled.title);
    });
  });
}

async function makeShort(creator: Actor): Promise<void> {
  await creator.begins(keyword);
  await creator.presses("choose-tone", "casual");
  await creator.sees(screens.preview.title);
}
