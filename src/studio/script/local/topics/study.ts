import { point, type Topic } from "../topic.ts";

export const studyTopics: readonly Topic[] = [
  {
    id: "study",
    korean: [
      "공부",
      "시험",
      "수능",
      "자격증",
      "암기",
      "집중력",
      "중간고사",
      "기말고사",
      "토익",
      "복습",
      "수학",
      "오답노트",
      "공시",
    ],
    english: [
      "study",
      "exam",
      "memoriz",
      "revision",
      "homework",
      "test prep",
      "college",
      "student",
      "math",
      "focus",
    ],
    image: "open books, a pencil and a lamp on a desk",
    ko: {
      name: "시험 공부",
      hook: "책상 정리만 하다 하루 갔죠?",
      action: "오늘 공부 첫 20분에 하나만 써 보세요.",
      jokes: [
        "시험 전날 방이 제일 깨끗해요.",
        "형광펜을 다 칠했더니 책이 노란색이에요.",
        "필통 고르는 데 두 시간, 공부는 20분이에요.",
      ],
      tags: ["공부법", "공부자극", "시험공부", "공부꿀팁"],
    },
    en: {
      name: "studying for exams",
      hook: "Spent the day tidying your desk?",
      action: "Use one in your next twenty minutes of study.",
      jokes: [
        "My room is never cleaner than before a test.",
        "I highlighted so much, the book turned yellow.",
        "Two hours choosing pens. Twenty minutes of study.",
      ],
      tags: ["studytips", "exams", "studywithme", "learning"],
    },
    points: [
      point(
        "a closed book and a blank paper with a pencil",
        [
          "책을 덮고 기억나는 것을 빈 종이에 써 보세요.",
          "다시 읽기보다 꺼내 보는 연습이 더 오래 남습니다.",
          "덮고 꺼내 보기",
        ],
        [
          "close the book and write what you remember.",
          "Recalling sticks better than reading again.",
          "Close it, recall it",
        ],
      ),
      point(
        "a calendar with days one, three and seven circled",
        [
          "복습은 하루 뒤, 사흘 뒤, 일주일 뒤로 나누세요.",
          "잊을 때쯤 다시 보면 기억이 단단해집니다.",
          "하루, 사흘, 일주일",
        ],
        [
          "review after one day, three days and a week.",
          "Seeing it again as you forget makes it firm.",
          "Day 1, 3 and 7",
        ],
      ),
      point(
        "a tomato timer on a desk with a notebook",
        [
          "25분 집중하고 5분 쉬는 걸 한 묶음으로 하세요.",
          "끝이 보이면 시작이 쉬워집니다.",
          "25분 하고 5분 쉬기",
        ],
        [
          "work twenty-five minutes, then rest five.",
          "It's easier to start when you see the end.",
          "25 on, 5 off",
        ],
      ),
      point(
        "a phone inside a closed box",
        ["휴대폰은 다른 방에 두세요.", "눈에 보이기만 해도 자꾸 신경이 갑니다.", "폰은 다른 방에"],
        [
          "put your phone in another room.",
          "Just seeing it pulls your attention.",
          "Phone in another room",
        ],
      ),
      point(
        "a notebook with red marks and a magnifying glass",
        [
          "틀린 문제 옆에 틀린 이유를 한 줄로 적으세요.",
          "이유를 알아야 같은 실수를 안 합니다.",
          "틀린 이유 한 줄",
        ],
        [
          "next to each wrong answer, write why in one line.",
          "Know the reason and you won't repeat it.",
          "Why was it wrong?",
        ],
      ),
      point(
        "a clock and an exam paper on a desk",
        [
          "시험 전에는 실제 시간대로 한 번 풀어 보세요.",
          "시간이 모자라는 곳이 미리 보입니다.",
          "실전처럼 한 번",
        ],
        [
          "do one full practice test against the clock.",
          "You find out early where time runs short.",
          "Practice with a timer",
        ],
      ),
      point(
        "a student sleeping in bed with a moon",
        ["밤새우지 말고 잠은 꼭 챙기세요.", "자는 동안 배운 내용이 정리됩니다.", "밤샘 대신 잠"],
        [
          "sleep instead of studying all night.",
          "Your brain sorts what you learned while you sleep.",
          "Sleep beats all-nighters",
        ],
      ),
    ],
  },
  {
    id: "language-learning",
    korean: [
      "영어",
      "외국어",
      "일본어",
      "중국어",
      "스페인어",
      "회화",
      "영단어",
      "발음",
      "단어장",
      "한국어",
    ],
    english: [
      "language",
      "english",
      "korean lang",
      "learn korean",
      "japanese",
      "spanish",
      "french",
      "vocabulary",
      "pronunciation",
      "speaking practice",
    ],
    image: "a globe with letters and an open notebook",
    ko: {
      name: "외국어 공부",
      hook: "단어는 외웠는데 입이 안 떨어지죠?",
      action: "오늘 한 문장만 소리 내서 말해 보세요.",
      jokes: [
        "외국인 앞에서는 하이만 세 번 했어요.",
        "단어장 첫 장만 새까매요.",
        "듣기는 되는데 입이 파업 중이에요.",
      ],
      tags: ["외국어공부", "회화", "언어공부", "공부법"],
    },
    en: {
      name: "learning a language",
      hook: "Know the words, but can't speak?",
      action: "Say one sentence out loud today.",
      jokes: [
        "I can order coffee and apologize. That's it.",
        "Page one of my word book is worn out. Only page one.",
        "My ears get it. My mouth is on strike.",
      ],
      tags: ["languagelearning", "studytips", "polyglot", "speaking"],
    },
    points: [
      point(
        "a notebook with one sentence and a pencil",
        [
          "단어 말고 짧은 문장째로 외우세요.",
          "문장으로 외워야 말할 때 바로 나옵니다.",
          "문장째 외우기",
        ],
        [
          "learn short sentences, not single words.",
          "A whole sentence comes out ready to use.",
          "Learn whole sentences",
        ],
      ),
      point(
        "headphones and a megaphone",
        [
          "들리는 소리를 한 박자 뒤에서 따라 말해 보세요.",
          "억양과 속도까지 몸에 붙습니다.",
          "듣고 바로 따라 하기",
        ],
        [
          "repeat what you hear, half a second behind.",
          "You pick up the rhythm along with the words.",
          "Shadow what you hear",
        ],
      ),
      point(
        "a phone recording a voice with a microphone",
        ["내 목소리를 녹음해서 들어 보세요.", "말할 때는 몰랐던 습관이 들립니다.", "녹음해서 듣기"],
        [
          "record yourself and listen back.",
          "You hear habits you miss while speaking.",
          "Record yourself",
        ],
      ),
      point(
        "a clock and a cup beside a small notebook",
        [
          "하루 10분, 같은 시간에 하세요.",
          "몰아서 하는 것보다 자주 만나는 쪽이 오래 남습니다.",
          "매일 같은 시간 10분",
        ],
        [
          "do ten minutes at the same time every day.",
          "Often and short beats rarely and long.",
          "Ten minutes daily",
        ],
      ),
      point(
        "a diary with a pen and a moon",
        [
          "자기 전에 오늘 일을 세 문장으로 써 보세요.",
          "내 생활에 쓰는 말이 먼저 늡니다.",
          "세 줄 일기",
        ],
        [
          "write three sentences about your day.",
          "You grow the words your life really uses.",
          "Three-line diary",
        ],
      ),
      point(
        "a television with subtitles and popcorn",
        [
          "영상은 짧은 장면 하나를 여러 번 보세요.",
          "처음엔 안 들리던 소리가 하나씩 들립니다.",
          "한 장면 여러 번",
        ],
        [
          "watch one short scene several times.",
          "Each time you catch something you missed.",
          "One scene, many times",
        ],
      ),
    ],
  },
];
