import { detectLanguage } from "#src/domain/language.ts";
import { shortLengthSeconds } from "#src/domain/script.ts";
import type { Conversation, ConversationEvent, EventContext, Step } from "./conversation.ts";
import { offersIn } from "./offers.ts";
import { onPressed } from "./on-pressed.ts";
import { onTimeSaid } from "./on-time-said.ts";
import { moveTo, sayBeside } from "./show.ts";
import { understand } from "./understand.ts";

/** Longest keyword, in characters: what fits a title. */
const keywordLengthMax = 100;
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Words typed into the thread: shown there, then understood as a keyword or as one of the buttons. */
export function onSaid(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: "said" }>,
  context: EventContext,
): Step {
  const said = sayBeside(conversation, { kind: "said", text: event.text });
  const after = answer(said.conversation, event, context);
  return { conversation: after.conversation, effects: [...said.effects, ...after.effects] };
}

function answer(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: "said" }>,
  context: EventContext,
): Step {
  const { phase } = conversation;
  const meaning = understand(event.text, offersIn(phase));
  const offers = [...new Set(offersIn(phase).map((offer) => offer.verb))];
  switch (meaning.type) {
    case "help":
      return sayBeside(conversation, { kind: "help", phase: phase.name, offers });
    case "offer":
      return onPressed(conversation, { type: "pressed", ...meaning.offer }, context);
    case "keyword":
      if (phase.name !== "empty" && phase.name !== "choosing-tone") {
        const planned = onTimeSaid(conversation, event.text, context);
        return planned ?? sayBeside(conversation, { kind: "unclear", offers });
      }
      return meaning.keyword === ""
        ? moveTo(conversation, { name: "empty" }, context)
        : askTone(conversation, meaning.keyword, event, context);
  }
}

function askTone(
  conversation: Conversation,
  words: string,
  event: Extract<ConversationEvent, { type: "said" }>,
  context: EventContext,
): Step {
  const keyword = cut(words);
  const { phase } = conversation;
  // Other words in the same thread correct the keyword; what else was asked for stays.
  const known = phase.name === "choosing-tone" ? phase : undefined;
  const ownScript = event.ownScript ?? known?.ownScript;
  const hasLetters = /\p{Script=Hangul}|\p{Script=Latin}/u.test(keyword);
  return moveTo(
    conversation,
    {
      name: "choosing-tone",
      keyword,
      language: hasLetters ? detectLanguage(keyword) : context.language,
      lengthSeconds: event.lengthSeconds ?? known?.lengthSeconds ?? shortLengthSeconds.standard,
      ...(ownScript !== undefined && { ownScript }),
    },
    context,
  );
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
