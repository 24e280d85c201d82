import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { SSEStreamingApi } from "hono/streaming";
import { RequestRefused } from "#src/http/request-refused.ts";
import { besideEveryMs, heartbeatMs, reconnectMs } from "./limits.ts";
import { orderEvents } from "./order-events.ts";
import { drawBeside } from "./read-beside.ts";
import { readThread } from "./read-thread.ts";
import { renderMessage } from "./render/render-message.ts";
import type { SignedIn } from "./session.ts";
import { watchTeam } from "./watch-team.ts";
import type { WebHost } from "./web-host.ts";

/**
 * Sends what changes on an open page, all in one stream, because a browser has few connections for all
 * tabs: each change of the open thread as a drawn message, from the change named by Last-Event-ID or
 * `?after=` on, and what stands beside the page. Ends when the person has left, signed out or lost
 * the thread, and says so where they have gone on in another team than the page's `?team=`.
 */
export async function streamChanges(context: Context<SignedIn>, host: WebHost): Promise<Response> {
  const { person, secret } = context.var;
  const id = context.req.param("id");
  let after = readPosition(context);
  const teamId = context.req.query("team") ?? person.teamId;
  if (teamId !== person.teamId) return streamSSE(context, sayMoved);
  if (id !== undefined && !(await readThread(host, person, id, after))) {
    throw new RequestRefused("not-found");
  }
  const response = streamSSE(context, async (stream) => {
    const { teams } = await host.sessions.reach(secret);
    const watch = watchTeam(host, person.teamId, teams);
    stream.onAbort(() => watch.stop());
    const beside = createBeside(async () => drawBeside(host, context.var, id), stream);
    try {
      await stream.write(`retry: ${reconnectMs}\n\n`);
      while (!stream.aborted) {
        if (id !== undefined) {
          const thread = await readThread(host, person, id, after);
          if (!thread) return;
          for (const { changed, resumeFrom } of orderEvents(thread.messages)) {
            const drawn = await renderMessage(changed, person);
            const data = { id: changed.message.id, html: String(drawn), title: thread.title };
            await stream.writeSSE({ id: String(resumeFrom), data: JSON.stringify(data) });
            after = resumeFrom;
          }
        }
        const waitMs = await beside.sendWhenDue();
        if (await watch.changedWithin(waitMs)) {
          beside.expect(watch.takeOtherChanges());
          continue;
        }
        if (waitMs < heartbeatMs) continue;
        const still = await host.sessions.find(secret);
        if (!still) return;
        if (still.teamId !== teamId) return await sayMoved(stream);
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

/** The page is one of a team in which this session is no longer. */
async function sayMoved(stream: SSEStreamingApi): Promise<void> {
  await stream.writeSSE({ event: "moved", data: "" });
}

/** Draws what stands beside the page no oftener than is good, and sends it where it is not as it was. */
function createBeside(draw: () => Promise<string>, stream: SSEStreamingApi) {
  let isExpected = true;
  let isPageChanged = false;
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let sent = "";
  return {
    /** `alsoPage` where what the page itself shows may have changed: it is told to look again. */
    expect(alsoPage: boolean) {
      isExpected = true;
      isPageChanged ||= alsoPage;
    },
    /** How long to wait for the next change, in milliseconds. */
    async sendWhenDue(): Promise<number> {
      if (!isExpected) return heartbeatMs;
      const dueInMs = drawnAtMs + besideEveryMs - performance.now();
      if (dueInMs > 0) return dueInMs;
      isExpected = false;
      drawnAtMs = performance.now();
      const data = await draw();
      if (data !== sent) await stream.writeSSE({ event: "beside", data });
      sent = data;
      if (isPageChanged) await stream.writeSSE({ event: "page", data: "" });
      isPageChanged = false;
      return heartbeatMs;
    },
  };
}

function readPosition(context: Context): number {
  const value = context.req.header("Last-Event-ID") ?? context.req.query("after") ?? "0";
  if (!/^\d{1,15}$/.test(value)) throw new RequestRefused("invalid-input");
  return Number(value);
}
