import type { Conversation, ConversationEvent } from "#bots/conversation/conversation.ts";
import { approvalStatuses } from "#src/domain/approval.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { step } from "#bots/conversation/step.ts";
import { allPhases } from "./all-phases.ts";
import { toldIn } from "./approval-views.ts";
import { contextOf } from "./context-of.ts";
import { fittingValues, oursIn, threadIn } from "./live-conversation.ts";
import { newsOf, newsTypes } from "./news-of.ts";

interface Way {
  from: string;
  by: string;
  to: string;
}

/**
 * The conversation as it is: starts in every phase, does everything that may be pressed there and hears
 * all news, goes on from whatever that leads to, and writes down each way it went.
 */
export function drawMap(): string {
  const ways = findWays();
  const phases = allPhases.filter((name) => ways.some(({ from, to }) => [from, to].includes(name)));
  const lines = phases.map((from) => {
    const onward = ways.filter((way) => way.from === from);
    const pressed = onward.filter(({ by }) => !isNews(by));
    const heard = onward.filter(({ by }) => isNews(by));
    return `| ${from} | ${listWays(pressed)} | ${listWays(heard)} |`;
  });
  return [
    "# The conversation",
    "",
    "Where a thread can be, what may be pressed there, what it hears meanwhile, and where each leads. A press that is not listed changes nothing and is",
    "answered politely. Made from the reducer by `tests/conversation/map.test.ts`, which fails when this page is out of date",
    "(`npm test -- tests/conversation/map.test.ts -u` makes it anew).",
    "",
    "| in | a person presses | the service tells |",
    "| --- | --- | --- |",
    ...lines,
    "",
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> empty",
    ...mainWays(ways).map(({ from, by, to }) => `  ${stateOf(from)} --> ${stateOf(to)}: ${by}`),
    "```",
    "",
  ].join("\n");
}

function listWays(ways: readonly Way[]): string {
  return ways.map(({ by, from, to }) => (from === to ? by : `${by} → ${to}`)).join("<br>");
}

/** The picture leaves out what only leads back where it came from. */
function mainWays(ways: readonly Way[]): Way[] {
  return ways.filter(({ from, by, to }) => from !== to && by !== "back");
}

function stateOf(name: string): string {
  return name.replaceAll("-", "_");
}

function isNews(by: string): boolean {
  return by.startsWith("request ") || newsTypes.some((type) => type === by);
}

function findWays(): Way[] {
  const known = new Map<string, Way>();
  const seen = new Set<string>();
  const waiting = allPhases.map((name) => threadIn(name).conversation());
  for (let here = waiting.shift(); here; here = waiting.shift()) {
    if (seen.has(kindOf(here))) continue;
    seen.add(kindOf(here));
    for (const { by, event } of eventsIn(here)) {
      const { conversation: there, effects } = step(here, event, contextOf(event, seen.size));
      if (effects.length === 0) continue;
      const way = { from: here.phase.name, by, to: there.phase.name };
      known.set(JSON.stringify(way), way);
      waiting.push(there);
    }
  }
  return [...known.values()];
}

/** Two conversations of a kind can do the same. */
function kindOf({ phase, wakeAt }: Conversation): string {
  const offers = offersIn(phase).map(({ verb }) => verb);
  return JSON.stringify([Object.keys(phase).toSorted(), phase.name, offers, wakeAt !== undefined]);
}

function eventsIn(conversation: Conversation): { by: string; event: ConversationEvent }[] {
  const { phase } = conversation;
  const presses = offersIn(phase).map(({ verb, argument }) => ({
    by: verb,
    event: {
      type: "pressed" as const,
      verb,
      ...(argument !== undefined && { argument }),
      values: fittingValues(conversation, verb),
    },
  }));
  const keyword =
    phase.name === "empty"
      ? [{ by: "a keyword", event: { type: "said" as const, text: "여름 휴가 패킹 팁" } }]
      : [];
  const news = newsTypes.map((type) => ({ by: type, event: newsOf(type, oursIn(conversation)) }));
  const answers = approvalStatuses.map((status) => ({
    by: `request ${status}`,
    event: toldIn(conversation, {
      type: "told",
      as: "post" in phase ? "creator" : "approver",
      status,
      isYourTurn: true,
      isOurs: true,
    }),
  }));
  return [...keyword, ...presses, ...news, ...answers];
}
