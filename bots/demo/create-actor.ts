import type { Chat, Person } from "#bots/conversation/chat.ts";
import type { Message, PressValues, Screen, Verb } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { TerminalFace } from "#bots/terminal/create-terminal-face.ts";
import { AppError, type ErrorCode } from "#src/domain/app-error.ts";

type Of<Kind extends Screen["kind"]> = Message & { screen: Extract<Screen, { kind: Kind }> };

/** Says and presses what a person would, one thing after the other. */
export interface Actor {
  start(text: string, ownScript?: string): Promise<void>;
  /** Waits for a card of a kind that can be pressed. Throws AppError where the making fails meanwhile. */
  card<Kind extends Screen["kind"]>(kind: Kind): Promise<Of<Kind>>;
  /** Presses what a card of that kind offers, once it is there. */
  press<Kind extends Screen["kind"]>(
    kind: Kind,
    verb: Verb,
    input?: { argument?: string; values?: PressValues },
  ): Promise<Of<Kind>>;
  until(fits: (message: Message) => boolean): Promise<Message>;
}

export function createActor(around: {
  chat: Chat;
  person: Person;
  face: TerminalFace;
  words: Words;
}): Actor {
  const { chat, person, face, words } = around;
  const card = async <Kind extends Screen["kind"]>(kind: Kind): Promise<Of<Kind>> => {
    const isOpen = (message: Message): message is Of<Kind> =>
      message.screen.kind === kind && message.actions.length > 0;
    const found = await face.until(
      (message) => isOpen(message) || message.screen.kind === "making-failed",
    );
    if (found.screen.kind === "making-failed") throw failure(found.screen.code, words);
    if (!isOpen(found)) throw new Error("unreachable");
    return found;
  };
  return {
    start: async (text, ownScript) => {
      const externalId = crypto.randomUUID();
      const input = { text, externalId, ...(ownScript !== undefined && { ownScript }) };
      await chat.start(person, input);
    },
    card,
    press: async (kind, verb, input = {}) => {
      const found = await card(kind);
      const { argument, values } = input;
      const action = found.actions.find((one) => one.verb === verb && one.argument === argument);
      if (!action) throw new Error(`nobody offers ${verb} on ${kind}`);
      const pressed = await chat.press(person, {
        token: action.token,
        externalId: crypto.randomUUID(),
        ...(values && { values }),
      });
      if (!pressed.accepted) throw new Error(`the press on ${verb} was refused: ${pressed.notice}`);
      // What was pressed is over once the card says so: the next press finds the next card.
      await face.until(
        (message) =>
          message.id === found.id && message.actions.every(({ token }) => token !== action.token),
      );
      return found;
    },
    until: async (fits) => face.until(fits),
  };
}

/** What went wrong, in the person's words. */
export function failure(code: ErrorCode, words: Words): AppError {
  const { what, next } = words.chat.errors[code];
  return new AppError(code, words.operator.demo.failed(`${what} ${next}`));
}
