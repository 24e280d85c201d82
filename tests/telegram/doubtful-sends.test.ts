import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openTelegramService } from "./open-telegram-service.ts";

const { chat } = wordsFor("ko");
const keyword = "여름 휴가 패킹 팁";
const casual = "😊 캐주얼";

/** Waits for a button and presses it. */
async function presses(
  standIn: Awaited<ReturnType<typeof openTelegramService>>["standIn"],
  person: ReturnType<typeof standIn.addPerson>,
  label: string,
  where = {},
) {
  await standIn.until(() =>
    person.sees(where).some(({ rows }) => rows.flat().some((one) => one.label === label)),
  );
  return person.presses(label, where).answer;
}

test("a card whose answer got lost is sent again, and either of the two decides once", async () => {
  await using service = await openTelegramService();
  const { standIn, clock } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  standIn.fail("sendMessage", { kind: "drop-after" });
  mina.says(`/short ${keyword}`);
  const cards = () =>
    mina.sees().filter(({ text }) => text.includes(chat.screens.tonePick.title(keyword)));
  await standIn.until(() => cards().length === 1);
  clock.forward({ seconds: 10 });
  await standIn.until(() => cards().length === 2);
  const [stray, card] = cards();
  if (!stray || !card) throw new Error("unreachable");
  expect(await mina.presses(casual, { on: card }).answer).toBeUndefined();
  await mina.presses(casual, { on: stray }).answer;
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  expect(mina.sees().filter(({ media }) => media?.kind === "video")).toHaveLength(1);
});

test("in a group what concerns one person only comes to their private chat", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  const group = standIn.addGroup({ title: "우리 팀", owner: sora });
  group.addsBot();
  sora.starts();
  await standIn.until(() => sora.sees().length >= 2);
  const here = { in: group.id };
  sora.says(`/short ${keyword}`, here);
  await presses(standIn, sora, casual, here);
  await standIn.until(() => sora.reads(here).includes(chat.screens.preview.title));
  const card = sora.sees(here).findLast(({ isBot }) => isBot);
  sora.repliesTo({ id: card?.id ?? 0 }, "어제 저녁 8시에 올려줘", here);
  await standIn.until(() => sora.reads().includes(chat.notices["time-is-past"]));
  expect(sora.reads(here)).not.toContain(chat.notices["time-is-past"]);
});
