import { point, type Topic } from "../topic.ts";

export const bodyTopics: readonly Topic[] = [
  {
    id: "fitness",
    korean: [
      "운동",
      "헬스",
      "홈트",
      "스쿼트",
      "근력",
      "러닝",
      "달리기",
      "마라톤",
      "요가",
      "필라테스",
      "스트레칭",
      "뱃살",
      "체력",
      "걷기",
      "산책",
      "근육",
    ],
    english: [
      "fitness",
      "workout",
      "exercise",
      "gym",
      "squat",
      "run",
      "running",
      "jogging",
      "yoga",
      "pilates",
      "stretch",
      "muscle",
      "walking",
      "marathon",
    ],
    image: "a pair of running shoes and a dumbbell on a mat",
    ko: {
      name: "운동 습관",
      hook: "운동복만 입고 하루 끝났죠?",
      action: "오늘 딱 10분만 몸을 움직여 보세요.",
      jokes: [
        "헬스장 기부 천사, 바로 저예요.",
        "제 복근은 겨울잠 중이에요. 3년째요.",
        "운동화가 저보다 침대 밑에 오래 있었어요.",
      ],
      tags: ["운동", "운동루틴", "홈트", "오운완"],
    },
    en: {
      name: "working out",
      hook: "Wore gym clothes all day, did nothing?",
      action: "Move for just ten minutes today.",
      jokes: [
        "I don't skip leg day. I skip week day.",
        "My abs are hibernating. Third winter now.",
        "My gym card has never felt so unused.",
      ],
      tags: ["fitness", "workouttips", "homeworkout", "fitnessmotivation"],
    },
    points: [
      point(
        "running shoes beside a door and a clock",
        [
          "운동복과 신발을 전날 밤에 꺼내 두세요.",
          "준비가 끝나 있으면 시작을 미룰 핑계가 줄어듭니다.",
          "전날 밤 꺼내 두기",
        ],
        [
          "lay out your clothes and shoes the night before.",
          "With everything ready, there are fewer excuses.",
          "Shoes out tonight",
        ],
      ),
      point(
        "a timer and a yoga mat",
        [
          "처음 2주는 10분만 하고 멈추세요.",
          "아쉬울 때 끝내야 내일 또 하고 싶어집니다.",
          "처음엔 10분만",
        ],
        [
          "stop after ten minutes for the first two weeks.",
          "Ending early makes you want to come back.",
          "Just ten minutes",
        ],
      ),
      point(
        "a person stretching beside a dumbbell",
        [
          "본운동 전에는 가볍게 움직이며 몸을 데우세요.",
          "몸이 따뜻해야 관절이 부드럽게 움직입니다.",
          "먼저 몸 데우기",
        ],
        [
          "warm up with easy movement first.",
          "Warm joints and muscles move more freely.",
          "Warm up first",
        ],
      ),
      point(
        "a person doing a squat in front of a mirror",
        [
          "무게보다 자세를 먼저 맞추세요.",
          "틀린 자세로 무게를 올리면 다치기 쉽습니다.",
          "무게보다 자세",
        ],
        [
          "fix your form before you add weight.",
          "Heavy weight with bad form is how people get hurt.",
          "Form before weight",
        ],
      ),
      point(
        "a calendar with rest days and a bed",
        [
          "힘든 운동 다음 날은 같은 부위를 쉬게 하세요.",
          "근육은 쉬는 동안 회복하고 자랍니다.",
          "쉬는 날도 운동",
        ],
        [
          "rest the same muscles the day after a hard session.",
          "Muscles recover and grow while you rest.",
          "Rest counts too",
        ],
      ),
      point(
        "a notebook with check marks and a pencil",
        [
          "한 날에는 달력에 동그라미를 치세요.",
          "눈에 보이는 기록이 다음 날을 끌어 줍니다.",
          "달력에 동그라미",
        ],
        [
          "mark every workout on a calendar.",
          "A visible record pulls you into the next day.",
          "Mark your calendar",
        ],
      ),
      point(
        "two people talking while jogging in a park",
        [
          "달릴 때는 대화할 수 있는 속도로 뛰세요.",
          "천천히 뛰어야 숨이 덜 차고 오래 갑니다.",
          "대화되는 속도로",
        ],
        [
          "run at a pace where you can still talk.",
          "Going slow lets you last longer.",
          "Talking pace",
        ],
      ),
    ],
  },
  {
    id: "sleep",
    korean: [
      "수면",
      "숙면",
      "불면",
      "잠이",
      "잠들",
      "꿀잠",
      "잠",
      "낮잠",
      "피로",
      "아침형",
      "기상",
      "일찍 일어",
    ],
    english: [
      "sleep",
      "insomnia",
      "nap",
      "bedtime",
      "tired",
      "wake up",
      "morning person",
      "fatigue",
    ],
    image: "a bed with a pillow and a moon in the window",
    ko: {
      name: "푹 자는 습관",
      hook: "누우면 왜 눈이 말똥말똥할까요?",
      action: "오늘 밤 하나만 골라서 해 보세요.",
      jokes: [
        "영상 하나만 본다더니 새벽 세 시예요.",
        "침대는 좋은데 잠이 저를 안 좋아해요.",
        "양은 다 셌고 이제 늑대를 세고 있어요.",
      ],
      tags: ["숙면", "수면습관", "꿀잠", "건강습관"],
    },
    en: {
      name: "sleeping better",
      hook: "Wide awake the moment you lie down?",
      action: "Pick one and try it tonight.",
      jokes: [
        "One more video, I said. It was three a.m.",
        "I love my bed. Sleep doesn't love me.",
        "I ran out of sheep. I'm counting wolves.",
      ],
      tags: ["sleep", "sleeptips", "bettersleep", "healthyhabits"],
    },
    points: [
      point(
        "an alarm clock beside a bed at sunrise",
        [
          "주말에도 일어나는 시간은 비슷하게 맞추세요.",
          "일어나는 시간이 일정해야 졸린 시간도 일정해집니다.",
          "기상 시간 고정",
        ],
        [
          "get up at about the same time, even on weekends.",
          "A steady morning makes a steady bedtime.",
          "Same wake-up time",
        ],
      ),
      point(
        "a phone charging in another room",
        [
          "휴대폰은 침대에서 손이 안 닿는 곳에 두세요.",
          "밝은 화면과 재미있는 영상이 잠을 미룹니다.",
          "휴대폰은 멀리",
        ],
        [
          "charge your phone out of reach of the bed.",
          "Bright screens and good videos push sleep back.",
          "Phone out of reach",
        ],
      ),
      point(
        "a sunny window and curtains in the morning",
        [
          "일어나자마자 커튼을 열고 햇빛을 보세요.",
          "아침 빛이 몸의 시계를 다시 맞춰 줍니다.",
          "아침 햇빛 보기",
        ],
        [
          "open the curtains as soon as you get up.",
          "Morning light resets your body clock.",
          "Morning light first",
        ],
      ),
      point(
        "a cool dark bedroom with a thermometer",
        [
          "침실은 어둡고 살짝 서늘하게 하세요.",
          "몸의 온도가 조금 내려가야 잠이 잘 옵니다.",
          "어둡고 서늘하게",
        ],
        [
          "keep the bedroom dark and a little cool.",
          "Your body cools down slightly to fall asleep.",
          "Dark and cool",
        ],
      ),
      point(
        "a coffee cup and a clock at two",
        [
          "커피는 점심 무렵까지만 마시세요.",
          "카페인은 여러 시간 몸에 남습니다.",
          "커피는 점심까지",
        ],
        [
          "finish coffee by around lunch.",
          "Caffeine stays in the body for hours.",
          "No late coffee",
        ],
      ),
      point(
        "a notebook and a lamp on a bedside table",
        [
          "걱정거리는 눕기 전에 종이에 적어 두세요.",
          "적어 두면 머리가 붙들고 있을 이유가 줄어듭니다.",
          "걱정은 종이에",
        ],
        [
          "write your worries down before lying down.",
          "On paper, your mind has less to hold on to.",
          "Worries on paper",
        ],
      ),
      point(
        "a person reading a book on a chair at night",
        [
          "20분쯤 잠이 안 오면 잠깐 일어나 조용한 일을 하세요.",
          "침대를 뒤척이는 곳으로 기억하지 않게 됩니다.",
          "안 오면 일어나기",
        ],
        [
          "awake for twenty minutes? Get up and do something quiet.",
          "Your bed stays a place for sleeping.",
          "Can't sleep? Get up",
        ],
      ),
    ],
  },
];
