import type { APIButtonComponent, APIMessageTopLevelComponent } from "discord.js";
import type { Person } from "#bots/conversation/chat.ts";
import type { HomeView } from "#bots/conversation/face-host.ts";
import type { Words } from "#bots/conversation/words.ts";
import { button, container, rows, text } from "./components.ts";
import { bold, heading, plain, small, stamp } from "./texts.ts";

interface Around {
  person: Person;
  words: Words;
  /** Where conversations stand on Discord, as far as they do. */
  threads: ReadonlyMap<string, string>;
}

const listedMax = 5;
const carriedMax = 5;

/** The month in numbers, what was made of late, what comes next, and a way to the next short. */
export function renderHome(input: Around & { home: HomeView }): APIMessageTopLevelComponent[] {
  const { home, words, threads } = input;
  const recent = home.recent.slice(0, listedMax);
  const elsewhere = recent
    .filter(({ conversationId, isOwn }) => isOwn && !threads.has(conversationId))
    .slice(0, carriedMax);
  const { discord } = words;
  return [
    container("ours", [
      text(
        [
          heading(words.home.title),
          ...monthLines(home, words),
          bold(words.home.recent.title),
          ...(recent.length === 0 ? [words.home.recent.empty] : []),
          ...recent.map(
            ({ conversationId, title, keyword, status }) =>
              `${plain(title || keyword || words.web.untitled)} · ${words.home.statuses[status]} ${way(threads, conversationId)}`,
          ),
          ...upcomingLines({ ...input, upcoming: home.upcoming.slice(0, listedMax) }),
        ].join("\n"),
      ),
      ...rows([
        button(discord.buttons.newShort, { does: "go", to: "new-short" }),
        button(words.home.upcoming.title, { does: "go", to: "schedule" }),
        ...elsewhere.map((one) => goOnButton(words, { ...one, title: one.title || one.keyword })),
      ]),
    ]),
  ];
}

function monthLines({ month, thisMonth, lastMonth }: HomeView, words: Words): string[] {
  const { format } = words;
  const say = words.home.month;
  const count = (value: number) => format.count(value);
  const gained = thisMonth.gained;
  return [
    bold(say.title(format.monthAlone(month))),
    `${say.published} ${bold(count(thisMonth.published))} · ${say.last(count(lastMonth.published))}`,
    ...(gained
      ? [
          `${say.views} ${bold(count(gained.views))} · ${
            lastMonth.gained ? say.last(count(lastMonth.gained.views)) : say.nothingLast
          }`,
          `${say.likes} ${bold(count(gained.likes))}`,
        ]
      : [small(say.none)]),
    `${words.home.usage.title} ${words.home.usage.count(thisMonth.made, count(thisMonth.made))}`,
  ];
}

/** Everything that is going to go out, in the person's zone. */
export function renderUpcoming(
  input: Around & { upcoming: HomeView["upcoming"] },
): APIMessageTopLevelComponent[] {
  const [, ...lines] = upcomingLines(input);
  const { upcoming, words, threads } = input;
  const elsewhere = new Map(
    upcoming
      .filter(({ conversationId, isOwn }) => isOwn && !threads.has(conversationId))
      .map((one) => [one.conversationId, one]),
  );
  const buttons = [...elsewhere.values()].slice(0, carriedMax).map((one) => goOnButton(words, one));
  return [
    container("ours", [
      text([heading(words.home.upcoming.title), ...lines].join("\n")),
      ...rows(buttons),
    ]),
  ];
}

/** What was begun in another chat goes on here. */
function goOnButton(
  { discord }: Words,
  { conversationId: about, title }: { conversationId: string; title: string },
): APIButtonComponent {
  return button(discord.buttons.goOnHere(title), { does: "go", to: "go-on", about });
}

const upcomingMax = 20;

function upcomingLines({
  upcoming,
  words,
  person,
  threads,
}: Around & { upcoming: HomeView["upcoming"] }): string[] {
  const say = words.home.upcoming;
  const { atOnce } = words.chat.approval.waiting;
  return [
    bold(say.title),
    ...(upcoming.length === 0 ? [say.empty] : []),
    ...upcoming.slice(0, upcomingMax).map(({ conversationId, title, at, isAtOnce }) => {
      const instant = at.toString();
      const time = isAtOnce
        ? atOnce
        : `${words.format.moment(instant, person.timeZone)} · ${stamp(instant)}`;
      return `${time} · ${plain(title)} ${way(threads, conversationId)}`;
    }),
  ];
}

function way(threads: ReadonlyMap<string, string>, conversationId: string): string {
  const thread = threads.get(conversationId);
  return thread === undefined ? "" : `<#${thread}>`;
}
