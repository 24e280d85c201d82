import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { webhookPath } from "#bots/telegram/answer-webhook.ts";
import { tinyPng } from "#tests/stand-ins/telegram/tiny-png.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openTelegramService } from "./open-telegram-service.ts";
import { presses } from "./presses.ts";

const { chat, telegram: say, home, faces, replies } = wordsFor("ko");
const casual = "😊 캐주얼";
const keyword = "여름 휴가 패킹 팁";

test("whoever has pressed START is greeted in their language, and the commands are in it too", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나", languageCode: "ko" });
  const liz = standIn.addPerson({ firstName: "Liz", languageCode: "de" });
  mina.starts();
  liz.starts();
  await standIn.until(() => mina.reads().includes("반가워요"));
  await standIn.until(() => liz.reads().includes("Welcome"));
  await standIn.until(() => mina.offeredCommands().length > 0);
  expect(mina.offeredCommands().map(({ description }) => description)).toContain(
    say.commands.short,
  );
  expect(liz.offeredCommands().map(({ description }) => description)).toContain(
    wordsFor("en").telegram.commands.short,
  );
});

test("in a group only what names the bot or answers it is for it", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  const doyun = standIn.addPerson({ firstName: "도윤" });
  const group = standIn.addGroup({ title: "우리 팀", owner: sora, members: [doyun] });
  group.addsBot();
  group.makesBotAdministrator();
  const here = { in: group.id };
  doyun.says("점심 뭐 먹지?", here);
  sora.says("/short@other_bot 라면", here);
  sora.says(`@${standIn.bot.username} ${keyword}`, here);
  await standIn.until(() => sora.reads(here).includes(chat.screens.tonePick.title(keyword)));
  const tones = sora.sees(here).filter(({ rows }) => rows.length > 0);
  expect(tones).toHaveLength(1);
  const stranger = await presses(service, doyun, casual, here);
  expect(stranger).toEqual({ text: chat.notices["not-yours"], isAlert: true });
  expect(await presses(service, sora, casual, here)).toBeUndefined();
  await standIn.until(() => sora.reads(here).includes(chat.screens.preview.title));
});

test("in a forum each short has a topic of its own where the bot may make topics", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  const forum = standIn.addGroup({ title: "포럼", owner: sora, kind: "forum" });
  forum.addsBot();
  forum.makesBotAdministrator({ managesTopics: true });
  sora.says(`/short ${keyword}`, { in: forum.id });
  const topic = await standIn.until(() =>
    [...(standIn.world.chats.get(forum.id)?.topics.keys() ?? [])].at(-1),
  );
  const there = { in: forum.id, topic };
  await presses(service, sora, casual, there);
  await standIn.until(() => sora.reads(there).includes(chat.screens.preview.title));
  sora.says(`@${standIn.bot.username} 내일 저녁 8시에 올려줘`, there);
  await standIn.until(() => sora.reads(there).includes(chat.screens.scheduled.title));
});

test("a private chat with topics gets one for each short", async () => {
  await using service = await openTelegramService({ bot: { hasTopicsEnabled: true } });
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says("/short 첫째 이야기");
  mina.says("/short 둘째 이야기");
  const topics = () => [...(standIn.world.chats.get(mina.id)?.topics.values() ?? [])];
  await standIn.until(() => topics().length >= 2);
  const names = topics().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["첫째 이야기", "둘째 이야기"]));
});

