import type { Chat, Person } from "#bots/conversation/chat.ts";
import type { FaceChat, PlatformPerson, Refused } from "#bots/conversation/face-host.ts";
import { createChat } from "#bots/conversation/receive.ts";
import { carryOver } from "#bots/conversation/relocate.ts";
import type { Notice, PressValues } from "#bots/conversation/screen.ts";
import { whyNotBegin } from "#src/accounts/community-limits.ts";
import { recognisePerson, recogniseIn, type Vouched } from "#src/accounts/recognise-person.ts";
import { findActionToken } from "#src/db/action-tokens.ts";
import { findConversation } from "#src/db/conversations.ts";
import { findPosted } from "#src/db/posted-messages.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { defaultLanguage, type Language } from "#src/domain/language.ts";
import type { App } from "#src/open-app.ts";

/** The door of the conversation for a platform's people: who they are is found out first, and in which team. */
export function createFaceChat(app: App, face: string): FaceChat {
  const chat: Chat = createChat(app, face);
  const vouched = (who: PlatformPerson): Vouched => ({ ...who, face });
  const begin = async (
    who: PlatformPerson,
    work: (person: Person) => Promise<string | Refused>,
  ): Promise<{ conversationId: string; person: Person } | Refused> => {
    const person = speaking(await recognisePerson(app, vouched(who)), who);
    if (!person) return refuse(who, "not-allowed");
    const begun = await work(person);
    return typeof begun === "string" ? { conversationId: begun, person } : begun;
  };
  const speaking = (person: Person | undefined, { community }: PlatformPerson) => {
    if (!person || community?.standing !== "member") return person;
    const { externalId, roles = [] } = community;
    return { ...person, speaksIn: { face, community: externalId, roles } };
  };
  return {
    start: (who, input) =>
      begin(who, async (person) => {
        // What counts is looked at again when the short is begun; here nobody is led on.
        const barred = who.community && (await whyNotNow(app, person));
        return barred ? refuse(person, barred) : chat.start(person, input);
      }),
    arrive: (who, input) => begin(who, (person) => chat.arrive(person, input)),
    say: async (who, input) => {
      const { conversationId } = input;
      const person = speaking(await personInThread(app, vouched(who), conversationId), who);
      if (!person) return refuse(who, "not-allowed");
      try {
        await chat.say(person, input);
        return undefined;
      } catch (error) {
        if (error instanceof AppError && error.code === "not-found") {
          return refuse(person, "not-yours");
        }
        throw error;
      }
    },
    press: async (who, { token, values, externalId }) => {
      if (!isStorable(token)) return refuse(who, "card-is-old");
      const action = await asSystem(app.db, (tx) => findActionToken(tx, token));
      if (!action) return refuse(who, "card-is-old");
      const { conversationId, messageId } = action;
      const person = speaking(await personInThread(app, vouched(who), conversationId), who);
      if (!person) return refuse(who, "not-allowed");
      const filled = await asTenant(app.db, person, (tx) =>
        findPosted(tx, { conversationId, face, messageId }),
      );
      const all = { ...toValues(filled?.filled), ...values };
      const pressed = await chat.press(person, {
        token,
        externalId,
        ...(Object.keys(all).length > 0 && { values: all }),
      });
      return pressed.accepted ? undefined : refuse(person, pressed.notice);
    },
    moveHere: async (who, asked) => {
      const person = await personInThread(app, vouched(who), asked.conversationId);
      if (!person) return refuse(who, "not-allowed");
      const isMoved = await carryOver(app, person, { ...asked, to: face });
      return isMoved ? undefined : refuse(person, "not-yours");
    },
  };
}

function whyNotNow(app: App, person: Person) {
  return asTenant(app.db, person, (tx) => whyNotBegin(app, tx, person));
}

/** Somebody in the team of a conversation. */
export async function personInThread(
  app: App,
  who: Vouched,
  conversationId: string,
): Promise<Person | undefined> {
  const thread = await asSystem(app.db, (tx) => findConversation(tx, conversationId));
  return thread && recogniseIn(app, who, thread.teamId);
}

function refuse(who: { language?: Language }, notice: Notice): Refused {
  return { notice, language: who.language ?? defaultLanguage };
}

/** The column holds only what `posted.fill` put there. */
export function toValues(filled: unknown): PressValues {
  return filled ?? {};
}

/** PostgreSQL has never kept anything else. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
