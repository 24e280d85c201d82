import { point, type Topic } from "../topic.ts";

export const familyTopics: readonly Topic[] = [
  {
    id: "pets",
    korean: ["강아지", "반려", "고양이", "댕댕이", "집사", "애견", "펫", "냥이", "배변", "사료"],
    english: ["pet", "dog", "puppy", "puppies", "cat", "kitten", "kittens"],
    image: "a puppy and a cat on a rug",
    ko: {
      name: "반려동물 키우기",
      hook: "말을 못 해서 답답할 때 있죠?",
      action: "오늘 5분만 찬찬히 지켜봐 주세요.",
      jokes: [
        "집은 제 집인데 주인은 따로 있어요.",
        "비싼 방석 사 줬더니 상자에서 자요.",
        "간식 봉지 소리는 세 동네 밖에서도 들어요.",
      ],
      tags: ["반려동물", "강아지", "고양이", "집사일상"],
    },
    en: {
      name: "living with a pet",
      hook: "Wish your pet could talk?",
      action: "Watch your pet closely for five minutes today.",
      jokes: [
        "I pay the rent. They own the place.",
        "I bought a fancy bed. The box won.",
        "Deaf to their name, but they hear cheese.",
      ],
      tags: ["pets", "dogsofinstagram", "catlovers", "petcare"],
    },
    points: [
      point(
        "a dog treat and a clicker in a hand",
        [
          "잘한 행동은 몇 초 안에 바로 칭찬하세요.",
          "늦으면 무엇 때문에 칭찬받는지 모릅니다.",
          "칭찬은 바로",
        ],
        [
          "reward good behavior within a few seconds.",
          "Any later, they can't tell what it was for.",
          "Praise right away",
        ],
      ),
      point(
        "a dog sniffing grass on a leash",
        [
          "산책에서는 냄새를 맡을 시간을 주세요.",
          "킁킁거리는 것만으로도 머리를 많이 씁니다.",
          "냄새 맡을 시간",
        ],
        [
          "let your dog sniff on walks.",
          "Sniffing is a real workout for the mind.",
          "Let them sniff",
        ],
      ),
      point(
        "chocolate, onion and grapes with a warning sign",
        [
          "초콜릿, 양파, 포도는 절대 주지 마세요.",
          "강아지와 고양이에게는 적은 양도 위험할 수 있습니다.",
          "초콜릿, 양파, 포도 금지",
        ],
        [
          "never give chocolate, onion or grapes.",
          "Even small amounts can be dangerous to them.",
          "No chocolate, no grapes",
        ],
      ),
      point(
        "several water bowls in a room with a cat",
        [
          "물그릇은 밥그릇과 떨어뜨려 여러 곳에 두세요.",
          "눈에 자주 띄어야 물을 더 마십니다.",
          "물그릇은 여러 곳",
        ],
        [
          "place water bowls in several spots, away from food.",
          "They drink more when water is easy to find.",
          "More water bowls",
        ],
      ),
      point(
        "a toothbrush for pets and a smiling dog",
        [
          "양치는 손가락에 치약만 묻혀 맛보게 하며 시작하세요.",
          "천천히 익숙해져야 오래 할 수 있습니다.",
          "양치는 천천히",
        ],
        [
          "start brushing by letting them taste the pet toothpaste.",
          "A slow start is one they'll accept.",
          "Brush teeth, slowly",
        ],
      ),
      point(
        "a food bowl and a calendar with a magnifying glass",
        [
          "먹는 양과 화장실 횟수를 눈여겨보세요.",
          "몸이 안 좋으면 여기서 먼저 달라집니다.",
          "밥과 화장실 체크",
        ],
        [
          "keep an eye on eating and bathroom habits.",
          "Illness often shows up there first.",
          "Watch daily habits",
        ],
      ),
      point(
        "a food bag and a scale",
        [
          "사료를 바꿀 때는 일주일쯤 섞어 가며 바꾸세요.",
          "갑자기 바꾸면 배탈이 나기 쉽습니다.",
          "사료는 섞어 가며",
        ],
        [
          "switch food by mixing it in over about a week.",
          "A sudden change often upsets the stomach.",
          "Switch food slowly",
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
