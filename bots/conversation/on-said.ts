import { AppError } from "#src/domain/app-error.ts";
import { detectLanguage } from "#src/domain/language.ts";
import { type Brief, shortLengthSeconds } from "#src/domain/script.ts";
import { withinLimits } from "#src/domain/short-length.ts";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { cutScript } from "#src/studio/script/cut-script.ts";
import { estimateSpeechSeconds } from "#src/studio/script/estimate-seconds.ts";
import { whyNotCreate } from "./approval/may-press.ts";
import { askOrBegin, splitTone } from "./begin-short.ts";
import type { Conversation, ConversationEvent, EventContext, Phase, Step } from "./conversation.ts";
import { keywordLengthMax } from "./custom/custom-phase.ts";
import { openBrief } from "./custom/open-brief.ts";
import { onLengthSaid } from "./length/on-length-said.ts";
import { onLengthConfirmed } from "./length/remake-at.ts";
import { namedOffers } from "./describe-offers.ts";
import { offersIn, offersOf } from "./offers.ts";
import { onPressed } from "./on-pressed.ts";
import { onSceneConfirmed, onSceneSaid } from "./on-scene-said.ts";
import { onTimeSaid } from "./on-time-said.ts";
import { onSetupSaid, resumeSetup } from "./onboarding/on-setup.ts";
import { isSetupPhase } from "./onboarding/setup-steps.ts";
import { onAdvice } from "./on-week.ts";
import { unwrapTopic } from "./plain-words/unwrap-topic.ts";
import { findPart } from "./plain-words/find-part.ts";
import { readRequestWords } from "./plain-words/read-request-words.ts";
import { readWeekWords } from "./plain-words/read-week-words.ts";
import type { In } from "./press.ts";
import type { Notice, Offer } from "./screen.ts";
import { moveTo, refuse, sayBeside, showSaid } from "./show.ts";
import { answerTalk, askWhether, confirmedBy, isYes } from "./talk/answer-talk.ts";
import { onRequest } from "./talk/on-request.ts";
import type { Reply } from "./talk/reply.ts";
import { standingIn } from "./talk/standing-in.ts";
import { type Hints, type Meaning, understand } from "./understand.ts";

/** From here on, in characters, one line is no keyword either. */
const scriptLengthMin = 200;
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

type Said = Extract<ConversationEvent, { type: "said" }> & {
  /** What this person was asked last. */
  asked?: NonNullable<Conversation["asked"]>;
};

/** Words typed into the thread: shown there, then understood as a keyword or as one of the buttons. */
export function onSaid(conversation: Conversation, event: Said, context: EventContext): Step {
  const { asked, ...rest } = conversation;
  const said = showSaid(rest, event.text, context);
  const isOpen = asked?.version === conversation.version && asked.by === context.actorId;
  const after = answer(said.conversation, { ...event, ...(isOpen && { asked }) }, context);
  return { conversation: after.conversation, effects: [...said.effects, ...after.effects] };
}

function answer(conversation: Conversation, event: Said, context: EventContext): Step {
  const { phase } = conversation;
  const which = readWeekWords(event.text);
  if (which) {
    const { eventId: askId } = context;
    return { conversation, effects: [{ type: "ask-week", which, askId }] };
  }
  const ofLength =
    event.ownScript === undefined ? onLengthSaid(conversation, event.text, context) : undefined;
  if (ofLength) return ofLength;
  const advised = offersOf(conversation.advice?.insights ?? []);
  const meaning = understand(event.text, [...offersIn(phase), ...advised]);
  const offers = offersIn(phase);
  switch (meaning.type) {
    case "help":
      // A script of somebody's own that is only a greeting is a short script.
      if (event.ownScript !== undefined) {
        const asKeyword = { type: "keyword" as const, keyword: event.text };
        return onKeyword(conversation, { meaning: asKeyword, event, offers }, context);
      }
      return sayBeside(conversation, { kind: "help", phase: phase.name, ...namedOffers(offers) });
    case "offer":
      return press(conversation, meaning.offer, context);
    case "named":
      return onNamed(conversation, { meaning, event }, context);
    case "talk":
      return onTalk(conversation, { meaning, event, offers }, context);
    case "setup":
      return "short" in phase || "request" in phase
        ? sayBeside(conversation, { kind: "unclear", ...namedOffers(offers) })
        : resumeSetup(conversation, context);
    case "keyword":
      return onKeywordOrScene(conversation, { meaning, event, offers }, context);
  }
}

