import type { Update } from "@grammyjs/types";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { z } from "zod";
import { createTestClock } from "#tests/support/test-clock.ts";
import { callByHand, createBot, refusalOf } from "./open-bot.ts";
import { openTelegramStandIn, type TelegramStandIn } from "./open-telegram-stand-in.ts";

const heardSchema = z.object({ update_id: z.int(), message: z.object({ text: z.string() }) });

/** Polls once, as a bot that has seen everything before `offset`: the numbers and words that came. */
async function hear(standIn: TelegramStandIn, offset = 0): Promise<[number, string][]> {
  const given = await callByHand(standIn, "getUpdates", { offset });
  return heardSchema
    .array()
    .parse(given)
    .map(({ update_id, message }) => [update_id, message.text]);
}

async function openWithMina() {
  const standIn = await openTelegramStandIn({ clock: createTestClock() });
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  const [[first] = [0]] = await hear(standIn);
  await hear(standIn, first + 1);
  return { standIn, mina, first };
}

test("an update comes twice, once more under a new number, and again after it was confirmed", async () => {
  const { standIn, mina, first } = await openWithMina();
  await using closing = standIn;
  void closing;
  standIn.deliveries.repeatEach("twice");
  mina.says("하나");
  standIn.deliveries.repeatEach("renumbered");
  mina.says("둘");
  expect(await hear(standIn, first + 1)).toEqual([
    [first + 1, "하나"],
    [first + 1, "하나"],
    [first + 2, "둘"],
    [first + 3, "둘"],
  ]);
  standIn.deliveries.redeliver(1);
  expect(await hear(standIn, first + 3)).toEqual([
    [first + 3, "둘"],
    [first + 3, "둘"],
  ]);
});

test("what is held back comes in the order it is let go", async () => {
  const { standIn, mina, first } = await openWithMina();
  await using closing = standIn;
  void closing;
  standIn.deliveries.hold();
  for (const word of ["하나", "둘", "셋"]) mina.says(word);
  expect(standIn.deliveries.waiting()).toBe(0);
  standIn.deliveries.release((held) => held.toReversed());
  expect((await hear(standIn, first + 1)).map(([, word]) => word)).toEqual(["셋", "둘", "하나"]);
});

test("calls fail before and after they happened, and as the platform fails", async () => {
  const { standIn, mina } = await openWithMina();
  await using closing = standIn;
  void closing;
  const { telegram } = createBot(standIn);
  const shown = () => mina.sees().filter(({ isBot }) => isBot).length;
  standIn.fail("sendMessage", { kind: "drop-before" }, { kind: "drop-after" });
  await expect(telegram.sendMessage(mina.id, "하나")).rejects.toThrow("socket hang up");
  expect(shown()).toBe(0);
  await expect(telegram.sendMessage(mina.id, "하나")).rejects.toThrow("socket hang up");
  expect(shown()).toBe(1);
  standIn.fail("*", { kind: "server-error", status: 502 });
  expect(await refusalOf(telegram.sendMessage(mina.id, "둘"))).toBe("502: Bad Gateway");
  standIn.fail("sendMessage", { kind: "too-many-requests", retryAfterSeconds: 35 });
  await expect(telegram.sendMessage(mina.id, "둘")).rejects.toMatchObject({
    response: {
      error_code: 429,
      description: "Too Many Requests: retry after 35",
      parameters: { retry_after: 35 },
    },
  });
  standIn.fail("sendMessage", { kind: "answer-late" });
  const late = telegram.sendMessage(mina.id, "둘");
  await standIn.until(() => shown() === 2);
  standIn.release();
  expect(await late).toMatchObject({ text: "둘" });
  expect(standIn.violations).toEqual([]);
});

test("updates are kept for 24 hours, and only of the kinds asked for", async () => {
  const clock = createTestClock();
  await using standIn = await openTelegramStandIn({ clock });
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  clock.forward({ hours: 25 });
  mina.says("아직 있나요?");
  expect((await hear(standIn)).map(([, word]) => word)).toEqual(["아직 있나요?"]);
  await callByHand(standIn, "getUpdates", { offset: -1, allowed_updates: ["callback_query"] });
  mina.says("들리나요?");
  expect((await hear(standIn)).map(([, word]) => word)).toEqual(["아직 있나요?"]);
});

test("a webhook's Retry-After is minded, and one that is gone for a day is dropped", async () => {
  const clock = createTestClock();
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const answers: Response[] = [];
  const got: Update[] = [];
  await using door = await openDoor((update) => {
    got.push(update);
    return answers.shift() ?? new Response(null, { status: 200 });
  });
  expect(await refusalOf(telegram.setWebhook("http://bot.example.test/t"))).toContain(
    "bad webhook: An HTTPS URL must be provided for webhook",
  );
  expect(await refusalOf(telegram.setWebhook("https://bot.example.test:8080/t"))).toContain(
    "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
  );
  standIn.takeViolations();
  standIn.reachHost("bot.example.test", door.url);
  await telegram.setWebhook("https://bot.example.test/t");
  answers.push(new Response(null, { status: 503, headers: { "retry-after": "90" } }));
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => got.length === 1 && standIn.isWebhookIdle());
  clock.forward({ seconds: 90 });
  await standIn.until(() => got.length === 2 && standIn.deliveries.waiting() === 0);

  answers.push(...Array.from({ length: 3 }, () => new Response(null, { status: 410 })));
  mina.says("거기 있나요?");
  await standIn.until(() => got.length === 4 && standIn.isWebhookIdle());
  clock.forward({ hours: 23, minutes: 1 });
  await standIn.until(() => got.length === 5 && standIn.isWebhookIdle());
  expect(await telegram.getWebhookInfo()).toMatchObject({ url: "", pending_update_count: 1 });
});

/** A bot's own door, which answers as it is told. */
async function openDoor(answer: (update: Update) => Response) {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve(
    {
      port: 0,
      hostname: "127.0.0.1",
      fetch: async (request) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return answer((await request.json()) as Update);
      },
    },
    ({ port }) => resolve(port),
  );
  const port = await promise;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
      });
    },
  };
}
