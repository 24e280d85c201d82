import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord, faces, home } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

describe("a server on Discord", () => {
  test("decides how many shorts its members may begin a day", async () => {
    const general = open.mina.in(open.general.id);
    await general.command("/settings").answered();
    await general.waitsFor(discord.settings.title);
    general.chooses(discord.settings.perPerson, [discord.settings.aDay("1")]);
    await general.waitsFor(`● ${discord.settings.aDay("1")}`);
    const joon = open.joon.in(open.general.id);
    expect(joon.commands().map(({ name }) => name)).not.toContain("settings");
    await joon.command("/short 바다 tone:캐주얼").answered();
    await open.joon.in((await open.thread()).id).waitsFor(ko.screens.preview.title);
    await joon.command("/short 산 tone:캐주얼").answered();
    await joon.waitsFor(ko.notices["limit-of-day"]);
    expect(open.standIn.threadsIn(open.general.id)).toHaveLength(1);
    open.clock.forward({ hours: 24 });
    await joon.command("/short 산 tone:캐주얼").answered();
    await open.thread(open.general.id, 2);
  });

  test("two shorts that begin at once do not both pass the last place of the day", async () => {
    const general = open.mina.in(open.general.id);
    await general.command("/settings").answered();
    await general.waitsFor(discord.settings.title);
    general.chooses(discord.settings.perPerson, [discord.settings.aDay("1")]);
    await general.waitsFor(`● ${discord.settings.aDay("1")}`);
    const joon = open.joon.in(open.general.id);
    await joon.command("/short 바다").answered();
    await joon.command("/short 산").answered();
    await open.thread(open.general.id, 2);
    const threads = open.standIn.threadsIn(open.general.id).map(({ id }) => open.joon.in(id));
    for (const thread of threads) await thread.waitsFor(`[${ko.tones.casual}]`);
    for (const thread of threads) thread.presses(ko.tones.casual);
    const all = () => threads.flatMap((thread) => thread.lines()).join("\n");
    await open.standIn.until("one is made and one is refused", () => {
      return all().includes(ko.screens.preview.title) && all().includes(ko.notices["limit-of-day"]);
    });
  });

  test("is spoken to by a mention, in a thread too, without reading what else is said", async () => {
    const general = open.mina.in(open.general.id);
    const bot = `<@${open.standIn.botId}>`;
    general.says("그냥 우리끼리 하는 말");
    general.says(`${bot} 겨울 바다`);
    const thread = await open.thread();
    expect(thread.name).toBe("겨울 바다");
    const mina = open.mina.in(thread.id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    mina.says("캐주얼");
    mina.says(`${bot} 캐주얼`);
    await mina.waitsFor(ko.screens.preview.title);
    mina.says(`${bot} 내일 저녁 8시에 올려줘`);
    await mina.waitsFor(ko.screens.scheduled.title);
    await mina.waitsFor("오후 8:00");
  });

  test("shows its people their home, what is planned and a code for another chat, privately", async () => {
    const general = open.mina.in(open.general.id);
    await general.command("/short 바다 tone:캐주얼").answered();
    const thread = await open.thread();
    await open.mina.in(thread.id).waitsFor(ko.screens.preview.title);
    await general.command("/home").answered();
    await general.waitsFor(home.recent.title);
    await general.waitsFor(`${home.statuses.ready} #바다`);
    await general.command("/schedule").answered();
    await general.waitsFor(home.upcoming.empty);
    await general.command("/link").answered();
    await general.waitsFor("코드");
    await general.command("/link code:nonsense").answered();
    await general.waitsFor(faces.link.outcomes["code-is-old"]);
    await general.command("/language language:English").answered();
    await general.waitsFor("I speak English with you");
    expect(open.joon.in(open.general.id).lines().join("\n")).not.toContain(home.recent.title);
  });

  test("asks for a short by a form where no keyword is given", async () => {
    const general = open.mina.in(open.general.id);
    await general.command("/short").answered();
    await general.waitsForForm();
    general.submits({
      [ko.custom.brief.keyword]: "바다",
      [ko.custom.brief.tone]: [ko.tones.humorous],
    });
    const thread = await open.thread();
    await open.mina.in(thread.id).waitsFor(ko.screens.preview.title);
  });

  test("makes a short of what somebody has written", async () => {
    const general = open.joon.in(open.general.id);
    const said = general.says("주말에 갈 만한 서울 산책길");
    await general.uses(discord.commands.ofMessage, said).answered();
    const thread = await open.thread();
    expect(thread.name).toBe("주말에 갈 만한 서울 산책길");
  });
});
