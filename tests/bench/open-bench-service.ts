import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Delivery, Face } from "#bots/conversation/chat.ts";
import { createChat } from "#bots/conversation/receive.ts";
import { type Role, startService } from "#bots/start-service.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { type Config, parseConfig } from "#src/config.ts";
import { openEmbeddedPostgres } from "#src/db/embedded/open-embedded-postgres.ts";
import { serviceLogin } from "#src/db/embedded-logins.ts";
import { systemClock } from "#src/domain/clock.ts";

const faceName = "bench";

/** A face whose messages can be waited for and which costs nothing itself. */
function createBenchFace() {
  const waiting = new Map<string, (delivery: Delivery) => void>();
  const face: Face = {
    name: faceName,
    deliver: async (delivery) => waiting.get(delivery.conversationId)?.(delivery),
  };
  return {
    face,
    /** Resolves with the first message of a conversation that is the service's own, not an echo. */
    nextAnswer: (conversationId: string, fits: (delivery: Delivery) => boolean) =>
      new Promise<void>((resolve) => {
        waiting.set(conversationId, (delivery) => {
          if (delivery.message.screen.kind === "said" || !fits(delivery)) return;
          waiting.delete(conversationId);
          resolve();
        });
      }),
  };
}

/** The real service on the database that comes along, with every write as durable as in production. */
export async function openBenchService(
  roles: readonly Role[],
  input: { configure?: (config: Config) => Config } = {},
) {
  await using opening = new AsyncDisposableStack();
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-bench-"));
  opening.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const { face, nextAnswer } = createBenchFace();
  const config = parseConfig({ DATA_DIRECTORY: dataDirectory, PORT: "0", LOG_LEVEL: "warn" });
  const service = opening.use(
    await startService(input.configure?.(config) ?? config, {
      clock: systemClock,
      log: pino({ level: "warn" }, pino.destination(2)),
      roles: new Set(roles),
      faces: () => [face],
    }),
  );
  // A second opening joins the server that runs: for what only its owner may do.
  const { ownerUrl } = opening.use(await openEmbeddedPostgres({ dataDirectory }));
  const { app } = service;
  const person = await ensureOwner(app, {
    name: "bench",
    language: "ko",
    timeZone: "Asia/Seoul",
  });
  const stack = opening.move();
  return {
    app,
    publicUrl: service.publicUrl,
    person,
    ownerUrl,
    serviceUrl: serviceLogin(ownerUrl).url,
    chat: createChat(app, faceName),
    nextAnswer,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
export type BenchService = Awaited<ReturnType<typeof openBenchService>>;

/** Opens a conversation that waits for a tone: other words there are answered with a new card. */
export async function openBenchThread({ chat, person, nextAnswer }: BenchService) {
  const conversationId = await chat.start(person, {
    text: "여름 휴가 패킹 팁",
    externalId: crypto.randomUUID(),
  });
  let count = 0;
  return {
    conversationId,
    /** Says something and waits for the answer: one event through inbox, reducer and outbox. */
    ask: async (): Promise<void> => {
      count += 1;
      const text = `겨울 여행 ${count}`;
      const answered = nextAnswer(
        conversationId,
        ({ message }) => message.screen.kind === "tone-pick" && message.screen.keyword === text,
      );
      await chat.say(person, { conversationId, text, externalId: crypto.randomUUID() });
      await answered;
    },
  };
}
