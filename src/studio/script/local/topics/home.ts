import { point, type Topic } from "../topic.ts";

export const homeTopics: readonly Topic[] = [
  {
    id: "cleaning",
    korean: [
      "청소",
      "곰팡이",
      "설거지",
      "욕실",
      "화장실",
      "집안일",
      "냄새",
      "얼룩",
      "먼지",
      "살림",
    ],
    english: ["clean", "chore", "bathroom", "mold", "stain", "dust", "housework", "dishes"],
    image: "a bucket with a sponge and a spray bottle",
    ko: {
      name: "집 청소",
      hook: "청소해도 금방 어질러지죠?",
      action: "오늘 한 곳만 골라서 닦아 보세요.",
      jokes: [
        "먼지랑은 이제 룸메이트예요.",
        "손님 온다는 말이 최고의 청소 도구예요.",
        "청소하다 앨범 봐서 세 시간 지났어요.",
      ],
      tags: ["청소꿀팁", "살림꿀팁", "집청소", "자취꿀팁"],
    },
    en: {
      name: "cleaning the house",
      hook: "Clean today, messy tomorrow?",
      action: "Pick one spot and clean it today.",
      jokes: [
        "The dust and I are roommates now.",
        "Guests are coming: the best cleaning tool ever.",
        "I found an old photo album. Cleaning over.",
      ],
      tags: ["cleaningtips", "cleaninghacks", "hometips", "cleanhome"],
    },
    points: [
      point(
        "a broom beside a bookshelf",
        ["청소는 위에서 아래로 하세요.", "먼지가 떨어지니까 바닥이 마지막입니다.", "위에서 아래로"],
        ["clean from top to bottom.", "Dust falls, so the floor comes last.", "Top to bottom"],
      ),
      point(
        "a spray bottle and a timer on a tile wall",
        [
          "세제를 뿌리고 5분쯤 기다렸다가 닦으세요.",
          "때가 불어서 힘을 덜 씁니다.",
          "뿌리고 5분 기다리기",
        ],
        [
          "spray, wait about five minutes, then wipe.",
          "The dirt loosens, so you scrub less.",
          "Spray and wait",
        ],
      ),
      point(
        "a shower with a squeegee and water drops",
        [
          "샤워가 끝나면 물기를 밀어 내고 문을 열어 두세요.",
          "곰팡이는 습한 곳에서 자랍니다.",
          "샤워 뒤 물기 제거",
        ],
        [
          "wipe the shower dry and leave the door open.",
          "Mold grows where it stays wet.",
          "Dry the shower",
        ],
      ),
      point(
        "a warning sign beside two cleaning bottles",
        [
          "락스는 다른 세제와 절대 섞지 마세요.",
          "산성 세제와 만나면 해로운 가스가 나옵니다.",
          "락스는 섞지 않기",
        ],
        [
          "never mix bleach with other cleaners.",
          "With acids or ammonia it makes toxic gas.",
          "Never mix bleach",
        ],
      ),
      point(
        "a clock and a small basket in a living room",
        [
          "하루 10분, 시간을 정해 놓고 치우세요.",
          "조금씩 하면 주말에 몰아서 안 해도 됩니다.",
          "하루 10분 청소",
        ],
        [
          "tidy for ten minutes a day, on a timer.",
          "Small and often saves your weekend.",
          "Ten minutes a day",
        ],
      ),
      point(
        "a microfiber cloth and a mirror",
        [
          "거울은 마른 극세사 천으로 마무리하세요.",
          "물기가 남아서 생기는 얼룩이 없어집니다.",
          "마무리는 마른 천",
        ],
        [
          "finish mirrors with a dry microfiber cloth.",
          "Leftover water is what leaves the streaks.",
          "Finish with a dry cloth",
        ],
      ),
    ],
  },
  {
    id: "organizing",
    korean: ["정리", "수납", "미니멀", "옷장정리", "이사", "냉장고", "버리기"],
    english: [
      "organiz",
      "organis",
      "declutter",
      "minimal",
      "storage",
      "tidy",
      "tidying",
      "moving",
      "fridge",
    ],
    image: "a shelf with storage boxes and labels",
    ko: {
      name: "집 정리",
      hook: "찾는 물건만 꼭 안 보이죠?",
      action: "오늘 서랍 딱 하나만 비워 보세요.",
      jokes: [
        "서랍을 열었더니 2019년이 나왔어요.",
        "언젠가 쓸 거라던 상자, 네 번 이사했어요.",
        "정리함을 정리할 정리함이 필요해요.",
      ],
      tags: ["정리수납", "미니멀라이프", "집정리", "수납꿀팁"],
    },
    en: {
      name: "getting organized",
      hook: "Can never find the one thing you need?",
      action: "Empty just one drawer today.",
      jokes: [
        "I opened a drawer and found 2019.",
        "That just-in-case box has moved house four times.",
        "I need a box for all my boxes.",
      ],
      tags: ["organizing", "declutter", "hometips", "minimalism"],
    },
    points: [
      point(
        "an empty drawer and items on the floor",
        [
          "서랍 하나를 통째로 비우고 시작하세요.",
          "전부 꺼내 봐야 얼마나 있는지 보입니다.",
          "다 꺼내고 시작",
        ],
        [
          "empty one drawer completely to begin.",
          "Only then do you see how much is there.",
          "Empty it all first",
        ],
      ),
      point(
        "three boxes with labels keep, give and trash",
        [
          "남길 것, 나눌 것, 버릴 것, 세 상자로 나누세요.",
          "기준이 단순해야 결정이 빨라집니다.",
          "상자 세 개로 나누기",
        ],
        [
          "sort into three boxes: keep, give, throw.",
          "Simple choices make you faster.",
          "Keep, give, throw",
        ],
      ),
      point(
        "a calendar with a year and a dusty box",
        [
          "1년 동안 안 쓴 물건은 보낼 상자에 넣으세요.",
          "사계절을 지났으면 앞으로도 안 쓸 가능성이 큽니다.",
          "1년 안 썼다면 안녕",
        ],
        [
          "if you haven't used it in a year, let it go.",
          "It survived four seasons without you.",
          "Unused for a year? Bye",
        ],
      ),
      point(
        "a key on a hook beside a door",
        [
          "물건은 쓰는 곳 가까이에 자리를 정하세요.",
          "제자리가 가까워야 다시 갖다 놓게 됩니다.",
          "쓰는 곳에 제자리",
        ],
        [
          "give things a home near where you use them.",
          "If it's close, you'll put it back.",
          "A home for everything",
        ],
      ),
      point(
        "transparent boxes with labels on a shelf",
        [
          "속이 보이는 상자를 쓰거나 이름표를 붙이세요.",
          "가족도 묻지 않고 찾고 제자리에 둡니다.",
          "투명 상자와 이름표",
        ],
        [
          "use clear boxes or label them.",
          "Everyone can find things and put them back.",
          "Label the boxes",
        ],
      ),
      point(
        "one new shirt in and one old shirt out",
        [
          "하나를 사면 하나를 내보내세요.",
          "물건이 늘지 않으면 정리할 일도 늘지 않습니다.",
          "하나 사면 하나 비우기",
        ],
        [
          "when one thing comes in, one goes out.",
          "If stuff doesn't grow, neither does the tidying.",
          "One in, one out",
        ],
      ),
    ],
  },
];
