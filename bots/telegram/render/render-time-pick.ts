import type { Screen, SuggestedTime } from "#bots/conversation/screen.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import { actionButton, actionRows, type Button, inGrid, lookButton, setButton } from "./buttons.ts";
import { renderCard } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import type { Paragraph } from "./fit-text.ts";
import { markup } from "./html.ts";
import type { Part } from "./part.ts";

type TimePick = Extract<Screen, { kind: "time-pick" }>;

const daysAPage = 6;
const pagesMax = 10;
const minuteSteps = [0, 15, 30, 45] as const;

/** When to publish: good times first, then a day, then an hour of it, in the person's zone. */
export function renderTimePick(drawing: Drawing, screen: TimePick): Part[] {
  const { message, words } = drawing;
  const { format, chat } = words;
  const say = chat.screens.timePick;
  const { timeZone } = screen.now;
  if (message.actions.length === 0) return [renderCard(drawing, { sign: "🕒", title: say.title })];
  const current = screen.current && say.current(format.moment(screen.current, timeZone));
  const { rows, chosen } = sideOf(drawing, screen);
  const body: Paragraph[] = [
    ...(chosen === undefined ? reasonLines(drawing, screen) : []),
    ...(chosen === undefined ? [] : [{ html: markup`👉 <b>${format.localMoment(chosen)}</b>` }]),
    {
      html: markup`<i>${say.zone(format.zone(timeZone))} ${words.telegram.timeZone.hint}</i>`,
    },
  ];
  return [
    renderCard(drawing, {
      sign: "🕒",
      title: screen.options ? say.which : say.title,
      ...(current !== undefined && { text: current }),
      body,
      keyboard: [...rows, ...actionRows(drawing, ["pick-time"])],
    }),
  ];
}

/** The buttons of the side that is shown; `chosen` is the wall clock that a press on the main button takes. */
function sideOf(drawing: Drawing, screen: TimePick): { rows: Button[][]; chosen?: string } {
  const [name, value = ""] = (drawing.view ?? "front:0").split(/:(.*)/s);
  switch (name) {
    case "hours":
      return { rows: hourRows(drawing, screen, value) };
    case "at":
      return { rows: minuteRows(drawing, value), chosen: value };
    case "days":
      return { rows: dayRows(drawing, screen, pageOf(value)) };
    default:
      return { rows: [...goodTimes(drawing, screen), ...dayRows(drawing, screen, 0)] };
  }
}

function pageOf(value: string): number {
  return Math.min(pagesMax - 1, Math.max(0, Math.trunc(Number(value)) || 0));
}

/** Times that one press picks: what was meant, or what is good. */
function goodTimes({ message, words }: Drawing, { suggestions }: TimePick): Button[][] {
  return message.actions
    .filter(({ verb, argument }) => verb === "pick-time" && argument !== undefined)
    .map((action, index) => {
      const found = suggestions?.find(({ localTime }) => localTime === action.argument);
      const label = labelOf(action, words);
      const sign = found && index === 0 ? "⭐" : "🕒";
      return [actionButton(action, `${sign} ${label}`)];
    });
}

function dayRows(drawing: Drawing, { now }: TimePick, page: number): Button[][] {
  const today = Temporal.Instant.from(now.instant).toZonedDateTimeISO(now.timeZone).toPlainDate();
  const days = Array.from({ length: daysAPage }, (_, index) => {
    const date = today.add({ days: page * daysAPage + index });
    const label = drawing.words.format.weekdayAndDay(`${date.toString()}T00:00Z`, "UTC");
    return lookButton(drawing, label, `hours:${date.toString()}`);
  });
  const turn = [
    ...(page > 0 ? [lookButton(drawing, "◀", `days:${page - 1}`)] : []),
    ...(page < pagesMax - 1 ? [lookButton(drawing, "▶", `days:${page + 1}`)] : []),
  ];
  return [...inGrid(days, 3), turn];
}

/** The hours of a day that are still to come. */
function hourRows(drawing: Drawing, { now }: TimePick, day: string): Button[][] {
  const here = Temporal.Instant.from(now.instant).toZonedDateTimeISO(now.timeZone);
  const isToday = here.toPlainDate().toString() === day;
  const first = isToday ? here.hour + 1 : 0;
  const hours = Array.from({ length: Math.max(0, 24 - first) }, (_, index) => {
    const hour = String(first + index).padStart(2, "0");
    return setButton(drawing, `${hour}:00`, "time", `${day}T${hour}:00`);
  });
  return [...inGrid(hours, 4), [lookButton(drawing, "◀", "front:0")]];
}

/** A chosen time, to be moved by some minutes and confirmed. */
function minuteRows(drawing: Drawing, localTime: string): Button[][] {
  const [hour] = localTime.split(/:\d+$/u);
  const [day] = localTime.split("T");
  const minutes = minuteSteps.map((minute) => {
    const time = `${hour}:${String(minute).padStart(2, "0")}`;
    const label = time.slice(-5);
    return setButton(drawing, time === localTime ? `● ${label}` : label, "time", time);
  });
  const free = drawing.message.actions.find(
    ({ verb, argument }) => verb === "pick-time" && argument === undefined,
  );
  const confirm = free ? [[actionButton(free, labelOf(free, drawing.words))]] : [];
  return [minutes, ...confirm, [lookButton(drawing, "◀", `hours:${day}`)]];
}

/** What speaks for each good time; a guess is openly called one. */
function reasonLines({ words }: Drawing, { options, suggestions = [] }: TimePick): Paragraph[] {
  if (options || suggestions.length === 0) return [];
  const { chat, format } = words;
  const say = chat.screens.timePick;
  const isGuess = suggestions.every(({ reason }) => reason.kind.startsWith("usual-"));
  const reasonOf = ({ reason }: SuggestedTime) =>
    say.reasons[reason.kind](
      format.count(reason.sampleSize),
      format.count(reason.liftPercent ?? 0),
    );
  return [
    ...(isGuess ? [{ html: markup`${say.tooFew}` }] : []),
    ...suggestions.map((time) => ({
      html: markup`• <b>${format.localMoment(time.localTime)}</b> (${say.score(format.count(time.score))}) ${reasonOf(time)}`,
    })),
  ];
}
