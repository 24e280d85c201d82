import { withParticle } from "./with-particle.ts";
import type { operator as english } from "../en/operator.ts";

export const operator: typeof english = {
  running: (version: string) => `XCaster ${version}, 실행 중이에요.`,
  open: "열기",
  linkHint: "소유자로 로그인하는 링크예요. 24시간 안에 한 번 쓸 수 있고, 켤 때마다 새로 나와요.",
  page: "페이지",
  pageHint: "올린 쇼츠를 누구나 볼 수 있는 곳이에요.",
  roles: (names: string) => `이 프로세스가 맡은 일: ${names}`,
  kinds: { chat: "채팅", channel: "채널", provider: "제작" },
  ownDoors: { "Web chat": "웹 채팅", "Built-in page": "내장 페이지" },
  states: {
    on: "켜짐",
    off: "꺼짐",
    local: "내장",
    "not-yet": "꺼짐",
  },
  switchedOnBy: (keys: string) => `${keys} 값을 넣으면 켜져요`,
  notInYet: (keys: string) => `이 버전에는 아직 없어요. 나중에 ${keys} 값을 넣으면 켜져요`,
  setButNotYet: (keys: string) => `${keys} 값이 있지만, 이 버전에서는 아직 쓸 수 없어요`,
  stop: "멈추려면 Ctrl-C를 누르세요. 갑자기 꺼져도 잃는 건 없어요.",
  stopping: "멈추는 중이에요. 하던 일을 안전하게 정리하고 있어요 …",
  stopped: "멈췄어요.",
  fault: (message: string) => `XCaster 자체에 문제가 생겨 멈췄어요: ${message}`,
  unknownWord: (word: string, known: string) =>
    `${word}: 알 수 없는 말이에요. 쓸 수 있는 옵션: ${known}`,
  valueMissing: (option: string, known: string) =>
    `${option} 뒤에 값을 적어 주세요. 쓸 수 있는 옵션: ${known}`,
  unknownRole: (names: string, known: string) =>
    names === ""
      ? `--roles 뒤에 다음 중 하나 이상을 적어 주세요: ${known}`
      : `--roles에 적은 ${names}: 없는 역할이에요. 쓸 수 있는 역할: ${known}`,
  ownerName: "소유자",
  pageName: "내 쇼츠",
  demo: {
    noKeyword: '키워드를 적어 주세요. 예: npm run demo -- "여름 휴가 패킹 팁"',
    unknownOption: (option: string, known: string) =>
      `${option}에는 다음 중 하나를 적어 주세요: ${known}`,
    unreadable: (path: string) => `대본 파일을 읽을 수 없어요: ${path}. 이름을 확인해 주세요.`,
    noText: (path: string) => `글이 없는 파일이에요: ${path}. 대본을 일반 텍스트로 적어 주세요.`,
    unwritable: (path: string) =>
      `이 위치에는 저장할 수 없어요: ${path}. --out으로 다른 곳을 골라 주세요.`,
    intro:
      "크리에이터 한 명이 XCaster와 이야기해요. 데이터베이스, 큐, 스튜디오, 페이지 모두 진짜예요.",
    local: "키 없이, 내장된 작가, 화가, 목소리, 렌더러로 만들어요.",
    standIn: (face) =>
      `${face} 자리에는 이 컴퓨터에서 도는 대역이 있고, 대역과 말하는 것은 그 플랫폼의 진짜 SDK예요.`,
    person: "크리에이터",
    bot: "XCaster",
    approver: "승인자",
    botToApprover: "XCaster → 승인자",
    lastWords: "어떤 것부터 해 볼지 댓글로 알려 주세요!",
    betterTitle: (title: string) => `${title} (저장 필수)`,
    objection: "첫 문장이 조금 딱딱해요. 더 부드럽게 바꿔 주세요.",
    lastLine: "궁금한 점은 댓글로 물어봐 주세요.",
    softer: (line: string) => `잠깐 시간 괜찮으세요? ${line}`,
    hello: "도움말",
    notes: {
      joined: "두 번째 사람이 초대 링크로 들어와요. 이제 올리기 전에 이 사람이 승인해야 해요.",
      advice: "크리에이터가 제안을 받아들여요.",
      lastWords: (words: string) => `크리에이터가 마지막 문장을 바꿔 써요: “${words}”`,
      redraw: "크리에이터가 두 번째 그림을 다시 그리게 하고, 새 그림을 골라요.",
      voice: (speed: string) =>
        `크리에이터가 들어 보고 다른 목소리를 골라요. 빠르기는 ${speed}배예요.`,
      style: "크리에이터가 자막에 상자를 두르고, 발랄한 음악과 빠른 장면을 골라요.",
      title: (title: string) => `크리에이터가 제목을 바꿔 써요: “${title}”`,
      description: (words: string) =>
        `크리에이터가 예약한 쇼츠의 설명에 한 줄을 더해요: “${words}”`,
      objection: (words: string) => `승인자가 적어요: “${words}”`,
      approved: "승인자가 확인하고 승인해요.",
      firstWords: (words: string) => `크리에이터가 더 부드럽게 시작해요: “${words}”`,
    },
    clockToPost: (moment: string) => `데모 시계를 ${withParticle(moment, "으로/로")} 돌려요.`,
    visits: (count: string) =>
      `방문자 ${count}명이 페이지를 열고 봐요. 조회수는 페이지가 직접 세요.`,
    clock: (moment: string) => `데모 시계를 ${moment} 앞으로 돌려요.`,
    moments: { "1h": "한 시간", "24h": "하루" },
    files: "결과물은 여기 있어요:",
    interrupted: "끝까지 가지 않고 멈췄어요. 남겨 둔 것은 없어요.",
    failed: (what: string) => `데모가 끝까지 가지 못했어요: ${what}`,
    tookTooLong: (seconds: string) => `${seconds}초 동안 아무 일도 일어나지 않았어요.`,
  },
};
