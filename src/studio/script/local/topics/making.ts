import { point, type Topic } from "../topic.ts";

export const makingTopics: readonly Topic[] = [
  {
    id: "photography",
    korean: [
      "사진",
      "카메라",
      "셀카",
      "인물사진",
      "촬영",
      "영상편집",
      "유튜브편집",
      "영상",
      "브이로그",
      "인생샷",
      "찍는",
      "찍기",
    ],
    english: ["!photo", "camera", "selfie", "portrait", "video", "film", "vlog", "edit"],
    image: "a camera on a tripod with a sunset",
    ko: {
      name: "사진과 영상 찍기",
      hook: "눈으로 볼 땐 예뻤는데, 사진은 왜 그럴까요?",
      action: "오늘 같은 장면을 두 번만 다르게 찍어 보세요.",
      jokes: [
        "백 장 찍어서 한 장 건졌는데 눈을 감았어요.",
        "풍경은 죄가 없어요. 제 손이 흔들렸어요.",
        "인생샷은 늘 남의 폰에 있어요.",
      ],
      tags: ["사진꿀팁", "촬영꿀팁", "인생샷", "영상제작"],
    },
    en: {
      name: "taking better photos and videos",
      hook: "Looked great, so why is the shot so flat?",
      action: "Shoot the same scene two ways today.",
      jokes: [
        "A hundred shots, one keeper. Eyes closed.",
        "The view was innocent. My hands were not.",
        "My best photo is always on someone else's phone.",
      ],
      tags: ["photography", "phototips", "videotips", "contentcreator"],
    },
    points: [
      point(
        "a cloth wiping a phone camera lens",
        [
          "찍기 전에 렌즈부터 닦으세요.",
          "지문 하나가 사진 전체를 뿌옇게 만듭니다.",
          "렌즈부터 닦기",
        ],
        [
          "wipe the lens before you shoot.",
          "One fingerprint makes everything hazy.",
          "Wipe the lens",
        ],
      ),
      point(
        "a window with soft light on a face",
        [
          "창문을 등지지 말고 마주 보게 세우세요.",
          "부드러운 빛이 얼굴 그늘을 지워 줍니다.",
          "창문을 마주 보기",
        ],
        [
          "have people face the window, not stand against it.",
          "Soft light clears the shadows on a face.",
          "Face the window",
        ],
      ),
      point(
        "a camera screen with a grid of nine squares",
        [
          "격자를 켜고 주인공을 선이 만나는 곳에 두세요.",
          "가운데보다 자연스럽고 여백이 살아납니다.",
          "격자선 맞추기",
        ],
        [
          "turn on the grid and use the crossing lines.",
          "Off-center often looks more natural.",
          "Use the grid",
        ],
      ),
      point(
        "a person walking closer with a phone camera",
        [
          "확대하지 말고 한 걸음 다가가서 찍으세요.",
          "화면을 당기면 그만큼 흐려집니다.",
          "확대 말고 한 걸음",
        ],
        ["step closer instead of zooming in.", "Digital zoom costs sharpness.", "Step closer"],
      ),
      point(
        "a sunset with golden light over a street",
        [
          "해 뜬 직후와 해 지기 직전에 찍어 보세요.",
          "낮은 햇빛은 부드럽고 색이 따뜻합니다.",
          "해 질 무렵 찍기",
        ],
        [
          "shoot just after sunrise or before sunset.",
          "Low sun is soft and warm.",
          "Shoot at golden hour",
        ],
      ),
      point(
        "a microphone close to a person speaking",
        [
          "말하는 영상은 마이크를 입 가까이에 두세요.",
          "화면이 조금 흐려도 보지만 소리가 나쁘면 넘깁니다.",
          "소리가 먼저",
        ],
        [
          "for talking videos, keep the mic close.",
          "People forgive blurry pictures, not bad sound.",
          "Sound comes first",
        ],
      ),
      point(
        "a phone held still with two hands and elbows in",
        [
          "팔꿈치를 몸에 붙이고 두 손으로 잡으세요.",
          "흔들림이 줄어 훨씬 또렷해집니다.",
          "팔꿈치 붙이기",
        ],
        ["hold it with both hands, elbows in.", "Less shake means a sharper picture.", "Elbows in"],
      ),
    ],
  },
  {
    id: "plants",
    korean: [
      "식물",
      "화분",
      "텃밭",
      "가드닝",
      "다육",
      "몬스테라",
      "꽃",
      "분갈이",
      "베란다",
      "플랜테리어",
      "씨앗",
    ],
    english: [
      "plant",
      "houseplant",
      "garden",
      "flower",
      "succulent",
      "monstera",
      "repot",
      "seed",
      "herb",
    ],
    image: "a houseplant and water drops by a window",
    ko: {
      name: "식물 키우기",
      hook: "선인장도 보내 본 적 있죠?",
      action: "오늘 화분 흙에 손가락을 한번 넣어 보세요.",
      jokes: [
        "제 손은 초록 손 말고 갈색 손이에요.",
        "물 줬다가, 안 줬다가, 결국 조화를 샀어요.",
        "식물 이름은 지어 줬는데 오래 못 불렀어요.",
      ],
      tags: ["식물키우기", "반려식물", "플랜테리어", "가드닝"],
    },
    en: {
      name: "growing plants",
      hook: "Ever lost a cactus?",
      action: "Put a finger into the soil today.",
      jokes: [
        "I don't have a green thumb. Mine is brown.",
        "My longest living plant is plastic.",
        "I gave it a name. Then I gave it a funeral.",
      ],
      tags: ["plants", "houseplants", "plantcare", "gardening"],
    },
    points: [
      point(
        "a seedling in brown soil",
        [
          "물은 날짜 말고 흙을 만져 보고 주세요.",
          "속흙까지 말랐을 때가 물을 줄 때입니다.",
          "흙 만져 보고 물 주기",
        ],
        [
          "water by touch, not by the calendar.",
          "For most plants, dry soil is the signal.",
          "Touch the soil",
        ],
      ),
      point(
        "a houseplant with water drops",
        [
          "줄 때는 흠뻑 주고 받침의 물은 버리세요.",
          "고인 물에 잠긴 뿌리는 썩기 쉽습니다.",
          "받침 물 버리기",
        ],
        [
          "water deeply, then empty the saucer.",
          "Roots sitting in water tend to rot.",
          "Empty the saucer",
        ],
      ),
      point(
        "a plant by a bright window with curtain",
        [
          "햇빛은 얇은 커튼을 거쳐 들어오게 하세요.",
          "많은 실내 식물은 강한 직사광에 잎이 탑니다.",
          "커튼 너머 햇빛",
        ],
        [
          "give most houseplants light through a thin curtain.",
          "Strong direct sun can burn the leaves.",
          "Bright, not direct",
        ],
      ),
      point(
        "a plant turning toward the sun",
        [
          "화분을 일주일에 한 번 돌려 주세요.",
          "빛이 오는 쪽으로만 기울어 자랍니다.",
          "일주일에 한 번 돌리기",
        ],
        ["turn the pot once a week.", "Plants lean toward the light.", "Turn it weekly"],
      ),
      point(
        "a cloth wiping a large green leaf",
        [
          "넓은 잎은 젖은 천으로 먼지를 닦아 주세요.",
          "먼지가 쌓이면 빛을 덜 받습니다.",
          "잎 먼지 닦기",
        ],
        ["wipe the dust off big leaves.", "Dust keeps the light out.", "Dust the leaves"],
      ),
      point(
        "a plant with roots in the soil",
        [
          "뿌리가 구멍 밖으로 나오면 한 치수 큰 화분으로 옮기세요.",
          "너무 큰 화분은 흙이 안 말라 뿌리가 상합니다.",
          "한 치수 큰 화분",
        ],
        [
          "repot one size up when roots come out below.",
          "In a pot that's too big, soil stays wet too long.",
          "One size up",
        ],
      ),
    ],
  },
];
