import { type Tone, tones } from "#src/domain/script.ts";
import type { Conversation, EventContext, Phase, Short, Step, Wish } from "./conversation.ts";
import type { Offer } from "./screen.ts";
import { moveTo } from "./show.ts";
import { languages, wordsFor } from "./words.ts";

/**
 * Asks for what is still open of a short: the brand where there are several, the tone where neither
 * the person nor the brand has named one. Where nothing is, the short is begun.
 */
export function askOrBegin(
  conversation: Conversation,
  wish: Wish,
  context: EventContext,
  how: { tone?: Tone; chosen?: Offer } = {},
): Step {
  const brands = context.brands ?? [];
  const only = brands.length === 1 ? brands[0] : undefined;
  const brand = brands.find(({ id }) => id === wish.brandId) ?? only;
  const { brandId: _, ...rest } = wish;
  if (!brand && brands.length > 1) {
    const choices = brands.map(({ id, name }) => ({ id, name }));
    const phase: Phase = {
      name: "choosing-brand",
      ...rest,
      brands: choices,
      ...(how.tone && { tone: how.tone }),
    };
    return moveTo(conversation, phase, context, how);
  }
  const known: Wish = { ...rest, ...(brand && { brandId: brand.id }) };
  const tone = how.tone ?? brand?.tone;
  return tone
    ? beginShort(conversation, { wish: known, tone, offersSteps: true }, context, how)
    : moveTo(conversation, { name: "choosing-tone", ...known }, context, how);
}

export function beginShort(
  conversation: Conversation,
  { wish, tone, offersSteps }: { wish: Wish; tone: Tone; offersSteps?: true },
  context: EventContext,
  how: { chosen?: Offer } = {},
): Step {
  const { ownScript, keyword, language, lengthSeconds, brandId, attempt, settings } = wish;
  const short: Short = {
    id: context.eventId,
    keyword,
    tone,
    language,
    lengthSeconds,
    ...(brandId !== undefined && { brandId }),
    generation: 1,
  };
  const moved = moveTo(
    conversation,
    {
      name: "making",
      short,
      progress: { step: "script", fraction: 0 },
      ...(offersSteps && { offersSteps, ...(ownScript !== undefined && { ownScript }) }),
    },
    context,
    how,
  );
  // The deed comes first: if it is refused, nothing is said.
  return {
    conversation: moved.conversation,
    effects: [
      {
        type: "start-making",
        short,
        ...(ownScript !== undefined && { ownScript }),
        ...(attempt !== undefined && { attempt }),
        ...(settings && { settings }),
      },
      ...moved.effects,
    ],
  };
}

/** A tone that stands before the keyword with a colon, in either language: "유머러스: 여름 휴가". */
export function splitTone(words: string): { tone?: Tone; keyword: string } {
  const named = /^(?<name>[^:：]{1,20})[:：](?<rest>.+)$/su.exec(words)?.groups;
  if (!named) return { keyword: words };
  const name = (named["name"] ?? "").trim().toLowerCase();
  const tone = tones.find(
    (one) =>
      one === name ||
      languages.some((language) => wordsFor(language).chat.tones[one].toLowerCase() === name),
  );
  return tone ? { tone, keyword: (named["rest"] ?? "").trim() } : { keyword: words };
}
