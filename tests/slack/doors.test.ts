import { expect, test } from "vitest";
import { createChat } from "#bots/conversation/receive.ts";
import { recognisePerson } from "#src/accounts/recognise-person.ts";
import { createPresser } from "#tests/support/thread.ts";
import { openSlackService } from "./open-slack-service.ts";

type Open = Awaited<ReturnType<typeof openSlackService>>;

/** The threads of the channel that everybody is in, by their first message. */
function rootsOf({ standIn }: Open) {
  return standIn.threadOf({ channelId: standIn.generalOf().id });
}

const korean = { locale: "ko-KR", timeZone: "Asia/Seoul" };
const toneAsked = "어떤 분위기로 만들까요?";

test("a mention with a keyword begins a short below itself, and only once though Slack tells of it twice", async () => {
  await using open = await openSlackService();
  const mina = open.standIn.addPerson({ name: "미나", ...korean });
  const said = await mina.says("@XCaster 제주도 맛집");
  mina.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(mina, toneAsked);
  await open.standIn.deliveries.settled();
  const lines = mina.sees();
  expect(lines.filter((line) => line.includes(toneAsked))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("제주도 맛집"))).toHaveLength(2);
  open.assertClean();
});

test("a mention inside a thread is words to that conversation; what others say there is not", async () => {
  await using open = await openSlackService();
  const mina = open.standIn.addPerson({ name: "미나", ...korean });
  const jun = open.standIn.addPerson({ name: "준", ...korean });
  const said = await mina.says("@XCaster 제주도 맛집");
  mina.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(mina, toneAsked);
  await jun.repliesTo(said, "나도 제주도 가고 싶다");
  await mina.says("@XCaster 강릉 카페");
  await open.untilSees(mina, "‘강릉 카페’, 어떤 분위기로 만들까요?");
  expect(mina.sees().join("\n")).not.toContain("‘나도 제주도");
  await jun.says("@XCaster 부산 밤바다", { channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(jun, "only visible to you");
  open.assertClean();
});

test("the message shortcut makes a short of somebody's message, in a thread of its own", async () => {
  await using open = await openSlackService();
  const mina = open.standIn.addPerson({ name: "미나", ...korean });
  const jun = open.standIn.addPerson({ name: "준", ...korean });
  const said = await jun.says("여름 휴가 패킹 팁");
  await mina.usesShortcut("Make a short of it", said);
  const root = await open.standIn.until(() => rootsOf(open).find(({ ts }) => ts !== said.ts));
  mina.goesTo({ channelId: root.channelId, threadTs: root.ts });
  await open.untilSees(mina, toneAsked);
  open.assertClean();
});

test("a private message begins a short, and the agent's thread greets, proposes and shows that it works", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const thread = await mina.opensAgentThread();
  await open.untilSees(mina, "안녕하세요!");
  const threadTs = thread.threadTs ?? "";
  await standIn.until(
    () => standIn.agentThreadOf(thread.channelId, threadTs)?.prompts.length === 3,
  );
  await mina.pressesPrompt("제주도 맛집", { channelId: thread.channelId, threadTs });
  await open.untilSees(mina, toneAsked);
  expect(standIn.calls.map(({ method }) => method)).toContain("assistant.threads.setStatus");
  open.assertClean();
});

test("/short without a keyword asks for it in a form; one that is sent off empty stays open and says why", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  await mina.command("/short");
  expect(mina.modal()?.title).toBe("새 쇼츠");
  await mina.submits();
  expect(JSON.stringify(mina.modal()?.parts)).toContain("무엇에 대한");
  await mina.submits({ 키워드: "면접 잘 보는 법" });
  expect(mina.modal()).toBeUndefined();
  const root = await standIn.until(() => rootsOf(open)[0]);
  mina.goesTo({ channelId: root.channelId, threadTs: root.ts });
  await open.untilSees(mina, "‘면접 잘 보는 법’, 어떤 분위기로 만들까요?");
  open.assertClean();
});

test("somebody reads their own language, whatever the others read", async () => {
  await using open = await openSlackService();
  const ada = open.standIn.addPerson({ name: "Ada", locale: "en-GB", timeZone: "Europe/London" });
  const said = await ada.says("@XCaster Packing tips");
  ada.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(ada, "How should “Packing tips” sound?");
  open.assertClean();
});

test("home shows what to do, opens threads, changes the language and gives a code", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  await mina.opensHome();
  await standIn.until(() => mina.home());
  await mina.chooses("언어", "English", { isHome: true });
  await standIn.until(() => JSON.stringify(mina.home()).includes("New short"));
  await mina.presses("Get a code", { isHome: true });
  expect(JSON.stringify(mina.modal()?.parts)).toMatch(/Your code is/);
  await mina.closes();
  await mina.presses("New short", { isHome: true });
  await mina.submits({ Keyword: "Packing tips" });
  const direct = await standIn.until(() =>
    [...standIn.world.channels.values()].find(
      ({ kind, members }) => kind === "im" && members.has(mina.id),
    ),
  );
  const root = await standIn.until(() => standIn.threadOf({ channelId: direct.id })[0]);
  mina.goesTo({ channelId: direct.id, threadTs: root.ts });
  await open.untilSees(mina, "How should “Packing tips” sound?");
  open.assertClean();
});

test("what was begun in another chat goes on in Slack, with its video and its buttons", async () => {
  await using open = await openSlackService();
  const { standIn, app, face } = open;
  const mina = standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  await mina.opensHome();
  await standIn.until(() => mina.home());
  const { id: team, name } = standIn.workspace;
  const community = { externalId: team, name, standing: "manager" as const };
  const externalId = `${team}/${mina.id}`;
  const person = await recognisePerson(app, { face: "slack", externalId, name, community });
  if (!person) throw new Error("nobody was recognised");
  const elsewhere = createPresser(createChat(app, face.name), person, face);
  await elsewhere.start("제주도 맛집");
  await elsewhere.press("choose-tone", { argument: "casual" });
  await face.untilScreen("preview");

  await mina.opensHome();
  await standIn.until(() => JSON.stringify(mina.home()).includes("여기서 이어"));
  const [label] = /여기서 이어[^"]*/.exec(JSON.stringify(mina.home())) ?? [""];
  await mina.presses(label, { isHome: true });
  const root = await standIn.until(() =>
    standIn.world.messages.find(
      ({ channelId, threadTs }) =>
        standIn.world.channels.get(channelId)?.kind === "im" && threadTs === undefined,
    ),
  );
  mina.goesTo({ channelId: root.channelId, threadTs: root.ts });
  const lines = await open.untilSees(mina, "[지금 올리기]");
  expect(lines.filter((line) => line.includes("▶"))).toHaveLength(1);
  open.assertClean();
});
