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
    answerPoll();
    for (const listener of listeners) listener();
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
