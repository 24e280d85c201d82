import type { EventContext } from "#bots/conversation/conversation.ts";
import { createDeeds } from "#bots/conversation/create-deeds.ts";
import { lockConversation } from "#src/db/conversations.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject, type Project } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import type { MakingStep, ShortChange } from "#src/domain/making.ts";
import type { FinishedShort, News, ShortDraft } from "#src/domain/news.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import { eventually } from "./eventually.ts";
import type { openApart } from "./open-apart.ts";

type Open = Awaited<ReturnType<typeof openApart>>;
type Told<Type extends News["type"]> = Extract<News, { type: Type }>;

/** A short that is asked for and changed the way a conversation does it, step by step. */
export async function createShortInSteps(open: Open) {
  const { app, person } = open;
  const deeds = createDeeds(app);
  const shortId = crypto.randomUUID();
  const conversationId = await open.chat.start(person, {
    text: "바다",
    externalId: crypto.randomUUID(),
  });
  await open.face.untilScreen("tone-pick");
  let generation = 1;
  const around = async (tx: Transaction) => {
    const row = await lockConversation(tx, conversationId);
    if (!row) throw new Error("the conversation is gone");
    const context: EventContext = {
      eventId: crypto.randomUUID(),
      now: app.clock.now().toString(),
      timeZone: "Asia/Seoul",
      language: "ko",
      channelName: "",
      suggestions: [],
    };
    return { row, context };
  };
  const inTeam = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    asTenant(app.db, person, work);
  const told = async <Type extends News["type"]>(type: Type): Promise<Told<Type>> => {
    const kind = type === "making-finished" ? "finished" : type.replace("making-", "");
    const look = async () => {
      const [row] = await open.look.sql<{ event: Told<Type> }[]>`select event from inbound_events
        where external_id = ${`${kind}:${shortId}:${generation}`}`;
      return row?.event;
    };
    await eventually(look).toBeDefined();
    const event = await look();
    if (!event) throw new Error("unreachable");
    return event;
  };
  return {
    shortId,
    make: (input: { until?: MakingStep; settings?: Partial<ShortSettings> } = {}) =>
      inTeam(async (tx) => {
        const short = {
          id: shortId,
          keyword: "바다",
          tone: "casual" as const,
          language: "ko" as const,
          lengthSeconds: 30,
          generation,
        };
        await deeds.startMaking(tx, { type: "start-making", short, ...input }, await around(tx));
      }),
    /** Goes on, with a change or without. */
    remake: async (input: { change?: ShortChange; until?: MakingStep } = {}) => {
      await inTeam(async (tx) => {
        const effect = { type: "remake" as const, shortId, generation: generation + 1, ...input };
        await deeds.remake(tx, effect, await around(tx));
      });
      generation += 1;
    },
    /** Cancelled before anybody can have begun with it. */
    remakeAndCancel: async (change: ShortChange) => {
      await inTeam(async (tx) => {
        const about = { shortId, generation: generation + 1 };
        const place = await around(tx);
        await deeds.remake(tx, { type: "remake", ...about, change }, place);
        await deeds.cancelMaking(tx, { type: "cancel-making", ...about }, place);
      });
      generation += 1;
    },
    cancel: () =>
      inTeam(async (tx) =>
        deeds.cancelMaking(tx, { type: "cancel-making", shortId, generation }, await around(tx)),
      ),
    untilPaused: async (): Promise<ShortDraft & { step: MakingStep }> => {
      const { step, draft } = await told("making-paused");
      return { ...draft, step };
    },
    untilFinished: async (): Promise<FinishedShort> => (await told("making-finished")).finished,
    read: async (): Promise<Project> => {
      const project = await inTeam((tx) => findProject(tx, shortId));
      if (!project) throw new Error("there is no such short");
      return project;
    },
    /** What was asked of the studio since this was asked last. */
    takeAsked: (): string[] =>
      open.studio.calls.splice(0).map(({ part, what }) => `${part}: ${what}`),
  };
}
