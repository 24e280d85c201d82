import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "#src/domain/clock.ts";
import { createMethods, refuse, type Records } from "./answer-call.ts";
import { drawMessages, printMessages } from "./draw-thread.ts";
import { createFaults, type Fault } from "./faults.ts";
import { createGroup } from "./group.ts";
import { createPerson } from "./person.ts";
import { createRateLimiter, type SendingLimits } from "./rate-limits.ts";
import { Refusal } from "./refusal.ts";
import type { Server } from "./server.ts";
import { createUpdates } from "./updates.ts";
import { createWaiter } from "./waiter.ts";
import { createWebhook } from "./webhook.ts";
import { createChat, createWorld, type BotAccount, type World } from "./world.ts";
import { isObject } from "./parse-call.ts";
import { seenPath, showFile } from "./show-file.ts";

export type TelegramStandIn = Awaited<ReturnType<typeof openTelegramStandIn>>;

const defaultBot: BotAccount = {
  id: 7_123_456_789,
  token: "7123456789:AAF3nOtASecretJustForLoopback0000000",
  username: "xcaster_bot",
  firstName: "XCaster",
  readsAllGroupMessages: false,
  hasTopicsEnabled: false,
};

/** How often the injected clock is looked at: for what ends a wait although nobody does anything. */
const tickMs = 25;

/**
 * The Bot API on loopback, with people, groups and files behind it. Disposing of it fails where the bot
 * made a call that the real server refuses or that its documentation does not know.
 *
 * - clock: all its time limits go by it.
 * - numbersAfter: messages and updates have larger numbers. A bot that outlives a stand-in takes known
 *   numbers for what it has had already.
 * - limits: how fast the bot may send. Without them it may as fast as it likes: under a clock that stands
 *   still every bot sends too fast.
 */
