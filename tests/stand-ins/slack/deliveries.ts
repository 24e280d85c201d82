import { createHmac } from "node:crypto";
import type { Agenda } from "./agenda.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { World } from "./world.ts";

export type DeliveryKind = "events_api" | "slash_commands" | "interactive";
export type Payload = Readonly<Record<string, unknown>>;
export type Outcome =
  | { readonly isAcknowledged: true; readonly body: unknown }
  | { readonly isAcknowledged: false; readonly reason: RetryReason };

/** As in the header `X-Slack-Retry-Reason`. */
export type RetryReason = "http_timeout" | "http_error" | "connection_failed" | "no_socket";

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: Payload;
  readonly attempts: Outcome[];
}

/** How copies of deliveries go astray. */
export interface Scattering {
  /** How often each delivery is made altogether. */
  readonly times: number;
  /** How many copies are under way before one of them, any of them, arrives. */
  readonly lagMax: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export interface Deliveries {
  /** Every one so far, with what came back. */
  readonly all: Delivery[];
  deliver(kind: DeliveryKind, payload: Payload): Promise<Outcome>;
  /** Events go to Socket Mode or to an URL, which has to answer Slack's challenge. */
  deliverTo(target: "socket" | { url: string }): Promise<void>;
  /** How often each delivery is made. */
  setCopies(copies: number): void;
  /**
   * From now on each delivery is made several times: the first time at once, its copies somewhere among all
   * that follow. Nothing gets lost: what is not acknowledged is brought again until it is, also a press or a
   * command, which the real Slack leaves to the person.
   */
  scatterEach(how: Scattering): void;
  /** The copies that are still under way arrive. */
  gatherCopies(): void;
  /** Whether nothing is under way, and nothing waits to be brought again. */
  isCalm(): boolean;
  /** From now on nothing is delivered until `release`. */
  hold(): void;
  /** Delivers what was held, in the order it is given here. Resolves when all of it was answered. */
  release(reorder?: <T>(held: T[]) => T[]): Promise<void>;
  heldCount(): number;
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>;
}

const ackWithinMs = 3_000;
/** Three times: at once, after a minute, after five. Only events are repeated. */
const retryAfterMs = [0, 60_000, 300_000];
/** Of scattered copies, those that come together with the first. */
const atOnceShare = 0.2;
/** What is scattered comes again after this, each time after twice as long: a slow app is not drowned. */
const againAfterMs = 1_000;
const againAfterMsMax = 30_000;

export function createDeliveries(deps: {
  world: World;
  agenda: Agenda;
  socketMode: SocketMode;
}): Deliveries {
  const { world, agenda } = deps;
  const all: Delivery[] = [];
  const underWay = new Set<Promise<unknown>>();
  let target: "socket" | { url: string } = "socket";
  let copies = 1;
  let held: (() => Promise<unknown>)[] | undefined;
  let scattering: Scattering | undefined;
  const astray: (() => void)[] = [];
  const owed = new Set<Delivery>();

  const attempt = async (delivery: Delivery, retry: Retry | undefined): Promise<Outcome> => {
    const outcome =
      target === "socket"
        ? await deps.socketMode.send(delivery.kind, delivery.payload, retry)
        : await post(deps, target.url, delivery, retry);
    delivery.attempts.push(outcome);
    world.changed();
    return outcome;
  };
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work)).catch(() => undefined);
    return work;
  };
  const retry = async (delivery: Delivery, number: number, reason: RetryReason): Promise<void> => {
    const outcome = await attempt(delivery, { number, reason });
    if (!outcome.isAcknowledged) retryLater(delivery, number + 1, outcome.reason);
  };
  const retryLater = (delivery: Delivery, number: number, reason: RetryReason): void => {
    const waitMs = retryAfterMs[number - 1];
    if (delivery.kind !== "events_api" || waitMs === undefined) return;
    agenda.later(waitMs, () => void track(retry(delivery, number, reason)));
  };
  const bringAgain = async (delivery: Delivery, number: number): Promise<void> => {
    const outcome = await attempt(delivery, { number, reason: "http_timeout" });
    if (outcome.isAcknowledged) owed.delete(delivery);
    else bringAgainLater(delivery, number + 1);
  };
  const bringAgainLater = (delivery: Delivery, number: number): void => {
    owed.add(delivery);
    const waitMs = Math.min(againAfterMsMax, againAfterMs * 2 ** (number - 1));
    agenda.later(waitMs, () => void track(bringAgain(delivery, number)));
  };
  const scatter = (delivery: Delivery, { times, lagMax, random }: Scattering): void => {
    for (let number = 1; number < times; number += 1) {
      const make = () => void track(attempt(delivery, { number, reason: "http_timeout" }));
      if (random() < atOnceShare) make();
      else astray.push(make);
    }
    while (astray.length > lagMax) astray.splice(Math.floor(random() * astray.length), 1)[0]?.();
  };
  const makeScattered = async (delivery: Delivery, how: Scattering): Promise<Outcome> => {
    const making = attempt(delivery, undefined);
    scatter(delivery, how);
    const first = await making;
    if (!first.isAcknowledged) bringAgainLater(delivery, 1);
    return first;
  };
  const makeAll = async (delivery: Delivery): Promise<Outcome> => {
    if (scattering) return makeScattered(delivery, scattering);
    const others = Array.from({ length: copies - 1 }, (_, at) => at + 1);
    const [first] = await Promise.all([
      attempt(delivery, undefined),
      ...others.map((number) => attempt(delivery, { number, reason: "http_timeout" })),
    ]);
    if (!first.isAcknowledged) retryLater(delivery, 1, first.reason);
    return first;
  };

  return {
    all,
    deliver(kind, payload) {
      const delivery: Delivery = { kind, payload, attempts: [] };
      all.push(delivery);
      if (!held) return track(makeAll(delivery));
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      held.push(async () => resolve(await track(makeAll(delivery))));
      world.changed();
      return promise;
    },
    async deliverTo(next) {
      if (next !== "socket") await verifyUrl(deps, next.url);
      target = next;
    },
    setCopies: (next) => {
      copies = next;
    },
    scatterEach: (how) => {
      scattering = how;
    },
    gatherCopies: () => {
      scattering = undefined;
      for (const make of astray.splice(0)) make();
    },
    isCalm: () => underWay.size === 0 && owed.size === 0 && astray.length === 0,
    hold: () => {
      held ??= [];
    },
    async release(reorder = (same) => same) {
      const waiting = held ?? [];
      held = undefined;
      for (const make of reorder(waiting)) await make();
    },
    heldCount: () => held?.length ?? 0,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

export interface Retry {
  readonly number: number;
  readonly reason: RetryReason;
}

async function post(
  { world, agenda }: { world: World; agenda: Agenda },
  url: string,
  delivery: Delivery,
  retry: Retry | undefined,
): Promise<Outcome> {
  const { body, contentType } = encode(delivery);
  const abort = new AbortController();
  const callOff = agenda.later(ackWithinMs, () => abort.abort());
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      signal: abort.signal,
      headers: {
        "content-type": contentType,
        "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        ...sign(world.app.signingSecret, body),
        ...(retry && {
          "x-slack-retry-num": String(retry.number),
          "x-slack-retry-reason": retry.reason,
        }),
      },
    });
    const text = await response.text();
    if (!response.ok) return { isAcknowledged: false, reason: "http_error" };
    return { isAcknowledged: true, body: parseAnswer(text) };
  } catch {
    return {
      isAcknowledged: false,
      reason: abort.signal.aborted ? "http_timeout" : "connection_failed",
    };
  } finally {
    callOff();
  }
}

