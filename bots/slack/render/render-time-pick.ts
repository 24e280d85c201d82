import type { Screen, SuggestedTime } from "#bots/conversation/screen.ts";
import { quickTimes } from "#bots/conversation/quick-times.ts";
import type { Words } from "#bots/conversation/words.ts";
import { limits } from "../limits.ts";
import {
  actions,
  type Block,
  button,
  context,
  type Element,
  escape,
  plain,
  section,
} from "./blocks.ts";
import {
  type Card,
  type Drawing,
  field,
  findAction,
  isOpen,
  press,
  pressButton,
  renderActions,
} from "./card.ts";

type TimePick = Extract<Screen, { kind: "time-pick" }>;

/** When to publish: what was meant or is good as a button each, and Slack's own pickers for any other time. */
export function renderTimePick(drawing: Drawing, screen: TimePick): Card {
  const { words } = drawing;
  const { format } = words;
  const say = words.chat.screens.timePick;
  const { timeZone } = screen.now;
  const title = screen.options ? say.which : say.title;
  const current = screen.current && say.current(format.moment(screen.current, timeZone));
  const head = section(current ? `*${title}*\n${current}` : `*${title}*`);
  if (!isOpen(drawing)) return { text: title, blocks: [head, ...renderActions(drawing)] };
  const others = drawing.message.actions.filter(({ verb }) => verb !== "pick-time");
  return {
    text: title,
    blocks: [
      head,
      ...renderSuggestions(drawing, screen),
      ...actions(renderChoices(drawing, screen)),
      ...renderPickers(drawing, screen),
      ...actions(others.map((action) => pressButton(action, words))),
      context(say.zone(format.zone(timeZone))),
    ],
  };
}

/** Each time that one press picks: those that were meant or are good, else those that people like. */
function renderChoices(drawing: Drawing, { now }: TimePick): Element[] {
  const { message, words } = drawing;
  const own = message.actions.filter(
    ({ verb, argument }) => verb === "pick-time" && argument !== undefined,
  );
  if (own.length > 0) return own.map((action) => pressButton(action, words));
  const free = findAction(drawing, "pick-time");
  if (!free) return [];
  const { quick } = words.chat.screens.timePick;
  return quickTimes(now).map(({ name, localTime, instant }) =>
    button({
      actionId: `${press}:at:${localTime}`,
      label: `${quick[name]} · ${words.format.timeOfDay(instant, now.timeZone)}`,
      value: `${free.token} ${localTime}`,
    }),
  );
}

/** Why those times are good. */
function renderSuggestions({ words }: Drawing, screen: TimePick): Block[] {
  const { suggestions = [], options } = screen;
  if (options || suggestions.length === 0) return [];
  const { format } = words;
  const say = words.chat.screens.timePick;
  const lines = suggestions.map((one) => {
    const when = format.moment(one.instant, screen.now.timeZone);
    return `• *${when}* · ${say.score(format.count(one.score))}\n  ${escape(reasonOf(one, words))}`;
  });
  const isGuess = suggestions.every(({ reason }) => reason.kind.startsWith("usual-"));
  return [section(lines.join("\n")), ...(isGuess ? [context(say.tooFew)] : [])];
}

function reasonOf({ reason }: SuggestedTime, { chat, format }: Words): string {
  const { reasons } = chat.screens.timePick;
  return reasons[reason.kind](
    format.count(reason.sampleSize),
    format.count(reason.liftPercent ?? 0),
  );
}

/** The person's own day and time, in their zone. */
function renderPickers(drawing: Drawing, screen: TimePick): Block[] {
  const free = findAction(drawing, "pick-time");
  if (!free) return [];
  const { now, current, suggestions, options } = screen;
  const first = current ?? options?.[0]?.instant ?? suggestions?.[0]?.instant ?? now.instant;
  const { fields } = drawing.words.slack;
  const local = Temporal.Instant.from(first).toZonedDateTimeISO(now.timeZone);
  return actions([
    {
      type: "datepicker",
      action_id: `${field}:time.date`,
      placeholder: plain(fields.day, limits.optionText),
      initial_date: local.toPlainDate().toString(),
    },
    {
      type: "timepicker",
      action_id: `${field}:time.clock`,
      placeholder: plain(fields.clock, limits.optionText),
      initial_time: local.toPlainTime().toString({ smallestUnit: "minute" }),
      timezone: now.timeZone,
    },
    pressButton(free, drawing.words),
  ]);
}