export async function openTelegramStandIn(options: {
  clock: Clock;
  port?: number;
  numbersAfter?: number;
  bot?: Partial<Omit<BotAccount, "id" | "token">>;
  limits?: SendingLimits;
}) {
  const waiter = createWaiter(() => printWorld(world));
  const { clock, numbersAfter = 0 } = options;
  const bot = { ...defaultBot, ...options.bot };
  const world = createWorld({ clock, bot, numbersAfter, changed: waiter.changed });
  const records: Records = { calls: [], violations: [] };
  const faults = createFaults();
  const updates = createUpdates(world);
  const webhook = createWebhook(world, updates, { reply: (body) => performReply(body) });
  const limiter = options.limits && createRateLimiter(world, options.limits);
  const server: Server = {
    world,
    updates,
    webhook,
    spend: (chat, messages) => limiter?.spend(chat, messages),
  };
  const methods = createMethods(server, records, faults);

  const performReply = async (body: unknown) => {
    if (!isObject(body) || typeof body["method"] !== "string") return;
    const { method, ...args } = body;
    try {
      methods.perform({ method, args, files: new Map(), isTooLarge: false, oddities: [] });
    } catch (error) {
      // Nobody is told of a refusal of what stands in a webhook's answer; it is on record.
      if (!(error instanceof Refusal)) throw error;
    }
  };

  const http = createServer((request, response) => {
    serve(world, methods, request, response).then(waiter.changed, (error: unknown) => {
      records.violations.push({
        method: request.url ?? "",
        args: {},
        description: `the stand-in failed: ${String(error)}`,
      });
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = http.address() as AddressInfo;
  const ticking = setInterval(() => {
    updates.tick();
    webhook.tick();
  }, tickMs).unref();

  const assertNoViolations = () => {
    if (records.violations.length === 0) return;
    const told = records.violations.map(
      ({ method, description, args }) => `${method}: ${description}\n  ${JSON.stringify(args)}`,
    );
    records.violations = [];
    throw new Error(`Telegram would not have taken this:\n${told.join("\n")}`);
  };

  return {
    /** For the SDK: `apiRoot`. */
    url: `http://127.0.0.1:${port}`,
    token: world.bot.token,
    bot: world.bot,
    world,
    /** Every call, in order, with what became of it. */
    get calls() {
      return records.calls;
    },
    get violations() {
      return records.violations;
    },
    /** Takes the violations a test made on purpose. */
    takeViolations: () => {
      const taken = records.violations;
      records.violations = [];
      return taken;
    },
    assertNoViolations,
    addPerson: (who: {
      firstName: string;
      lastName?: string;
      username?: string;
      languageCode?: string;
    }) => {
      const person = { languageCode: "ko", ...who, id: world.nextId("person") };
      world.people.set(person.id, person);
      createChat(world, { id: person.id, type: "private", title: person.firstName });
      return createPerson(server, person);
    },
    /** A group the bot is not in yet. `kind` "forum" is a supergroup with topics. */
    addGroup: (made: {
      title: string;
      owner: { id: number };
      members?: readonly { id: number }[];
      kind?: "group" | "supergroup" | "forum";
    }) => {
      const isBasic = made.kind === undefined || made.kind === "group";
      const chat = createChat(world, {
        id: isBasic ? -world.nextId("group") : -1_000_000_000_000 - world.nextId("supergroup"),
        type: isBasic ? "group" : "supergroup",
        title: made.title,
        isForum: made.kind === "forum",
      });
      chat.members.set(made.owner.id, "creator");
      for (const { id } of made.members ?? []) chat.members.set(id, "member");
      return createGroup(server, chat, made.owner);
    },
    /** The next calls of a method ("*": of any) go wrong in this way, one after the other. */
    fail: (method: string, ...next: Fault[]) => faults.add(method, next),
    /** Answers what was held back by "answer-late". */
    release: faults.release,
    heal: faults.heal,
    /** How deliveries go: twice, renumbered, scattered, held back and let go in another order, again. */
    deliveries: {
      repeatEach: updates.repeatEach,
      scatterEach: updates.scatterEach,
      gatherCopies: updates.gatherCopies,
      hold: updates.hold,
      release: updates.release,
      redeliver: updates.redeliver,
      waiting: () => updates.waiting().length,
    },
    /** Says where on loopback a public host of the bot's is, such as "bot.example.test". */
    reachHost: (host: string, url: string) => webhook.hosts.set(host, url),
    /** Whether no delivery to the webhook is under way. */
    isWebhookIdle: webhook.isIdle,
    /** What a chat (or one of its topics) shows now, as data. */
    threadOf: (chatId: number, topic?: number) => {
      const chat = world.chats.get(chatId);
      if (!chat) throw new Error(`there is no chat ${chatId}`);
      return drawMessages(world, chat, topic);
    },
    /** The same as a person would read it. */
    printThread: (chatId: number, topic?: number) => {
      const chat = world.chats.get(chatId);
      return chat ? printMessages(drawMessages(world, chat, topic)).join("\n") : "";
    },
    /** Waits until the bot waits for updates. */
    untilPolled: () => waiter.until(updates.isPolled),
    onChange: waiter.onChange,
    /** Waits until something has become true, looking again at each change. */
    until: waiter.until,
    [Symbol.asyncDispose]: async () => {
      clearInterval(ticking);
      webhook.close();
      faults.release();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
      assertNoViolations();
    },
  };
}

async function serve(
  world: World,
  methods: ReturnType<typeof createMethods>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path.startsWith(seenPath))
    return showFile(world, path.slice(seenPath.length), request, response);
  const found = /^(?<file>\/file)?\/bot(?<token>[^/]+)\/(?<rest>.+)$/u.exec(path);
  const { file, token, rest = "" } = found?.groups ?? {};
  if (!found || !/^\d+:[\w-]{10,}$/u.test(token ?? "")) {
    return refuse(response, new Refusal(404, "Not Found", { isCallersFault: true }));
  }
  if (token !== world.bot.token) {
    return refuse(response, new Refusal(401, "Unauthorized", { isCallersFault: true }));
  }
  if (file === undefined) return methods.serve(request, response, rest);
  const stored = [...world.files.values()].find((one) => one.path === decodeURIComponent(rest));
  if (!stored) return refuse(response, new Refusal(404, "Not Found", { isCallersFault: true }));
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": stored.bytes.length,
  });
  response.end(stored.bytes);
}

function printWorld(world: World): string {
  return [...world.chats.values()]
    .filter((chat) => chat.messages.size > 0)
    .map((chat) => [`## ${chat.title}`, ...printMessages(drawMessages(world, chat))].join("\n"))
    .join("\n");
}
