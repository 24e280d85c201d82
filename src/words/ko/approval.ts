import type { approval as words } from "../en/approval.ts";
import { withParticle } from "./with-particle.ts";

export const approval: typeof words = {
  verbs: {
    approve: "승인",
    "ask-changes": "수정 요청",
    "refuse-post": "거절",
    "send-answer": "보내기",
    withdraw: "요청 취소",
    "take-up": "고치러 가기",
  },
  verbHints: {
    approve: "보이는 그대로 올려도 좋다고 해요",
    "ask-changes": "무엇을 바꾸면 좋을지 적어요",
    "refuse-post": "올리면 안 되는 이유를 적어요",
    "send-answer": "적은 말을 만든 사람에게 보내요",
    withdraw: "쇼츠는 두고 승인 요청만 취소해요",
    "take-up": "완성된 쇼츠로 돌아가서 고쳐요",
  },
  chosen: {
    approve: "승인했어요",
    "ask-changes": "수정을 요청하기로 했어요",
    "refuse-post": "거절하기로 했어요",
    "send-answer": "보냈어요",
    withdraw: "요청을 취소했어요. 버튼은 위쪽 영상 아래에 다시 있어요",
    "take-up": "고치러 갔어요. 버튼은 위쪽 영상 아래에 다시 있어요",
  },
  notices: {
    "not-allowed": "이 팀에서 맡은 역할로는 할 수 없어요. 소유자나 관리자에게 부탁해 주세요.",
    "request-has-ended": "그사이 끝났거나 바뀐 요청이에요. 최신 카드를 확인해 주세요.",
    "too-few-approvers":
      "팀 규칙보다 승인할 수 있는 사람이 적어요. 소유자나 관리자가 팀 페이지에서 바꿀 수 있어요.",
    "words-are-missing": "어떤 점인지 한두 마디 적어 주세요.",
    "words-too-long": "조금 길어요. 1,000자 안으로 줄여 주세요.",
  },
  screens: {
    awaited: {
      title: "승인을 기다리는 쇼츠",
      mark: "승인을 기다려요",
      elsewhere: "다른 팀에 승인을 기다리는 쇼츠가 있어요",
    },
    statuses: {
      pending: "승인을 기다리고 있어요",
      approved: "승인됐어요",
      "changes-asked": "수정 요청이 있었어요",
      refused: "거절됐어요",
      void: "그사이 내용이 바뀌어서 이 요청은 끝났어요",
      withdrawn: "승인 요청을 취소했어요",
      expired: "승인되기 전에 시간이 지났어요",
    },
    decisions: {
      approved: (name) => `${name}님이 승인했어요`,
      "changes-asked": (name) => `${name}님이 수정을 요청했어요`,
      refused: (name) => `${name}님이 거절했어요`,
      "time-changed": (name, when) =>
        `${name}님이 시간을 ${withParticle(when, "으로/로")} 바꿨어요`,
    },
    waiting: {
      text: (title, channel) =>
        `승인되면 ${channel}에 ‘${withParticle(`${title}’`, "을/를")} 올릴게요.`,
      approvedText: (title, channel) =>
        `${channel}에 ‘${withParticle(`${title}’`, "을/를")} 올려도 돼요.`,
      endedText: (title, channel) => `${channel}에 올리려던 ‘${title}’`,
      atOnce: "승인되는 대로 바로",
      asked: (names) => `승인을 부탁한 분: ${names}`,
      askedAndMore: (names, more) => `승인을 부탁한 분: ${names} 외 ${more}명`,
      progress: (approved, needed) => `${needed}명 중 ${approved}명 승인`,
    },
    answer: {
      changes: (name) => `할 일: ${name}님의 수정 요청`,
      refused: (name) => `${name}님이 올리지 않았으면 해요`,
      text: (title) => `‘${withParticle(`${title}’`, "은/는")} 아직 올라가지 않았어요.`,
    },
    request: {
      title: (name) => `${name}님이 승인을 부탁했어요`,
      text: "아래 그대로 올라가요. 하나라도 바뀌면 다시 여쭤볼게요.",
      video: (title) => `‘${title}’ 영상`,
      thumbnail: (title) => `‘${title}’ 대표 그림`,
      channel: "채널",
      when: "시간",
      visibility: "공개 범위",
      length: "길이",
      hashtags: "해시태그",
      earlier: "지금까지 나온 의견",
    },
    visibilities: {
      public: "누구나 볼 수 있어요",
      unlisted: "링크를 아는 사람만 볼 수 있어요",
      private: "나만 볼 수 있어요",
    },
    words: {
      "ask-changes": "무엇을 바꾸면 좋을까요?",
      "refuse-post": "왜 올리면 안 될까요?",
      text: (title) =>
        `적어 주신 말은 ‘${withParticle(`${title}’`, "을/를")} 만든 사람에게 전해요.`,
      field: "전할 말",
      hint: "아래 입력창에 그냥 적어도 돼요.",
    },
    reminder: {
      title: "아직 승인을 기다리고 있어요",
      text: (title, name) => `${name}님이 ‘${withParticle(`${title}’`, "을/를")} 올리고 싶어 해요.`,
      due: (when) => `${when}까지 승인되지 않으면 올리지 않고 보류할게요.`,
      card: "버튼은 위 카드에 있어요.",
    },
    heldText: (title, when) =>
      `‘${withParticle(`${title}’`, "은/는")} ${when}에 올릴 예정이었지만 그때까지 승인되지 않았어요. 아직 올리지 않았으니 지금 다시 요청하거나 시간을 새로 정해 주세요.`,
  },
};
