/**
 * The response, or where it is a stream of events, one that ends cleanly when the signal comes: the
 * browser sees a complete answer and connects again instead of reporting a broken one.
 */
export function untilAborted(response: Response, signal: AbortSignal): Response {
  const isEventStream = response.headers.get("Content-Type")?.startsWith("text/event-stream");
  if (!isEventStream || response.body === null) return response;
  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        signal.removeEventListener("abort", stop);
        controller.close();
      } else controller.enqueue(value);
    },
    async cancel(reason) {
      signal.removeEventListener("abort", stop);
      await reader.cancel(reason);
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
