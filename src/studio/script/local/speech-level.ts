/**
 * Korean speech levels. Topic facts are written once, statements in the formal level (…습니다) and
 * advice as …세요, and turned into the level of a tone here.
 */
export type SpeechLevel = "formal" | "polite" | "friendly" | "reason";

const firstHangul = 0xac00;
const vowels = {
  a: 0,
  ya: 2,
  eo: 4,
  yeo: 6,
  o: 8,
  wa: 9,
  wae: 10,
  oe: 11,
  u: 13,
  wo: 14,
  wi: 16,
  eu: 18,
  ui: 19,
  i: 20,
} as const;
const finalRieul = 8;
const finalBieup = 17;
/** Of the past tense, after which it is always 어: 담았어요. */
const finalSsangSiot = 20;

/** Verbs whose formal form looks like noun + 입니다. */
const verbsInI = /(?:보|쌓|줄|높|먹|속|끓|붙|섞|꺾|모|쓰|덮|깎|녹|움직|기울|놓|벌|꼬)이$/u;
/** Verbs that lose ㄹ before ㅂ니다 and 세요, by how they look without it. */
const lostRieul =
  /드$|(?:^|\s)(?:거|도|여|푸|미|터|노|느|머|아|다|파|부)$|늘어느$|늘어노$|날아다$|힘드$/u;
const regularBieup = /[좁잡입씹뽑집업꼽접]$/u;
const irregularWhole: Record<string, string> = {
  낫: "나아",
  짓: "지어",
  붓: "부어",
  잇: "이어",
  듣: "들어",
  깨닫: "깨달아",
  돕: "도와",
  도우: "도와",
  그렇: "그래",
  어떻: "어때",
  따르: "따라",
  들르: "들러",
  치르: "치러",
  지으: "지어",
  부으: "부어",
  이으: "이어",
  마: "마",
};

interface Jamo {
  initial: number;
  vowel: number;
  final: number;
}

function jamoOf(syllable: string): Jamo {
  const code = syllable.charCodeAt(0) - firstHangul;
  return {
    initial: Math.floor(code / 588),
    vowel: Math.floor((code % 588) / 28),
    final: code % 28,
  };
}

function syllableOf({ initial, vowel, final }: Jamo): string {
  return String.fromCharCode(firstHangul + initial * 588 + vowel * 28 + final);
}

function isBright(syllable: string | undefined): boolean {
  if (!syllable) return false;
  const { vowel } = jamoOf(syllable);
  return vowel === vowels.a || vowel === vowels.o || vowel === vowels.ya;
}

/** The verb with 아/어 joined to it, as spoken Korean contracts them: 줄이 → 줄여, 다르 → 달라. */
function joinedStem(stem: string): string {
  for (const [form, joined] of Object.entries(irregularWhole)) {
    if (stem === form || (form.length > 1 && stem.endsWith(form))) {
      return stem.slice(0, -form.length) + joined;
    }
    if (form.length === 1 && form !== "마" && stem.endsWith(` ${form}`)) {
      return stem.slice(0, -1) + joined;
    }
  }
  const before = stem.slice(0, -1);
  const last = stem.slice(-1);
  const jamo = jamoOf(last);
  if (jamo.final === finalBieup && !regularBieup.test(stem)) {
    return `${before}${syllableOf({ ...jamo, final: 0 })}워`;
  }
  if (jamo.final === finalSsangSiot) return `${stem}어`;
  if (jamo.final !== 0) return stem + (isBright(last) ? "아" : "어");
  if (last === "하") return `${before}해`;
  if (last === "르") return joinedReu(before);
  return before + joinedVowel(jamo, before, last);
}

function joinedReu(before: string): string {
  const previous = before.slice(-1);
  const closed = syllableOf({ ...jamoOf(previous), final: finalRieul });
  return before.slice(0, -1) + closed + (isBright(previous) ? "라" : "러");
}

function joinedVowel(jamo: Jamo, before: string, last: string): string {
  switch (jamo.vowel) {
    case vowels.o:
      return syllableOf({ ...jamo, vowel: vowels.wa });
    case vowels.u:
      return syllableOf({ ...jamo, vowel: vowels.wo });
    case vowels.i:
      return syllableOf({ ...jamo, vowel: vowels.yeo });
    case vowels.oe:
      return syllableOf({ ...jamo, vowel: vowels.wae });
    case vowels.eu:
      return syllableOf({ ...jamo, vowel: isBright(before.slice(-1)) ? vowels.a : vowels.eo });
    case vowels.wi:
    case vowels.ui:
      return `${last}어`;
    default:
      return last;
  }
}

/** The stem of a verb without the ㄹ that 세요 and ㅂ니다 swallow, given back. */
function withRieul(stem: string): string {
  if (!lostRieul.test(stem)) return stem;
  return stem.slice(0, -1) + syllableOf({ ...jamoOf(stem.slice(-1)), final: finalRieul });
}

function statement(words: string, level: SpeechLevel): string {
  if (level === "formal") return `${words}니다`;
  if (words.endsWith("겁")) return `${words.slice(0, -1)}거예요`;
  const last = words.slice(-1);
  const open = words.slice(0, -1) + syllableOf({ ...jamoOf(last), final: 0 });
  if (last === "입" && !verbsInI.test(open)) return nounStatement(words.slice(0, -1), level);
  if (open.endsWith("아니")) return level === "reason" ? `${open}거든요` : `${open}에요`;
  const stem = last === "습" ? words.slice(0, -1) : withRieul(open);
  return level === "reason" ? `${stem}거든요` : `${joinedStem(stem)}요`;
}

function nounStatement(noun: string, level: SpeechLevel): string {
  const isClosed = jamoOf(noun.slice(-1)).final !== 0;
  if (level === "reason") return `${noun}${isClosed ? "이" : ""}거든요`;
  return noun + (isClosed ? "이에요" : "예요");
}

const formalAdvice = ["시면 됩니다", "시는 것이 좋습니다", "시길 권합니다"] as const;

/** Advice that "it is enough to" or "it is good to" would make too weak, or that already says "try". */
const isUrgent = /지 마$|보$|(?:^|\s)(?:꼭|반드시|절대|바로)\s/u;

function advice(words: string, level: SpeechLevel, turn: number): string {
  if (level === "formal") {
    if (isUrgent.test(words)) return `${words}시기 바랍니다`;
    return words + (formalAdvice[turn % formalAdvice.length] ?? formalAdvice[0]);
  }
  if (level !== "friendly") return `${words}세요`;
  if (words.endsWith("으") && !/(?:모|지|부|이)으$/u.test(words)) {
    return `${joinedStem(words.slice(0, -1))}요`;
  }
  return `${joinedStem(withRieul(words))}요`;
}

/**
 * Puts Korean sentences into a speech level: formal 합니다, polite 해요 with …세요 advice, friendly
 * 해요 for advice too, reason …거든요. `turn` rotates the ways formal Korean gives advice.
 */
export function inSpeechLevel(text: string, level: SpeechLevel, turn = 0): string {
  return text
    .replace(/([가-힣 ]*[가-힣])니다(?=[.!?]|$)/gu, (_whole, words: string) =>
      statement(words, level),
    )
    .replace(/([가-힣 ]*[가-힣])세요(?=[.!?]|$)/gu, (_whole, words: string) =>
      advice(words, level, turn),
    );
}
