import { Telegram } from "telegraf";
import { expect, test } from "vitest";
import { openTelegramStage } from "./open-telegram-stage.ts";

const said = (text: string) => ({ kind: "say" as const, text, repliesTo: undefined, files: [] });

test("on the page one starts the bot, presses what it drew, sees its toast and answers what it asks", async () => {
  await using stage = await openTelegramStage(0);
  const { TELEGRAM_BOT_TOKEN: token = "", TELEGRAM_API_URL: apiRoot = "" } = stage.environment;
  const telegram = new Telegram(token, { apiRoot });
  const [mina] = stage.people;
  if (!mina) throw new Error("nobody is on the stage");
  const act = (action: Parameters<typeof stage.act>[2]) => stage.act(mina.id, mina.id, action);
  const seen = () => stage.view(mina.id, undefined).messages;

  expect(() => act(said("안녕"))).toThrow("Mina has to press START first: /start");
  await act(said("/start"));
  await telegram.sendMessage(mina.id, "<b>어떤</b> 분위기로 만들까요?", {
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: [[{ text: "캐주얼", callback_data: "b" }]] },
  });
  const [, card] = seen();
  expect(card?.blocks).toEqual([
    { kind: "text", text: "**어떤** 분위기로 만들까요?" },
    {
      kind: "buttons",
      buttons: [{ label: "캐주얼", press: `${card?.id} 0 0`, url: undefined, look: "plain" }],
    },
  ]);
  await act({ kind: "press", press: `${card?.id} 0 0` });
  const [update] = await telegram.getUpdates(0, 1, -1, undefined);
  const query = update && "callback_query" in update ? update.callback_query : undefined;
  await telegram.answerCbQuery(query?.id ?? "", "골랐어요");
  await expect.poll(() => seen()[1]?.notes).toEqual(["“골랐어요”"]);

  await telegram.sendMessage(mina.id, "새 대본을 보내 주세요", {
    reply_markup: { force_reply: true },
  });
  await act(said("새 대본이에요"));
  expect(seen().at(-1)?.notes).toEqual(["↩ XCaster: 새 대본을 보내 주세요"]);
});

test("a topic is a place of its own inside its chat, for whoever is in the chat", async () => {
  await using stage = await openTelegramStage(0);
  const { TELEGRAM_BOT_TOKEN: token = "", TELEGRAM_API_URL: apiRoot = "" } = stage.environment;
  const telegram = new Telegram(token, { apiRoot });
  const [, jun] = stage.people;
  const places = () => stage.view(jun?.id ?? "", undefined).places;
  const forum = places().find(({ name }) => name === "Shorts forum");
  const topic = await telegram.createForumTopic(forum?.id ?? "", "여름 휴가");
  const id = `${forum?.id} ${topic.message_thread_id}`;
  expect(places().at(-1)).toEqual({ id, name: "여름 휴가", isInside: true });
  await stage.act(jun?.id ?? "", id, said("여기서 해요"));
  const inside = stage.view(jun?.id ?? "", id).messages.map(({ blocks }) => blocks);
  expect(inside.at(-1)).toEqual([{ kind: "text", text: "여기서 해요" }]);
  const outside = stage.view(jun?.id ?? "", forum?.id).messages;
  expect(JSON.stringify(outside)).not.toContain("여기서 해요");
});
