import { afterEach, beforeEach, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { recognisePerson } from "#src/accounts/recognise-person.ts";
import { openSlackStandIn } from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { ourApp } from "#tests/stand-ins/slack/our-app.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import { openScenarioService } from "./open-scenario-service.ts";
import { openTestGround } from "./open-test-ground.ts";

const { chat, faces } = wordsFor("ko");
const { screens, verbs, approval } = chat;
const keyword = "여름 휴가 패킹 팁";

/** One service with two platforms: 소라 and 도윤 work in Slack, and 도윤 has Telegram too. */
async function openTwoPlatforms() {
  await using opening = new AsyncDisposableStack();
  const ground = opening.use(await openTestGround());
  const { clock } = ground;
  const slack = opening.use(await openSlackStandIn({ app: ourApp, clock }));
  const telegram = opening.use(await openTelegramStandIn({ clock }));
  const { apiUrl, authorizeUrl, botToken, app } = slack;
  const open = opening.use(
    await openScenarioService(ground, (config) => ({
      ...config,
      slack: { apiUrl, authorizeUrl, botToken, appToken: app.appToken },
      telegram: { token: telegram.token, apiRoot: telegram.url },
    })),
  );
  await slack.untilConnected();
  // Both platforms let only so much through in a while: time has to pass.
  const ticking = setInterval(() => clock.forward({ milliseconds: 200 }), 20);
  opening.defer(() => clearInterval(ticking));
  const person = { locale: "ko-KR", timeZone: "Asia/Seoul" };
  const stack = opening.move();
  return {
    ...open,
    ground,
    slack,
    telegram,
    sora: slack.addPerson({ ...person, name: "소라", isOwner: true }),
    doyun: slack.addPerson({ ...person, name: "도윤", isAdmin: true }),
    doyunsPhone: telegram.addPerson({ firstName: "도윤", languageCode: "ko" }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

let open: Awaited<ReturnType<typeof openTwoPlatforms>>;

beforeEach(async () => {
  open = await openTwoPlatforms();
});

afterEach(async () => {
  const complaints = [...open.ground.takeErrors(), ...open.slack.takeViolations()];
  await open[Symbol.asyncDispose]();
  expect(complaints).toEqual([]);
});

/** 도윤 gets a code in Slack and types it on the phone. */
async function linkDoyun(): Promise<void> {
  const { slack, telegram, doyun, doyunsPhone } = open;
  const general = { channelId: slack.generalOf().id };
  doyunsPhone.starts();
  await telegram.until(() => doyunsPhone.sees().length >= 2);
  const outcome = await doyun.command("/short link", general);
  const code = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/.exec(JSON.stringify(outcome))?.[0];
  doyunsPhone.says(`/link ${code}`);
  await telegram.until(() => doyunsPhone.reads().includes(faces.link.outcomes.linked));
}

async function makeShort() {
  const { slack, sora } = open;
  const { id: channelId } = slack.generalOf();
  await sora.command(`/short ${keyword}`, { channelId });
  const root = await slack.until(() => slack.threadOf({ channelId }).at(-1));
  const thread = { channelId, threadTs: root.ts };
  const sees = async (text: string) =>
    slack.until(() => sora.sees(thread).some((line) => line.includes(text)), text);
  const press = async (label: string) => {
    await sees(`[${label}]`);
    await sora.presses(label, thread);
  };
  await press(chat.tones.casual);
  await sees(screens.preview.title);
  return { thread, sees, press };
}

test("an approval asked for in Slack is given in Telegram, and both places tell of it", async () => {
  const { app, slack, telegram, sora, doyunsPhone } = open;
  await linkDoyun();
  const { id: team, name } = slack.workspace;
  const who = { face: "slack", externalId: `${team}/${sora.id}`, name: "소라" };
  const community = { externalId: team, name, standing: "manager" as const };
  const { press, sees } = await makeShort();
  const creator = await recognisePerson(app, { ...who, community });
  await open.demandApprovals(creator ?? { teamId: "", userId: "" }, 1);
  await press(verbs["publish-now"]);
  await telegram.until(() => doyunsPhone.reads().includes(approval.request.title("소라")));
  expect(doyunsPhone.sees().some(({ media }) => media?.kind === "video")).toBe(true);
  await doyunsPhone.presses(verbs.approve).answer;
  await sees(screens.published.title);
  await telegram.until(() => doyunsPhone.reads().includes(approval.statuses.approved));
});

test("a short begun in Slack goes on in Telegram once its person goes there", async () => {
  const { slack, telegram, sora } = open;
  const { thread } = await makeShort();
  const phone = telegram.addPerson({ firstName: "소라", languageCode: "ko" });
  phone.starts();
  await telegram.until(() => phone.sees().length >= 2);
  const outcome = await sora.command("/short link", { channelId: thread.channelId });
  const code = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/.exec(JSON.stringify(outcome))?.[0];
  phone.says(`/link ${code}`);
  await telegram.until(() => phone.reads().includes(faces.link.outcomes.linked));
  phone.says("/home");
  await telegram.until(() => phone.reads().includes(keyword));
  await phone.presses(`▶ ${keyword} (0)`).answer;
  await telegram.until(() => phone.reads().includes(faces.moved.text));
  await telegram.until(() => phone.reads().includes(`[${verbs["publish-now"]}]`));
  const inSlack = () => sora.sees(thread).join("\n");
  await slack.until(() => inSlack().includes(faces.moved.on(faces.nameOf("telegram"))));
  expect(inSlack()).not.toContain(`[${verbs["publish-now"]}]`);
  await phone.presses(verbs["publish-now"]).answer;
  await telegram.until(() => phone.reads().includes(screens.published.title));
  expect(inSlack()).not.toContain(screens.published.title);
  expect(slack.takeViolations()).toEqual([]);
});
