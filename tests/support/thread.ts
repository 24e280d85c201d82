import type { Chat, Face, Person } from "#bots/conversation/chat.ts";
import type { Message, PressValues, Screen, Verb } from "#bots/conversation/screen.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** A face that remembers every thread, for looking at and pressing what is drawn now. */
export function createThreadFace(name = "thread"): Face & {
  messages(conversationId?: string): Message[];
  /** Every delivery in the order it came. */
  deliveries: { conversationId: string; message: Message }[];
  /** Waits for a message that fits; the newest one if there are several. */
  until(fits: (message: Message) => boolean): Promise<Message>;
  untilScreen<Kind extends Screen["kind"]>(
    kind: Kind,
    fits?: (screen: Of<Kind>) => boolean,
  ): Promise<Message & { screen: Of<Kind> }>;
} {
  const threads = new Map<string, Map<string, Message>>();
  const deliveries: { conversationId: string; message: Message }[] = [];
  const waiting = new Set<() => void>();
  const messages = (conversationId?: string) =>
    [...threads]
      .filter(([id]) => conversationId === undefined || id === conversationId)
      .flatMap(([, thread]) => [...thread.values()]);
  const until = async (fits: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = messages().findLast(fits);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  return {
    name,
    deliveries,
    messages,
    until,
    untilScreen: async <Kind extends Screen["kind"]>(
      kind: Kind,
      fits: (screen: Of<Kind>) => boolean = () => true,
    ) => {
      const is = (screen: Screen): screen is Of<Kind> => screen.kind === kind;
      const message = await until(({ screen }) => is(screen) && fits(screen));
      if (!is(message.screen)) throw new Error("unreachable");
      return { ...message, screen: message.screen };
    },
    deliver: async ({ conversationId, message }) => {
      deliveries.push({ conversationId, message });
      const thread = threads.get(conversationId) ?? new Map<string, Message>();
      threads.set(conversationId, thread.set(message.id, message));
      for (const wake of waiting) wake();
      waiting.clear();
    },
  };
}

/** A person who can press only what is drawn now. */
export function createPresser(
  chat: Chat,
  person: Person,
  face: ReturnType<typeof createThreadFace>,
) {
  return {
    start: async (text: string, ownScript?: string) =>
      chat.start(person, {
        text,
        externalId: crypto.randomUUID(),
        ...(ownScript !== undefined && { ownScript }),
      }),
    /** Waits for a card that offers the verb and presses it. */
    press: async (verb: Verb, input: { argument?: string; values?: PressValues } = {}) => {
      const offers = ({ actions }: Message) =>
        actions.find((one) => one.verb === verb && one.argument === input.argument);
      const card = await face.until((message) => offers(message) !== undefined);
      const { token } = offers(card) ?? { token: "" };
      const answer = await chat.press(person, {
        token,
        externalId: crypto.randomUUID(),
        ...(input.values && { values: input.values }),
      });
      return { token, answer, card };
    },
  };
}
