/** Pairs of Korean particles: the first follows a closing consonant, the second a vowel. */
export type Josa = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로" | "이라면/라면" | "이/";

type Closing = "vowel" | "rieul" | "consonant";

const digitClosing: Record<string, Closing> = {
  "0": "consonant",
  "1": "rieul",
  "3": "consonant",
  "6": "consonant",
  "7": "rieul",
  "8": "rieul",
};
const letterClosing: Record<string, Closing> = {
  L: "rieul",
  R: "rieul",
  M: "consonant",
  N: "consonant",
};

/** Adds the particle that Korean puts after this word, as it is read aloud: 서울은, 커피는, AI는, 3D는. */
export function withJosa(word: string, josa: Josa): string {
  const [afterConsonant = "", afterVowel = ""] = josa.split("/");
  const closing = closingOf(word);
  if (josa === "으로/로") return word + (closing === "consonant" ? afterConsonant : afterVowel);
  return word + (closing === "vowel" ? afterVowel : afterConsonant);
}

function closingOf(word: string): Closing {
  const core = word.normalize("NFC").replace(/[^\p{L}\p{N}%]+$/gu, "");
  const last = core.at(-1) ?? "";
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11_172) {
    const final = code % 28;
    if (final === 0) return "vowel";
    return final === 8 ? "rieul" : "consonant";
  }
  if (/\d/u.test(last)) return digitClosing[last] ?? "vowel";
  return /[a-z]/iu.test(last) ? latinClosing(core) : "vowel";
}

/** Capitals are read letter by letter; other words by how Korean writes their last sound. */
function latinClosing(core: string): Closing {
  if (/(?:^|[^A-Za-z]|[A-Z])[A-Z]$/u.test(core)) return letterClosing[core.at(-1) ?? ""] ?? "vowel";
  const word = (/[a-z]+$/iu.exec(core)?.[0] ?? "").toLowerCase();
  if (/le?$/u.test(word)) return "rieul";
  if (/(?:[mn]|ng|[aeiou][mn]e)$/u.test(word)) return "consonant";
  if (/(?:^|[^aeiou])(?:[aeiou]|oo)[ptkc]$/u.test(word) || word.endsWith("ck")) return "consonant";
  return /(?:^|[^aeiou])[aeiou]b$/u.test(word) ? "consonant" : "vowel";
}
