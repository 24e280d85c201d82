import { point, type Topic } from "../topic.ts";

export const outdoorTopics: readonly Topic[] = [
  {
    id: "camping",
    korean: ["캠핑", "텐트", "차박", "글램핑", "피크닉", "바비큐", "불멍", "소풍"],
    english: [
      "camping",
      "tent",
      "glamping",
      "picnic",
      "bonfire",
      "barbecue",
      "bbq",
      "campsite",
      "campfire",
    ],
    image: "a tent and a campfire under stars",
    ko: {
      name: "캠핑",
      hook: "텐트 치다 해가 졌죠?",
      action: "이번 캠핑 짐에 하나만 더해 보세요.",
      jokes: [
        "설명서는 5분이라는데 저는 한 시간이에요.",
        "불멍하러 갔다가 불 피우다 멍해졌어요.",
        "자연을 즐기려고 짐을 집만큼 챙겼어요.",
      ],
      tags: ["캠핑", "캠핑꿀팁", "캠핑초보", "감성캠핑"],
    },
    en: {
      name: "camping",
      hook: "Still pitching the tent at sunset?",
      action: "Add one thing to your next camping bag.",
      jokes: [
        "The manual said five minutes. It lied.",
        "I went to watch the fire. I watched smoke.",
        "I packed my whole house to enjoy nature.",
      ],
      tags: ["camping", "campingtips", "campinglife", "outdoors"],
    },
    points: [
      point(
        "a tent and a sun low over a field",
        [
          "해 지기 두 시간 전에는 도착하세요.",
          "밝을 때 텐트를 쳐야 덜 헤매고 안전합니다.",
          "해 지기 전에 도착",
        ],
        [
          "arrive two hours before sunset.",
          "Pitching in daylight is easier and safer.",
          "Arrive before sunset",
        ],
      ),
      point(
        "a tent being set up in a living room",
        [
          "새 텐트는 집이나 공원에서 한 번 쳐 보세요.",
          "빠진 부품과 순서를 미리 알 수 있습니다.",
          "새 텐트는 연습 먼저",
        ],
        [
          "practice pitching a new tent before the trip.",
          "You learn the steps and spot missing parts.",
          "Practice pitching",
        ],
      ),
      point(
        "a warning sign and a tent with a fire",
        [
          "텐트 안에서는 불이나 숯을 쓰지 마세요.",
          "냄새 없는 일산화탄소에 중독될 수 있습니다.",
          "텐트 안 불은 금지",
        ],
        [
          "never burn charcoal or a stove inside a tent.",
          "Carbon monoxide has no smell and can kill.",
          "No fire in the tent",
        ],
      ),
      point(
        "a bed inside a tent",
        [
          "이불보다 바닥 매트를 먼저 챙기세요.",
          "땅의 찬 기운이 몸의 열을 많이 뺏어 갑니다.",
          "바닥 매트 먼저",
        ],
        [
          "pack a good sleeping mat before extra blankets.",
          "The ground takes much of your warmth.",
          "Mat before blankets",
        ],
      ),
      point(
        "a flashlight and batteries on a table",
        [
          "헤드랜턴을 사람 수대로 준비하세요.",
          "두 손이 자유로워야 밤에 뭐든 할 수 있습니다.",
          "헤드랜턴은 1인 1개",
        ],
        [
          "bring a headlamp for each person.",
          "At night you need both hands free.",
          "One headlamp each",
        ],
      ),
      point(
        "a trash can beside a tent",
        [
          "쓰레기봉투를 넉넉히 챙겨 전부 되가져오세요.",
          "남긴 음식은 야생 동물을 불러옵니다.",
          "쓰레기는 되가져오기",
        ],
        [
          "bring plenty of trash bags and take it all home.",
          "Leftover food attracts wild animals.",
          "Take your trash home",
        ],
      ),
    ],
  },
  {
    id: "hiking",
    korean: [
      "등산",
      "산행",
      "트레킹",
      "둘레길",
      "등산화",
      "하이킹",
      "설악산",
      "지리산",
      "북한산",
      "단풍",
    ],
    english: ["hiking", "hike", "trek", "trail", "mountain", "climb"],
    image: "a mountain trail with hiking boots and a backpack",
    ko: {
      name: "등산",
      hook: "올라갈 땐 좋았는데 무릎이 아프죠?",
      action: "이번 주말 낮은 산부터 가 보세요.",
      jokes: [
        "정상까지 10분이라던 분, 30분 전에 만났어요.",
        "산은 그대로인데 제 다리가 개다리예요.",
        "내려와서 먹는 파전이 진짜 정상이에요.",
      ],
      tags: ["등산", "등산초보", "주말산행", "등산스타그램"],
    },
    en: {
      name: "hiking",
      hook: "Loved the climb, hated the knees?",
      action: "Try one low hill this weekend.",
      jokes: [
        "Ten more minutes, he said. An hour ago.",
        "My legs turned to noodles at the first sign.",
        "The snack at the bottom is the true summit.",
      ],
      tags: ["hiking", "hikingtips", "outdoors", "mountains"],
    },
    points: [
      point(
        "a phone with a mountain weather forecast",
        [
          "출발 전에 산 위의 날씨와 해 지는 시간을 보세요.",
          "산은 아래보다 춥고 빨리 어두워집니다.",
          "날씨와 일몰 확인",
        ],
        [
          "check the mountain weather and the sunset time.",
          "It's colder up there and darkens early.",
          "Check the weather",
        ],
      ),
      point(
        "three layers of jackets on hangers",
        [
          "두꺼운 옷 한 벌보다 얇은 옷을 겹쳐 입으세요.",
          "더우면 벗고 추우면 입으며 땀을 조절합니다.",
          "얇게 겹쳐 입기",
        ],
        [
          "wear thin layers instead of one thick coat.",
          "You take off and put on as you sweat.",
          "Dress in layers",
        ],
      ),
      point(
        "hiking boots with tight laces and thick socks",
        [
          "새 등산화는 동네에서 먼저 길들이세요.",
          "처음부터 산에 신고 가면 물집이 생깁니다.",
          "새 신발은 동네에서",
        ],
        [
          "break in new boots around home.",
          "Straight to the mountain means blisters.",
          "Break in your boots",
        ],
      ),
      point(
        "a water bottle, nuts and chocolate in a backpack",
        [
          "목마르기 전에 조금씩 물을 마시세요.",
          "갈증을 느낄 때는 이미 물이 모자란 상태입니다.",
          "목마르기 전에 물",
        ],
        [
          "sip water before you feel thirsty.",
          "Once you're thirsty, you're already low.",
          "Sip early",
        ],
      ),
      point(
        "trekking poles on a downhill path",
        [
          "내려올 때는 보폭을 줄이고 천천히 걸으세요.",
          "무릎에 가는 충격이 작아집니다.",
          "내리막은 짧은 보폭",
        ],
        [
          "on the way down, take short, slow steps.",
          "Your knees take smaller hits.",
          "Short steps downhill",
        ],
      ),
      point(
        "a map, a compass and a clock",
        [
          "돌아설 시간을 미리 정해 두세요.",
          "정상 욕심에 하산이 늦으면 위험해집니다.",
          "돌아설 시간 정하기",
        ],
        [
          "decide in advance when to turn back.",
          "Chasing the summit late makes the way down risky.",
          "Set a turn-back time",
        ],
      ),
    ],
  },
];
