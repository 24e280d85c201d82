import { recognisePerson } from "#src/accounts/recognise-person.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Verb } from "#bots/conversation/screen.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { openSlackStandIn, type SlackStandIn } from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { ourApp } from "#tests/stand-ins/slack/our-app.ts";
import type { Person } from "#tests/stand-ins/slack/person.ts";
import type { Place } from "#tests/stand-ins/slack/say.ts";
import { type Actor, type Ground, renderTimeoutMs, type Stage, type StageClock } from "./actor.ts";
import { openScenarioService } from "./open-scenario-service.ts";

const locales = { ko: "ko-KR", en: "en-US" };
const timeZone = "Asia/Seoul";
const tickMs = 100;

/** Slack, in Socket Mode: the real SDK and a stand-in that people see and press. */
export async function openSlackStage(ground: Ground): Promise<Stage> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(
    await openSlackStandIn({ app: ourApp, untilTimeoutMs: renderTimeoutMs }),
  );
  const { apiUrl, authorizeUrl, botToken, app } = standIn;
  const slack = { apiUrl, authorizeUrl, botToken, appToken: app.appToken };
  const open = opening.use(await openScenarioService(ground, (config) => ({ ...config, slack })));
  // What Slack lets through in a minute comes back with time: it has to pass.
  opening.use(startTicking(ground.clock));
  await standIn.untilConnected();
  const locale = locales[ground.language];
  const creator = standIn.addPerson({ name: "소라", locale, timeZone, isOwner: true });
  const approver = standIn.addPerson({ name: "도윤", locale, timeZone, isAdmin: true });
  const { id: team, name } = standIn.workspace;
  for (const somebody of [creator, approver]) {
    await somebody.opensHome();
    await standIn.until(() => somebody.home());
  }
  const words = wordsFor(ground.language);
  const opened = opening.move();
  return {
    app: open.app,
    creator: createSlackActor(standIn, creator, words),
    approver: createSlackActor(standIn, approver, words),
    demandApprovals: async (count) => {
      const community = { externalId: team, name, standing: "manager" as const };
      const who = { face: "slack", externalId: `${team}/${creator.id}`, name: "소라", community };
      const person = await recognisePerson(open.app, who);
      if (!person) throw new Error("the creator is not in the team");
      await open.demandApprovals(person, count);
    },
    complaints: () =>
      standIn.takeViolations().map(({ method, problem }) => `${method}: ${problem}`),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Lets time pass, as fast as it does. */
function startTicking(clock: StageClock): Disposable {
  const timer = setInterval(() => clock.forward({ milliseconds: tickMs }), tickMs);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

/** Somebody at their Slack, who looks at the thread they began or else at the newest one in their direct messages. */
function createSlackActor(standIn: SlackStandIn, person: Person, words: Words): Actor {
  const { chat, slack } = words;
  let begun: Place | undefined;
  const place = (): Place => begun ?? findDirectThread(standIn, person) ?? person.place;
  const lines = () => person.sees(place());
  const sees = async (text: string) => {
    await standIn.until(
      () => lines().some((line) => line.includes(text)),
      `${person.name} sees “${text}”`,
    );
  };
  const press = async (label: string) => {
    await standIn.until(
      () => lines().some((line) => line.includes(`[${label}]`)),
      `${person.name} can press “${label}”`,
    );
    await person.presses(label, place());
  };
  const openForm = async (label: string) => {
    await press(label);
    await standIn.until(() => person.modal(), `the form of “${label}”`);
  };
  const submit = async () => {
    await person.submits();
    const open = person.modal();
    if (open) throw new Error(`the form was not taken: ${JSON.stringify(open.parts)}`);
  };
  const choose = async (field: string, option: string) => {
    await standIn.until(
      () => lines().some((line) => line.includes(`<${field}`)),
      `${person.name} can choose “${field}”`,
    );
    await person.chooses(field, option, place());
  };
  const begin = async (text: string) => {
    const { id: channelId } = standIn.generalOf();
    const known = new Set(standIn.threadOf({ channelId }).map(({ ts }) => ts));
    await person.command(`/short ${text}`, { channelId });
    const root = await standIn.until(() =>
      standIn.threadOf({ channelId }).find(({ ts }) => !known.has(ts)),
    );
    begun = { channelId, threadTs: root.ts };
    person.goesTo(begun);
  };
  return {
    begins: begin,
    beginsCustom: (keyword) => begin(`custom ${keyword}`),
    says: async (text) => {
      await person.says(text, place());
    },
    sees,
    lines: async () => lines(),
    presses: async (verb, argument) =>
      sentByForm.includes(verb) ? submit() : press(labelFor(verb, argument, words)),
    fills: async (filling) => {
      const number = "scene" in filling ? String(filling.scene) : "";
      if ("narration" in filling) {
        await openForm(slack.forms.script);
        const role = new RegExp(`^${number} · .*${chat.screens.scriptEdit.narration}$`);
        const label = fieldsOf(person).find((name) => role.test(name)) ?? "";
        await person.fills({ [label]: filling.narration });
        if (!isSentByForm(person, words)) await submit();
      } else if ("picture" in filling) {
        await choosePicture(choose, filling, words);
      } else if ("lengthSeconds" in filling) {
        const length = words.format.duration(filling.lengthSeconds);
        await choose(chat.custom.brief.length, length);
      } else if ("speed" in filling) {
        await choose(chat.custom.voice.speed, chat.custom.voice.speedValue(String(filling.speed)));
      } else if ("captionStyle" in filling) {
        const { name } = chat.custom.captionStyles[filling.captionStyle];
        await choose(chat.custom.style.captionStyle, name);
      } else if ("title" in filling) {
        await openForm(slack.forms.texts);
        await person.fills({ [chat.custom.texts.heading]: filling.title });
        await submit();
      } else if ("localTime" in filling) {
        const [day = "", clock = ""] = filling.localTime.split("T");
        await choose(slack.fields.day, day);
        await choose(slack.fields.clock, clock);
      } else {
        await openForm(chat.approval.words.field);
        const [label = ""] = fieldsOf(person);
        await person.fills({ [label]: filling.words });
      }
    },
  };
}

/** What is done by sending off a form that is open. */
const sentByForm: readonly Verb[] = ["save-script", "send-answer", "save-colors"];

function isSentByForm(person: Person, { slack }: Words): boolean {
  return person.modal()?.submit === slack.forms.send;
}

function labelFor(verb: Verb, argument: string | undefined, words: Words): string {
  if (verb === "redraw") {
    const number = Number(argument?.slice(1));
    return words.chat.custom.pictures.redrawOf(words.format.count(number));
  }
  return labelOf({ verb, ...(argument !== undefined && { argument }) }, words);
}

async function choosePicture(
  choose: (field: string, option: string) => Promise<void>,
  { scene, picture }: { scene: number; picture: number },
  { chat, format }: Words,
): Promise<void> {
  const field = chat.custom.pictures.options(format.count(scene), "");
  const count = format.count(picture);
  await choose(field.trimEnd(), chat.custom.pictures.option(count, count));
}

/** The labels of the fields in the open form. */
function fieldsOf(person: Person): string[] {
  return (person.modal()?.parts ?? []).flatMap((part) =>
    part.kind === "control" ? part.control.labels.slice(0, 1) : [],
  );
}

/** The newest thread in somebody's direct messages with the app. */
function findDirectThread({ world, botUserId }: SlackStandIn, { id }: Person): Place | undefined {
  const root = world.messages.findLast(({ channelId, threadTs, userId }) => {
    const channel = world.channels.get(channelId);
    const isDirect = channel?.kind === "im" && channel.members.has(id);
    return isDirect && threadTs === undefined && userId === botUserId;
  });
  return root && { channelId: root.channelId, threadTs: root.ts };
}
