import { nameIn } from "./offer-words.ts";
import type { Offer, OffersNamed } from "./screen.ts";
import type { Words } from "./words.ts";

/** What is told of buttons: each sort once, and where the next one leads. */
export function namedOffers(offers: readonly Offer[]): OffersNamed {
  const onwards = offers.find(({ verb }) => verb === "next")?.argument;
  return {
    offers: [...new Set(offers.map(({ verb }) => verb))],
    ...(onwards !== undefined && { onwards }),
  };
}

/** Buttons by the names they have on their card, each with what it does. */
export function describeOffers(
  { offers, onwards }: OffersNamed,
  { chat }: Words,
): { name: string; hint: string }[] {
  const { custom } = chat;
  return offers.map((verb) => {
    const own = verb === "next" ? onwards : undefined;
    return {
      name: nameIn(custom.onwards, own) ?? chat.verbs[verb],
      hint: nameIn(custom.onwardsHints, own) ?? chat.verbHints[verb],
    };
  });
}
