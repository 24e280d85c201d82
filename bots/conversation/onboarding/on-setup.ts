import { brandLimits, parseColor } from "#src/domain/brand.ts";
import { tones } from "#src/domain/script.ts";
import type { BrandAnswer, Conversation, EventContext, Step } from "../conversation.ts";
import { go, type Press } from "../press.ts";
import type { Notice } from "../screen.ts";
import { moveTo, refuse, refuseAndOfferAgain } from "../show.ts";
import {
  firstQuestion,
  isQuestion,
  maySetUp,
  questionAfter,
  questionBefore,
  type SetupPhase,
} from "./setup-steps.ts";

/** Somebody has come for the very first time: they are greeted, once. */
export function onArrived(conversation: Conversation, context: EventContext): Step {
  if (conversation.phase.name !== "empty" || conversation.card) {
    return { conversation, effects: [] };
  }
  return moveTo(conversation, { name: maySetUp(context) ? "welcoming" : "empty" }, context);
}

/** Somebody asks for the set-up by name: it goes on with what is still open. */
export function resumeSetup(conversation: Conversation, context: EventContext): Step {
  if (!maySetUp(context)) return refuse(conversation, "not-allowed", context);
  return moveTo(conversation, firstQuestion(context), context);
}

export function onSetupPressed(press: Press, phase: SetupPhase): Step {
  if (!isQuestion(phase)) {
    const isBegun = press.chosen.verb === "begin-setup";
    return go(press, isBegun ? firstQuestion(press.context) : { name: "empty" });
  }
  switch (press.chosen.verb) {
    case "back":
      return go(press, questionBefore(phase.name));
    case "choose-tone": {
      const tone = tones.find((one) => one === press.chosen.argument);
      return go(press, questionAfter(phase.name), toDeed({ ...(tone && { tone }) }, press.context));
    }
    case "save-colors": {
      const colors = parseColors(press.values.colors ?? []);
      return typeof colors === "string"
        ? refuseAndOfferAgain(press.conversation, colors, press.context)
        : go(press, questionAfter(phase.name), toDeed({ colors }, press.context));
    }
    default:
      return go(press, questionAfter(phase.name));
  }
}

/** Words typed as the answer to a question; undefined where the question is not answered by words. */
export function onSetupSaid(
  conversation: Conversation,
  text: string,
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  const answer = (said: BrandAnswer): Step | undefined => {
    if (!isQuestion(phase)) return undefined;
    const moved = moveTo(conversation, questionAfter(phase.name), context);
    return {
      conversation: moved.conversation,
      effects: [toDeed(said, context), ...moved.effects],
    };
  };
  switch (phase.name) {
    case "setting-audience":
      return hasWords(text)
        ? answer({ audience: cut(text, brandLimits.audienceLengthMax) })
        : refuse(conversation, "words-are-missing", context);
    case "naming-page":
      return hasWords(text)
        ? answer({ pageName: cut(text, brandLimits.nameLengthMax) })
        : refuse(conversation, "words-are-missing", context);
    case "setting-colors": {
      const colors = parseColors(text.split(/[\s,;]+/u));
      return typeof colors === "string"
        ? refuse(conversation, colors, context)
        : answer({ colors });
    }
    default:
      return undefined;
  }
}

function toDeed(answer: BrandAnswer, { eventId }: EventContext) {
  return { type: "set-up-brand" as const, answer, newBrandId: eventId };
}

function parseColors(typed: readonly string[]): string[] | Notice {
  const given = typed.filter((one) => one.trim() !== "");
  const colors = given.map(parseColor).filter((color) => color !== undefined);
  const isClear = colors.length > 0 && colors.length === given.length;
  return isClear && colors.length <= brandLimits.colorsMax ? colors : "color-is-unclear";
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function cut(text: string, lengthMax: number): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line
    .slice(0, lengthMax)
    .toWellFormed()
    .replace(/\uFFFD$/u, "")
    .trim();
}
