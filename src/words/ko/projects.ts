import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const projects: Words["projects"] = {
  title: "프로젝트",
  search: "프로젝트 검색",
  searchHint: "제목, 키워드, 대본에 나온 말",
  find: "검색",
  filter: "상태",
  all: "전체",
  found: (_count, shown) => `쇼츠 ${shown}편`,
  empty: {
    title: "아직 만든 쇼츠가 없어요",
    text: "키워드를 하나 적으면 첫 쇼츠가 여기에 생겨요.",
    textToLook: "팀에서 쇼츠를 만들면 여기에 나와요.",
  },
  noMatch: { title: "맞는 쇼츠가 없어요", text: "다른 말이나 다른 상태로 찾아보세요." },
  clear: "전체 보기",
  pages: "목록 페이지",
  previous: "이전",
  next: "다음",
  page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  made: (day) => `${day}에 만듦`,
  open: "대화 열기",
  menu: (title) => `‘${title}’ 파일과 더 보기`,
  downloads: "내려받기",
  files: {
    video: { name: "영상", kind: "MP4" },
    captions: { name: "자막", kind: "SRT" },
    script: { name: "읽는 대본", kind: "MD" },
    "script-json": { name: "대본 데이터", kind: "JSON" },
  },
  script: {
    scene: (number, role) => `${number}. ${role}`,
    onScreen: "화면",
    length: (length) => `길이: ${length}`,
  },
  remove: {
    action: "지우기",
    title: "이 쇼츠를 지울까요?",
    text: (title) =>
      `${withParticle(`‘${title}’`, "과/와")} 대화, 파일이 모두 사라지고, 예약해 둔 것은 올라가지 않아요. 이미 올린 쇼츠는 그대로 남아요.`,
    confirm: "지우기",
    keep: "그대로 두기",
    goingOut: "지금 올라가는 중이에요. 다 올라간 뒤에 지워 주세요.",
  },
};
