import type { Words } from "../en.ts";

const names: Readonly<Record<string, string>> = {
  web: "웹 채팅",
  slack: "슬랙",
  discord: "디스코드",
  telegram: "텔레그램",
};

export const faces: Words["faces"] = {
  nameOf: (face: string) => names[face] ?? face,
  moved: {
    asked: (face: string) => `${face}에서 하던 작업을 여기서 이어 갈게요`,
    gone: (face: string) => `${face}에는 더 이상 메시지를 보낼 수 없어서 여기서 이어 갈게요`,
    closed: () => "그곳에는 글을 쓸 수 없어서 여기서 이어 갈게요",
    on: (face: string) => `이 작업은 ${face}에서 이어 가요. 여기 카드는 닫아 둘게요.`,
    text: "모두 그대로 있어요. 여기 있는 카드에서 이어서 하시면 돼요.",
  },
  link: {
    title: "여러 채팅을 하나로",
    explain:
      "여기서 받은 코드를 다른 채팅에 입력하면, 그때부터 두 채팅을 한 사람으로 알아봐요. 만든 쇼츠도 함께 보여요.",
    get: "코드 받기",
    code: (code: string, minutes: string) =>
      `코드는 ${code}예요. ${minutes}분 안에 다른 채팅에 입력해 주세요. 한 번만 쓸 수 있어요.`,
    codeUntil: (time: string) => `다른 채팅에 입력해 주세요. ${time}까지 한 번 쓸 수 있어요.`,
    typeIn: "다른 채팅에서 받은 코드",
    redeem: "연결하기",
    outcomes: {
      linked: "연결했어요. 이제 두 채팅을 한 사람으로 알아봐요.",
      "already-linked": "이미 연결된 채팅이에요.",
      "code-is-old":
        "맞지 않거나 이미 썼거나 시간이 지난 코드예요. 다른 채팅에서 새로 받아 주세요.",
      "approval-is-open":
        "아직 승인을 기다리는 쇼츠에 두 채팅 중 한쪽에서 이미 의견을 내셨어요. 승인이 끝난 뒤에 연결해 주세요.",
    },
    chats: "연결된 채팅",
    newsFace: "요청과 소식을 받을 곳",
    lastUsed: "마지막으로 쓴 채팅",
    chooseNewsFace: "이곳으로 받기",
    disconnect: "연결 끊기",
    disconnectOne: (face: string, name: string) => `${face} ${name} 연결 끊기`,
    oneTeam:
      "다른 사람이 만든 링크로 들어와서 여기서는 채팅을 연결할 수 없어요. 직접 만든 로그인 링크로 들어와 주세요.",
    continueHere: "여기서 이어 가기",
    livesElsewhere: (face: string) => `이 대화는 ${face}에서 진행 중이에요`,
    livesElsewhereText: "여기서 이어 가면 다음 소식도 여기로 와요.",
  },
};
