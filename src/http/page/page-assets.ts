import { serveAssets, sharedAssets } from "../serve-assets.ts";

export const pageAssets = serveAssets("page", sharedAssets, new URL("assets/", import.meta.url));
