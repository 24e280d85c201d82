import { describe } from "vitest";
import { openDiscordStorm } from "./open-discord-storm.ts";
import { stormOn } from "./storm-on.ts";

// Still now and then somebody in it ends otherwise than without a fault, and nobody knows yet why.
describe.skipIf(process.env["STORM_DISCORD"] === undefined)("played where STORM_DISCORD=1", () => {
  stormOn(openDiscordStorm, { conversations: 40 });
});
