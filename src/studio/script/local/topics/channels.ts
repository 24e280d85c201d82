import { point, type Topic } from "../topic.ts";

export const channelTopics: readonly Topic[] = [
  {
    id: "channel",
    korean: [
      "유튜브",
      "유튜버",
      "쇼츠",
      "릴스",
      "틱톡",
      "크리에이터",
      "구독자",
      "조회수",
      "썸네일",
      "인스타릴스",
      "인스타그램릴스",
    ],
    english: [
      "youtube",
      "youtuber",
      "shorts",
      "reels",
      "tiktok",
      "content creator",
      "subscriber",
      "thumbnail",
      "instagram reels",
      "views on",
    ],
    image: "a play button on a phone and a rising chart",
    ko: {
      name: "채널 키우기",
      hook: "조회수가 두 자리에서 안 움직이죠?",
      action: "다음 영상의 첫 문장부터 다시 써 보세요.",
      jokes: [
        "조회수 3, 그중 둘은 저예요.",
        "편집은 3일, 영상은 30초예요.",
        "엄마가 제 첫 구독자예요. 알림은 꺼 두셨어요.",
      ],
      tags: ["유튜브시작", "크리에이터", "조회수올리기", "채널운영"],
    },
    en: {
      name: "growing a channel",
      hook: "Views stuck in double digits?",
      action: "Rewrite the first line of your next video.",
      jokes: [
        "Three views. Two of them were me.",
        "Three days of editing for thirty seconds.",
        "Mom subscribed. Then she muted me.",
      ],
      tags: ["contentcreator", "youtubetips", "growyourchannel", "creatortips"],
    },
    points: [
      point(
        "a film clapper with a rocket and a stopwatch",
        [
          "첫 3초에 결과부터 보여 주세요.",
          "앞이 지루하면 사람들은 바로 넘깁니다.",
          "첫 3초에 결과부터",
        ],
        [
          "show the result in the first three seconds.",
          "A slow start is a quick swipe away.",
          "Result in three seconds",
        ],
      ),
      point(
        "a bullseye and a film clapper",
        [
          "영상 하나에는 한 가지만 담으세요.",
          "이야기가 둘이면 제목부터 흐려집니다.",
          "한 영상에 한 가지",
        ],
        [
          "keep each video to a single idea.",
          "With two ideas, even the title gets blurry.",
          "One video, one idea",
        ],
      ),
      point(
        "a pencil, a framed picture and a light bulb",
        [
          "제목과 썸네일은 찍기 전에 먼저 정하세요.",
          "누를 이유가 분명해야 찍을 장면도 분명해집니다.",
          "제목 먼저, 촬영 나중",
        ],
        [
          "decide the title and thumbnail before you film.",
          "A clear promise tells you what to shoot.",
          "Title first, then film",
        ],
      ),
      point(
        "a calendar and an upload arrow",
        [
          "올리는 날은 지킬 수 있는 만큼만 정하세요.",
          "무리한 계획은 한 달을 넘기기 어렵습니다.",
          "지킬 수 있는 만큼만",
        ],
        [
          "choose an upload day you can really keep.",
          "Plans that are too big rarely last a month.",
          "A schedule you can keep",
        ],
      ),
      point(
        "a chart decreasing and a magnifying glass",
        [
          "시청 그래프에서 뚝 떨어지는 곳을 찾아보세요.",
          "사람들이 나간 자리가 다음에 고칠 자리입니다.",
          "떨어지는 곳 찾기",
        ],
        [
          "find where the retention graph drops.",
          "Where people leave is what to fix next.",
          "Find the drop",
        ],
      ),
      point(
        "a speech balloon with a question mark",
        [
          "댓글 질문 하나를 다음 영상 주제로 삼아 보세요.",
          "궁금해하는 사람이 이미 한 명은 있습니다.",
          "댓글에서 주제 찾기",
        ],
        [
          "turn one comment into your next video.",
          "At least one person already wants the answer.",
          "Ideas from comments",
        ],
      ),
      point(
        "a muted speaker and a phone with text",
        [
          "말하는 내용은 자막으로도 넣으세요.",
          "소리를 끄고 보는 사람이 많습니다.",
          "자막은 꼭 넣기",
        ],
        [
          "put what you say on screen as captions.",
          "Plenty of people watch with the sound off.",
          "Always add captions",
        ],
      ),
      point(
        "a musical note with a lock",
        [
          "음악과 사진은 써도 되는지 확인하고 쓰세요.",
          "저작권에 걸리면 영상이 막힐 수 있습니다.",
          "저작권 먼저 확인",
        ],
        [
          "check that you may use the music and pictures.",
          "A copyright claim can block the whole video.",
          "Check the copyright",
        ],
      ),
    ],
  },
  {
    id: "coding",
    korean: ["코딩", "개발자", "프로그래밍", "파이썬", "자바스크립트", "개발공부", "코딩독학"],
    english: [
      "coding",
      "programming",
      "python",
      "javascript",
      "learn to code",
      "web development",
      "developer",
    ],
    image: "a laptop with code and a cup of coffee",
    ko: {
      name: "코딩 배우기",
      hook: "강의는 샀는데 3강에서 멈췄죠?",
      action: "오늘 열 줄만 직접 쳐 보세요.",
      jokes: [
        "안 되는 이유를 몰라요. 되는 이유도 몰라요.",
        "세 시간 찾은 범인은 쉼표였어요.",
        "제 컴퓨터에서는 됐어요. 정말이에요.",
      ],
      tags: ["코딩", "코딩독학", "개발공부", "프로그래밍입문"],
    },
    en: {
      name: "learning to code",
      hook: "Stuck on lesson three again?",
      action: "Type just ten lines yourself today.",
      jokes: [
        "It fails and I don't know why. It works and I don't know why.",
        "Three hours of hunting. It was a comma.",
        "It worked on my machine. I swear.",
      ],
      tags: ["coding", "learntocode", "programming", "codingforbeginners"],
    },
    points: [
      point(
        "hands on a keyboard and a laptop",
        [
          "강의만 보지 말고 코드를 직접 쳐 보세요.",
          "눈으로 아는 것과 손으로 쓰는 것은 다릅니다.",
          "눈 말고 손으로",
        ],
        [
          "type the code yourself, don't just watch.",
          "Understanding it and writing it are two skills.",
          "Type it yourself",
        ],
      ),
      point(
        "a bullseye and a small wrapped gift",
        [
          "만들고 싶은 작은 것 하나를 먼저 정하세요.",
          "만들 것이 있어야 배울 것이 정해집니다.",
          "작은 목표 하나",
        ],
        [
          "pick one small thing you want to build.",
          "It tells you what you need to learn next.",
          "Pick a tiny project",
        ],
      ),
      point(
        "a warning sign and a magnifying glass on a laptop",
        [
          "오류 메시지는 넘기지 말고 끝까지 읽어 보세요.",
          "어디가 틀렸는지 대부분 거기에 적혀 있습니다.",
          "오류 메시지 읽기",
        ],
        [
          "read the whole error message.",
          "It mostly says where things went wrong.",
          "Read the error",
        ],
      ),
      point(
        "one book on a desk and a laptop",
        [
          "언어는 하나만 골라 석 달은 가 보세요.",
          "하나를 알면 다음 언어는 훨씬 빨라집니다.",
          "언어는 하나만",
        ],
        [
          "stay with one language for three months.",
          "The second one comes much faster.",
          "One language first",
        ],
      ),
      point(
        "a rubber duck and a speech balloon",
        [
          "막히면 코드를 한 줄씩 소리 내어 설명해 보세요.",
          "말하다 보면 틀린 곳이 저절로 보입니다.",
          "막히면 말로 설명",
        ],
        [
          "when you're stuck, explain each line out loud.",
          "Halfway through you'll often spot the bug.",
          "Explain it out loud",
        ],
      ),
      point(
        "a floppy disk and a check mark",
        [
          "잘 될 때마다 저장해 두고 조금씩 바꾸세요.",
          "망가져도 바로 전으로 돌아갈 수 있습니다.",
          "될 때마다 저장",
        ],
        [
          "save every version that works, then change a little.",
          "If it breaks, you're one step from safe.",
          "Save what works",
        ],
      ),
      point(
        "a robot and a question mark",
        [
          "인공지능이 써 준 코드는 한 줄씩 뜻을 물어보세요.",
          "뜻을 모르는 코드는 고칠 수도 없습니다.",
          "한 줄씩 뜻 묻기",
        ],
        [
          "ask what each line of AI code does.",
          "You can't fix what you don't understand.",
          "Ask what it does",
        ],
      ),
    ],
  },
];
