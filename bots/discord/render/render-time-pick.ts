import { quickTimes } from "#bots/conversation/quick-times.ts";
import type { SuggestedTime } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { drawCard } from "./card.ts";
import { button } from "./components.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small } from "./texts.ts";

/** When to publish: good times as buttons, and a form for any other. */
export function renderTimePick(drawing: Drawing, screen: Of<"time-pick">): DrawnPart {
  const { words, key, message } = drawing;
  const { format, chat } = words;
  const say = chat.screens.timePick;
  const { timeZone } = screen.now;
  const current = screen.current && say.current(format.moment(screen.current, timeZone));
  const title = screen.options ? say.which : say.title;
  if (message.actions.length === 0) return drawCard(drawing, { title });
  const hasFree = message.actions.some(
    ({ verb, argument }) => verb === "pick-time" && argument === undefined,
  );
  const hasOwn = (screen.options ?? screen.suggestions ?? []).length > 0;
  const quick = hasFree && !hasOwn ? quickTimes(screen.now) : [];
  const otherTime = button(words.discord.buttons.otherTime, { does: "form", key, form: "time" });
  return drawCard(drawing, {
    title,
    lines: [
      current ?? "",
      ...(screen.options ? [] : reasonLines(screen, words)),
      small(say.zone(format.zone(timeZone))),
    ],
    ownButtons: quick.map(({ name, localTime, instant }) =>
      button(`${say.quick[name]} · ${format.timeOfDay(instant, timeZone)}`, {
        does: "press-with",
        key,
        value: localTime,
      }),
    ),
    // In the place of the button that takes any time stands the one of the form for it.
    replaces: ({ verb, argument }) =>
      verb === "pick-time" && argument === undefined ? otherTime : undefined,
  });
}

/** Each good time with what speaks for it. */
function reasonLines({ suggestions, now }: Of<"time-pick">, words: Words): string[] {
  if (!suggestions || suggestions.length === 0) return [];
  const { chat, format } = words;
  const say = chat.screens.timePick;
  const isGuess = suggestions.every(({ reason }) => reason.kind.startsWith("usual-"));
  return [
    ...(isGuess ? [say.tooFew] : []),
    ...suggestions.map(
      (suggestion) =>
        `${bold(format.moment(suggestion.instant, now.timeZone))} (${say.score(
          format.count(suggestion.score),
        )})\n${small(plain(reasonOf(suggestion, words)))}`,
    ),
  ];
}

function reasonOf({ reason }: SuggestedTime, { chat, format }: Words): string {
  const { reasons } = chat.screens.timePick;
  return reasons[reason.kind](
    format.count(reason.sampleSize),
    format.count(reason.liftPercent ?? 0),
  );
}
