import type { types } from "@slack/bolt";
import type { Person } from "#bots/conversation/chat.ts";
import type { HomeView } from "#bots/conversation/face-host.ts";
import { languages, type Words } from "#bots/conversation/words.ts";
import { limits } from "../limits.ts";
import {
  actions,
  type Block,
  button,
  context,
  divider,
  type Element,
  escape,
  fields,
  header,
  plain,
  section,
  select,
} from "./blocks.ts";

export const homeButton = "home";

/** What a person's home in Slack shows. */
export interface HomeInput {
  person: Person;
  view: HomeView;
  words: Words;
  /** The thread of a short in Slack, by its conversation. */
  threadUrls: ReadonlyMap<string, string>;
}

export function renderHome(input: HomeInput): types.HomeView {
  const { words } = input;
  const { home, faces, slack } = words;
  return {
    type: "home",
    blocks: [
      header(home.title),
      ...actions([
        homePress("new", home.quick.newShort, "primary"),
        homePress("week", words.week.threadTitle),
        homePress("setup", words.brand.title),
      ]),
      ...renderMonth(input),
      divider,
      section(`*${home.recent.title}*`),
      ...renderRecent(input),
      divider,
      section(`*${home.upcoming.title}*`),
      ...renderUpcoming(input),
      divider,
      section(`*${faces.link.title}*\n${faces.link.explain}`),
      ...actions([homePress("code", faces.link.get), homePress("redeem", faces.link.redeem)]),
      divider,
      ...renderSettings(input),
      context(slack.howTo),
    ],
  };
}

/** Said in place of a home to whoever has none here. */
export function renderClosedHome(text: string): types.HomeView {
  return { type: "home", blocks: [section(escape(text))] };
}

function homePress(name: string, label: string, style?: "primary"): Element {
  return button({
    actionId: `${homeButton}:${name}`,
    label,
    value: name,
    ...(style && { style }),
  });
}

function renderMonth({ view, words }: HomeInput): Block[] {
  const { month: say, usage } = words.home;
  const { format } = words;
  const { thisMonth, lastMonth } = view;
  const title = section(`*${say.title(format.monthName(view.month))}*`);
  const made = usage.count(thisMonth.made, format.count(thisMonth.made));
  const published = `${format.count(thisMonth.published)} (${say.last(format.count(lastMonth.published))})`;
  const { gained } = thisMonth;
  const before = lastMonth.gained;
  const compare = (now: number, then: number | undefined) =>
    `${format.count(now)} (${then === undefined ? say.nothingLast : say.last(format.count(then))})`;
  return [
    title,
    fields([
      [usage.title, made],
      [say.published, published],
      ...(gained
        ? ([
            [say.views, compare(gained.views, before?.views)],
            [say.likes, compare(gained.likes, before?.likes)],
          ] as const)
        : []),
    ]),
    ...(gained ? [] : [context(say.none)]),
  ];
}

function renderRecent({ view, words, threadUrls }: HomeInput): Block[] {
  const { recent, statuses } = words.home;
  if (view.recent.length === 0) return [context(recent.empty)];
  return view.recent.map(({ conversationId, isOwn, title, keyword, status }) => {
    const name = title === "" ? keyword : title;
    const line = `${escape(name)}\n_${statuses[status]}_`;
    const link = openLink(words, threadUrls.get(conversationId), conversationId);
    return section(line, link ?? (isOwn ? moveButton(words, conversationId) : undefined));
  });
}

function renderUpcoming({ view, words, person, threadUrls }: HomeInput): Block[] {
  const { upcoming } = words.home;
  if (view.upcoming.length === 0) return [context(upcoming.empty)];
  const { atOnce } = words.chat.approval.waiting;
  return view.upcoming.map(({ conversationId, isOwn, title, at, isAtOnce }) => {
    const when = isAtOnce ? atOnce : words.format.moment(at.toString(), person.timeZone);
    const link = openLink(words, threadUrls.get(conversationId), conversationId);
    return section(
      `${escape(title)}\n*${when}*`,
      link ?? (isOwn ? moveButton(words, conversationId) : undefined),
    );
  });
}

function openLink(words: Words, url: string | undefined, id: string): types.Button | undefined {
  if (url === undefined) return undefined;
  return {
    type: "button",
    action_id: `open:${id}`,
    text: plain(words.slack.home.open, limits.buttonText),
    url,
  };
}

/** What lives in another chat can go on here. */
function moveButton(words: Words, conversationId: string): types.Button {
  return button({
    actionId: `${homeButton}:move:${conversationId}`,
    label: words.faces.link.continueHere,
    value: conversationId,
  });
}

function renderSettings({ words, person }: HomeInput): Block[] {
  const say = words.slack.home;
  const pick = select({
    actionId: `${homeButton}:language`,
    placeholder: say.language,
    choices: languages.map((value) => ({ value, name: say.languages[value] })),
    chosen: person.language,
  });
  const news = button({
    actionId: `${homeButton}:news`,
    label: say.news,
    value: "news",
  });
  return [
    section(`*${say.settings}*\n${say.zone(words.format.zone(person.timeZone))}`),
    ...actions([pick, news]),
  ];
}
