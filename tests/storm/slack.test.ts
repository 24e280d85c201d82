import { openSlackStorm } from "./open-slack-storm.ts";
import { stormOn } from "./storm-on.ts";

stormOn(openSlackStorm, { conversations: 40 });
