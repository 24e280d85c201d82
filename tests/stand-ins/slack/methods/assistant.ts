import { z } from "zod";
import { requireChannel, type Call, type Method } from "../call.ts";
import { requireText, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import type { AgentThread, World } from "../world.ts";

const prompts = z
  .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(4);
/** A status that is not renewed goes by itself. */
const statusForMs = 120_000;
const loadingMessages = z.array(z.string().min(1).max(50)).min(1).max(10).optional();

export const setStatus: Method = (call) => {
  const thread = requireAgentThread(call);
  if (!loadingMessages.safeParse(call.args["loading_messages"]).success) {
    throw new Refusal("invalid_arguments", {
      response_metadata: {
        messages: ["[ERROR] one to ten loading_messages of up to 50 characters"],
      },
    });
  }
  // An empty status takes the one there was away.
  thread.status = textOf(call.args, "status") ?? "";
  thread.statusSince = call.world.clock.now();
  return {};
};

export const setTitle: Method = (call) => {
  requireAgentThread(call).title = requireText(call.args, "title");
  return {};
};

export const setSuggestedPrompts: Method = (call) => {
  const thread = requireAgentThread(call);
  const parsed = prompts.safeParse(call.args["prompts"]);
  if (!parsed.success) {
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] one to four prompts with title and message"] },
    });
  }
  thread.prompts = parsed.data;
  thread.promptsTitle = textOf(call.args, "title") ?? "";
  return {};
};

function requireAgentThread(call: Call): AgentThread {
  const channel = requireChannel(call, "channel_id");
  const threadTs = requireText(call.args, "thread_ts");
  const thread = call.world.agentThreads.find(
    (one) => one.channelId === channel.id && one.threadTs === threadTs,
  );
  if (thread) return thread;
  throw new Refusal("invalid_thread_ts");
}

/** What a person reads above the composer now. */
export function statusNow(world: World, thread: AgentThread): string {
  const ageMs = thread.statusSince.until(world.clock.now()).total("milliseconds");
  return ageMs < statusForMs ? thread.status : "";
}

/** An answer of the app takes its status away. */
export function endStatus(world: World, channelId: string, threadTs: string | undefined): void {
  for (const thread of world.agentThreads) {
    if (thread.channelId === channelId && thread.threadTs === threadTs) thread.status = "";
  }
}
