import type { Person } from "#bots/conversation/chat.ts";
import type { HomeView } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { cutWords, gap, type Html, join, markup } from "./html.ts";
import type { Keyboard } from "./part.ts";
import { type HomeAction, writePressData } from "./press-data.ts";

const listedMax = 6;
const titleLengthMax = 40;

interface Page {
  body: Html;
  keyboard: Keyboard;
}

/** This month against the last, what was made and what is coming; each short can be gone on with. */
export function renderHome(person: Person, view: HomeView): Page {
  const { home, format } = wordsFor(person.language);
  const { thisMonth, lastMonth, month, recent } = view;
  const { gained } = thisMonth;
  const last = (count: number | undefined) =>
    count === undefined ? home.month.nothingLast : home.month.last(format.shortCount(count));
  const figures = [
    ...(gained
      ? [
          line(home.month.views, format.shortCount(gained.views), last(lastMonth.gained?.views)),
          line(home.month.likes, format.shortCount(gained.likes), last(lastMonth.gained?.likes)),
        ]
      : []),
    line(home.month.published, format.count(thisMonth.published), last(lastMonth.published)),
    line(
      home.usage.title,
      home.usage.count(thisMonth.made, format.count(thisMonth.made)),
      home.month.last(home.usage.count(lastMonth.made, format.count(lastMonth.made))),
    ),
  ];
  const shorts = recent.slice(0, listedMax);
  const listed = shorts.map(
    ({ title, keyword, status }) =>
      markup`• ${cutWords(title || keyword, titleLengthMax)} <i>${home.statuses[status]}</i>`,
  );
  const body = join([
    markup`📊 <b>${home.month.title(format.monthAlone(month))}</b>`,
    ...figures,
    ...(gained ? [] : [markup`<i>${home.month.none}</i>`]),
    gap,
    markup`🎬 <b>${home.recent.title}</b>`,
    ...(listed.length === 0 ? [markup`${home.recent.empty}`] : listed),
    gap,
    ...upcomingLines(person, view),
  ]);
  const quick = [
    { text: `➕ ${home.quick.newShort}`, data: homePress("new-short") },
    { text: `📅 ${home.upcoming.title}`, data: homePress("schedule") },
  ];
  return {
    body,
    keyboard: [
      quick,
      ...goRows(shorts.map((one) => ({ ...one, title: one.title || one.keyword }))),
    ],
  };
}

function homePress(action: HomeAction): string {
  return writePressData({ type: "home", action });
}

function line(label: string, figure: string, before: string): Html {
  return markup`• ${label} <b>${figure}</b> <i>${before}</i>`;
}

/** What is scheduled, soonest first. */
export function renderSchedule(person: Person, view: HomeView): Page {
  const body = join(upcomingLines(person, view));
  return { body, keyboard: goRows(view.upcoming.slice(0, listedMax)) };
}

function upcomingLines({ language, timeZone }: Person, { upcoming }: HomeView): Html[] {
  const { chat, home, format } = wordsFor(language);
  const { atOnce } = chat.approval.waiting;
  const lines = upcoming
    .slice(0, listedMax)
    .map(
      ({ title, at, isAtOnce }) =>
        markup`🕒 <b>${isAtOnce ? atOnce : format.moment(at.toString(), timeZone)}</b> ${cutWords(title, titleLengthMax)}`,
    );
  return [
    markup`📅 <b>${home.upcoming.title}</b>`,
    ...(lines.length === 0 ? [markup`${home.upcoming.empty}`] : lines),
  ];
}

/** A press brings a short's conversation to where it was pressed. */
function goRows(
  shorts: readonly { conversationId: string; title: string; isOwn: boolean }[],
): Keyboard {
  return shorts
    .filter(({ isOwn }) => isOwn)
    .map(({ conversationId, title }) => [
      {
        text: `▶ ${cutWords(title, titleLengthMax)}`,
        data: writePressData({ type: "go", conversationId }),
      },
    ]);
}
