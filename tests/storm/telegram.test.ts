import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { deliverOutbox } from "#src/jobs/definitions/deliver-outbox.ts";
import {
  conversationFlow,
  conversationFlowCount,
  fillingFlow,
  fillingFlowCount,
  type Flow,
} from "./flows.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import { playFlow } from "./play-flow.ts";
import { type Outcome, readOutcome } from "./read-outcome.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** STORM_SEED=… plays a storm again, STORM_CONVERSATIONS=… makes a smaller or a larger one. */
const seed = Number(process.env["STORM_SEED"] ?? randomInt(2 ** 31));
const conversations = Number(process.env["STORM_CONVERSATIONS"] ?? 200);
const kills = Math.ceil(conversations / 10);
/** Only ends a storm that hangs. */
const testMinutesMax = 15;
const calmMsMax = 300_000;

test(
  "each conversation ends as if delivered once and in order, whatever comes three times, comes late, or is killed",
  async () => {
    console.info(`the storm's seed: ${seed}`);
    const expected = await playWithoutFault(conversationFlowCount, conversationFlow);
    const random = createSeededRandom(seed);
    await using service = await openTelegramService(["http", "chat", "chat"]);
    service.standIn.deliveries.scatterEach({ times: 3, lagMax: conversations, random });
    const killer = createKiller(service, { random, actsInAll: conversations * 4 });
    const played = await playAll(service, conversations, conversationFlow, killer.onAct);
    await killer.ended();
    service.standIn.deliveries.gatherCopies();
    await untilCalm(service);

    const { doubles, sendsCutOff } = await compare(service, played, expected);
    // A process that is killed leaves at most what it was sending at that moment.
    expect(sendsCutOff).toBeLessThanOrEqual(killer.killed("chat") * deliverOutbox.concurrency);
    console.info(
      `${conversations} people, ${killer.killed("chat")} + ${killer.killed("http")} processes killed, ` +
        `${sendsCutOff} sends cut off, ${doubles} messages stand twice`,
    );
  },
  testMinutesMax * 60_000,
);

test(
  "what is filled in on a card stays as filled in last, whatever comes three times and late",
  async () => {
    console.info(`the storm's seed: ${seed}`);
    const count = Math.ceil(conversations / 10);
    const expected = await playWithoutFault(fillingFlowCount, fillingFlow);
    await using service = await openTelegramService(["http", "chat"]);
    const random = createSeededRandom(seed);
    service.standIn.deliveries.scatterEach({ times: 3, lagMax: count, random });
    const played = await playAll(service, count, fillingFlow, () => {});
    service.standIn.deliveries.gatherCopies();
    await untilCalm(service);

    expect(await compare(service, played, expected)).toEqual({ doubles: 0, sendsCutOff: 0 });
  },
  testMinutesMax * 60_000,
);

type FlowAt = (index: number) => Flow;
type Played = Awaited<ReturnType<typeof playAll>>;

/** What each flow comes to where nothing goes wrong. */
async function playWithoutFault(count: number, flowAt: FlowAt): Promise<Outcome[]> {
  await using service = await openTelegramService(["http", "chat"]);
  const { people, refused } = await playAll(service, count, flowAt, () => {});
  await untilCalm(service);
  expect(refused).toEqual([]);
  const outcomes: Outcome[] = [];
  for (const { person, flow } of people) {
    const outcome = await readOutcome(service, person, flow);
    expect(outcome.conversations.map(({ phase }) => phase)).toEqual(flow.phases);
    expect(outcome.conversations.every(({ waiting }) => waiting === 0)).toBe(true);
    expect(outcome).toMatchObject({ doubles: 0, sendsCutOff: 0 });
    outcomes.push(outcome);
  }
  expect(service.errors).toEqual([]);
  return outcomes;
}

async function playAll(
  { standIn }: TelegramService,
  count: number,
  flowAt: FlowAt,
  onAct: () => void,
) {
  const people = Array.from({ length: count }, (_, index) => ({
    flow: flowAt(index),
    person: standIn.addPerson({ firstName: `사람 ${index}`, languageCode: "ko" }),
  }));
  const played = people.map(({ person, flow }) => playFlow(standIn, person, flow, onAct));
  return { people, refused: (await Promise.all(played)).flat() };
}

/**
 * Everybody's outcome is that of the same flow without any fault. Only this may differ: Telegram has no key
 * by which it could tell that a message has come before, so where a process is killed between a sending and
 * the note of it, the message is sent once more, and only there.
 */
async function compare(
  service: TelegramService,
  { people, refused }: Played,
  expected: readonly Outcome[],
): Promise<{ doubles: number; sendsCutOff: number }> {
  expect(refused).toEqual([]);
  const sum = { doubles: 0, sendsCutOff: 0 };
  for (const [index, { person, flow }] of people.entries()) {
    const { doubles, sendsCutOff, ...exact } = await readOutcome(service, person, flow);
    const whose = `seed ${seed}, ${person.name}`;
    expect({ ...exact, doubles: 0, sendsCutOff: 0 }, whose).toEqual(
      expected[index % expected.length],
    );
    expect(doubles, whose).toBeLessThanOrEqual(sendsCutOff);
    sum.doubles += doubles;
    sum.sendsCutOff += sendsCutOff;
  }
  expect(service.errors).toEqual([]);
  service.standIn.assertNoViolations();
  return sum;
}

/** Kills a process by chance, some acts apart, each time at the moment when something happens at Telegram. */
function createKiller(
  { standIn, processes, replace }: TelegramService,
  { random, actsInAll }: { random: () => number; actsInAll: number },
) {
  const moments = Array.from({ length: kills }, () => Math.floor(random() * actsInAll));
  const killedRoles: string[] = [];
  const starting = new Map<number, Promise<void>>();
  let acts = 0;
  let due = 0;
  const killOne = () => {
    const alive = [...processes.keys()].filter((place) => !starting.has(place));
    const place = alive[Math.floor(random() * alive.length)];
    if (place === undefined) return;
    due -= 1;
    killedRoles.push(processes[place]?.role ?? "");
    starting.set(
      place,
      replace(place).finally(() => starting.delete(place)),
    );
  };
  const stop = standIn.onChange(() => {
    if (due > 0) killOne();
  });
  return {
    onAct: () => {
      acts += 1;
      due += moments.filter((moment) => moment === acts).length;
    },
    ended: async () => {
      stop();
      await Promise.all(starting.values());
    },
    killed: (role: string) => killedRoles.filter((one) => one === role).length,
  };
}

/** Until nothing is on its way any more, in either direction. */
async function untilCalm({ standIn, look: { sql } }: TelegramService): Promise<void> {
  const waiting = async () => {
    const [row] = await sql<{ count: number }[]>`
      select (select count(*)::int from inbound_events where handled_at is null)
        + (select count(*)::int from outbox where status <> 'sent') as count`;
    const isBrought = standIn.deliveries.waiting() === 0 && standIn.isWebhookIdle();
    return isBrought ? row?.count : "deliveries under way";
  };
  await expect.poll(waiting, { timeout: calmMsMax, interval: 50 }).toBe(0);
}
