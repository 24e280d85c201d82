import { Hono } from "hono";
import { brandRoutes } from "./brand-routes.ts";
import { chatRoutes } from "./chat-routes.ts";
import { libraryRoutes } from "./library-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { joinRoutes } from "./team/join-routes.ts";
import { teamRoutes } from "./team/team-routes.ts";
import { webAssets } from "./web-assets.ts";
import type { WebHost } from "./web-host.ts";

/** The web chat, to be mounted at "/" of an app that answers errors. */
export function createWebFace(host: WebHost): Hono {
  return new Hono()
    .route("/", webAssets.routes)
    .route("/", signInRoutes(host))
    .route("/", libraryRoutes(host))
    .route("/", joinRoutes(host))
    .route("/", teamRoutes(host))
    .route("/", brandRoutes(host))
    .route("/", chatRoutes(host));
}
