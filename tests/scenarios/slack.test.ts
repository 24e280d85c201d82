import { playScenarios } from "./play-scenarios.ts";
import { openSlackStage } from "./slack-stage.ts";

playScenarios("Slack", openSlackStage);
