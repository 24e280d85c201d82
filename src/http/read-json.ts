import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { RequestRefused } from "./request-refused.ts";

/**
 * Refuses what another site makes a person's browser send: the browser says where a request comes
 * from in Sec-Fetch-Site, older ones in Origin. A request with neither is no browser's.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  const site = context.req.header("Sec-Fetch-Site");
  const origin = context.req.header("Origin");
  if (site !== undefined) {
    if (site !== "same-origin") throw new RequestRefused("cross-site");
  } else if (origin !== undefined && hostOf(origin) !== context.req.header("Host")) {
    throw new RequestRefused("cross-site");
  }
  await next();
};

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}

/** Refuses a body larger than `bytes` before it is read. */
export function atMostBytes(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new RequestRefused("too-large");
    },
  });
}

/** The request's body, checked. Refuses another content type, broken JSON and what the schema does not know. */
export async function readJson<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const contentType = context.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (contentType !== "application/json") throw new RequestRefused("wrong-content-type");
  const body: unknown = await context.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (!result.success) throw new RequestRefused("invalid-input");
  return result.data;
}
