import { Hono } from "hono";
import { listen } from "./listen.ts";

/** While the service starts, callers are told to come back. */
const startingRetrySeconds = "2";

/**
 * Takes the port before anything else is opened, so that a port in use is found out first. Until
 * `serve` is called everybody hears that the service is starting; /livez answers from the beginning.
 */
export async function openDoor(address: { host: string; port: number }): Promise<{
  port: number;
  serve(app: Hono): void;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  let current: Hono | undefined;
  const door = new Hono();
  door.all("*", async (context) => {
    if (current) return current.fetch(context.req.raw, context.env);
    if (context.req.path === "/livez") return context.text("ok");
    return context.text("starting", 503, { "Retry-After": startingRetrySeconds });
  });
  const { port, close } = await listen(door, address);
  return {
    port,
    serve: (app) => {
      current = app;
    },
    [Symbol.asyncDispose]: close,
  };
}
