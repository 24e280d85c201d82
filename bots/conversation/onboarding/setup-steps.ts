import type { Brand } from "#src/domain/brand.ts";
import { mayDo } from "#src/domain/team.ts";
import { tones } from "#src/domain/script.ts";
import type { EventContext, Phase } from "../conversation.ts";
import type { In } from "../press.ts";
import type { Offer, Screen } from "../screen.ts";

/** What is asked of somebody new, in order. */
const questions = [
  "setting-tone",
  "setting-audience",
  "setting-colors",
  "naming-page",
] as const satisfies Phase["name"][];
type Question = (typeof questions)[number];

export type SetupPhase = In<"welcoming" | Question>;

export function isSetupPhase(phase: Phase): phase is SetupPhase {
  return phase.name === "welcoming" || isQuestion(phase);
}

export function isQuestion(phase: Phase): phase is In<Question> {
  return questions.some((name) => name === phase.name);
}

/** Whether somebody may set the team's brand and page at all. */
export function maySetUp({ rights }: EventContext): boolean {
  return mayDo(rights?.standing, "brand");
}

/** The first question that the brand leaves open; all over again where none is. */
export function firstQuestion(context: EventContext): Phase {
  const [brand] = context.brands ?? [];
  return { name: questions.find((question) => !isAnswered(question, brand)) ?? questions[0] };
}

/** Where it goes on after a question; to the first short after the last one. */
export function questionAfter(question: Question): Phase {
  const next = questions[questions.indexOf(question) + 1];
  return next ? { name: next } : { name: "empty" };
}

export function questionBefore(question: Question): Phase {
  const before = questions[questions.indexOf(question) - 1];
  return before ? { name: before } : { name: "welcoming" };
}

function isAnswered(question: Question, brand: Brand | undefined): boolean {
  switch (question) {
    case "setting-tone":
      return brand?.tone !== undefined;
    case "setting-audience":
      return (brand?.audience ?? "") !== "";
    case "setting-colors":
      return (brand?.colors ?? []).length > 0;
    case "naming-page":
      return false;
  }
}

export function offersInSetup(phase: SetupPhase): Offer[] {
  const further: Offer[] = [{ verb: "skip-step" }, { verb: "back" }];
  switch (phase.name) {
    case "welcoming":
      return [{ verb: "begin-setup", isMain: true }, { verb: "skip-setup" }];
    case "setting-tone":
      return [...tones.map((tone): Offer => ({ verb: "choose-tone", argument: tone })), ...further];
    case "setting-colors":
      return [{ verb: "save-colors", isMain: true }, ...further];
    case "setting-audience":
    case "naming-page":
      return further;
  }
}

export function screenOfSetup(phase: SetupPhase, context: EventContext): Screen {
  const [brand] = context.brands ?? [];
  const place = { number: questions.findIndex((name) => name === phase.name) + 1 };
  const step = { kind: "setup" as const, of: questions.length, ...place };
  switch (phase.name) {
    case "welcoming":
      return { kind: "setup-welcome" };
    case "setting-tone":
      return { ...step, asks: { about: "tone", ...(brand?.tone && { current: brand.tone }) } };
    case "setting-audience":
      return { ...step, asks: { about: "audience", current: brand?.audience ?? "" } };
    case "setting-colors":
      return { ...step, asks: { about: "colors", current: brand?.colors ?? [] } };
    case "naming-page":
      return { ...step, asks: { about: "page-name", current: context.channelName } };
  }
}
