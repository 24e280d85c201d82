import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Verb } from "#bots/conversation/screen.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { recognisePerson } from "#src/accounts/recognise-person.ts";
import {
  type DiscordStandIn,
  openDiscordStandIn,
} from "#tests/stand-ins/discord/open-discord-stand-in.ts";
import {
  type Actor,
  type Filling,
  type Ground,
  renderTimeoutMs,
  type Stage,
  type StageClock,
} from "./actor.ts";
import { openScenarioService } from "./open-scenario-service.ts";

const locales = { ko: "ko", en: "en-US" };
const tickMs = 100;

type Person = ReturnType<DiscordStandIn["addPerson"]>;

/** Discord: the real SDK and a stand-in that people see and press, in a server that both of them run. */
export async function openDiscordStage(ground: Ground): Promise<Stage> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(
    await openDiscordStandIn({ clock: ground.clock, untilTimeoutMs: renderTimeoutMs }),
  );
  const connected = standIn.until("the bot offers its commands", () =>
    standIn.calls.some(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
  );
  const locale = locales[ground.language];
  const creator = standIn.addPerson({ name: "소라", locale });
  const approver = standIn.addPerson({ name: "도윤", locale });
  const server = standIn.addServer({ name: "소라네" });
  const general = server.addChannel({ name: "general" });
  for (const somebody of [creator, approver])
    server.addMember(somebody, { permissions: ["ManageGuild"] });
  const discord = {
    botToken: standIn.token,
    applicationId: standIn.applicationId,
    apiUrl: standIn.apiUrl,
    readsMessages: true,
  };
  const open = opening.use(await openScenarioService(ground, (config) => ({ ...config, discord })));
  // What Discord lets through in a second comes back with time: it has to pass.
  opening.use(startTicking(ground.clock));
  await connected;
  const words = wordsFor(ground.language);
  for (const somebody of [creator, approver]) {
    await somebody.in(general.id).command("/home").answered();
    await somebody.in(general.id).waitsFor(words.home.recent.title);
  }
  const opened = opening.move();
  const around = { standIn, words, channelId: general.id };
  return {
    app: open.app,
    creator: createDiscordActor(around, creator),
    approver: createDiscordActor(around, approver),
    demandApprovals: async (count) => {
      const community = { externalId: server.id, name: "소라네", standing: "manager" as const };
      const who = { face: "discord", externalId: creator.id, name: "소라", community };
      const person = await recognisePerson(open.app, who);
      if (!person) throw new Error("the creator is not in the team");
      await open.demandApprovals(person, count);
    },
    complaints: () => standIn.violations.map(({ what }) => what),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Lets time pass, as fast as it does. */
function startTicking(clock: StageClock): Disposable {
  const timer = setInterval(() => clock.forward({ milliseconds: tickMs }), tickMs);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

interface Around {
  standIn: DiscordStandIn;
  words: Words;
  /** Where shorts are begun. */
  channelId: string;
}

/** Somebody at their Discord, who looks at the thread they began or else at their private chat with the bot. */
function createDiscordActor({ standIn, words, channelId }: Around, person: Person): Actor {
  let begun: string | undefined;
  const here = () => (begun === undefined ? person.inDirectMessages() : person.in(begun));
  const begin = async (line: string) => {
    const known = standIn.threadsIn(channelId).length;
    await person.in(channelId).command(`/short ${line}`).answered();
    await standIn.until("the thread", () => standIn.threadsIn(channelId).length > known);
    begun = standIn.threadsIn(channelId).at(-1)?.id;
  };
  const press = async (label: string) => {
    await here().waitsFor(`[${label}]`);
    await here().presses(label).answered();
  };
  const choose = async (menu: string, option: string) => {
    await here().waitsFor(`▾ ${menu}`);
    await here().chooses(menu, [option]).answered();
  };
  const submit = async (filled: Record<string, string | string[]>) => {
    await here().waitsForForm();
    await here().submits(filled).answered();
  };
  /** An option of a menu by how it begins. */
  const optionAt = async (start: string) => {
    await here().waitsFor(`○ ${start}`);
    const line = here()
      .lines()
      .findLast((one) => one.includes(`○ ${start}`));
    return line?.slice(line.indexOf("○ ") + 2) ?? "";
  };
  const { chat, discord, format } = words;
  return {
    begins: begin,
    beginsCustom: (keyword) => begin(`${keyword} mode:${chat.verbs["step-by-step"]}`),
    says: async (text) => {
      here().says(text);
    },
    sees: (text) => here().waitsFor(text),
    lines: async () => here().lines(),
    presses: async (verb, argument) => {
      if (sentByForm.includes(verb)) return;
      if (verb !== "redraw") return press(labelFor(verb, argument, words));
      const number = format.count(Number(argument?.slice(1)));
      await choose(discord.placeholders.redraw, chat.custom.pictures.redrawOf(number));
    },
    fills: async (filling) => {
      if ("narration" in filling) {
        await choose(discord.placeholders.scene, await optionAt(`${filling.scene} · `));
        await submit({ [chat.screens.scriptEdit.narration]: filling.narration });
      } else if ("picture" in filling) {
        const option = chat.custom.pictures.option(
          format.count(filling.picture),
          format.count(filling.picture),
        );
        await here().waitsFor(option);
        const scene = chat.custom.pictures.options(format.count(filling.scene), "").trimEnd();
        await choose(discord.placeholders.scenePictures, await optionAt(scene));
        await choose(discord.placeholders.option, option);
      } else if ("lengthSeconds" in filling) {
        await press(discord.buttons.changeBrief);
        const length = format.duration(filling.lengthSeconds);
        await submit({ [chat.custom.brief.length]: [length] });
      } else if ("speed" in filling) {
        const { speed, speedValue } = chat.custom.voice;
        await choose(speed, `${speed} ${speedValue(format.decimal(filling.speed))}`);
      } else if ("captionStyle" in filling) {
        const { name } = chat.custom.captionStyles[filling.captionStyle];
        await choose(chat.custom.style.captionStyle, name);
      } else if ("title" in filling) {
        await press(discord.buttons.editTexts);
        await submit({ [chat.custom.texts.heading]: filling.title });
      } else if ("localTime" in filling) {
        await press(discord.buttons.otherTime);
        await submit(timeIn(filling.localTime, words));
      } else {
        await press(discord.buttons.write);
        await submit({ [chat.approval.words.field]: filling.words });
      }
      const shown = shownOf(filling, words);
      if (shown !== undefined) await here().waitsFor(shown);
    },
  };
}

/** What is done by handing in the form in which it was filled in. */
const sentByForm: readonly Verb[] = ["pick-time", "send-answer"];

function labelFor(verb: Verb, argument: string | undefined, words: Words): string {
  return labelOf({ verb, ...(argument !== undefined && { argument }) }, words);
}

const noon = 12;

/** A full hour is chosen, any other time written. */
function timeIn(localTime: string, { discord, format }: Words): Record<string, string | string[]> {
  const time = Temporal.PlainDateTime.from(localTime);
  if (time.minute !== 0) {
    const { month, day, hour, minute } = time;
    const half = hour < noon ? "오전" : "오후";
    const clock = `${half} ${hour % noon || noon}시 ${minute}분`;
    return { [discord.forms.timeInWords]: `${month}월 ${day}일 ${clock}` };
  }
  const day = format.date(time.toPlainDate().toString());
  return {
    [discord.forms.day]: [day],
    [discord.forms.hour]: [format.timeOfDay(`${localTime}Z`, "UTC")],
  };
}

/** How the card shows what was filled in: only then it goes out with the next press. */
function shownOf(filling: Filling, { chat, format }: Words): string | undefined {
  const { brief, style, voice, texts } = chat.custom;
  if ("narration" in filling) return filling.narration;
  if ("lengthSeconds" in filling)
    return `**${brief.length}** ${format.duration(filling.lengthSeconds)}`;
  if ("speed" in filling) return `· ${voice.speedValue(format.decimal(filling.speed))}`;
  if ("captionStyle" in filling)
    return `**${style.captionStyle}** ${chat.custom.captionStyles[filling.captionStyle].name}`;
  return "title" in filling ? `**${texts.heading}** ${filling.title}` : undefined;
}
