const particles = {
  "은/는": ["은", "는"],
  "이/가": ["이", "가"],
  "을/를": ["을", "를"],
  "과/와": ["과", "와"],
  "으로/로": ["으로", "로"],
  "이라고/라고": ["이라고", "라고"],
  "이에요/예요": ["이에요", "예요"],
} as const;

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const finalsPerSyllable = 28;
const finalRieul = 8;
const finalNieun = 4;

/** Digits by how they are read: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔 end in a consonant. */
const finalOfDigit: Record<string, number> = { 0: 21, 1: 8, 3: 16, 6: 1, 7: 8, 8: 8 };

/** The final consonant of what is heard last, as its Unicode index; 0 for none. */
function finalConsonant(text: string): number {
  const heard = text.replace(/[^\p{L}\p{N}]+$/u, "");
  const last = heard.at(-1) ?? "";
  const code = last.codePointAt(0) ?? 0;
  if (code >= hangulFirst && code <= hangulLast) return (code - hangulFirst) % finalsPerSyllable;
  // A time of day ends in 시 on the hour, else in 분.
  const minutes = /\d:(\d\d)$/.exec(heard)?.[1];
  if (minutes !== undefined) return minutes === "00" ? 0 : finalNieun;
  if (/[0-9]/.test(last)) return finalOfDigit[last] ?? 0;
  if (/l$/i.test(last)) return finalRieul;
  return /(?:[mn]|ng|[bckpt])$/i.test(heard) ? 1 : 0;
}

/**
 * The word with the particle that fits its sound: 쇼츠를, 영상을, 서울로. Closing quotes are passed
 * over; Latin words are judged by their last letter, which is a guess.
 */
export function withParticle(word: string, pair: keyof typeof particles): string {
  const [afterConsonant, afterVowel] = particles[pair];
  const final = finalConsonant(word);
  const isVowelLike = final === 0 || (pair === "으로/로" && final === finalRieul);
  return `${word}${isVowelLike ? afterVowel : afterConsonant}`;
}
