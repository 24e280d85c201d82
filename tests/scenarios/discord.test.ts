import { openDiscordStage } from "./discord-stage.ts";
import { playScenarios } from "./play-scenarios.ts";

playScenarios("Discord", openDiscordStage);
