import type { Chat, Person } from "#bots/conversation/chat.ts";
import type { Message, PressValues, Screen, Verb } from "#bots/conversation/screen.ts";
import type { createThreadFace } from "./thread.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;
interface Around {
  chat: Chat;
  person: Person;
  face: ReturnType<typeof createThreadFace>;
}

/** Somebody who looks at one thread only, where a test has several. */
export function createThread({ chat, person, face }: Around, conversationId: string) {
  const messages = () => face.messages(conversationId);
  const until = async (fits: (message: Message) => boolean): Promise<Message> => {
    await face.until(() => messages().some(fits));
    const found = messages().findLast(fits);
    if (!found) throw new Error("unreachable");
    return found;
  };
  return {
    conversationId,
    messages,
    untilScreen: async <Kind extends Screen["kind"]>(
      kind: Kind,
      fits: (screen: Of<Kind>) => boolean = () => true,
    ): Promise<Of<Kind>> => {
      const is = (screen: Screen): screen is Of<Kind> => screen.kind === kind;
      const { screen } = await until((message) => is(message.screen) && fits(message.screen));
      if (!is(screen)) throw new Error("unreachable");
      return screen;
    },
    press: async (verb: Verb, input: { argument?: string; values?: PressValues } = {}) => {
      const offers = ({ actions }: Message) =>
        actions.find((one) => one.verb === verb && one.argument === input.argument);
      const card = await until((message) => offers(message) !== undefined);
      return chat.press(person, {
        token: offers(card)?.token ?? "",
        externalId: crypto.randomUUID(),
        ...(input.values && { values: input.values }),
      });
    },
    /** Waits until a button is there. */
    untilOffered: async (verb: Verb) =>
      until(({ actions }) => actions.some((one) => one.verb === verb)),
  };
}

export type Thread = ReturnType<typeof createThread>;

/** Starts a short and chooses its tone. */
export async function startShort(around: Around, keyword: string): Promise<Thread> {
  const conversationId = await around.chat.start(around.person, {
    text: keyword,
    externalId: crypto.randomUUID(),
  });
  const thread = createThread(around, conversationId);
  await thread.press("choose-tone", { argument: "casual" });
  return thread;
}

/** Makes a short up to its preview. */
export async function makePreview(around: Around, keyword: string): Promise<Thread> {
  const thread = await startShort(around, keyword);
  await thread.untilScreen("preview");
  return thread;
}
