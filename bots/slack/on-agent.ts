import { z } from "zod";
import { type Inbound, wordsOf } from "./inbound.ts";

/** Somebody has opened the app beside what they do (docs.slack.dev/reference/events/assistant_thread_started). */
const startedSchema = z.object({
  assistant_thread: z.object({
    user_id: z.string(),
    channel_id: z.string(),
    thread_ts: z.string(),
  }),
});

/** Greets in a new agent thread and proposes how to begin. */
export async function onAgentThread(inbound: Inbound, team: string, event: unknown): Promise<void> {
  const { assistant_thread: thread } = startedSchema.parse(event);
  const { user_id: user, channel_id: channel, thread_ts } = thread;
  const who = await inbound.vouch({ team, user });
  const { slack, chat } = wordsOf(who);
  await inbound.api.call({ team, method: "chat.postMessage", channel }, (client) =>
    client.chat.postMessage({ channel, thread_ts, text: slack.agent.greeting }),
  );
  const method = "assistant.threads.setSuggestedPrompts";
  const [first = "", ...others] = chat.screens.welcome.examples;
  await inbound.api.call({ team, method }, (client) =>
    client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      thread_ts,
      title: slack.agent.promptsTitle,
      prompts: [promptOf(first), ...others.slice(0, 3).map(promptOf)],
    }),
  );
}

function promptOf(keyword: string) {
  return { title: keyword, message: keyword };
}
