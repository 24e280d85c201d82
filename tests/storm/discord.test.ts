import { openDiscordStorm } from "./open-discord-storm.ts";
import { stormOn } from "./storm-on.ts";

stormOn(openDiscordStorm, { conversations: 40 });
