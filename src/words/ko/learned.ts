import type { Brevity, Ending } from "#src/domain/preference.ts";
import type { Words } from "../en.ts";

const endings: Record<Ending, string> = {
  formal: "합니다체로",
  polite: "해요체로",
  casual: "반말로",
};
const brevities: Record<Brevity, string> = { shorter: "더 짧게", longer: "더 자세하게" };

export const learned: Words["learned"] = {
  line: (things) => `늘 고치시던 대로 했어요: ${things}`,
  title: "이런 걸 좋아하시더라고요",
  text: "자꾸 이렇게 고치셔서 처음부터 이렇게 만들고 있어요. 직접 말씀해 주시면 언제나 그 말씀이 먼저예요.",
  none: "아직 없어요. 쇼츠 세 편 중 두 편에서 같은 것을 고치시면 여기에 기억해 둘게요.",
  ownTitle: "나에 대해 알게 된 것",
  ownText: "브랜드 없이 만드는 내 쇼츠에 들어가요. 직접 말씀해 주시면 언제나 그 말씀이 먼저예요.",
  times: (count) => `쇼츠 ${count}편에서 고치셨어요`,
  forget: "잊기",
  forgetOf: (thing) => `잊기: ${thing}`,
  forgotten: "잊었어요. 다음 쇼츠부터는 그렇게 하지 않을게요.",
  things: {
    voice: (name) => `“${name}” 목소리`,
    speed: (value) => `말하기 ${value}배속`,
    template: (name) => `“${name}” 구성`,
    captionStyle: (name) => `“${name}” 자막`,
    music: (name) => `음악 “${name}”`,
    pace: (name) => `장면 사이 “${name}”`,
    ending: (ending) => endings[ending],
    brevity: (brevity) => brevities[brevity],
    exclamations: (isWanted) => (isWanted ? "느낌표 넣기" : "느낌표 빼기"),
    contractions: (isWanted) => (isWanted ? "영어는 줄임말로(it’s)" : "영어는 줄이지 않고"),
    opening: (sentence) => `첫마디 “${sentence}”`,
    "sign-off": (sentence) => `끝인사 “${sentence}”`,
    "title-mark": (mark) => `제목 앞에 “${mark}”`,
    emoji: (emoji) => `제목에 ${emoji}`,
    avoided: (phrase) => `“${phrase}” 빼기`,
    hashtag: (tag, isKept) => (isKept ? `#${tag} 넣기` : `#${tag} 빼기`),
  },
};
