import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

describe("a short on Discord", () => {
  test("is asked for by a command, made in a thread of its own and published from there", async () => {
    const asked = open.mina.in(open.general.id).command("/short 여름 휴가 패킹 팁");
    await asked.answered();
    const thread = await open.thread();
    expect(thread.name).toBe("여름 휴가 패킹 팁");
    await open.standIn.until("Mina takes part in the thread", () => {
      const [one] = open.standIn.threadsIn(open.general.id);
      return one?.memberIds?.has(open.mina.id) ?? false;
    });
    const mina = open.mina.in(thread.id);
    await mina.waitsFor("어떤 분위기로 만들까요?");
    mina.presses("캐주얼");
    await mina.waitsFor("쇼츠가 완성됐어요");
    mina.presses("지금 올리기");
    await mina.waitsFor("올라갔어요!");
  });
});
