import { openTelegramStorm } from "./open-telegram-storm.ts";
import { stormOn } from "./storm-on.ts";

stormOn(openTelegramStorm, { conversations: 200 });
