import { point, type Topic } from "../topic.ts";

export const viewTopics: readonly Topic[] = [
  {
    id: "views",
    korean: [
      "야경",
      "명소",
      "벚꽃",
      "전망대",
      "일출",
      "일몰",
      "해돋이",
      "노을",
      "불꽃축제",
      "꽃구경",
      "꽃놀이",
      "단풍놀이",
      "단풍명소",
    ],
    english: [
      "night view",
      "skyline",
      "cherry blossom",
      "sunrise",
      "sunset",
      "viewpoint",
      "observation deck",
      "fireworks",
      "foliage",
      "stargazing",
    ],
    image: "a city skyline at night with stars",
    ko: {
      name: "야경과 명소 구경",
      hook: "갔더니 사람 뒤통수만 봤죠?",
      action: "이번 주말 한 곳만 정해 보세요.",
      jokes: [
        "야경 보러 갔다가 막차 뒷모습을 봤어요.",
        "사진 속에는 저 말고 서른 명이 더 있어요.",
        "명소는 멋졌어요. 주차장도 오래 봤어요.",
      ],
      tags: ["야경명소", "나들이", "주말나들이", "가볼만한곳"],
    },
    en: {
      name: "seeing the best views",
      hook: "Went for the view and saw heads?",
      action: "Choose one place for this weekend.",
      jokes: [
        "I went for the skyline. I saw the last bus leave.",
        "Great photo of me and thirty strangers.",
        "Lovely view. We saw the parking lot longest.",
      ],
      tags: ["viewpoints", "nightview", "weekendtrip", "citylights"],
    },
    points: [
      point(
        "a sunset over a city and a clock",
        [
          "야경은 해 지기 30분 전에 가서 기다리세요.",
          "노을부터 불빛까지 한 번에 볼 수 있습니다.",
          "해 지기 30분 전",
        ],
        [
          "be there thirty minutes before sunset.",
          "You get the glow and the lights in one visit.",
          "Thirty minutes early",
        ],
      ),
      point(
        "a clock and a door with a lamp",
        [
          "몇 시에 닫고 불이 꺼지는지 확인하세요.",
          "조명을 일찍 끄는 곳도 있습니다.",
          "불 꺼지는 시간 확인",
        ],
        [
          "check closing time and when the lights go off.",
          "Some places go dark earlier than you think.",
          "When do lights go off?",
        ],
      ),
      point(
        "a rainbow and a city",
        [
          "비가 그친 다음 날을 노려 보세요.",
          "먼지가 씻겨서 멀리까지 또렷합니다.",
          "비 그친 다음 날",
        ],
        [
          "go the day after rain.",
          "With the dust washed out you can see far.",
          "The day after rain",
        ],
      ),
      point(
        "cherry blossom and a phone",
        [
          "벚꽃과 단풍은 어제 올라온 사진을 찾아보세요.",
          "일주일 사이에도 풍경이 바뀝니다.",
          "어제 사진 찾아보기",
        ],
        [
          "for blossom or foliage, look up yesterday's photos.",
          "A week can change the whole view.",
          "Look up fresh photos",
        ],
      ),
      point(
        "a person walking on a path with trees",
        [
          "유명한 자리에서 5분만 더 걸어 보세요.",
          "조금만 벗어나도 사람이 확 줄어듭니다.",
          "5분만 더 걷기",
        ],
        [
          "walk five minutes past the famous spot.",
          "A little further, the crowd thins out.",
          "Walk five minutes more",
        ],
      ),
      point(
        "a scarf and a moon",
        ["밤에는 겉옷을 하나 더 챙기세요.", "높은 곳과 물가는 생각보다 춥습니다.", "겉옷 하나 더"],
        [
          "bring one more layer at night.",
          "High places and waterfronts get cold.",
          "One more layer",
        ],
      ),
      point(
        "a camera on a tripod at night",
        [
          "밤 사진은 난간에 팔을 대고 찍으세요.",
          "어두울수록 작은 흔들림도 크게 번집니다.",
          "난간에 팔 대고 찍기",
        ],
        [
          "rest your arms on a rail for night shots.",
          "In the dark, tiny shakes blur the photo.",
          "Rest your arms",
        ],
      ),
      point(
        "a subway train and a clock",
        [
          "돌아올 막차 시간을 먼저 찾아 두세요.",
          "끝나면 다들 한꺼번에 움직입니다.",
          "막차 시간 먼저",
        ],
        [
          "look up the last train home before you go.",
          "When it ends, everyone leaves at once.",
          "Know the last train",
        ],
      ),
    ],
  },
];
