import { point, type Topic } from "../topic.ts";

export const housingTopics: readonly Topic[] = [
  {
    id: "renting",
    korean: [
      "전세",
      "월세",
      "임대차",
      "집구하기",
      "방구하기",
      "자취방구하",
      "원룸구하",
      "등기부등본",
      "전입신고",
      "확정일자",
      "보증금",
      "부동산계약",
    ],
    english: [
      "renting",
      "renter",
      "lease",
      "landlord",
      "tenant",
      "first apartment",
      "apartment hunting",
      "rent an apartment",
    ],
    image: "a house with a key and a document",
    ko: {
      name: "전월세 집 구하기",
      hook: "계약서 앞에서 손이 떨리죠?",
      action: "계약 전에 이 영상을 한 번 더 열어 보세요.",
      jokes: [
        "사진은 궁전인데 가 보니 복도였어요.",
        "역에서 5분이래요. 뛰면요.",
        "햇빛이 잘 든대요. 옆집에요.",
      ],
      tags: ["전세", "월세", "자취", "부동산계약"],
    },
    en: {
      name: "renting a home",
      hook: "Nervous about signing the lease?",
      action: "Watch this again before you sign.",
      jokes: [
        "A palace in the photos. A hallway in person.",
        "Five minutes to the station. If you sprint.",
        "Lots of sunlight. Next door.",
      ],
      tags: ["renting", "apartmenthunting", "renterstips", "firstapartment"],
    },
    points: [
      point(
        "a document with a magnifying glass and a house",
        [
          "계약하기 전에 등기부등본을 직접 떼어 보세요.",
          "주인이 누구인지, 빚이 있는지 적혀 있습니다.",
          "등기부등본 먼저",
        ],
        [
          "check who really owns the place before you pay.",
          "Anyone can post photos of a home.",
          "Check the owner",
        ],
      ),
      point(
        "a bank and a money bag with a check mark",
        [
          "돈은 집주인 이름의 계좌로만 보내세요.",
          "이름이 다르면 사기일 수 있습니다.",
          "집주인 계좌로만",
        ],
        [
          "pay by bank transfer to the landlord, not in cash.",
          "A transfer leaves proof.",
          "Never pay in cash",
        ],
      ),
      point(
        "a shower and running water",
        [
          "집을 볼 때 물을 한꺼번에 틀어 보세요.",
          "수압과 배수는 사진에 보이지 않습니다.",
          "물 틀어 보기",
        ],
        [
          "turn on all the taps when you visit.",
          "Water pressure doesn't show in photos.",
          "Run all the taps",
        ],
      ),
      point(
        "a sun and a moon over a house",
        [
          "낮에 한 번, 밤에 한 번 가 보세요.",
          "햇빛은 낮에, 소음은 밤에 드러납니다.",
          "낮에 한 번, 밤에 한 번",
        ],
        [
          "visit once by day and once at night.",
          "Light shows by day, noise by night.",
          "Visit day and night",
        ],
      ),
      point(
        "a contract and a pen",
        [
          "약속받은 수리는 계약서에 글로 적으세요.",
          "말로만 한 약속은 나중에 증명하기 어렵습니다.",
          "약속은 글로 적기",
        ],
        [
          "get promised repairs in writing.",
          "A spoken promise is hard to prove later.",
          "Get it in writing",
        ],
      ),
      point(
        "a camera and a wall",
        [
          "들어가는 날 벽과 바닥을 사진으로 남기세요.",
          "나갈 때 다툴 일이 줄어듭니다.",
          "첫날 사진 남기기",
        ],
        [
          "photograph walls and floors on day one.",
          "It saves an argument when you move out.",
          "Photos on day one",
        ],
      ),
      point(
        "a shield and a house",
        [
          "이사한 날 전입신고를 하고 확정일자를 받으세요.",
          "보증금을 지키는 기본 절차입니다.",
          "이사한 날 전입신고",
        ],
        [
          "insure your own things when you move in.",
          "The landlord's policy usually doesn't cover them.",
          "Insure your things",
        ],
      ),
    ],
  },
  {
    id: "interior",
    korean: [
      "인테리어",
      "방꾸미기",
      "집꾸미기",
      "원룸꾸미기",
      "자취방꾸미기",
      "커튼",
      "가구",
      "소파",
      "데스크테리어",
      "홈스타일링",
    ],
    english: [
      "interior",
      "room decor",
      "home decor",
      "decorat",
      "furniture",
      "curtain",
      "living room",
      "bedroom ideas",
      "tiny house",
      "small space",
    ],
    image: "a living room with a sofa and a lamp",
    ko: {
      name: "방 꾸미기",
      hook: "사진 속 방은 왜 저렇게 넓어 보일까요?",
      action: "오늘은 조명 하나만 옮겨 보세요.",
      jokes: [
        "소파를 샀는데 거기에 옷이 앉아 있어요.",
        "미니멀하게 꾸몄어요. 통장도요.",
        "조명만 바꿨는데 먼지가 더 잘 보여요.",
      ],
      tags: ["인테리어", "방꾸미기", "원룸인테리어", "집꾸미기"],
    },
    en: {
      name: "decorating a room",
      hook: "Why do other rooms look so much bigger?",
      action: "Move just one lamp today.",
      jokes: [
        "I bought a sofa. My laundry sits on it.",
        "I went minimal. So did my bank account.",
        "New lamp. Now I can see the dust.",
      ],
      tags: ["interiordesign", "roomdecor", "smallspaces", "homedecor"],
    },
    points: [
      point(
        "a straight ruler and a sofa",
        [
          "가구를 사기 전에 바닥에 테이프로 크기를 그려 보세요.",
          "문이 열리는지, 지나갈 길이 남는지 보입니다.",
          "바닥에 먼저 그려 보기",
        ],
        [
          "tape the furniture's outline on the floor first.",
          "You'll see if doors open and you can pass.",
          "Tape it on the floor",
        ],
      ),
      point(
        "a lamp beside a couch",
        [
          "천장 등 말고 낮은 조명을 하나 켜 보세요.",
          "빛이 낮은 데서 오면 방이 아늑해집니다.",
          "낮은 조명 하나",
        ],
        [
          "switch off the ceiling light and use a low lamp.",
          "Light from below eye level feels cozy.",
          "One low lamp",
        ],
      ),
      point(
        "an artist palette and a room",
        [
          "방의 색은 세 가지 안에서 고르세요.",
          "색이 적으면 작은 방도 덜 복잡해 보입니다.",
          "색은 세 가지 안에서",
        ],
        [
          "keep the room to three colors.",
          "Fewer colors make a small room calmer.",
          "Three colors max",
        ],
      ),
      point(
        "a window with sunlight",
        [
          "커튼은 창문보다 높고 넓게 다세요.",
          "창이 커 보여서 방도 커 보입니다.",
          "커튼은 높고 넓게",
        ],
        [
          "hang curtains higher and wider than the window.",
          "The window looks bigger, and so does the room.",
          "Hang curtains high",
        ],
      ),
      point(
        "a mirror and a window",
        [
          "거울은 창문 맞은편에 두세요.",
          "빛을 한 번 더 비춰서 방이 환해집니다.",
          "거울은 창문 맞은편",
        ],
        [
          "put a mirror across from the window.",
          "It bounces daylight back into the room.",
          "Mirror faces window",
        ],
      ),
      point(
        "a door and a bookshelf",
        [
          "키 큰 가구는 문에서 먼 쪽에 두세요.",
          "들어설 때 앞이 트여야 넓게 느껴집니다.",
          "키 큰 가구는 안쪽에",
        ],
        [
          "put tall furniture away from the door.",
          "An open view as you enter feels spacious.",
          "Tall pieces at the back",
        ],
      ),
      point(
        "a framed picture on a shelf",
        [
          "액자는 못을 박지 말고 선반에 기대 두세요.",
          "벽도 지키고 바꾸기도 쉽습니다.",
          "액자는 기대 두기",
        ],
        [
          "lean pictures on a shelf instead of nailing them.",
          "The wall stays whole and swapping is easy.",
          "Lean, don't nail",
        ],
      ),
    ],
  },
];
