import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const screens: Words["chat"]["screens"] = {
  welcome: {
    title: "키워드 하나면 쇼츠가 완성돼요",
    text: "대본, 그림, 목소리, 영상까지 제가 만들게요. 여기서 확인하고 올릴 시간만 정해 주세요.",
    examplesLabel: "이런 키워드로 시작해 보세요",
    examples: ["여름 휴가 패킹 팁", "면접 잘 보는 법", "제주도 맛집"],
    hint: "직접 쓴 대본을 붙여 넣어도 돼요.",
  },
  onlooker: {
    looksOn: {
      title: "팀에서 만드는 쇼츠를 볼 수 있어요",
      text: "쇼츠는 프로젝트에 모여 있고, 언제 올라가는지는 캘린더에 나와요.",
    },
    approves: {
      title: "승인할 쇼츠가 생기면 여기로 와요",
      text: "영상과 함께 올라갈 글을 그대로 보여 드려요. 승인하거나, 바꿀 점을 적어 주시면 돼요.",
    },
  },
  tonePick: {
    title: (keyword) => `‘${keyword}’, 어떤 분위기로 만들까요?`,
    own: "보내 주신 대본, 어떤 분위기로 만들까요?",
    ownScript: "대본은 보내 주신 그대로 쓸게요.",
    facts: (length, wait) => `${length} 영상 · 만드는 데 ${wait}쯤`,
    free: "비용 없음",
    cost: (money) => `최대 ${money}`,
    contentLanguage: { ko: "한국어", en: "영어" },
  },
  brandPick: {
    title: (keyword) => `‘${keyword}’, 어느 브랜드로 만들까요?`,
    text: "고른 브랜드의 말투와 색, 보는 사람에 맞춰 만들어요.",
  },
  progress: {
    making: (keyword) => `‘${keyword}’ 만드는 중`,
    remaking: (keyword) => `‘${keyword}’ 다시 만드는 중`,
    finished: (keyword) => `‘${keyword}’ 완성`,
    stopped: (keyword) => `‘${keyword}’ 만들다 멈춤`,
    remakeHint: "바뀐 부분만 다시 만들어요.",
    anewHint: "대본부터 모두 새로 만들어요.",
    barLabel: "진행률",
  },
  preview: {
    title: "쇼츠가 완성됐어요",
    text: "먼저 확인해 주세요. 올리라고 하실 때만 올려요.",
    video: (title) => `‘${title}’ 미리보기`,
    script: "대본 보기",
    localTitle: "기본 도구로 만든 부분",
    localText: "연결된 서비스 키가 없어서 기본 도구로 만들었어요.",
    length: (length) => `길이 ${length}`,
  },
  roles: { hook: "도입", point: "핵심", "call-to-action": "마무리" },
  scriptEdit: {
    title: "대본 고치기",
    text: "바꾼 장면만 다시 만들어요.",
    scene: (number, role) => `${number} · ${role}`,
    narration: "읽을 말",
    onScreen: "화면 글자",
    seconds: (seconds) => `약 ${seconds}초`,
    total: (seconds) => `모두 약 ${seconds}초`,
  },
  imagePick: {
    title: "어떤 그림을 다시 그릴까요?",
    text: "마음에 안 드는 그림만 골라 주세요. 나머지는 그대로 둘게요.",
    picture: (number, line) => `장면 ${number}: ${line}`,
    count: (count) => `${count}장 골랐어요`,
  },
  timePick: {
    title: "언제 올릴까요?",
    which: "이 중에 언제를 말씀하신 걸까요?",
    score: (score) => `100점 중 ${score}점`,
    reasons: {
      "your-best-hour": (posts, lift) =>
        `이 무렵에 올린 쇼츠 ${posts}개를 ${lift}% 더 많이 봤어요.`,
      "your-best-weekday": (posts, lift) =>
        `이 요일에 올린 쇼츠 ${posts}개를 ${lift}% 더 많이 봤어요.`,
      "usual-evening": () => "보통 저녁에 많이들 봐요.",
      "usual-lunch": () => "보통 점심시간에 많이들 봐요.",
      "usual-weekend-morning": () => "보통 주말 아침에 여유 있게 봐요.",
    },
    tooFew: "아직 내 기록만으로는 좋은 시간을 알 수 없어서, 보통 좋은 시간을 골랐어요.",
    zone: (zone) => `${zone} 기준이에요.`,
    current: (when) => `지금은 ${when}에 올리기로 되어 있어요.`,
    field: "날짜와 시간 고르기",
    quick: {
      todayEvening: "오늘 저녁",
      tomorrowMorning: "내일 아침",
      tomorrowEvening: "내일 저녁",
      saturdayMorning: "토요일 오전",
    },
  },
  scheduled: {
    title: "예약했어요",
    text: (title, channel) => `‘${title}’, ${channel}에 올릴게요.`,
  },
  publishing: {
    title: "올리는 중이에요",
    text: (title, channel) => `${channel}에 ‘${withParticle(`${title}’`, "을/를")} 올리고 있어요.`,
    overTitle: "올리기를 시작했어요",
    overText: (title, channel) => `${channel}에 ‘${withParticle(`${title}’`, "을/를")} 보냈어요.`,
  },
  published: {
    title: "올라갔어요!",
    text: (title, channel) => `${channel}에서 ‘${withParticle(`${title}’`, "을/를")} 볼 수 있어요.`,
    open: "보러 가기",
    copy: "링크 복사",
    copied: "복사했어요",
  },
  numbers: {
    moments: {
      "1h": "올린 지 1시간",
      "24h": "올린 지 하루",
      "7d": "올린 지 일주일",
      asked: "지금까지",
    },
    labels: {
      views: "조회수",
      likes: "좋아요",
      comments: "댓글",
      shares: "공유",
      watchTime: "본 시간",
    },
    chart: (title) => `‘${title}’ 조회수 변화`,
    takenAt: (when) => `${when} 기준`,
  },
  makingFailed: {
    title: (step) => `${withParticle(step, "을/를")} 만들다 멈췄어요`,
  },
  publishingFailed: {
    title: (channel) => `${channel}에 올리지 못했어요`,
  },
  outcomeUnknown: {
    title: "올라갔는지 확인해 주세요",
    text: (title, channel) =>
      `‘${withParticle(`${title}’`, "이/가")} ${channel}에 올라갔는지 확실한 답을 받지 못했어요. 두 번 올리지 않도록, 채널을 보고 알려 주세요.`,
  },
  held: {
    title: "올리지 않고 보류했어요",
    text: (title, when) =>
      `‘${withParticle(`${title}’`, "은/는")} ${when}에 올릴 예정이었지만 그때 서비스가 꺼져 있었어요. 아직 올리지 않았으니 지금 올리거나 시간을 새로 정해 주세요.`,
    withoutThumbnail: (title, when) =>
      `‘${withParticle(`${title}’`, "은/는")} ${when}에 올릴 예정이었지만 새 대표 그림을 그리지 못했어요. 아직 올리지 않았고 사라진 것도 없어요. 지금 올리거나 시간을 새로 정해 주시면 대표 그림부터 다시 그려 볼게요.`,
  },
  makingCancelled: {
    title: "멈췄어요",
    text: "만들어 둔 부분은 남아 있어요. 언제든 이어서 할 수 있어요.",
  },
  discarded: {
    title: "버렸어요",
    text: (title) =>
      `‘${withParticle(`${title}’`, "을/를")} 치워 뒀어요. 마음이 바뀌면 되살릴 수 있어요.`,
  },
  help: {
    title: "이렇게 쓰면 돼요",
    text: "키워드를 보내면 쇼츠로 만들어 드려요. 지금은 이런 것도 할 수 있어요.",
    textAlone: "키워드를 보내면 쇼츠로 만들어 드려요.",
  },
  reminder: {
    title: (about) => `‘${about}’ 쇼츠가 아직 기다리고 있어요`,
    text: "편하실 때 멈춘 곳부터 이어서 하면 돼요.",
  },
  unclear: {
    title: "무슨 뜻인지 잘 모르겠어요",
    text: "지금은 이런 걸 할 수 있어요. 위에서 누르거나 이름을 그대로 적어 주세요.",
    textAlone: "다른 쇼츠를 만들려면 새 대화에서 키워드를 보내 주세요.",
  },
};
