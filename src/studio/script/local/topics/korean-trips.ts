import { point, type Topic } from "../topic.ts";

export const koreanTripTopics: readonly Topic[] = [
  {
    id: "jeju",
    korean: [
      "제주",
      "서귀포",
      "우도",
      "한라산",
      "올레길",
      "제주여행",
      "제주도여행",
      "제주코스",
      "제주도코스",
      "제주가볼",
    ],
    english: ["jeju"],
    image: "a volcanic island with tangerines and the sea",
    ko: {
      name: "제주 여행",
      hook: "제주에서 차만 타다 온 적 있죠?",
      action: "이번 제주 일정, 하루만 다시 짜 보세요.",
      jokes: [
        "지도로는 옆 동네였는데 한 시간째 운전 중이에요.",
        "바람이 제 앞머리를 먼저 여행시켰어요.",
        "귤은 한 봉지만 산다더니 두 상자가 왔어요.",
      ],
      tags: ["제주도", "제주여행", "제주여행코스", "국내여행"],
    },
    en: {
      name: "a trip to Jeju",
      hook: "Spent all of Jeju in the car?",
      action: "Redraw just one day of your Jeju plan.",
      jokes: [
        "The wind traveled with my hat. Separately.",
        "It looked close on the map. It was not.",
        "One bag of tangerines, I said. Two boxes came home.",
      ],
      tags: ["jeju", "jejuisland", "koreatravel", "visitkorea"],
    },
    points: [
      point(
        "a map of an island with a pin and a car",
        [
          "하루에 동쪽이나 서쪽, 한 방향만 도세요.",
          "섬을 가로지르면 차에서만 한 시간이 지나갑니다.",
          "하루에 한 방향만",
        ],
        [
          "see only the east or the west in one day.",
          "Crossing the island takes about an hour by car.",
          "One side a day",
        ],
      ),
      point(
        "a windbreaker jacket and a tree bent by wind",
        [
          "여름에도 얇은 바람막이 하나는 챙기세요.",
          "바닷가와 오름 위는 바람이 꽤 셉니다.",
          "바람막이는 필수",
        ],
        [
          "pack a light windbreaker, even in summer.",
          "The coast and the hills get very windy.",
          "Bring a windbreaker",
        ],
      ),
      point(
        "a mountain trail with a ticket and hiking boots",
        [
          "한라산 정상 코스는 미리 예약하세요.",
          "성판악과 관음사 코스는 하루 인원이 정해져 있습니다.",
          "한라산은 예약 먼저",
        ],
        [
          "book ahead to climb to the top of Hallasan.",
          "The two summit trails limit people per day.",
          "Book Hallasan early",
        ],
      ),
      point(
        "a green volcanic hill with a walking path",
        [
          "체력이 걱정되면 오름부터 올라 보세요.",
          "대부분 짧게 걷고도 넓은 풍경을 볼 수 있습니다.",
          "가볍게 오름부터",
        ],
        [
          "short on energy? Walk up a small volcanic hill.",
          "Most are a short walk with a wide view.",
          "Try an oreum",
        ],
      ),
      point(
        "a cloudy sky over an island and a museum",
        [
          "비 오는 날 갈 실내 장소를 하나 정해 두세요.",
          "섬 날씨는 같은 날에도 동네마다 다릅니다.",
          "비 오는 날 계획",
        ],
        [
          "keep one indoor place ready for rain.",
          "Weather changes from one side to the other.",
          "Have a rain plan",
        ],
      ),
      point(
        "a rental car key and an electric car",
        [
          "렌터카는 받자마자 한 바퀴 돌며 영상으로 찍으세요.",
          "반납할 때 흠집 이야기가 짧아집니다.",
          "렌터카는 영상부터",
        ],
        [
          "film the rental car all around at pickup.",
          "It settles any question about scratches later.",
          "Film the rental car",
        ],
      ),
    ],
  },
  {
    id: "seoul",
    korean: [
      "서울",
      "한강",
      "성수",
      "홍대",
      "강남",
      "북촌",
      "경복궁",
      "명동",
      "남산",
      "서울여행",
      "서울데이트",
      "서울코스",
      "서울나들이",
      "서울가볼",
    ],
    english: ["seoul", "hongdae", "gangnam", "myeongdong"],
    image: "a city skyline with a tower and a palace",
    ko: {
      name: "서울 나들이",
      hook: "주말 서울, 줄만 서다 왔죠?",
      action: "이번 주말엔 한 동네만 골라 걸어 보세요.",
      jokes: [
        "핫플 갔다가 핫한 줄만 봤어요.",
        "환승 통로에서 이미 만 보 걸었어요.",
        "주차 자리 찾다가 서울 구경을 다 했어요.",
      ],
      tags: ["서울", "서울나들이", "서울가볼만한곳", "주말나들이"],
    },
    en: {
      name: "a day in Seoul",
      hook: "Spent your Seoul day in lines?",
      action: "Pick one neighborhood and walk it this weekend.",
      jokes: [
        "I came for the hot spot. I saw the hot line.",
        "Ten thousand steps, all inside one subway station.",
        "I saw all of Seoul, looking for parking.",
      ],
      tags: ["seoul", "seoultrip", "koreatravel", "citywalk"],
    },
    points: [
      point(
        "a neighborhood street with walking shoes",
        [
          "하루에 동네는 두 곳까지만 고르세요.",
          "이동 시간이 줄면 골목을 볼 여유가 생깁니다.",
          "하루 두 동네까지",
        ],
        [
          "choose two neighborhoods a day at most.",
          "Less moving leaves more time for the alleys.",
          "Two areas a day",
        ],
      ),
      point(
        "a clock at eleven and a restaurant door",
        [
          "인기 있는 식당은 문 열기 전에 도착하세요.",
          "점심 손님이 몰리기 전이라 기다림이 짧습니다.",
          "오픈 시간 노리기",
        ],
        [
          "reach popular restaurants before they open.",
          "You beat the lunch crowd and wait less.",
          "Go at opening time",
        ],
      ),
      point(
        "a palace gate with a hanbok dress",
        [
          "경복궁은 한복을 입으면 무료로 들어갈 수 있습니다.",
          "한복을 입으면 입장료를 받지 않고, 쉬는 날은 화요일입니다.",
          "한복 입으면 무료",
        ],
        [
          "wear a hanbok to enter Gyeongbokgung free, any day but Tuesday.",
          "The palace asks no ticket from hanbok visitors, and closes on Tuesdays.",
          "Free entry in hanbok",
        ],
      ),
      point(
        "a subway train and a transit card",
        [
          "주말에는 차 대신 지하철로 움직이세요.",
          "막히는 길과 주차 걱정이 한 번에 사라집니다.",
          "주말엔 지하철",
        ],
        [
          "take the subway on weekends, not a car.",
          "No traffic, and no hunt for parking.",
          "Subway on weekends",
        ],
      ),
      point(
        "a river at sunset with a picnic mat",
        [
          "한강은 해 지기 한 시간 전에 가세요.",
          "낮 풍경과 노을과 야경을 한자리에서 봅니다.",
          "한강은 해 지기 전",
        ],
        [
          "get to the Han River an hour before sunset.",
          "You see daylight, sunset and city lights in one stay.",
          "Han River at sunset",
        ],
      ),
      point(
        "a phone with a reservation and a calendar",
        [
          "가고 싶은 전시는 예약부터 확인하세요.",
          "시간대별로 인원을 나눠 받는 곳이 많습니다.",
          "전시는 예약 먼저",
        ],
        [
          "check if the exhibition needs a booking.",
          "Many take visitors by time slot.",
          "Book exhibitions first",
        ],
      ),
    ],
  },
];
