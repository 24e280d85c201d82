import { expect } from "vitest";
import type { Config } from "#src/config.ts";
import { createMovableClock } from "#bots/demo/movable-clock.ts";
import {
  openSlackStandIn,
  type SlackStandIn,
  type SlackStandInOptions,
} from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { ourApp } from "#tests/stand-ins/slack/our-app.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

/** How the service is connected to Slack. */
export type Mode = "socket" | "http";

export function slackConfig(standIn: SlackStandIn, mode: Mode): NonNullable<Config["slack"]> {
  const { apiUrl, authorizeUrl, app, botToken } = standIn;
  return {
    apiUrl,
    authorizeUrl,
    ...(botToken !== "" && { botToken }),
    ...(mode === "socket" ? { appToken: app.appToken } : { signingSecret: app.signingSecret }),
    oauth: { clientId: app.clientId, clientSecret: app.clientSecret },
  };
}

/** A whole service with a tiny studio, in a Slack that stands in for the real one. */
export async function openSlackService(
  input: {
    mode?: Mode;
    slack?: SlackStandInOptions;
    service?: Parameters<typeof openTestService>[0];
  } = {},
) {
  const { mode = "socket" } = input;
  const stack = new AsyncDisposableStack();
  const standIn = stack.use(await openSlackStandIn({ app: ourApp, ...input.slack }));
  const clock = createMovableClock();
  const open = stack.use(
    await openTestService({
      clock,
      ...input.service,
      config: { slack: slackConfig(standIn, mode), ...input.service?.config },
    }),
  );
  const target =
    mode === "socket" ? ("socket" as const) : { url: `${open.service.publicUrl}/slack/events` };
  await standIn.deliveries.deliverTo(target);
  if (mode === "socket") await standIn.untilConnected();
  const look = stack.use(lookAtDatabase(open.database.ownerUrl));
  return {
    ...open,
    look: look.sql,
    standIn,
    clock,
    /** Waits until somebody sees a line with these words, and gives all lines they see then. */
    untilSees: (person: { name: string; sees(): string[] }, words: string) =>
      standIn.until(() => {
        const lines = person.sees();
        return lines.some((line) => line.includes(words)) && lines;
      }, `${person.name} sees “${words}”`),
    /** Nothing went wrong, neither here nor by Slack's rules. */
    assertClean: () => {
      expect(open.takeErrors()).toEqual([]);
      standIn.assertNoViolations();
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
