import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const week: Words["week"] = {
  threadTitle: "주간 소식",
  chartTitle: "주별 조회수",
  verbs: { "make-another": "이런 쇼츠 하나 더 만들기", "find-time": "시간 정하기" },
  verbHints: {
    "make-another": "같은 주제로 새 쇼츠를 만들어요",
    "find-time": "언제 올릴지 골라요",
  },
  chosen: { "make-another": "하나 더 만들기로 했어요", "find-time": "시간을 정하기로 했어요" },
  digest: {
    over: "지난주는 이랬어요",
    running: "이번 주는 지금까지 이래요",
    range: (from, to) => `${from} ~ ${to}`,
    published: "올린 쇼츠",
    views: "조회수",
    likes: "좋아요",
    watchTime: "시청 시간",
    before: (count, isOver) => (isOver ? `그 전주 ${count}` : `지난주 이맘때 ${count}`),
    change: (percent) => `(${percent})`,
    nothing: "올린 쇼츠도, 새로 센 숫자도 없어요.",
    notMeasured: "아직 센 숫자가 없어요. 쇼츠를 올리고 한 시간 뒤부터 세요.",
    notMeasuredBefore: "견줄 만한 전주 기록이 없어요.",
    measured: (_count, shown) => `쇼츠 ${shown}편을 세어 본 숫자예요.`,
    best: (title, views) => `가장 많이 본 쇼츠: ‘${title}’, 조회수 +${views}`,
    planned: "곧 올릴 쇼츠",
    nothingPlanned: "예약한 쇼츠가 없어요.",
    chart: "주마다 늘어난 조회수와 좋아요",
  },
  insights: {
    title: "숫자로 보니 이래요",
    types: { suggestion: "제안", warning: "확인해 주세요", achievement: "좋은 소식" },
    open: "대화 열기",
    bestTime: {
      hour: (when) => `잘 맞는 시간이에요: ${when}`,
      weekday: (when) => `잘 맞는 요일이에요: ${when}`,
      byHour: (_count, shown, lift) => `이 무렵에 올린 쇼츠 ${shown}편을 ${lift}% 더 많이 봤어요.`,
      byWeekday: (_count, shown, lift) =>
        `이 요일에 올린 쇼츠 ${shown}편을 ${lift}% 더 많이 봤어요.`,
      waiting: (title) => `${withParticle(`‘${title}’`, "은/는")} 아직 올릴 시간이 없어요.`,
    },
    growth: {
      title: (percent) => `조회수가 전주보다 ${percent}% 늘었어요`,
      text: (_count, shown) => `쇼츠 ${shown}편을 세어 본 결과예요.`,
    },
    farBetter: {
      title: (title) => `${withParticle(`‘${title}’`, "이/가")} 유난히 잘됐어요`,
      text: (times, _count, shown) =>
        `첫날 조회수가 보통의 ${times}배예요. 쇼츠 ${shown}편을 견주어 봤어요.`,
    },
    streak: {
      title: (weeks) => `${weeks}주 연속으로 쇼츠를 올렸어요`,
      text: (_count, shown) => `그동안 ${shown}편을 올렸어요.`,
    },
    held: {
      title: (title) => `${withParticle(`‘${title}’`, "이/가")} 기다리고 있어요`,
      text: "제시간에 올리지 못해서 올리지 않고 두었어요. 시간을 다시 정해 주세요.",
    },
    outcomeUnknown: {
      title: (title) => `${withParticle(`‘${title}’`, "이/가")} 올라갔나요?`,
      text: "채널이 분명하게 답하지 않았어요. 채널에서 확인하고 그 대화에서 알려 주세요.",
    },
    done: {
      "make-another": "새 대화에서 하나 더 만들고 있어요.",
      "find-time": "그 대화에서 시간을 고를 수 있어요.",
    },
  },
  settings: {
    title: "주간 소식",
    text: "월요일 아침 9시에 지난주가 어땠는지 알려 드려요.",
    places: { web: "웹 채팅으로 받기", chat: "내가 쓰는 채팅으로 받기", off: "받지 않기" },
  },
};