/** The name of something that words alone do not choose: what they would have to name, or where to press it. */
function onNamed(
  conversation: Conversation,
  { meaning, event }: { meaning: Extract<Meaning, { type: "named" }>; event: Said },
  context: EventContext,
): Step {
  const { text, asked } = event;
  const ofScene = onSceneSaid(conversation, { text, asked: asked?.scene }, context);
  if (ofScene) return ofScene;
  const { verb, choices: offers } = meaning;
  const reply: Reply =
    offers.length > 0 ? { about: "which-choice", offers } : { about: "on-card", verb };
  return sayBeside(conversation, { kind: "reply", reply });
}

/** Words that ask for nothing: answered, or a yes to what was asked. */
function onTalk(
  conversation: Conversation,
  said: { meaning: Extract<Meaning, { type: "talk" }>; event: Said; offers: Offer[] },
  context: EventContext,
): Step {
  const { event, offers } = said;
  if (event.ownScript !== undefined) {
    const meaning = { type: "keyword" as const, keyword: event.text };
    return onKeyword(conversation, { meaning, event, offers }, context);
  }
  const { talk } = said.meaning;
  const { asked } = event;
  const confirmed = confirmedBy(talk, asked?.offer, conversation);
  if (asked?.scene && isYes(talk)) {
    const step = onSceneConfirmed(conversation, asked.scene, context);
    if (step) return step;
  }
  if (asked?.lengthSeconds !== undefined && isYes(talk)) {
    const step = onLengthConfirmed(conversation, asked.lengthSeconds, context);
    if (step) return step;
  }
  if (confirmed) return press(conversation, confirmed, context);
  return answerTalk(conversation, { talk, wasAsked: asked !== undefined }, context);
}

function onKeywordOrScene(
  conversation: Conversation,
  said: { meaning: Extract<Meaning, { type: "keyword" }>; event: Said; offers: Offer[] },
  context: EventContext,
): Step {
  const { meaning, event } = said;
  const { text, asked } = event;
  const ofScene = meaning.isCommand
    ? undefined
    : onSceneSaid(conversation, { text, asked: asked?.scene }, context);
  return ofScene ?? onKeyword(conversation, said, context);
}

function press(conversation: Conversation, offer: Offer, context: EventContext): Step {
  const pressed = { type: "pressed" as const, ...offer };
  return onAdvice(conversation, pressed, context) ?? onPressed(conversation, pressed, context);
}

/** Words that name no button: the answer to what was asked, else a keyword, where one is wanted. */
function onKeyword(
  conversation: Conversation,
  said: { meaning: Extract<Meaning, { type: "keyword" }>; event: Said; offers: Offer[] },
  context: EventContext,
): Step {
  const { phase } = conversation;
  const { meaning, event, offers } = said;
  if (phase.name === "wording-answer") {
    const values = { words: event.text };
    return onPressed(conversation, { type: "pressed", verb: "send-answer", values }, context);
  }
  const isAnswer = !meaning.isCommand && !isScript(event.text);
  const answered = isAnswer ? onSetupSaid(conversation, event.text, context) : undefined;
  if (answered) return answered;
  const refusal = whyNotCreate(context.rights);
  if (refusal && !("requestMessageId" in phase)) return refuse(conversation, refusal, context);
  if (phase.name !== "empty" && !isSetupPhase(phase) && !isAsking(phase)) {
    const planned = onTimeSaid(conversation, event.text, context);
    if (planned) return planned;
    return onUnclear(conversation, { text: event.text, hints: meaning.hints, offers }, context);
  }
  const isOwn = event.ownScript !== undefined || !isAnswer;
  const hasKeyword = isAsking(phase);
  const wish = isOwn ? undefined : readRequestWords(event.text, { hasKeyword });
  if (wish) return onRequest(conversation, wish, context);
  return meaning.keyword === ""
    ? moveTo(conversation, { name: "empty" }, context)
    : askAbout(conversation, { ...meaning, ...event }, context);
}

