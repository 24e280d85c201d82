import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const length: Words["length"] = {
  verbs: { "change-length": "길이 바꾸기" },
  verbHints: { "change-length": "더 길거나 짧게 새로 만들어요" },
  chosen: { "change-length": "길이를 바꾸기로 했어요" },
  pick: {
    title: (wished) => `${withParticle(wished, "으로/로")} 새로 만들까요?`,
    titleOpen: "몇 초로 할까요?",
    text: (now, wait) =>
      `지금은 ${withParticle(now, "이에요/예요")}. 길이를 바꾸려면 대본부터 다시 써서 만들어야 해요. ${wait}쯤 걸리고, 지금 것이 더 좋으면 되돌릴 수 있어요.`,
    mayBeScene: "한 장면만 줄이려면 ‘2번 장면 더 짧게’처럼 말씀해 주세요.",
    button: (duration) => `${withParticle(duration, "으로/로")} 다시 만들기`,
    chosen: (duration) => `${withParticle(duration, "으로/로")} 다시 만들기로 했어요`,
  },
  limit: {
    min: "쇼츠는 15초보다 짧게는 못 만들어요.",
    max: "쇼츠는 60초보다 길게는 못 만들어요.",
  },
  set: (wished) => `네, ${withParticle(wished, "으로/로")} 할게요.`,
  needsKeyword: "어떤 주제로 만들까요?",
  same: (now) => `지금도 ${withParticle(now, "이에요/예요")}.`,
  end: {
    longer: (now) => `지금도 ${withParticle(now, "이에요/예요")}. 60초보다 길게는 못 만들어요.`,
    shorter: (now) => `지금도 ${withParticle(now, "이에요/예요")}. 15초보다 짧게는 못 만들어요.`,
  },
  which: "몇 초로 할까요? ‘45초’처럼 15초에서 60초 사이로 말씀해 주세요.",
  anew: {
    making: (wished) =>
      `지금 만드는 걸 멈추고 ${withParticle(wished, "으로/로")} 처음부터 다시 만들까요? 좋으면 “네”라고 답해 주세요.`,
    script: (wished) =>
      `${withParticle(wished, "으로/로")} 하려면 대본을 새로 써야 해서, 여기서 고치신 내용은 없어져요. 그래도 좋으면 “네”라고 답해 주세요.`,
    card: (wished) =>
      `쇼츠 전체를 ${withParticle(wished, "으로/로")} 새로 만들까요? 이 카드에 적어 두신 내용은 없어져요. 좋으면 “네”라고 답해 주세요.`,
    nothing: (wished) =>
      `${withParticle(wished, "으로/로")} 처음부터 만들까요? 좋으면 “네”라고 답해 주세요.`,
  },
  ofOwn:
    "보내 주신 대본을 그대로 읽는 쇼츠라, 길이는 대본에 달려 있어요. 대본을 늘리거나 줄여 주세요.",
  fixed: {
    planned:
      "올릴 시간이 정해진 쇼츠는 길이를 바꿀 수 없어요. 예약을 취소하고 말씀해 주시면 바꿔 드릴게요.",
    awaiting:
      "승인을 기다리는 쇼츠는 길이를 바꿀 수 없어요. 승인 요청을 취소하고 말씀해 주시면 바꿔 드릴게요.",
    "put-aside": "치워 둔 쇼츠예요. 되살린 다음에 말씀해 주시면 길이를 바꿔 드릴게요.",
    out: "이미 내보낸 쇼츠라 길이는 바꿀 수 없어요. 키워드를 다시 보내 주시면 다른 길이로 만들어 드릴게요.",
  },
};
