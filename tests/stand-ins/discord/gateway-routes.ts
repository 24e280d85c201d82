import type { Route } from "./call.ts";

/** Discord lets a bot begin so many sessions a day. */
const sessionsADay = 1000;

export function gatewayRoutes(gateway: () => { url: string; identifies: number }): Route[] {
  return [
    {
      method: "GET",
      path: "/gateway",
      handle: () => ({ body: { url: gateway().url } }),
    },
    {
      method: "GET",
      path: "/gateway/bot",
      bucket: { name: "gateway", limit: 2, windowMs: 5_000 },
      handle: () => ({
        body: {
          url: gateway().url,
          shards: 1,
          session_start_limit: {
            total: sessionsADay,
            remaining: Math.max(0, sessionsADay - gateway().identifies),
            reset_after: 86_400_000,
            max_concurrency: 1,
          },
        },
      }),
    },
  ];
}