/** What may have been meant is asked where it is one thing; what was only spoken against stays as it is. */
function onUnclear(
  conversation: Conversation,
  { text, hints, offers }: { text: string; hints: Hints | undefined; offers: Offer[] },
  context: EventContext,
): Step {
  const meant = hints?.offers ?? [];
  // Whoever wants the music gone does not want the short gone.
  const part = meant.every(({ isRisky }) => isRisky) ? findPart(text, offers) : undefined;
  if (part && !hints?.isNegated) return askWhether(conversation, part, context);
  const [only] = meant;
  if (only && meant.length === 1 && !hints?.isNegated) {
    return askWhether(conversation, only, context);
  }
  const standing = standingIn(conversation, context);
  if (hints?.isNegated && standing.is === "ready") {
    return sayBeside(conversation, { kind: "reply", reply: { about: "left-as-is", standing } });
  }
  const named = namedOffers(meant.length > 0 ? meant : offers);
  return sayBeside(conversation, { kind: "unclear", ...named });
}

function askAbout(
  conversation: Conversation,
  event: Said & { keyword: string; isCustom?: true },
  context: EventContext,
): Step {
  const { phase } = conversation;
  // Other words in the same thread correct the keyword; what else was asked for stays.
  const known = isAsking(phase) ? phase : undefined;
  const named = splitTone(event.keyword);
  const isOwn = event.ownScript !== undefined || isScript(event.text);
  const topic = isOwn ? undefined : unwrapTopic(named.keyword);
  const rest = topic?.keyword ?? named.keyword;
  const tone = named.tone ?? topic?.tone ?? (known && "tone" in known ? known.tone : undefined);
  const ownScript = event.ownScript ?? (isScript(event.text) ? event.text : known?.ownScript);
  const keyword = cut(ownScript === event.text ? firstSentence(rest) : rest);
  const hasLetters = /\p{Script=Hangul}|\p{Script=Latin}/u.test(keyword);
  const guessed = hasLetters ? detectLanguage(keyword) : context.language;
  const language = event.contentLanguage ?? guessed;
  const said = phase.name === "empty" ? phase.lengthSeconds : known?.lengthSeconds;
  const wished = topic?.lengthSeconds;
  const fits = wished === undefined ? undefined : withinLimits(wished);
  const lengthSeconds = event.lengthSeconds ?? fits ?? said ?? shortLengthSeconds.standard;
  const notice =
    ownScript === undefined
      ? undefined
      : whyNotCut(ownScript, { keyword, tone: "casual", language, lengthSeconds });
  if (notice) return refuse(conversation, notice, context);
  const wish = {
    keyword,
    language,
    lengthSeconds,
    ...(ownScript !== undefined && { ownScript }),
    ...(known?.brandId !== undefined && { brandId: known.brandId }),
  };
  if (phase.name === "custom-brief" || event.isCustom) {
    const brief = openBrief(wish, context, phase.name === "custom-brief" ? phase : { tone });
    return withLimit(moveTo(conversation, brief, context), wished, lengthSeconds);
  }
  const asked = askOrBegin(conversation, wish, context, tone && { tone });
  return withLimit(asked, wished, lengthSeconds);
}

/** Whoever has asked for more, or less, than a short can be is told so. */
function withLimit(step: Step, wished: number | undefined, seconds: number): Step {
  if (wished === undefined || wished === seconds || withinLimits(wished) !== seconds) return step;
  const limit = wished > seconds ? "max" : "min";
  const reply: Reply = { about: "length-set", seconds, limit };
  const said = sayBeside(step.conversation, { kind: "reply", reply });
  return { conversation: said.conversation, effects: [...step.effects, ...said.effects] };
}

/** Whether a short has a keyword and is not begun yet. */
function isAsking(phase: Phase): phase is In<"choosing-brand" | "choosing-tone" | "custom-brief"> {
  return "keyword" in phase;
}

/** Several lines, or more than a keyword could ever be: somebody has brought the words themselves. */
function isScript(text: string): boolean {
  return text.trim().includes("\n") || text.length >= scriptLengthMin;
}

/** What a script is about, for want of a keyword: how it begins. */
function firstSentence(script: string): string {
  return /^[^\n.!?]+/.exec(script)?.[0].trim() ?? script;
}

/** Found out before anything is made, while the person still has the text in hand. */
function whyNotCut(ownScript: string, brief: Brief): Notice | undefined {
  try {
    cutScript(ownScript, brief);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const seconds = estimateSpeechSeconds(cleanNarration(ownScript), brief.language);
    return seconds > shortLengthSeconds.max ? "own-script-too-long" : "own-script-too-short";
  }
}

/** The first characters of the words, never half of one. */
function cut(words: string): string {
  let kept = "";
  for (const { segment } of characters.segment(words.toWellFormed())) {
    if (kept.length + segment.length > keywordLengthMax) break;
    kept += segment;
  }
  return kept.trim();
}
