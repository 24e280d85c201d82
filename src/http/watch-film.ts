import { Hono } from "hono";
import type { OpenMedia } from "#src/media/media-store.ts";
import { type ByteRange, sendFile } from "./send-file.ts";

/** Shows one film to whoever has its link. To be mounted at "/". */
export function watchFilm(host: {
  /** Undefined for what is no link, or no longer. */
  openFilm(token: string, range?: ByteRange): Promise<OpenMedia | undefined>;
}): Hono {
  const routes = new Hono();
  routes.get("/watch/:token", async (context) => {
    context.header("X-Robots-Tag", "noindex");
    return sendFile(context, {
      contentType: "video/mp4",
      cacheControl: "private, max-age=3600",
      open: (range) => host.openFilm(context.req.param("token"), range),
    });
  });
  return routes;
}
