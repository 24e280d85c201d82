import { playScenarios } from "./play-scenarios.ts";
import { openTelegramStage } from "./telegram-stage.ts";

playScenarios("Telegram", openTelegramStage);
