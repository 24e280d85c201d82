import { expect, test } from "vitest";
import { labelOf } from "#bots/conversation/offer-words.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openSlackService } from "./open-slack-service.ts";

type Open = Awaited<ReturnType<typeof openSlackService>>;
type Somebody = ReturnType<Open["standIn"]["addPerson"]>;

const korean = { locale: "ko-KR", timeZone: "Asia/Seoul" };
const toneAsked = "어떤 분위기로 만들까요?";
const finished = "쇼츠가 완성됐어요";

/** Begins a short with a mention and looks at its thread. */
async function begin(open: Open, person: Somebody, keyword = "제주도 맛집") {
  const said = await person.says(`@XCaster ${keyword}`);
  person.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(person, toneAsked);
  return said;
}

/** How many of the lines somebody sees have these words. */
function countOf(person: Somebody, words: string): number {
  return person.sees().filter((line) => line.includes(words)).length;
}

/** Every call of a method so far. */
function callsOf({ standIn }: Open, name: string) {
  return standIn.calls.filter(({ method }) => method === name);
}

test("what Slack delivers three times happens once", async () => {
  await using open = await openSlackService({ mode: "http" });
  open.standIn.deliveries.setCopies(3);
  const mina = open.standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  await begin(open, mina);
  await mina.presses("캐주얼", mina.place);
  await open.untilSees(mina, finished);
  await mina.presses("지금 올리기", mina.place);
  await open.untilSees(mina, "올라갔어요!");
  await open.standIn.deliveries.settled();
  for (const words of [toneAsked, finished, "올라갔어요!"]) expect(countOf(mina, words)).toBe(1);
  expect(mina.sees().join("\n")).not.toContain("only visible to you");
  open.assertClean();
});

test("a message whose answer was lost is found again, not sent twice", async () => {
  await using open = await openSlackService();
  const mina = open.standIn.addPerson({ name: "미나", ...korean });
  open.standIn.faults.next("chat.postMessage", { kind: "drop-answer" });
  await begin(open, mina);
  await eventually(() => callsOf(open, "conversations.replies").length).toBe(1);
  await mina.presses("캐주얼", mina.place);
  await open.untilSees(mina, finished);
  expect(countOf(mina, toneAsked)).toBe(1);
  open.assertClean();
});

test("a thread whose first message got no answer is found again in the channel", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  standIn.faults.next("chat.postMessage", { kind: "drop-answer" });
  await mina.command("/short 제주도 맛집");
  const { id: channelId } = standIn.generalOf();
  const root = await standIn.until(() => standIn.threadOf({ channelId })[0]);
  mina.goesTo({ channelId, threadTs: root.ts });
  await open.untilSees(mina, toneAsked);
  expect(standIn.threadOf({ channelId })).toHaveLength(1);
  open.assertClean();
});

test("a preview whose upload got no answer is shared once, and its buttons come after it", async () => {
  await using open = await openSlackService({ slack: { shareDelayMs: 600 } });
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  await begin(open, mina);
  standIn.faults.next("files.completeUploadExternal", { kind: "drop-answer" });
  await mina.presses("캐주얼", mina.place);
  const lines = await open.untilSees(mina, finished);
  expect(lines.filter((line) => line.includes("▶"))).toHaveLength(1);
  const at = (words: string) => lines.findIndex((line) => line.includes(words));
  expect(at("▶")).toBeLessThan(at(finished));
  open.assertClean();
});

test("a card that makes way for its film comes anew, also where Slack lets it wait in between", async () => {
  await using open = await openSlackService();
  const { standIn, clock } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  await mina.command("/short custom 제주도 맛집");
  const { id: channelId } = standIn.generalOf();
  const root = await standIn.until(() => standIn.threadOf({ channelId })[0]);
  mina.goesTo({ channelId, threadTs: root.ts });
  const filmStands = "거의 다 됐어요";
  standIn.faults.next(
    "chat.postMessage",
    { kind: "rate-limited", retryAfterSeconds: 3_600 },
    { if: ({ text }) => String(text).includes(filmStands) },
  );
  for (const step of ["script", "pictures", "voice", "style", "finish"]) {
    const label = labelOf({ verb: "next", argument: step }, wordsFor("ko"));
    await open.untilSees(mina, `[${label}]`);
    await mina.presses(label, mina.place);
  }
  await eventually(
    () => open.look`select 1 from outbox
    where status = 'pending' and not_before > created_at + interval '59 minutes'`,
  ).toHaveLength(1);
  expect(callsOf(open, "chat.delete")).toHaveLength(1);
  clock.forward({ minutes: 61 });
  await mina.says("제목은 여름 맛집");
  await open.untilSees(mina, filmStands);
  expect(countOf(mina, filmStands)).toBe(1);
  open.assertClean();
});

test("a call that Slack wants later is not made sooner", async () => {
  await using open = await openSlackService();
  const { standIn, clock } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  standIn.faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 3_600 });
  const said = await mina.says("@XCaster 제주도 맛집");
  mina.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await standIn.until(() => callsOf(open, "chat.postMessage").length === 1);
  await eventually(
    () => open.look`select 1 from outbox
    where status = 'pending' and not_before > created_at + interval '59 minutes'`,
  ).toHaveLength(1);
  clock.forward({ minutes: 50 });
  await mina.says("강릉 카페");
  await standIn.deliveries.settled();
  expect(callsOf(open, "chat.postMessage")).toHaveLength(1);
  clock.forward({ minutes: 11 });
  await open.untilSees(mina, "‘강릉 카페’, 어떤 분위기로");
  open.assertClean();
});

test("Slack's documented limits are never met in a whole short", async () => {
  await using open = await openSlackService({ slack: { hasRateLimits: true } });
  const mina = open.standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  await begin(open, mina);
  await mina.presses("캐주얼", mina.place);
  await open.untilSees(mina, finished);
  await mina.presses("지금 올리기", mina.place);
  await open.untilSees(mina, "올라갔어요!");
  expect(open.standIn.calls.flatMap(({ error }) => error ?? [])).toEqual([]);
  open.assertClean();
});

test("a card that somebody deleted comes anew with its next change", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const said = await begin(open, mina);
  const card = standIn
    .threadOf({ channelId: said.channelId, threadTs: said.ts })
    .find(({ parts }) => JSON.stringify(parts).includes(toneAsked));
  standIn.deleteMessage({ channelId: said.channelId, ts: card?.ts ?? "" });
  await mina.says("강릉 카페");
  await open.untilSees(mina, "‘강릉 카페’");
  open.assertClean();
});

test("who was put out of the channel goes on in the person's direct messages", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const channel = standIn.addChannel({ name: "shorts", members: [mina] });
  mina.goesTo({ channelId: channel.id });
  await begin(open, mina);
  const resume = open.studio.hold("renderer");
  await mina.presses("캐주얼", mina.place);
  await open.untilSees(mina, "만드는 중");
  await standIn.removeBot(channel);
  resume();
  const isDirect = (channelId: string) => standIn.world.channels.get(channelId)?.kind === "im";
  const root = await standIn.until(() =>
    standIn.world.messages.find(({ channelId }) => isDirect(channelId)),
  );
  mina.goesTo({ channelId: root.channelId, threadTs: root.ts });
  await open.untilSees(mina, "그곳에는 글을 쓸 수 없어서");
  await open.untilSees(mina, finished);
  open.assertClean();
});