function encode({ kind, payload }: Delivery): { body: string; contentType: string } {
  const form = "application/x-www-form-urlencoded";
  if (kind === "events_api") {
    return { body: JSON.stringify(payload), contentType: "application/json" };
  }
  if (kind === "interactive") {
    return {
      body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      contentType: form,
    };
  }
  const fields = Object.entries(payload).map(([name, value]) => [name, String(value)]);
  return { body: new URLSearchParams(fields).toString(), contentType: form };
}

function parseAnswer(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

/** The signature's time is the machine's own: receivers compare it with theirs and refuse five minutes' difference. */
export function sign(
  signingSecret: string,
  body: string,
  atSeconds = Math.floor(Date.now() / 1000),
) {
  const hash = createHmac("sha256", signingSecret).update(`v0:${atSeconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(atSeconds), "x-slack-signature": `v0=${hash}` };
}

async function verifyUrl({ world }: { world: World }, url: string): Promise<void> {
  const challenge = crypto.randomUUID();
  const body = JSON.stringify({ token: "verification", challenge, type: "url_verification" });
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...sign(world.app.signingSecret, body) },
  });
  const answer = await response.text();
  if (!response.ok || !answer.includes(challenge)) {
    throw new Error(`${url} did not answer Slack's challenge: ${response.status} ${answer}`);
  }
}
