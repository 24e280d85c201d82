import type { Logger } from "pino";
import type { Verb } from "#bots/conversation/screen.ts";
import type { Config } from "#src/config.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { CaptionStyle } from "#src/domain/short-settings.ts";
import type { App, Parts } from "#src/open-app.ts";

/** How long somebody waits for what they want to see: a demo renders for real, on whatever machine it is played. */
export const renderTimeoutMs = 300_000;

/** What somebody fills in on the card that is open, by the means of their platform. Numbers count from 1. */
export type Filling =
  | { scene: number; narration: string }
  | { scene: number; picture: number }
  | { lengthSeconds: number }
  | { speed: number }
  | { captionStyle: CaptionStyle }
  | { title: string }
  /** Wall-clock time in the person's zone, such as 2026-11-25T20:00. */
  | { localTime: string }
  | { words: string };

/** Somebody who talks to the bot on one face, and can do only what is drawn there now. */
export interface Actor {
  /** Begins a short where shorts are begun on this face, and goes on in its thread. */
  begins(keyword: string): Promise<void>;
  /** As `begins`, step by step. */
  beginsCustom(keyword: string): Promise<void>;
  /** Says something in the thread. */
  says(text: string): Promise<void>;
  /** Waits until what they see of the thread has these words. */
  sees(words: string): Promise<void>;
  /** What they see of the thread now, line by line. */
  lines(): Promise<string[]>;
  /**
   * Waits for a button and presses it. Where a button opens a form on this face, what it is for is done
   * by `fills` and the press that ends it.
   */
  presses(verb: Verb, argument?: string): Promise<void>;
  /** Fills something in on the card that is open. What is filled in goes out with the next press. */
  fills(filling: Filling): Promise<void>;
}

export type StageClock = Clock & { forward(duration: Temporal.DurationLike): void };

/** What the service on a stage stands on: a test's own, or what a demo brings. */
export interface Ground {
  config: Config;
  clock: StageClock;
  log: Logger;
  parts?: Parts;
  /** Of the people on the stage. */
  language: Language;
}

/** A whole service with one face of it switched on, and two people of one team who speak there. */
export interface Stage extends AsyncDisposable {
  app: App;
  creator: Actor;
  /** May approve, and is asked in a chat of their own. */
  approver: Actor;
  /** From now on every post needs this many approvals, never the creator's own. */
  demandApprovals(count: number): Promise<void>;
  /** What the platform would have refused, and whatever else nobody meant to happen. */
  complaints(): readonly string[];
}

/** Opens a stage on a ground. Waits by events, and knows no test runner: a demo plays on it too. */
export type OpenStage = (ground: Ground) => Promise<Stage>;
