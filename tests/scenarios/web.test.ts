import { playScenarios } from "./play-scenarios.ts";
import { openWebStage } from "./web-stage.ts";

playScenarios("the web chat", openWebStage);