test("several shorts in one chat are kept apart: an answer says which is meant, and where it is unclear it is asked", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short ${keyword}`);
  await presses(service, mina, casual);
  await presses(service, mina, chat.verbs["publish-now"]);
  await standIn.until(() => mina.reads().includes(chat.screens.published.title));
  mina.says("고마워!");
  await standIn.until(() => mina.reads().includes(replies.leads.thanks));
  expect(mina.reads()).not.toContain(say.which.title);
  mina.says("가을 캠핑 음식");
  await standIn.until(() => mina.reads().includes(say.which.title));
  await presses(service, mina, `✨ ${say.which.newShort}`);
  await standIn.until(() => mina.reads().includes(chat.screens.tonePick.title("가을 캠핑 음식")));
  const published = mina.sees().find(({ text }) => text.includes(chat.screens.published.title));
  mina.repliesTo({ id: published?.id ?? 0 }, chat.verbs["show-numbers"]);
  await standIn.until(() => mina.reads().includes(chat.screens.numbers.moments.asked));
});

test("pictures and samples of voices stand above the card that asks about them", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short custom ${keyword}`);
  const { onwards, pictures, voice } = chat.custom;
  for (const onward of [onwards.script, onwards.pictures, onwards.voice]) {
    await presses(service, mina, onward);
  }
  await standIn.until(() => mina.sees().at(-1)?.text.includes(voice.title));
  const seen = mina.sees();
  const kinds = seen.map(({ media, text }) => media?.kind ?? text.split("\n")[0] ?? "");
  const settled = kinds.findIndex((line) => line.includes(pictures.settled));
  expect(kinds.slice(settled - 3, settled)).toEqual(["photo", "photo", "photo"]);
  expect(kinds.slice(settled + 1, -1)).not.toHaveLength(0);
  expect(new Set(kinds.slice(settled + 1, -1))).toEqual(new Set(["audio"]));
});

test("a photo that answers a picture takes its place", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short custom ${keyword}`);
  await presses(service, mina, chat.custom.onwards.script);
  await presses(service, mina, chat.custom.onwards.pictures);
  const album = await standIn.until(() => {
    const pictures = mina.sees().filter(({ albumId }) => albumId !== undefined);
    return pictures.length > 1 && pictures;
  });
  await standIn.until(() => mina.reads().includes(chat.custom.pictures.title));
  mina.sends({ kind: "photo", bytes: tinyPng(900, 1600) }, { answering: album[1]?.id ?? 0 });
  await standIn.until(() => mina.reads().includes(say.ownPicture.taken("2")));
  await standIn.until(() => mina.reads().includes(chat.custom.pictures.ownChosen));
  await presses(service, mina, chat.custom.onwards.voice);
  await standIn.until(() => mina.reads().includes(chat.custom.voice.title));
  expect(mina.sees().filter(({ media }) => media?.kind === "audio").length).toBeGreaterThan(1);
});

test("a code joins two chats, a link does it with one press, and nobody else reads a code", async () => {
  await using service = await openTelegramService();
  const { standIn, host } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  const other = standIn.addPerson({ firstName: "미나의 다른 계정" });
  const group = standIn.addGroup({ title: "우리 팀", owner: mina });
  group.addsBot();
  mina.starts();
  mina.says("/link", { in: group.id });
  await standIn.until(() => mina.reads({ in: group.id }).includes(say.link.onlyPrivate));
  mina.says("/link");
  const told = await standIn.until(
    () => /\/link ([A-Z\d]{5}-[A-Z\d]{5})/.exec(mina.reads()) ?? undefined,
  );
  other.starts(told?.[1]);
  await standIn.until(() => other.reads().includes(faces.link.outcomes.linked));
  const [one, two] = await Promise.all(
    [mina, other].map(({ id, name }) => host.people.recognise({ externalId: String(id), name })),
  );
  expect(one?.userId).toBe(two?.userId);
});

test("home and schedule tell what is there, and the language can be changed", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says("/home");
  await standIn.until(() => mina.reads().includes(home.recent.title));
  mina.says("/schedule");
  await standIn.until(() => mina.reads().includes(home.upcoming.empty));
  await presses(service, mina, `➕ ${home.quick.newShort}`);
  await standIn.until(() => mina.reads().includes(say.prompts.keyword));
  mina.says("/language");
  const answer = await presses(service, mina, "English");
  expect(answer).toEqual({ text: wordsFor("en").telegram.language.saved, isAlert: false });
  mina.says("/home");
  await standIn.until(() => mina.reads().includes(wordsFor("en").home.recent.title));
});

test("somebody says in which zone they live, by a command, by words or by a button, and times are in it", async () => {
  await using service = await openTelegramService();
  const { standIn, host } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  const zone = async () =>
    (await host.people.recognise({ externalId: String(mina.id), name: "미나" }))?.timeZone;
  const reads = (words: string) => standIn.until(() => mina.reads().includes(words));
  mina.says("/timezone 런던");
  await reads("영국");
  expect(await zone()).toBe("Europe/London");
  mina.says("시간대 어디에도 없는 곳");
  await reads(say.timeZone.unknown);
  mina.says("시간대 미국");
  await reads(say.timeZone.which);
  const label = mina
    .sees()
    .flatMap(({ rows }) => rows.flat())
    .find((one) => one.label.includes("Los Angeles"))?.label;
  await mina.presses(label ?? "").answer;
  await eventually(zone).toBe("America/Los_Angeles");
  mina.says(`/short ${keyword}`);
  await presses(service, mina, casual);
  await presses(service, mina, chat.verbs.schedule);
  await reads(wordsFor("ko").format.zone("America/Los_Angeles"));
  await reads(say.timeZone.hint);
});

test("every delivery twice, renumbered and forged presses come to the same as each once", async () => {
  await using service = await openTelegramService();
  const { standIn, host } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  standIn.deliveries.repeatEach("renumbered");
  mina.says(`/short ${keyword}`);
  await presses(service, mina, casual);
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  standIn.deliveries.repeatEach("once");
  expect(mina.sees().filter(({ media }) => media?.kind === "video")).toHaveLength(1);
  const card = mina.sees().findLast(({ rows }) => rows.length > 0);
  const forged = await mina.forgesPress("a.AAAAAAAAAAAAAAAAAAAAAA", { on: { id: card?.id ?? 0 } })
    .answer;
  expect(forged).toEqual({ text: chat.notices["card-is-old"], isAlert: true });
  const posted = await host.posted.findByPart(String(mina.id), String(card?.id));
  const made = await mina.forgesPress(`s.${posted?.key}.voice.99`, { on: { id: card?.id ?? 0 } })
    .answer;
  expect(made).toEqual({ text: chat.notices["card-is-old"], isAlert: true });
});

test("a short goes on in the web chat for somebody who has blocked the bot", async () => {
  await using service = await openTelegramService();
  const { standIn, host, app } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short ${keyword}`);
  await standIn.until(() => mina.reads().includes(chat.screens.tonePick.title(keyword)));
  const [short] = await host.places.at({ channel: String(mina.id) });
  if (!short) throw new Error("there is no short");
  mina.presses(casual);
  mina.blocks();
  await eventually(async () => (await host.places.of(short.conversationId))?.place).toBeUndefined();
  expect(app).toBeDefined();
});

