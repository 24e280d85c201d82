import { randomUUID } from "node:crypto";
import type { Person } from "#bots/conversation/chat.ts";
import { emptyConversation } from "#bots/conversation/conversation.ts";
import type {
  Conversation,
  ConversationEvent,
  Effect,
  OutgoingMessage,
} from "#bots/conversation/conversation.ts";
import type { Action, Notice } from "#bots/conversation/screen.ts";
import { createStandInTeam, type StandInSession } from "./stand-in-team.ts";
import { step } from "#bots/conversation/step.ts";
import type { ThreadMessage, UpcomingPost, WebHost } from "#bots/web/web-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { News } from "#src/domain/news.ts";
import type { Standing, TeamOfPerson } from "#src/domain/team.ts";

import { createStandInBrands } from "./stand-in-brands.ts";
import { openBytes } from "./open-bytes.ts";
import { createStandInChats } from "./stand-in-chats.ts";
import { createStandInHome } from "./stand-in-home.ts";
import { createStandInPictures } from "./stand-in-pictures.ts";

interface Thread {
  id: string;
  teamId: string;
  conversation: Conversation;
  messages: Map<string, ThreadMessage>;
  change: number;
  /** Given by a test; else what is being made is the title. */
  title: string;
  elsewhere?: { face: string; isOwn: boolean };
}

interface Token {
  threadId: string;
  version: number;
  action: Action;
  isUsed: boolean;
}

/** The time in every test. A Tuesday afternoon in Seoul. */
export const standInNow = Temporal.Instant.from("2026-11-24T05:00:00Z");

export const mina: Person = {
  userId: "user-mina",
  teamId: "team-mina",
  name: "미나",
  language: "ko",
  timeZone: "Asia/Seoul",
};

export const stranger: Person = { ...mina, userId: "user-other", teamId: "team-other" };

/**
 * A web host in memory with the real conversation behind it. What takes long elsewhere (making,
 * publishing) happens when a test tells its news.
 */
