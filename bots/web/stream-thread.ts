import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { RequestRefused } from "#src/http/request-refused.ts";
import { heartbeatMs, reconnectMs } from "./limits.ts";
import { orderEvents } from "./order-events.ts";
import { readThread } from "./read-thread.ts";
import { renderMessage } from "./render/render-message.ts";
import type { SignedIn } from "./session.ts";
import { watchThread } from "./watch-thread.ts";
import type { WebHost } from "./web-host.ts";

/**
 * Sends every change of a thread as a server-sent event with the drawn message, from the change named
 * by Last-Event-ID or `?after=` on. Ends when the person has left, signed out or lost the thread.
 */
export async function streamThread(context: Context<SignedIn>, host: WebHost): Promise<Response> {
  const { person, secret } = context.var;
  const id = context.req.param("id") ?? "";
  let after = readPosition(context);
  if (!(await readThread(host, person, id, after))) throw new RequestRefused("not-found");
  const response = streamSSE(context, async (stream) => {
    const watch = watchThread(host, id);
    stream.onAbort(() => watch.stop());
    try {
      await stream.write(`retry: ${reconnectMs}\n\n`);
      while (!stream.aborted) {
        const thread = await readThread(host, person, id, after);
        if (!thread) return;
        for (const { changed, resumeFrom } of orderEvents(thread.messages)) {
          const drawn = await renderMessage(changed, person);
          const data = { id: changed.message.id, html: String(drawn), title: thread.title };
          await stream.writeSSE({ id: String(resumeFrom), data: JSON.stringify(data) });
          after = resumeFrom;
        }
        if (await watch.changedWithin(heartbeatMs)) continue;
        if (!(await host.sessions.find(secret))) return;
        await stream.write(": still here\n\n");
      }
    } catch {
      // The browser connects again, and what is wrong shows in the answer to that.
    } finally {
      watch.stop();
    }
  });
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Accel-Buffering", "no");
  return response;
}

function readPosition(context: Context): number {
  const value = context.req.header("Last-Event-ID") ?? context.req.query("after") ?? "0";
  if (!/^\d{1,15}$/.test(value)) throw new RequestRefused("invalid-input");
  return Number(value);
}
