import { expect, test } from "vitest";
import { limitSending } from "#bots/telegram/api/limit-sending.ts";
import { createTestClock } from "#tests/support/test-clock.ts";

const chatId = 7310000001;

/** A limiter whose waiting moves the clock, and how long each wait was. */
function openLimiter() {
  const clock = createTestClock();
  const waits: number[] = [];
  const limiter = limitSending({
    clock,
    pause: async (milliseconds) => {
      waits.push(milliseconds);
      clock.forward({ milliseconds });
    },
  });
  return { limiter, waits };
}

test("an album larger than a burst goes at once where the chat was silent, and counts whole", async () => {
  const { limiter, waits } = openLimiter();
  await limiter.take(chatId, 10);
  expect(waits).toEqual([]);
  await limiter.take(chatId);
  expect(waits).toEqual([5_500]);
});

test("an album waits until all of it fits, not for a part of it", async () => {
  const { limiter, waits } = openLimiter();
  for (let sent = 0; sent < 3; sent += 1) await limiter.take(chatId);
  await limiter.take(chatId, 2);
  expect(waits).toEqual([]);
  await limiter.take(chatId, 6);
  expect(waits).toEqual([5_500]);
});

test("an album for which there is no room in time takes none away from others", async () => {
  const { limiter, waits } = openLimiter();
  limiter.hold(chatId, 30);
  await expect(limiter.take(chatId, 6)).rejects.toMatchObject({
    code: "platform-unavailable",
    retryAfterMs: 30_000,
  });
  await limiter.patient.take(chatId, 6);
  expect(waits).toEqual([30_000]);
});
