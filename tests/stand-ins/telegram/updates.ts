import type { Message, Update } from "@grammyjs/types";
import { conflict, type Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

export type UpdateKind = Exclude<keyof Update, "update_id">;

/** What happened, before it has a number. Updates of one queue are delivered in order. */
export interface Happening {
  kind: UpdateKind;
  payload: Message | NonNullable<Update[UpdateKind]>;
  queue: number;
}

export interface PendingUpdate {
  update: Update;
  queue: number;
  at: Temporal.Instant;
}

interface Poll {
  offset: number;
  limit: number;
  until: Temporal.Instant;
  answer: (updates: Update[] | Refusal) => void;
}

/** How copies of updates go astray. */
export interface Scattering {
  /** How often each update comes altogether. */
  times: number;
  /** How many copies are under way before one of them, any of them, arrives. */
  lagMax: number;
  /** From 0 to below 1. */
  random: () => number;
}

/** Of the copies, those that come together with the first. */
const atOnceShare = 0.2;
/** No chat has such a number. */
const copyQueues = -1e15;

/** Bot API: not sent unless asked for by name. */
const unaskedFor: readonly string[] = ["chat_member", "message_reaction", "message_reaction_count"];
/** Bot API, "Getting updates": they are not kept longer than 24 hours. */
const keptForHours = 24;

export type Updates = ReturnType<typeof createUpdates>;

/** What waits for the bot, and how deliveries go wrong when asked to. */
export function createUpdates(world: World) {
  let pending: PendingUpdate[] = [];
  let held: Happening[] | undefined;
  let poll: Poll | undefined;
  let allowed: readonly string[] | undefined;
  let lastId = 731_000_000 + world.numbersAfter;
  let repeat: "once" | "twice" | "renumbered" = "once";
  let scattering: Scattering | undefined;
  let copies: PendingUpdate[] = [];
  let copiesMade = 0;
  const delivered: PendingUpdate[] = [];
  const listeners: (() => void)[] = [];

  const isAllowed = (kind: string) =>
    allowed && allowed.length > 0 ? allowed.includes(kind) : !unaskedFor.includes(kind);

  const enqueue = ({ kind, payload, queue }: Happening) => {
    const at = world.clock.now();
    const number = () => ({ update_id: ++lastId, [kind]: payload });
    const update = number();
    pending.push({ update, queue, at });
    if (repeat === "twice") pending.push({ update, queue, at });
    if (repeat === "renumbered") pending.push({ update: number(), queue, at });
    if (scattering) scatter(scattering, update, at);
    answerPoll();
    for (const listener of listeners) listener();
  };

  /** Each copy is a queue of its own: it overtakes, is overtaken, and goes out while others do. */
  const scatter = ({ times, lagMax, random }: Scattering, of: Update, at: Temporal.Instant) => {
    for (let copy = 1; copy < times; copy += 1) {
      copiesMade += 1;
      const update = random() < 0.5 ? of : { ...of, update_id: ++lastId };
      const one = { update, queue: copyQueues - copiesMade, at };
      (random() < atOnceShare ? pending : copies).push(one);
    }
    while (copies.length > lagMax) {
      pending.push(...copies.splice(Math.floor(random() * copies.length), 1));
    }
  };

  const expire = () => {
    const oldest = world.clock.now().subtract({ hours: keptForHours });
    pending = pending.filter(({ at }) => Temporal.Instant.compare(at, oldest) >= 0);
  };

  const confirm = (offset: number) => {
    if (offset < 0) pending = pending.slice(offset);
    else if (offset > 0) pending = pending.filter(({ update }) => update.update_id >= offset);
  };

  const answerPoll = () => {
    if (!poll) return;
    const batch = pending.slice(0, poll.limit);
    const isOver = Temporal.Instant.compare(world.clock.now(), poll.until) >= 0;
    if (batch.length === 0 && !isOver) return;
    const { answer } = poll;
    poll = undefined;
    delivered.push(...batch);
    answer(batch.map(({ update }) => update));
  };

  return {
    push: (happening: Happening) => {
      if (!isAllowed(happening.kind)) return;
      if (held) held.push(happening);
      else enqueue(happening);
    },
    allow: (kinds: readonly string[] | undefined) => {
      if (kinds) allowed = kinds;
    },
    allowed: () => allowed,
    waiting: (): readonly PendingUpdate[] => pending,
    onPush: (listener: () => void) => listeners.push(listener),
    /** Long polling. A second poller ends the first one's wait. */
    poll: (asked: Omit<Poll, "until"> & { timeoutSeconds: number }): { leave: () => void } => {
      poll?.answer(
        conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is running",
        ),
      );
      expire();
      confirm(asked.offset);
      const mine = {
        ...asked,
        until: world.clock.now().add({ seconds: asked.timeoutSeconds }),
      };
      poll = mine;
      world.changed();
      answerPoll();
      return {
        leave: () => {
          if (poll === mine) poll = undefined;
        },
      };
    },
    isPolled: () => poll !== undefined,
    endPoll: () => {
      poll?.answer(conflict("terminated by setWebhook request"));
      poll = undefined;
    },
    tick: () => {
      expire();
      answerPoll();
    },
    remove: (update: PendingUpdate) => {
      pending = pending.filter((one) => one !== update);
      delivered.push(update);
    },
    clear: () => {
      pending = [];
    },
    /** How each update comes from now on: once; twice under one number; once more under a new number. */
    repeatEach: (how: typeof repeat) => {
      repeat = how;
    },
    /**
     * From now on each update comes several times: the first time in its order, its copies, some under a
     * number of their own, somewhere among all that follow, of every chat.
     */
    scatterEach: (how: Scattering) => {
      scattering = how;
    },
    /** The copies that are still under way arrive. */
    gatherCopies: () => {
      pending.push(...copies);
      copies = [];
      scattering = undefined;
      answerPoll();
      for (const listener of listeners) listener();
    },
    /** Keeps back what happens until `release`. */
    hold: () => {
      held ??= [];
    },
    /** Lets go of what was kept back, in an order of the test's choice. */
    release: (order: (held: Happening[]) => Happening[] = (inOrder) => inOrder) => {
      const waiting = held ?? [];
      held = undefined;
      for (const happening of order(waiting)) enqueue(happening);
    },
    /** Sends again what was delivered last, under the numbers it had. */
    redeliver: (count: number) => {
      pending.push(...delivered.slice(-count));
      answerPoll();
      for (const listener of listeners) listener();
    },
  };
}
