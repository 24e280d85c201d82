import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { openSlackService } from "./open-slack-service.ts";

const korean = { locale: "ko-KR", timeZone: "Asia/Seoul" };
const toneAsked = "어떤 분위기로 만들까요?";
const onlyYou = "only visible to you";

type Open = Awaited<ReturnType<typeof openSlackService>>;
type Somebody = ReturnType<Open["standIn"]["addPerson"]>;

async function begin(open: Open, person: Somebody) {
  const said = await person.says("@XCaster 제주도 맛집");
  person.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(person, toneAsked);
  return said;
}

test("guests and people of other workspaces get nowhere, and are told so in private", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const bakery = standIn.addWorkspace({ name: "Bakery", isNotInstalled: true });
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const guest = standIn.addPerson({ name: "손님", guest: "multi-channel", ...korean });
  const juno = standIn.addPerson({ name: "Juno", workspace: bakery, locale: "en-US" });
  const shared = standIn.addChannel({
    name: "shared",
    members: [mina, guest, juno],
    sharedWith: [bakery],
  });
  for (const person of [mina, guest, juno]) person.goesTo({ channelId: shared.id });
  await guest.says("@XCaster 제주도 맛집");
  await standIn.until(() => guest.sees().some((line) => line.includes("정식 멤버만")));
  await standIn.deliveries.settled();
  // A mention comes as a message too: one answer is enough.
  expect(guest.sees().filter((line) => line.includes("정식 멤버만"))).toHaveLength(1);
  await juno.says("@XCaster Packing tips");
  await standIn.until(() => juno.sees().some((line) => line.includes("Only full members")));
  const said = await begin(open, mina);
  guest.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await guest.presses("캐주얼", guest.place);
  await open.untilSees(guest, "정식 멤버만");
  expect(mina.sees().join("\n")).not.toContain(onlyYou);
  expect(await open.look`select 1 from chat_identities where name in ('손님', 'Juno')`).toEqual([]);
  open.assertClean();
});

test("of two members only the short's own may press and fill in, and the other is told so in private", async () => {
  await using open = await openSlackService();
  const mina = open.standIn.addPerson({ name: "미나", ...korean });
  const jun = open.standIn.addPerson({ name: "준", ...korean });
  const said = await begin(open, mina);
  jun.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await jun.presses("캐주얼", jun.place);
  const lines = await open.untilSees(jun, onlyYou);
  expect(lines.join("\n")).toContain("전문적");
  await mina.presses("단계별로 만들기", mina.place);
  await open.untilSees(mina, "어떤 쇼츠를 만들까요?");
  await jun.chooses("분위기", "유머러스", jun.place);
  await open.standIn.deliveries.settled();
  expect(await open.look`select filled from posted_messages where filled <> '{}'`).toEqual([]);
  open.assertClean();
});

test("made-up tokens and keys of buttons change nothing", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const said = await begin(open, mina);
  const genuine = standIn.deliveries;
  const forge = (action: object) =>
    genuine.deliver("interactive", {
      type: "block_actions",
      team: { id: standIn.workspace.id, domain: "studio" },
      user: { id: mina.id, team_id: standIn.workspace.id },
      channel: { id: said.channelId, name: "general" },
      container: { message_ts: said.ts, thread_ts: said.ts, channel_id: said.channelId },
      trigger_id: "forged",
      state: { values: {} },
      actions: [{ type: "button", block_id: "b", action_ts: "1.2", ...action }],
    });
  for (const action of [
    { action_id: "press:publish-now", value: "made up" },
    { action_id: "press:publish-now", value: "\0" },
    { action_id: "form:scenes", value: "made-up-key" },
    { action_id: "form:scenes", value: "\0" },
    { action_id: "move:s2", selected_option: { value: "made-up-key up s2" } },
    { action_id: "field:brief.tone", selected_option: { value: "x" } },
    { action_id: "something else" },
  ]) {
    await forge(action);
  }
  await open.untilSees(mina, "최신 카드");
  await mina.presses("캐주얼", mina.place);
  await open.untilSees(mina, "쇼츠가 완성됐어요");
  open.assertClean();
});

test("a workspace installs the app in the browser, works, and is forgotten when it takes it out", async () => {
  await using open = await openSlackService({ mode: "http", slack: { isNotInstalled: true } });
  const { standIn, service } = open;
  standIn.app.redirectUrls.push(`${service.publicUrl}/slack/oauth_redirect`);
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const page = await mina.installs(`${service.publicUrl}/slack/install`);
  expect(page).toMatchObject({ status: 200 });
  await standIn.inviteBot(standIn.generalOf());
  await begin(open, mina);
  const [kept] = await open.look<{ sealed: unknown }[]>`select sealed::text from face_secrets`;
  expect(JSON.stringify(kept)).not.toContain("xoxb");
  await standIn.uninstall(standIn.workspace);
  await eventually(() => open.look`select 1 from face_secrets`).toEqual([]);
  open.assertClean();
});

test("a link back from Slack that this browser did not ask for installs nothing", async () => {
  await using open = await openSlackService({ mode: "http", slack: { isNotInstalled: true } });
  const address = `${open.service.publicUrl}/slack/oauth_redirect?code=x&state=made-up`;
  const response = await fetch(address, { headers: { cookie: "xcaster_slack_state=other" } });
  expect(response.status).toBe(400);
  expect(open.standIn.calls).toEqual([]);
});

test("what Slack has not signed is refused", async () => {
  await using open = await openSlackService({ mode: "http" });
  const body = JSON.stringify({ type: "event_callback" });
  const address = `${open.service.publicUrl}/slack/events`;
  const headers = { "content-type": "application/json" };
  const unsigned = await fetch(address, { method: "POST", body, headers });
  expect(unsigned.status).toBe(401);
  const forged = await fetch(address, {
    method: "POST",
    body,
    headers: {
      ...headers,
      "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
      "x-slack-signature": `v0=${"0".repeat(64)}`,
    },
  });
  expect(forged.status).toBe(401);
  open.assertClean();
});

test("a person's own picture, given in a form, goes into a scene", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  const said = await mina.says("@XCaster /short custom 제주도 맛집");
  mina.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(mina, "[대본 쓰기]");
  await mina.presses("대본 쓰기", mina.place);
  await open.untilSees(mina, "[그림 고르러 가기]");
  await mina.presses("그림 고르러 가기", mina.place);
  await open.untilSees(mina, "[내 사진 쓰기]");
  await mina.presses("내 사진 쓰기", mina.place);
  await standIn.until(() => mina.modal());
  const bytes = await createCanvas(300, 400).encode("jpeg");
  await mina.submits({ "사진 (JPEG, PNG, WebP)": { fileName: "mine.jpg", bytes } });
  await open.untilSees(mina, "직접 고른 사진");
  await mina.presses("목소리 고르러 가기", mina.place);
  await open.untilSees(mina, "어떤 목소리로 읽을까요?");
  open.assertClean();
});
