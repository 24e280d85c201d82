import type { Words } from "../en.ts";

export const settings: Words["settings"] = {
  title: "설정",
  you: { title: "내 정보", text: "이름과 언어, 시간대를 정해요." },
  name: "이름",
  nameHint: "팀 사람들에게 보여요.",
  language: "언어",
  timeZone: "시간대",
  timeZoneHint: "도시나 지역을 적어 보세요. 모든 시각을 이 시간대로 보여 주고 알아들어요.",
  timeZoneUnknown: "그런 시간대가 없어요. 목록에서 골라 주세요.",
  now: (time) => `지금 그곳 시각: ${time}`,
  look: { title: "화면", text: "이 브라우저에만 적용돼요." },
  theme: "테마",
  themes: { system: "기기 설정대로", light: "밝게", dark: "어둡게" },
  save: "저장",
  saved: "저장했어요",
  device: {
    title: "다른 기기",
    text: "휴대폰이나 다른 브라우저에서 링크를 열면 그곳에서도 로그인돼요. 하루 동안 한 번만 쓸 수 있어요.",
    button: "링크 만들기",
    made: "로그인 링크가 준비됐어요",
    madeText:
      "지금 한 번만 보여 드려요. 링크를 연 사람은 나로 로그인되니, 다른 사람에게 보내지 마세요.",
    link: "로그인 링크",
    copy: "링크 복사",
    forYou: "나를 위해 만든 로그인 링크",
    oneTeam:
      "다른 사람이 만든 링크로 들어와서 여기서는 이 팀만 열려요. 아직 로그인되어 있는 곳에서 직접 만든 링크로 들어오면 다른 팀도 열 수 있어요.",
  },
  session: { title: "로그인", text: "이 브라우저에서는 30일 동안 로그인이 유지돼요." },
};
