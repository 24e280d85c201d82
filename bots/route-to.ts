import { Hono } from "hono";
import { RequestRefused } from "#src/http/request-refused.ts";
import type { OpenFace } from "./open-faces.ts";

/** The way to what a chat platform asks for over HTTP, below a path of its own. */
export function routeTo({ name, answer }: OpenFace): Hono[] {
  if (!answer) return [];
  const routes = new Hono();
  routes.all(`/${name}/*`, async (context) => {
    const response = await answer(context.req.raw);
    if (!response) throw new RequestRefused("not-found");
    return response;
  });
  return [routes];
}
