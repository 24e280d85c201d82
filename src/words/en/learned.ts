import type { Brevity, Ending } from "#src/domain/preference.ts";

const endings: Record<Ending, string> = {
  formal: "Korean in 합니다",
  polite: "Korean in 해요",
  casual: "Korean in 반말",
};
const brevities: Record<Brevity, string> = {
  shorter: "shorter sentences",
  longer: "fuller sentences",
};

/** What was learned from the changes people make, and how it can be taken back. */
export const learned = {
  line: (things: string) => `As you like it: ${things}`,
  title: "What I have noticed",
  text: "You changed these again and again, so I begin with them. What you say yourself always goes first.",
  none: "Nothing yet. When you change the same thing in two of three shorts, I will remember it here.",
  ownTitle: "What I have noticed about you",
  ownText: "For your own shorts without a brand. What you say yourself always goes first.",
  times: (count: string) => `changed in ${count} shorts`,
  forget: "Forget",
  forgetOf: (thing: string) => `Forget: ${thing}`,
  forgotten: "Forgotten. The next short begins without it.",
  things: {
    voice: (name: string) => `voice “${name}”`,
    speed: (value: string) => `spoken at ${value}×`,
    template: (name: string) => `format “${name}”`,
    captionStyle: (name: string) => `captions “${name}”`,
    music: (name: string) => `music “${name}”`,
    pace: (name: string) => `pace “${name}”`,
    ending: (ending: Ending) => endings[ending],
    brevity: (brevity: Brevity) => brevities[brevity],
    exclamations: (isWanted: boolean): string =>
      isWanted ? "exclamation marks" : "no exclamation marks",
    contractions: (isWanted: boolean): string =>
      isWanted ? "contractions (it’s)" : "no contractions",
    opening: (sentence: string) => `begins with “${sentence}”`,
    "sign-off": (sentence: string) => `ends with “${sentence}”`,
    "title-mark": (mark: string) => `“${mark}” before the title`,
    emoji: (emoji: string) => `${emoji} in the title`,
    avoided: (phrase: string) => `without “${phrase}”`,
    hashtag: (tag: string, isKept: boolean) => (isKept ? `with #${tag}` : `without #${tag}`),
  },
};
