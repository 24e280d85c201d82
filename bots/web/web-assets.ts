import { serveAssets, sharedAssets } from "#src/http/serve-assets.ts";

export const webAssets = serveAssets("web", sharedAssets, new URL("assets/", import.meta.url));