export function createStandInHost(options: { isSecure?: boolean; isNew?: boolean } = {}) {
  const threads = new Map<string, Thread>();
  const upcoming: UpcomingPost[] = [];
  const tokens = new Map<string, Token>();
  const seen = new Map<string, string>();
  const people = new Map([mina, stranger].map((person) => [person.userId, person]));
  const zoneChosen = new Set<string>();
  const links = new Map<string, string>();
  const sessions = new Map<string, StandInSession>();
  const otherTeams = new Map<string, TeamOfPerson[]>();
  /** What people are in the team of their own; owners unless said otherwise. */
  const standings = new Map<string, Standing>();
  /** Threads in which a post waits for the person's approval. */
  const awaited = new Set<string>();
  const lookOnly = new Set<string>();
  const media = new Map<string, Uint8Array>();
  const beside = createStandInHome({ teamId: mina.teamId, now: standInNow, media });
  const done: Effect[] = [];
  const brands = createStandInBrands(beside.tell);
  const standInChats = createStandInChats({
    sessions,
    now: standInNow,
    moveHere: (person, conversationId) => {
      const thread = threads.get(conversationId);
      if (thread?.teamId !== person.teamId || !thread.elsewhere?.isOwn) return false;
      delete thread.elsewhere;
      return true;
    },
  });

  const find = (id: string, person?: Person) => {
    const thread = threads.get(id);
    if (!thread || (person && thread.teamId !== person.teamId)) {
      throw new AppError("not-found", `no conversation ${id}`);
    }
    return thread;
  };
  const put = (thread: Thread, outgoing: OutgoingMessage, author: "bot" | "person") => {
    const actions = outgoing.offers.map((offer) => ({ ...offer, token: randomUUID() }));
    for (const action of actions) {
      const { version } = thread.conversation;
      tokens.set(action.token, { threadId: thread.id, version, action, isUsed: false });
    }
    const { offers: _, id, ...rest } = outgoing;
    const messageId = `${thread.id}-${id}`;
    const before = thread.messages.get(messageId);
    thread.change += 1;
    thread.messages.set(messageId, {
      message: { ...rest, id: messageId, actions },
      author: before?.author ?? author,
      createdAt: before?.createdAt ?? standInNow,
      change: thread.change,
    });
    beside.tell(thread.teamId, thread.id);
  };
  const happen = (thread: Thread, event: ConversationEvent, person: Person) => {
    const result = step(thread.conversation, event, {
      eventId: randomUUID(),
      now: standInNow.toString(),
      actorId: person.userId,
      timeZone: person.timeZone,
      language: person.language,
      channelName: "미나의 페이지",
      suggestions: [],
    });
    thread.conversation = result.conversation;
    for (const effect of result.effects) {
      if ("message" in effect) {
        const isTheirs = effect.message.screen.kind === "said";
        put(thread, effect.message, isTheirs ? "person" : "bot");
      } else done.push(effect);
    }
  };
  const open = (person: Person) => {
    const id = randomUUID();
    const { teamId } = person;
    const conversation = emptyConversation;
    const messages = new Map<string, ThreadMessage>();
    const thread: Thread = {
      id,
      teamId,
      conversation,
      messages,
      change: 0,
      title: "",
    };
    threads.set(id, thread);
    return thread;
  };
  const titleOf = ({ title, conversation: { phase } }: Thread) => {
    if ("keyword" in phase) return phase.keyword;
    if ("requestMessageId" in phase) return phase.request.content.title;
    return "short" in phase ? phase.short.keyword : title;
  };

  const host: WebHost = {
    ...beside.host,
    ...standInChats,
    ...createStandInTeam({ mina, people, sessions, links, tell: beside.tell }),
    isSecure: options.isSecure ?? false,
    chat: {
      async arrive(person, { externalId }) {
        const known = seen.get(externalId);
        if (known) return known;
        const thread = open(person);
        seen.set(externalId, thread.id);
        happen(thread, { type: "arrived" }, person);
        return thread.id;
      },
      async start(person, { text, externalId, ownScript }) {
        const known = seen.get(externalId);
        if (known) return known;
        const thread = open(person);
        seen.set(externalId, thread.id);
        happen(thread, { type: "said", text, ...(ownScript && { ownScript }) }, person);
        return thread.id;
      },
      async say(person, { conversationId, text, externalId }) {
        const thread = find(conversationId, person);
        if (seen.has(externalId)) return;
        seen.set(externalId, thread.id);
        happen(thread, { type: "said", text }, person);
      },
      async press(person, { token, values }) {
        const row = tokens.get(token);
        if (!row) return refuse("card-is-old");
        const thread = find(row.threadId);
        if (thread.teamId !== person.teamId) return refuse("not-yours");
        if (row.isUsed) return refuse("already-done");
        if (row.version !== thread.conversation.version) return refuse("card-is-old");
        row.isUsed = true;
        const { verb, argument } = row.action;
        happen(
          thread,
          {
            type: "pressed",
            verb,
            ...(argument !== undefined && { argument }),
            ...(values && { values }),
          },
          person,
        );
        return { accepted: true };
      },
    },
    sessions: {
      async redeemLink(token) {
        const userId = links.get(token);
        links.delete(token);
        if (userId === undefined) return undefined;
        const secret = randomUUID();
        sessions.set(secret, { userId, isForOneTeam: false });
        return { secret, maxAgeSeconds: 3_600 };
      },
      async find(secret) {
        const session = sessions.get(secret);
        const person = people.get(session?.userId ?? "");
        return person && { ...person, ...(session?.teamId && { teamId: session.teamId }) };
      },
      async reach(secret) {
        const { userId = "", isForOneTeam = false } = sessions.get(secret) ?? {};
        const own = people.get(userId)?.teamId ?? "";
        const others = isForOneTeam ? [] : (otherTeams.get(userId) ?? []);
        const standing = standings.get(userId) ?? { role: "owner", permissions: {} };
        return { teams: [{ id: own, name: "내 쇼츠", ...standing }, ...others], isForOneTeam };
      },
      async switchTeam(secret, teamId) {
        const { teams } = await host.sessions.reach(secret);
        const session = sessions.get(secret);
        const isThere = session !== undefined && teams.some(({ id }) => id === teamId);
        if (isThere) sessions.set(secret, { ...session, teamId });
        return isThere;
      },
      async findTeamOf(secret, conversationId) {
        const { teams } = await host.sessions.reach(secret);
        const teamId = threads.get(conversationId)?.teamId;
        return teams.find(({ id }) => id === teamId);
      },
      async makeLink(secret) {
        const token = randomUUID();
        const { userId } = sessions.get(secret) ?? {};
        if (userId === undefined) return undefined;
        links.set(token, userId);
        return `http://localhost/sign-in?token=${token}`;
      },
      async end(secret) {
        sessions.delete(secret);
      },
    },
    // Nobody is new here unless a test says so: most begin with an empty page.
    async greet(person) {
      return options.isNew
        ? host.chat.arrive(person, { externalId: `greet ${person.userId}` })
        : undefined;
    },
    threads: {
      async list(person) {
        return [...threads.values()]
          .filter(({ teamId }) => teamId === person.teamId)
          .map((thread) => ({
            id: thread.id,
            title: titleOf(thread),
            updatedAt: standInNow,
            ...(awaited.has(thread.id) && { isAwaited: true as const }),
          }))
          .toReversed();
      },
      async upcoming(person) {
        return upcoming.filter(
          ({ conversationId }) => threads.get(conversationId)?.teamId === person.teamId,
        );
      },
      async read(person, conversationId, after = 0) {
        const thread = threads.get(conversationId);
        if (!thread || thread.teamId !== person.teamId) return undefined;
        const messages = [...thread.messages.values()].filter(({ change }) => change > after);
        const { elsewhere } = thread;
        return { title: titleOf(thread), messages, ...(elsewhere && { elsewhere }) };
      },
    },
    pictures: createStandInPictures(beside.tell, lookOnly),
    brands,
    async savePreferences(person, { guessedTimeZone, ...chosen }) {
      const isChosen = zoneChosen.has(person.userId) || chosen.timeZone !== undefined;
      if (chosen.timeZone !== undefined) zoneChosen.add(person.userId);
      const guessed = isChosen || !guessedTimeZone ? {} : { timeZone: guessedTimeZone };
      people.set(person.userId, { ...person, ...guessed, ...chosen });
    },
    async openMedia(person, key, range) {
      const bytes = media.get(key);
      return bytes && key.startsWith(`${person.teamId}/`) ? openBytes(bytes, range) : undefined;
    },
  };
  return {
    host,
    sessions,
    /** The chats of whoever is signed in. */
    chatsOf: standInChats.chatsOf,
    /** Side effects that the conversation asked for, oldest first. */
    done,
    media,
    upcoming,
    beside,
    brands,
    people,
    /** Who may change nothing of the library. */
    lookOnly,
    /** The teams that somebody is in beside their own. */
    otherTeams,
    standings,
    awaited,
    /** A one-time link's token. */
    link(person: Person): string {
      const token = randomUUID();
      links.set(token, person.userId);
      return token;
    },
    /** A session cookie, without the way through the link. */
    signIn(person: Person): string {
      const secret = randomUUID();
      sessions.set(secret, { userId: person.userId, isForOneTeam: false });
      return `${options.isSecure ? "__Host-xcaster" : "xcaster"}=${secret}`;
    },
    /** What long work has to say. */
    tell(conversationId: string, news: News, person = mina): void {
      happen(find(conversationId), news, person);
    },
    /** Puts any message into a thread, past the conversation. */
    show(conversationId: string, message: OutgoingMessage, author: "bot" | "person" = "bot"): void {
      put(find(conversationId), message, author);
    },
    /** A thread that nothing has been said in yet, listed under a title where one is given. */
    open: (person: Person, title = ""): string => {
      const thread = open(person);
      thread.title = title;
      return thread.id;
    },
    /** Carries a thread to another chat. */
    takeElsewhere: (id: string, elsewhere: { face: string; isOwn: boolean }): void => {
      find(id).elsewhere = elsewhere;
    },
    listenerCount: (teamId: string) => beside.listeners.get(teamId)?.size ?? 0,
  };
}

function refuse(notice: Notice): { accepted: false; notice: Notice } {
  return { accepted: false, notice };
}