test("a group that becomes a supergroup keeps its shorts", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  const group = standIn.addGroup({ title: "우리 팀", owner: sora });
  group.addsBot();
  sora.says(`/short ${keyword}`, { in: group.id });
  await standIn.until(() =>
    sora.reads({ in: group.id }).includes(chat.screens.tonePick.title(keyword)),
  );
  const { formerId } = group.becomesSupergroup();
  await eventually(async () => service.host.places.at({ channel: String(group.id) })).toHaveLength(
    1,
  );
  expect(await service.host.places.at({ channel: String(formerId) })).toEqual([]);
});

test("updates are brought to the webhook, and only with its secret", async () => {
  await using service = await openTelegramService({ webhookSecret: "s3cret_of-ours" });
  const { standIn, doorUrl } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  await standIn.until(() => standIn.calls.some(({ method }) => method === "setMyCommands"));
  mina.starts();
  mina.says(`/short ${keyword}`);
  await presses(service, mina, casual);
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  expect(standIn.calls.some(({ method }) => method === "getUpdates")).toBe(false);
  const knock = (secret: string) =>
    fetch(`${doorUrl}${webhookPath}`, {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": secret, "x-forwarded-proto": "https" },
      body: JSON.stringify({ update_id: 1 }),
    });
  expect((await knock("s3cret_of-theirs")).status).toBe(401);
  expect((await knock("s3cret_of-ours")).status).toBe(200);
});
