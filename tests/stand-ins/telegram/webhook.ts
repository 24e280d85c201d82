import { badRequest } from "./refusal.ts";
import type { PendingUpdate, Updates } from "./updates.ts";
import { seconds, type World } from "./world.ts";

export interface WebhookSettings {
  url: string;
  secretToken: string;
  maxConnections: number;
}

interface Attempt {
  failures: number;
  delaySeconds: number;
  wakeAt: Temporal.Instant;
}

/** telegram-bot-api's WebhookActor.cpp: the ports, and how long it waits before it tries again. */
const ports = new Set(["", "443", "80", "88", "8443"]);
const delaySecondsMax = 60;
const retryAfterSecondsMax = 3600;
/** After so long of nothing but 410 Gone the webhook is dropped. */
const dropAfterGoneForHours = 23;

export type Webhook = ReturnType<typeof createWebhook>;

/**
 * Delivers updates to the bot's webhook until it says 2xx: those of one chat in order, those of
 * several at once. `hosts` says where on loopback a public host name really is.
 */
export function createWebhook(
  world: World,
  updates: Updates,
  on: { reply: (body: unknown) => Promise<void> },
) {
  const hosts = new Map<string, string>();
  const attempts = new Map<PendingUpdate, Attempt>();
  const inFlight = new Set<PendingUpdate>();
  const closing = new AbortController();
  let settings: WebhookSettings | undefined;
  let lastError: { message: string; at: Temporal.Instant } | undefined;
  let goneSince: Temporal.Instant | undefined;
  updates.onPush(() => pump());

  const pump = () => {
    if (!settings) return;
    const now = world.clock.now();
    const busy = new Set([...inFlight].map(({ queue }) => queue));
    for (const pending of updates.waiting()) {
      if (busy.has(pending.queue)) continue;
      busy.add(pending.queue);
      const attempt = attempts.get(pending);
      const isDue = !attempt || Temporal.Instant.compare(attempt.wakeAt, now) <= 0;
      if (!isDue || inFlight.size >= settings.maxConnections) continue;
      inFlight.add(pending);
      void deliver(settings, pending).finally(() => {
        inFlight.delete(pending);
        world.changed();
        pump();
      });
    }
  };

  const deliver = async (to: WebhookSettings, pending: PendingUpdate) => {
    const url = new URL(to.url);
    const target = new URL(url.pathname + url.search, hosts.get(url.host));
    try {
      const response = await fetch(target, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(to.secretToken && { "x-telegram-bot-api-secret-token": to.secretToken }),
        },
        body: JSON.stringify(pending.update),
        signal: closing.signal,
      });
      const body = await response.text();
      if (settings !== to) return;
      if (response.ok) {
        goneSince = undefined;
        attempts.delete(pending);
        updates.remove(pending);
        if (body.startsWith("{")) await on.reply(JSON.parse(body));
        return;
      }
      const words = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      failed(pending, words, Number(response.headers.get("retry-after") ?? 0));
      noteGone(response.status === 410);
    } catch {
      if (!closing.signal.aborted && settings === to)
        failed(pending, "Webhook connection closed", 0);
    }
  };

  const failed = (pending: PendingUpdate, message: string, retryAfterSeconds: number) => {
    const now = world.clock.now();
    lastError = { message, at: now };
    const before = attempts.get(pending) ?? { failures: 0, delaySeconds: 1, wakeAt: now };
    // The first failure is tried again at once, later ones after twice the time each.
    const delaySeconds =
      before.failures === 0 ? 1 : Math.min(delaySecondsMax, before.delaySeconds * 2);
    const wait =
      retryAfterSeconds > 0
        ? Math.min(retryAfterSecondsMax, retryAfterSeconds)
        : before.failures === 0
          ? 0
          : delaySeconds;
    attempts.set(pending, {
      failures: before.failures + 1,
      delaySeconds,
      wakeAt: now.add({ seconds: wait }),
    });
  };

  const noteGone = (isGone: boolean) => {
    if (!isGone) goneSince = undefined;
    else goneSince ??= world.clock.now();
    const isForGood =
      goneSince && world.clock.now().since(goneSince).total("hours") > dropAfterGoneForHours;
    if (isForGood) settings = undefined;
  };

  return {
    hosts,
    set: (wanted: WebhookSettings) => {
      checkUrl(wanted.url, hosts);
      settings = wanted;
      lastError = undefined;
      attempts.clear();
      updates.endPoll();
      pump();
    },
    remove: () => {
      settings = undefined;
      attempts.clear();
    },
    isSet: () => settings !== undefined,
    isIdle: () => inFlight.size === 0,
    info: () => ({
      url: settings?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: updates.waiting().length,
      ...(settings && { max_connections: settings.maxConnections }),
      ...(lastError && {
        last_error_date: seconds(lastError.at),
        last_error_message: lastError.message,
      }),
      ...(updates.allowed() && { allowed_updates: updates.allowed() }),
    }),
    tick: pump,
    close: () => closing.abort(),
  };
}

function checkUrl(url: string, hosts: ReadonlyMap<string, string>): void {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  const { protocol, port, host } = new URL(url);
  if (protocol !== "https:")
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  if (!ports.has(port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  if (!hosts.has(host)) {
    throw badRequest("bad webhook: Failed to resolve host: Name or service not known");
  }
}
