import type { Person } from "#bots/conversation/chat.ts";
import type { Thread, ThreadMessage, WebHost } from "./web-host.ts";

/** A thread as one person may see it: without what was said privately to somebody else. */
export async function readThread(
  host: WebHost,
  person: Person,
  conversationId: string,
  after?: number,
): Promise<Thread | undefined> {
  const thread = await host.threads.read(person, conversationId, after);
  if (!thread) return undefined;
  const isForThem = ({ message }: ThreadMessage) =>
    message.onlyForUserId === undefined || message.onlyForUserId === person.userId;
  return { ...thread, messages: thread.messages.filter(isForThem) };
}
