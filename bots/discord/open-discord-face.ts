import type { Face } from "#bots/conversation/chat.ts";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import { createProgressPace } from "#bots/conversation/pace-progress.ts";
import { createFacts } from "./channel-facts.ts";
import { deliverMessage } from "./deliver-message.ts";
import { createDiscordCalls } from "./discord-calls.ts";
import type { DiscordConfig } from "./discord-config.ts";
import { keepConnected } from "./keep-connected.ts";
import { openRest } from "./open-rest.ts";
import { createAnswers } from "./private-answers.ts";

/** Discord: messages go out from any process, the gateway is held by one at a time. */
export function openDiscordFace(
  host: FaceHost,
  config: DiscordConfig,
): Face & AsyncDisposable & { connect: () => Promise<AsyncDisposable> } {
  const rest = openRest(config);
  const calls = createDiscordCalls(rest, config.applicationId);
  const answers = createAnswers(calls, host.clock);
  const facts = createFacts(calls, host.clock);
  const desk = { host, calls, answers, facts, placing: new Map() };
  const pace = createProgressPace(host.clock);
  return {
    name: host.face,
    deliver: (delivery) => deliverMessage({ ...desk, pace }, delivery),
    connect: async () => host.lead("gateway", async () => keepConnected(desk, config)),
    [Symbol.asyncDispose]: async () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}
