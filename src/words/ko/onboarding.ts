import type { Words } from "../en.ts";

export const onboarding: Words["onboarding"] = {
  welcome: {
    title: "반가워요! XCaster예요.",
    text: "키워드만 주시면 완성된 쇼츠를 만들어 드려요. 원하시면 먼저 말투와 색을 알려 주세요. 짧은 질문 네 개이고, 건너뛰어도 괜찮아요.",
    hint: "급하시면 바로 키워드를 적어 주세요. 나중에 새 대화에서 /setup이라고 적으면 이어서 정할 수 있어요.",
  },
  place: (number, of) => `질문 ${of}개 중 ${number}번째`,
  tone: {
    title: "쇼츠를 어떤 분위기로 만들까요?",
    text: "정해 두면 만들 때마다 다시 묻지 않아요.",
  },
  audience: {
    title: "누가 보는 쇼츠인가요?",
    text: "아래에 편하게 적어 주세요. 예를 들면 “캠핑이 처음인 사람”처럼요.",
    current: (audience) => `지금은 “${audience}”예요.`,
  },
  colors: {
    title: "내 브랜드 색은 뭔가요?",
    text: "가장 중요한 색부터 다섯 개까지 골라 주세요. #e2335c처럼 적으셔도 돼요.",
  },
  pageName: {
    title: "페이지 이름을 뭐라고 할까요?",
    text: "완성된 쇼츠는 나만의 페이지에 올라가요. 아래에 이름을 적어 주세요.",
    current: (name) => `지금 이름은 “${name}”이에요.`,
  },
};
