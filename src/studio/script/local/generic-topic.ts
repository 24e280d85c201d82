import { point, type Topic, type TopicPoint } from "./topic.ts";

/**
 * What is true of anything a person may want to know or do: how to begin, what to check, the usual
 * mistake, the small habit. Used for keywords that no topic knows; it claims nothing about them.
 */
export const genericTopic: Topic = {
  id: "generic",
  korean: [],
  english: [],
  image: "a glowing light bulb and an open notebook on a desk",
  ko: {
    name: "오늘의 주제",
    hook: "어디서 시작할지 막막하죠?",
    action: "오늘은 하나만 골라서 바로 해 보세요.",
    jokes: [
      "검색창만 열두 번 열어 본 분, 손!",
      "저장만 해 둔 영상이 백 개, 저만 그런 거 아니죠?",
      "제 책상 위 계획표도 지금 웃고 있어요.",
    ],
    tags: ["꿀팁", "입문", "정보공유", "배움"],
  },
  en: {
    name: "today's topic",
    hook: "Not sure where to start?",
    action: "Pick just one and do it today.",
    jokes: [
      "My browser has forty tabs open about it.",
      "Saving a video is not doing it. I tried.",
      "Even my to-do list is laughing.",
    ],
    tags: ["tips", "beginners", "learnsomething", "howto"],
  },
  points: [
    point(
      "an open notebook with a pen and a question mark",
      [
        "{s이/가} 왜 궁금했는지 한 문장으로 적어 보세요.",
        "목적이 분명하면 볼 것과 버릴 것이 갈립니다.",
        "이유 한 문장",
      ],
      [
        "write one sentence on what you want from {s}.",
        "A clear goal tells you what you can skip.",
        "Write your why",
      ],
    ),
    point(
      "two paper lists with check marks and a pencil",
      [
        "이미 아는 것과 모르는 것을 나눠 적어 보세요.",
        "빈칸이 보여야 무엇을 찾을지 정해집니다.",
        "아는 것, 모르는 것",
      ],
      [
        "list what you already know and what you don't.",
        "Once you see the gaps, you know what to look up.",
        "Know your gaps",
      ],
    ),
    point(
      "two open books and a magnifying glass",
      [
        "{s}에 대한 정보는 서로 다른 두 곳에서 확인하세요.",
        "한 곳만 보면 틀린 내용도 알아채기 어렵습니다.",
        "두 곳에서 확인",
      ],
      [
        "check what you hear about {s} in two places.",
        "With one source, a mistake is hard to notice.",
        "Check two sources",
      ],
    ),
    point(
      "a calendar page and a clock beside a laptop",
      [
        "글이든 영상이든 올라온 날짜부터 보세요.",
        "오래된 정보는 지금과 다를 수 있습니다.",
        "날짜부터 확인",
      ],
      [
        "look at the date before you trust a post.",
        "What was right years ago may have changed.",
        "Check the date",
      ],
    ),
    point(
      "a small green sprout in the soil",
      [
        "처음부터 다 하려 하지 말고 작은 것 하나만 고르세요.",
        "시작이 작아야 오늘 바로 움직일 수 있습니다.",
        "작은 것 하나부터",
      ],
      [
        "don't try to cover it all. Pick one small part.",
        "A small start is one you can make today.",
        "Start small",
      ],
    ),
    point(
      "a timer and a cup of coffee on a tidy desk",
      [
        "{s}에 쓸 시간을 하루 15분으로 정해 두세요.",
        "시간을 정해 두지 않으면 다른 일에 밀리기 쉽습니다.",
        "하루 15분",
      ],
      [
        "give {s} fifteen fixed minutes a day.",
        "Without a set time, other things push it aside.",
        "Fifteen minutes a day",
      ],
    ),
    point(
      "a wallet and coins beside a stack of books",
      [
        "돈을 쓰기 전에 무료로 볼 수 있는 것부터 찾아보세요.",
        "먼저 겪어 봐야 무엇이 필요한지 보입니다.",
        "무료부터 보기",
      ],
      [
        "try what's free before you spend money.",
        "Only then can you tell what you really need.",
        "Free stuff first",
      ],
    ),
    point(
      "two friends talking on a bench",
      [
        "{s을/를} 잘 아는 사람에게 처음에 뭘 봤는지 물어보세요.",
        "먼저 가 본 사람의 순서가 시간을 아껴 줍니다.",
        "먼저 물어보기",
      ],
      [
        "ask someone who knows {s} where they began.",
        "Their path saves you a few wrong turns.",
        "Ask someone first",
      ],
    ),
    point(
      "a teacher with chalk and a book",
      [
        "알게 된 것을 친구에게 설명하듯 말해 보세요.",
        "말이 막히는 곳이 아직 모르는 곳입니다.",
        "말로 설명해 보기",
      ],
      [
        "explain what you learned to a friend, out loud.",
        "Where you get stuck is what to look at again.",
        "Explain it out loud",
      ],
    ),
    point(
      "a diary with one line written and a pencil",
      [
        "{s}에 대해 오늘 알게 된 것 한 줄만 적어 두세요.",
        "기록이 있어야 다음에 이어서 시작할 수 있습니다.",
        "한 줄 기록",
      ],
      [
        "write down one line about {s} each day.",
        "Notes let you pick up where you stopped.",
        "One line a day",
      ],
    ),
    point(
      "colorful puzzle pieces on a table",
      [
        "여러 개를 바꾸지 말고 한 번에 하나만 바꿔 보세요.",
        "같이 바꾸면 무엇이 효과였는지 알 수 없습니다.",
        "한 번에 하나씩",
      ],
      [
        "change one thing at a time.",
        "Change five, and you can't tell what worked.",
        "One change at a time",
      ],
    ),
    point(
      "a wall calendar with one day circled in red",
      [
        "일주일 뒤에 다시 볼 날을 달력에 적어 두세요.",
        "시간을 두고 다시 보면 기억이 더 오래갑니다.",
        "일주일 뒤 다시 보기",
      ],
      [
        "put a date on the calendar to look at it again.",
        "Coming back after a while makes it stick.",
        "Come back in a week",
      ],
    ),
  ],
};

/** Advice that closes any topic well: taken when a long short has room for more than its own points. */
export const spareTopicPoints: readonly TopicPoint[] = [
  point(
    "a sticky note on a mirror with a check mark",
    [
      "오늘 해 볼 것 하나를 골라 눈에 보이는 곳에 적어 두세요.",
      "눈에 보여야 잊지 않고 하게 됩니다.",
      "눈에 보이게 적기",
    ],
    [
      "write the one you'll try where you can see it.",
      "What you see, you remember to do.",
      "Write it where you see it",
    ],
  ),
  point(
    "two friends giving a high five with a smile",
    [
      "가까운 사람에게도 하나만 알려 주세요.",
      "설명하다 보면 나도 더 잘 기억하게 됩니다.",
      "하나만 알려 주기",
    ],
    [
      "tell someone close about the one you picked.",
      "Explaining it helps you remember it too.",
      "Tell someone",
    ],
  ),
];
