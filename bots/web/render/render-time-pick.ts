import { html } from "hono/html";
import type { Screen, SuggestedTime } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { quickTimes, toLocalTime } from "#bots/conversation/quick-times.ts";
import type { Drawing, Html } from "./drawing.ts";
import { renderActions, renderButton } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

type TimePick = Extract<Screen, { kind: "time-pick" }>;

/** A time that one press picks. */
interface Choice {
  localTime: string;
  instant: string;
  /** Such as this evening; the moment itself stands below it then. */
  name?: string;
  reason?: string;
  score?: string;
}

/** When to publish: what was meant or is good, and the browser's own control for any other time. */
export function renderTimePick(drawing: Drawing, screen: TimePick): Html {
  const { message, words } = drawing;
  const { format, chat } = words;
  const say = chat.screens.timePick;
  const { timeZone } = screen.now;
  const current = screen.current && say.current(format.moment(screen.current, timeZone));
  if (message.actions.length === 0) return renderCard(drawing, { icon: "clock", title: say.title });
  const pick = message.actions.find(
    (action) => action.verb === "pick-time" && action.argument === undefined,
  );
  const others = message.actions.filter((action) => action.verb !== "pick-time");
  const earliest = toLocalTime(screen.now.instant, timeZone);
  const { choices, shared } = sayOnce(choicesOf(screen, words));
  const proposed = screen.current ? toLocalTime(screen.current, timeZone) : choices[0]?.localTime;
  const body = html`${isGuess(screen) ? html`<p class="facts">${say.tooFew}</p>` : ""} ${shared}
    <div class="quick-times">
      ${choices.map((choice) => renderChoice({ ...drawing, timeZone }, choice))}
    </div>
    <label class="field">
      <span>${say.field}</span>
      <input
        type="datetime-local"
        data-part="localTime"
        min="${earliest}"
        value="${proposed ?? earliest}"
      />
    </label>
    <p class="facts">${say.zone(format.zone(timeZone))}</p>`;
  return renderCard(drawing, {
    icon: "clock",
    title: screen.options ? say.which : say.title,
    text: current ?? "",
    body: pick ? body : "",
    actions: pick
      ? html`<div class="actions">
          ${renderButton(pick, words)} ${others.map((action) => renderButton(action, words))}
        </div>`
      : renderActions(drawing),
  });
}

function choicesOf({ options, suggestions, now }: TimePick, { chat, format }: Words): Choice[] {
  const say = chat.screens.timePick;
  if (options) return options;
  if (suggestions && suggestions.length > 0) {
    return suggestions.map((suggestion) => ({
      localTime: suggestion.localTime,
      instant: suggestion.instant,
      reason: reasonOf(suggestion, { chat, format }),
      score: say.score(format.count(suggestion.score)),
    }));
  }
  return quickTimes(now).map(({ name, ...time }) => ({ ...time, name: say.quick[name] }));
}

/** What speaks for all choices alike stands above them, not on each. */
function sayOnce(choices: Choice[]): { choices: Choice[]; shared: Html } {
  const [first] = choices;
  const isShared = (part: "reason" | "score") =>
    choices.length > 1 && choices.every((one) => one[part] === first?.[part]);
  if (first?.reason === undefined || !isShared("reason")) return { choices, shared: "" };
  const isScoreShared = isShared("score");
  return {
    choices: choices.map(({ localTime, instant, score }) => ({
      localTime,
      instant,
      ...(score !== undefined && !isScoreShared && { score }),
    })),
    shared: html`<p class="facts">
      ${first.reason} ${isScoreShared ? html`<span class="whole">${first.score}</span>` : ""}
    </p>`,
  };
}

function reasonOf({ reason }: SuggestedTime, { chat, format }: Pick<Words, "chat" | "format">) {
  const { reasons } = chat.screens.timePick;
  return reasons[reason.kind](
    format.count(reason.sampleSize),
    format.count(reason.liftPercent ?? 0),
  );
}

/** Whether none of the good times comes from the person's own numbers: that is said openly. */
function isGuess({ options, suggestions }: TimePick): boolean {
  if (options || !suggestions || suggestions.length === 0) return false;
  return suggestions.every(({ reason }) => reason.kind.startsWith("usual-"));
}

/** A choice with a button of its own, or else one that fills the time into the free choice. */
function renderChoice({ message, words, timeZone }: Drawing, choice: Choice): Html {
  const picks = message.actions.filter((action) => action.verb === "pick-time");
  const own = picks.find((action) => action.argument === choice.localTime);
  const free = picks.find((action) => action.argument === undefined);
  const moment = renderMoment(choice.instant, timeZone, words.format);
  const hint = choice.name === undefined ? choice.reason : moment;
  return html`<button
    type="button"
    class="quick-time"
    data-press="${(own ?? free)?.token}"
    data-verb="pick-time"
    data-local-time="${choice.localTime}"
  >
    <strong>${choice.name ?? moment}</strong>
    ${hint === undefined ? "" : html`<span>${hint}</span>`}
    ${choice.score === undefined ? "" : html`<small>${choice.score}</small>`}
  </button>`;
}

/** A day and a time of day: a line ends between the two rather than within one. */
function renderMoment(instant: string, timeZone: string, format: Words["format"]): Html {
  return html`<span class="whole">${format.weekdayAndDay(instant, timeZone)}</span>
    <time class="whole" datetime="${instant}">${format.timeOfDay(instant, timeZone)}</time>`;
}
