import { point, type Topic } from "../topic.ts";

export const familyTopics: readonly Topic[] = [
  {
    id: "pets",
    isBroad: true,
    korean: [
      "반려동물",
      "애완동물",
      "=펫",
      "펫시터",
      "펫용품",
      "사료",
      "햄스터",
      "토끼",
      "앵무새",
      "고슴도치",
      "기니피그",
      "강아지고양이",
      "고양이강아지",
      "강아지와고양이",
      "고양이와강아지",
    ],
    english: [
      "!pet",
      "hamster",
      "rabbit",
      "parrot",
      "guinea pig",
      "!cats and dogs",
      "!dogs and cats",
    ],
    image: "paw prints and a red heart",
    ko: {
      name: "반려동물 키우기",
      hook: "말을 못 해서 답답할 때 있죠?",
      action: "오늘 5분만 찬찬히 지켜봐 주세요.",
      jokes: [
        "집은 제 집인데 주인은 따로 있어요.",
        "제 밥보다 먼저 챙기는 밥이 생겼어요.",
        "사진첩에 제 얼굴은 이제 없어요.",
      ],
      tags: ["반려동물", "반려동물키우기", "펫스타그램", "반려생활"],
    },
    en: {
      name: "living with a pet",
      hook: "Wish your pet could talk?",
      action: "Watch your pet closely for five minutes today.",
      jokes: [
        "I pay the rent. They own the place.",
        "They eat on time. I eat when I can.",
        "My photo album has no people left in it.",
      ],
      tags: ["pets", "petcare", "petlife", "petlovers"],
    },
    points: [
      point(
        "a calendar and paw prints",
        [
          "데려오기 전에 얼마나 오래 사는지 알아보세요.",
          "끝까지 함께할 시간이 얼마인지 먼저 보입니다.",
          "수명부터 알아보기",
        ],
        [
          "look up how long they live before you bring one home.",
          "It's the time you are promising them.",
          "Learn their lifespan",
        ],
      ),
      point(
        "an animal hospital and a phone",
        [
          "밤에도 여는 동물병원을 미리 적어 두세요.",
          "급할 때는 찾아볼 시간이 없습니다.",
          "밤에 여는 병원 메모",
        ],
        [
          "write down a vet that opens at night.",
          "In an emergency there's no time to search.",
          "Know a night vet",
        ],
      ),
      point(
        "a magnifying glass, a food bowl and a calendar",
        [
          "먹는 양과 배변을 매일 눈여겨보세요.",
          "몸이 안 좋으면 여기서 먼저 달라집니다.",
          "밥과 배변 체크",
        ],
        [
          "keep an eye on eating and bathroom habits.",
          "Illness often shows up there first.",
          "Watch daily habits",
        ],
      ),
      point(
        "a small cozy house with a blanket and a moon",
        [
          "숨어서 쉴 수 있는 조용한 자리를 만들어 주세요.",
          "피할 곳이 있어야 마음을 놓습니다.",
          "숨어서 쉴 자리",
        ],
        [
          "set up one quiet place to hide and rest.",
          "Animals relax when they can get away.",
          "A quiet hiding place",
        ],
      ),
      point(
        "chocolate and onion with a warning sign",
        [
          "사람 음식은 주기 전에 먹어도 되는지 확인하세요.",
          "우리가 먹는 음식이 동물에게는 독이 되기도 합니다.",
          "사람 음식은 확인 먼저",
        ],
        [
          "check before you share any of your food.",
          "Some of what we eat is poison to them.",
          "Check before sharing",
        ],
      ),
      point(
        "a food bag and a scale",
        [
          "먹이를 바꿀 때는 일주일쯤 섞어 가며 바꾸세요.",
          "갑자기 바꾸면 배탈이 나기 쉽습니다.",
          "먹이는 섞어 가며",
        ],
        [
          "switch food by mixing it in over about a week.",
          "A sudden change often upsets the stomach.",
          "Switch food slowly",
        ],
      ),
      point(
        "a scale and a pencil with a notebook",
        [
          "한 달에 한 번은 몸무게를 재서 적어 두세요.",
          "눈에 안 띄는 변화도 숫자로는 보입니다.",
          "한 달에 한 번 몸무게",
        ],
        [
          "weigh your pet once a month and write it down.",
          "Numbers show a change that eyes miss.",
          "Weigh in monthly",
        ],
      ),
    ],
  },
  {
    id: "parenting",
    korean: [
      "육아",
      "아기",
      "신생아",
      "초등",
      "유아",
      "이유식",
      "엄마",
      "아빠",
      "훈육",
      "자녀",
      "어린이",
      "=아이",
      "아이와",
      "아이들",
      "아이를",
      "아이가",
      "아이랑",
      "아이의",
      "우리아이",
    ],
    english: ["parent", "baby", "babies", "toddler", "kid", "child", "newborn", "mom", "dad"],
    image: "a child with blocks and a parent",
    ko: {
      name: "아이 키우기",
      hook: "하루에 안 돼를 몇 번 말하셨어요?",
      action: "오늘 저녁 딱 하나만 바꿔 말해 보세요.",
      jokes: [
        "아이는 자는데 저는 사진첩을 봐요.",
        "식은 커피가 제 입맛이 됐어요.",
        "숨바꼭질하다 진짜 숨고 싶었어요.",
      ],
      tags: ["육아", "육아꿀팁", "부모교육", "육아소통"],
    },
    en: {
      name: "raising kids",
      hook: "How many times did you say no today?",
      action: "Change just one sentence tonight.",
      jokes: [
        "They finally sleep. I look at photos of them.",
        "Cold coffee is now my favorite flavor.",
        "I hid too well at hide-and-seek. On purpose.",
      ],
      tags: ["parenting", "parentingtips", "momlife", "dadlife"],
    },
    points: [
      point(
        "a child walking slowly in a hallway with a smile",
        [
          "뛰지 마 대신 걸어 보자, 하고 말해 보세요.",
          "할 일을 들으면 아이가 바로 움직일 수 있습니다.",
          "하지 마 대신 하자",
        ],
        [
          "say let's walk instead of don't run.",
          "A child can act on what to do.",
          "Say what to do",
        ],
      ),
      point(
        "two shirts, red and blue, and a child choosing",
        [
          "두 가지 중에 고르게 해 주세요.",
          "스스로 정했다고 느끼면 떼가 줄어듭니다.",
          "둘 중에 고르기",
        ],
        [
          "offer a choice between two things.",
          "Kids resist less when they decide.",
          "Offer two choices",
        ],
      ),
      point(
        "a parent hugging a crying child",
        [
          "울 때는 혼내기 전에 기분부터 말로 읽어 주세요.",
          "마음을 알아줘야 그다음 말이 들립니다.",
          "기분 먼저 읽어 주기",
        ],
        [
          "name the feeling before you correct.",
          "Once they feel heard, they can listen.",
          "Feelings first",
        ],
      ),
      point(
        "a timer beside toys on a floor",
        [
          "그만할 시간은 5분 전에 미리 알려 주세요.",
          "마음의 준비를 하면 멈추기가 쉬워집니다.",
          "5분 전에 알려 주기",
        ],
        [
          "give a five-minute warning before playtime ends.",
          "It's easier to stop when you saw it coming.",
          "Five-minute warning",
        ],
      ),
      point(
        "a child painting with a parent smiling",
        [
          "결과보다 애쓴 과정을 칭찬하세요.",
          "노력을 인정받은 아이는 다시 도전합니다.",
          "과정을 칭찬하기",
        ],
        [
          "praise the effort, not just the result.",
          "Kids who are praised for trying try again.",
          "Praise the effort",
        ],
      ),
      point(
        "a bath, a toothbrush, a book and a moon",
        [
          "잠자리 순서는 매일 똑같이 하세요.",
          "다음이 예상되면 아이가 편안해집니다.",
          "매일 같은 잠자리 순서",
        ],
        [
          "keep bedtime in the same order every night.",
          "Knowing what comes next calms them.",
          "Same bedtime steps",
        ],
      ),
    ],
  },
];
