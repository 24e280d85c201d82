import type { Words } from "../en.ts";

export const slack: Words["slack"] = {
  howTo:
    "제가 있는 채널에서 `/short` 뒤에 키워드를 적거나, 저를 멘션하면서 키워드를 적어 주세요. 여기에 바로 적어도 돼요.",
  scriptText: "전체를 한 번에 고치거나, 장면 하나만 다시 쓰게 할 수 있어요.",
  voiceText: "위의 소리를 재생해서 목소리를 들어 보세요.",
  forms: {
    script: "대본 직접 고치기",
    texts: "글 직접 고치기",
    colors: "색 고르기",
    answer: "답하기",
    ownPicture: "내 사진 쓰기",
    newShort: "새 쇼츠",
    save: "저장",
    send: "보내기",
    begin: "시작하기",
    close: "닫기",
    cancel: "취소",
  },
  fields: {
    keyword: "키워드",
    keywordHint: "예: 여름 휴가 패킹 팁",
    ownScript: "또는 직접 쓴 대본",
    ownScriptHint: "세 문장 이상이면 돼요. 적어 주신 그대로 쓸게요.",
    stepByStep: "단계별로 만들기",
    stepByStepHint: "대본, 그림, 목소리를 직접 골라요",
    colors: "색",
    colorsHint: "#e2335c처럼 적어 주세요. 다섯 가지까지, 중요한 색부터요.",
    day: "날짜",
    clock: "시각",
    answer: "답",
    picture: "사진 (JPEG, PNG, WebP)",
  },
  order: { up: "위로 옮기기", down: "아래로 옮기기" },
  sample: (voice) => `목소리: ${voice}`,
  parts: (scene, part) => `${scene} · ${part}`,
  agent: {
    greeting: "안녕하세요! 키워드를 하나 주시면 쇼츠를 완성해 드릴게요.",
    thinking: "준비하고 있어요…",
    promptsTitle: "이렇게 시작해 보세요",
  },
  home: {
    open: "열기",
    settings: "내 설정",
    language: "언어",
    languages: { ko: "한국어", en: "English" },
    zone: (zone) => `시간은 ${zone} 기준이에요.`,
    news: "한 주 소식을 여기로 알려 주세요",
  },
  refusals: {
    outsider:
      "이 워크스페이스의 정식 멤버만 쇼츠를 만들 수 있어요. 게스트, 다른 워크스페이스의 사람, 앱은 쓸 수 없어요.",
  },
  help: "*이런 걸 할 수 있어요*\n• `/short 키워드`: 스레드를 열고 쇼츠를 완성해요\n• `/short custom 키워드`: 단계별로 함께 만들어요\n• `/short link`: 다른 채팅에서 이어 갈 코드를 받아요. 받은 코드는 `/short link 코드`로 적어 주세요\n• 성과와 예정, 설정은 제 홈에 있어요\n• 저를 멘션하면서 키워드를 적거나, 메시지 메뉴에서 ‘쇼츠로 만들기’를 골라도 돼요",
  installed: {
    title: "워크스페이스에 XCaster가 설치됐어요",
    text: "XCaster가 있는 채널에서 /short 뒤에 키워드를 적거나, 슬랙에서 XCaster 홈을 열어 보세요.",
    failed: "설치하지 못했어요. 처음부터 다시 설치해 주세요.",
  },
};
