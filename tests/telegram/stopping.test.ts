import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Delivery } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { openTelegramFace } from "#bots/telegram/open-telegram-face.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import type { Person } from "./presses.ts";

const { chat } = wordsFor("ko");
const { title } = chat.screens.makingCancelled;

/** Another card of the short that was begun in a private chat. */
async function cardFor({ host }: TelegramService, person: Person): Promise<Delivery> {
  const [there] = await host.places.at({ channel: String(person.id) });
  const address = there && (await host.places.of(there.conversationId));
  if (!address) throw new Error("nothing was begun there");
  return {
    outboxId: "0198a000-0000-7000-8000-000000000001",
    conversationId: there.conversationId,
    teamId: address.teamId,
    attempt: 1,
    isProgress: false,
    message: { id: "another-card", screen: { kind: "making-cancelled" }, actions: [] },
  };
}

const countOpen = async ({ app }: TelegramService) =>
  (
    await asSystem(app.db, ({ drizzle }) =>
      drizzle.execute(sql`select name from chat_sendings where ended_at is null`),
    )
  ).length;

test("a card that waits for Telegram's limits when its process stops is sent by the next one, which looks for nothing", async () => {
  await using service = await openTelegramService();
  const { standIn, host } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says("/short 바다");
  await standIn.until(() => mina.reads().includes(chat.screens.tonePick.title("바다")));
  await expect.poll(() => countOpen(service)).toBe(0);
  const config = { token: standIn.token, apiRoot: standIn.url };
  const card = await cardFor(service, mina);
  const stopping = openTelegramFace(host, config);
  standIn.fail("sendMessage", { kind: "too-many-requests", retryAfterSeconds: 20 });
  await expect(stopping.deliver(card)).rejects.toMatchObject({ retryAfterMs: 20_000 });
  const waiting = expect(stopping.deliver(card)).rejects.toMatchObject({
    code: "platform-unavailable",
    retryAfterMs: 1_000,
  });
  await expect.poll(() => countOpen(service)).toBe(1);
  await stopping[Symbol.asyncDispose]();
  await waiting;
  expect(await countOpen(service)).toBe(0);
  const before = standIn.calls.length;
  await using next = openTelegramFace(host, config);
  await next.deliver(card);
  expect(standIn.calls.slice(before).map(({ method }) => method)).not.toContain("editMessageText");
  expect(mina.sees().filter(({ text }) => text.includes(title))).toHaveLength(1);
});
