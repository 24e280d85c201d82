import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const replies: Words["replies"] = {
  leads: {
    thanks: "별말씀을요!",
    praise: "마음에 드신다니 기뻐요!",
    laughter: "웃으셨다니 저도 좋아요!",
    greeting: "안녕하세요!",
    bye: "네, 언제든 다시 불러 주세요!",
    understood: "네!",
    "left-as-is": "네, 그대로 둘게요.",
  },
  meant: (label) => `‘${label}’ 말씀이세요? 맞으면 “네”라고 답해 주세요.`,
  onCard: (label) => `‘${withParticle(`${label}’`, "은/는")} 위 카드에서 눌러 주세요.`,
  whichChoice: (labels) => `어느 것으로 할까요? 이름을 적어 주셔도 돼요: ${labels}`,
  whichTopic: {
    start: "어떤 이야기로 만들까요? ‘여름 휴가 패킹 팁’처럼 주제를 보내 주시면 바로 시작할게요.",
    ideas:
      "자주 받는 질문이나 요즘 빠져 있는 것부터 시작해 보세요. ‘면접 잘 보는 법’이나 ‘제주도 맛집’처럼 한 줄이면 돼요.",
    change: "어떤 주제로 바꿀까요? ‘제주도 맛집’처럼 새 주제를 보내 주세요.",
    "nothing-made":
      "여기서는 아직 만든 쇼츠가 없어요. ‘여름 휴가 패킹 팁’처럼 주제를 보내 주시면 만들어 드릴게요.",
    idle: "네, 지금은 만들고 있는 게 없어요. 만들고 싶은 게 생기면 ‘제주도 맛집’처럼 주제를 보내 주세요.",
    dropped: "네, 만들지 않을게요. 만들고 싶은 게 생기면 ‘제주도 맛집’처럼 주제를 보내 주세요.",
  },
  whichScene: {
    words: (count) => `몇 번 장면을 다시 쓸까요? 1번부터 ${count}번까지 있어요.`,
    picture: (count) => `몇 번 장면의 그림을 다시 그릴까요? 1번부터 ${count}번까지 있어요.`,
  },
  oneSentence: (numbers) => {
    const which =
      numbers.length > 0 ? `${numbers.map((one) => `${one}번`).join(", ")} 장면은 ` : "";
    return `${which}한 문장뿐이라 뺄 말이 없어요. 다른 말로 다시 쓸까요? 좋으면 “네”라고 답해 주세요.`;
  },
  oneByOne:
    "어느 장면을 어떻게 바꿀지 헷갈려요. ‘2번 장면 더 짧게’, ‘4번 그림 바꿔 줘’처럼 하나씩 말씀해 주세요.",
  making: (keyword, step, percent) =>
    `‘${keyword}’의 ${withParticle(step, "을/를")} 만들고 있어요. 지금 ${percent}% 됐어요.`,
  left: {
    about: (left) => `앞으로 ${left}쯤 더 걸려요.`,
    usual: (wait) => `보통 다 해서 ${wait}쯤 걸려요.`,
    none: "거의 다 됐어요.",
    unknown: "얼마나 더 걸릴지는 아직 모르겠어요. 다 되면 바로 알려 드릴게요.",
  },
  full: {
    idle: (wait) =>
      `지금은 만들고 있는 게 없어요. 키워드를 보내 주시면 ${wait}쯤 뒤에 보여 드릴 수 있어요.`,
    "not-begun": (wait) => `아직 시작 전이에요. 위에서 골라 주시면 ${wait}쯤 걸려요.`,
    stopped: (label) =>
      label === undefined
        ? "지금은 멈춰 있어요."
        : `지금은 멈춰 있어요. ‘${withParticle(`${label}’`, "이라고/라고")} 하시면 이어서 만들게요.`,
    ready: (title) =>
      `‘${withParticle(`${title}’`, "은/는")} 다 만들었어요. 올리거나 고칠 게 있으면 말씀해 주세요.`,
    "your-turn": "지금은 답을 기다리고 있어요. 위 카드에서 이어 가 주세요.",
    planned: (title, when) => `‘${title}’, ${when}에 올릴 예정이에요.`,
    awaiting: (title, when) =>
      when === undefined
        ? `‘${title}’ 승인을 기다리고 있어요. 승인이 나면 바로 올릴게요.`
        : `‘${title}’ 승인을 기다리고 있어요. 승인이 나면 ${when}에 올릴게요.`,
    held: (title) =>
      `‘${withParticle(`${title}’`, "은/는")} 보류 중이에요. 시간을 새로 정해 주시면 그때 올릴게요.`,
    publishing: (title) =>
      `‘${withParticle(`${title}’`, "을/를")} 올리고 있어요. 올라가면 바로 링크를 드릴게요.`,
    "outcome-unknown": (title) =>
      `‘${withParticle(`${title}’`, "이/가")} 올라갔는지 저도 확실한 답을 못 받았어요. 채널을 보고 알려 주세요.`,
    published: (title) => `‘${withParticle(`${title}’`, "은/는")} 이미 올라가 있어요.`,
    "put-aside": (title) =>
      `‘${withParticle(`${title}’`, "은/는")} 치워 뒀어요. 되살리라고 하시면 다시 꺼낼게요.`,
    nothing: "지금은 만들고 있는 게 없어요.",
  },
  brief: {
    idle: "키워드를 보내 주시면 바로 시작할게요.",
    "not-begun": "위에서 골라 주시면 시작할게요.",
    making: "다 되면 바로 알려 드릴게요.",
    stopped: (label) => `‘${withParticle(`${label}’`, "이라고/라고")} 하시면 이어서 만들게요.`,
    ready: "올리거나 고칠 게 있으면 말씀해 주세요.",
    "your-turn": "위 카드에서 이어 가 주세요.",
    planned: (when) => `${when}에 올릴게요.`,
    awaiting: "승인이 나면 바로 알려 드릴게요.",
    held: "시간을 새로 정해 주시면 그때 올릴게요.",
    publishing: "올라가면 바로 링크를 드릴게요.",
    "outcome-unknown": "채널을 보고 올라갔는지 알려 주세요.",
    published: "",
    "put-aside": "",
    nothing: "",
  },
};
