import type { Offer } from "../screen.ts";
import { phrasesFor } from "./phrases.ts";

export type PlainWords =
  /** Exactly one of what is offered was said, and nothing else. */
  | { type: "meant"; offer: Offer }
  /** Some of what is offered may have been meant: worth asking, never worth doing. */
  | { type: "maybe"; offers: Offer[]; isNegated?: true }
  | { type: "none" };

const koreanFillers =
  /^(?:음+|어+|아+|저기|그럼|그러면|자|네|넵|응|지금|바로|당장|이거|이걸|그거|그걸|이|그|저|영상|동영상|비디오|쇼츠|쇼트|좀|조금|그냥|일단|빨리|얼른|제발|한번|우리|이제|꼭|다시한번만)$/u;
const koreanParticles = /(?:을|를|은|는|이|가|도|만|으로|로)$/u;
const koreanEndings =
  /(?:해|하여|하고|해서)?(?:주시겠어요|주실래요|주실수있나요|주실수있을까요|주실수있으세요|줄수있어요?|줄수있나요?|주세요|주십시오|주시죠|줄래요?|줘요?|주라|주렴|봐요?|보자|봅시다|볼래요?|볼게요?|부탁(?:해요?|드려요|드립니다|드릴게요)?|바랍니다|할게요?|할래요?|하자|합시다|하고싶어요?|고싶어요?|싶어요?|할까요?|하면돼요?|해라|해요?|하죠|하렴|하기|기|게요?|래요?|자|까요?|라|요|어요|니다)$/u;
/** "미안해" and "잘못해서" speak against nothing. */
const koreanNegation =
  /지\s*마|말아|말고|말자|안\s*돼|하지|(?<![미불편동제])안\s*(?:해|할|하)|(?<!잘)못\s*(?:해|할|하)|금지|아직|아니/u;

/** Whoever wonders has not decided; "올려 주실 수 있을까요" is a request all the same. */
const koreanWonder = /(?<!수\s*있을)까요?[\s?？!~.…]*$/u;
const englishWonder =
  /\b(?:should|shall|maybe|perhaps|might)\b|^\s*(?:do|does|did) (?:i|we|you)\b/u;
/** What somebody may also ask us, instead of telling it. */
const decisions: ReadonlySet<Offer["verb"]> = new Set([
  "settle-live",
  "settle-not-live",
  "approve",
]);

const englishFillers = new Set(
  "please pls plz just now right away it this that the a an my our me us i'd i id like want wanna to would could can you we let's lets let ok okay yes yeah yep sure hey hi so then well um uh one video short shorts clip reel thing for thanks thank immediately asap quickly go ahead and do should".split(
    " ",
  ),
);
const englishNegation =
  /\b(?:not|don't|dont|do not|never|no longer|isn't|won't|can't|cannot|wait|hold)\b/u;

/**
 * Reads words as one of what is offered, in Korean or English. Deterministic and careful: only a whole
 * phrase counts as meant; a phrase inside a longer sentence, a negation or two possible meanings only
 * make a question of it.
 */
export function readPlainWords(text: string, offers: readonly Offer[]): PlainWords {
  const said = text.normalize("NFC").toLowerCase().replaceAll(/[’‘]/gu, "'");
  const isKorean = /\p{Script=Hangul}/u.test(said);
  const forms = isKorean ? koreanForms(said) : englishForms(said);
  const phrasesOf = (offer: Offer) => phrasesFor(offer)[isKorean ? "korean" : "english"];
  const whole = offers.filter((offer) => phrasesOf(offer).some((phrase) => forms.has(phrase)));
  const [only] = whole;
  if (only && whole.length === 1) {
    const isOpen = (isKorean ? koreanWonder : englishWonder).test(said);
    const isQuestion = decisions.has(only.verb) && /[?？]/u.test(said);
    return isOpen || isQuestion
      ? { type: "maybe", offers: [only] }
      : { type: "meant", offer: only };
  }
  if (whole.length > 1) return { type: "maybe", offers: whole };
  const rest = isKorean ? said.replaceAll(/\s+/gu, "") : ` ${[...englishWords(said)].join(" ")} `;
  const inside = offers.filter((offer) =>
    phrasesOf(offer).some((phrase) =>
      isKorean ? phrase.length > 1 && rest.includes(phrase) : rest.includes(` ${phrase} `),
    ),
  );
  if (inside.length === 0) return { type: "none" };
  const isNegated = (isKorean ? koreanNegation : englishNegation).test(said);
  return { type: "maybe", offers: inside, ...(isNegated && { isNegated }) };
}

/** The words without what adds nothing, with and without their endings. */
function koreanForms(said: string): ReadonlySet<string> {
  const words = said.replaceAll(/[^\p{L}\p{N}\s]/gu, " ").split(/\s+/u);
  const bare = words.filter((word) => word !== "" && !koreanFillers.test(word));
  const withoutParticles = bare.map((word, index) =>
    index < bare.length - 1 && word.length > 2 ? word.replace(koreanParticles, "") : word,
  );
  const forms = new Set<string>();
  for (const form of [bare.join(""), withoutParticles.join("")]) {
    for (let one = form, count = 0; one !== "" && count < 4; count += 1) {
      forms.add(one);
      forms.add(one.replace(/요$/u, ""));
      const shorter = one.replace(koreanEndings, "");
      if (shorter === one) break;
      one = shorter;
    }
  }
  if (koreanNegation.test(said)) return onlyNegated(forms);
  return forms;
}

/** "올리지 마" is a phrase of its own; nothing shorter than the whole of it may count. */
function onlyNegated(forms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...forms].filter((form) => koreanNegation.test(form)));
}

function englishForms(said: string): ReadonlySet<string> {
  const all = englishWords(said);
  const bare = all.filter((word) => !englishFillers.has(word));
  const whole = all.join(" ");
  if (englishNegation.test(said)) return new Set([whole, withoutCourtesy(all)]);
  return new Set([whole, withoutCourtesy(all), bare.join(" ")]);
}

function withoutCourtesy(words: readonly string[]): string {
  return words.filter((word) => !["please", "pls", "it", "this"].includes(word)).join(" ");
}

function englishWords(said: string): string[] {
  return said.match(/[\p{L}\p{N}']+/gu) ?? [];
}
