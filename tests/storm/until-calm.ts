import { expect } from "vitest";
import type { StormService } from "./open-storm-service.ts";

/** Only ends a storm that hangs. */
const calmMsMax = 300_000;

/** Until nothing is on its way any more, in either direction. */
export async function untilCalm({ platform, look: { sql } }: StormService): Promise<void> {
  const waiting = async () => {
    const [row] = await sql<{ count: number }[]>`
      select (select count(*)::int from inbound_events where handled_at is null)
        + (select count(*)::int from outbox where status <> 'sent') as count`;
    return platform.isCalm() ? row?.count : "deliveries under way";
  };
  await expect.poll(waiting, { timeout: calmMsMax, interval: 50 }).toBe(0);
}
