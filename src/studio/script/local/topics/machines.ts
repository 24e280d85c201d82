import { point, type Topic } from "../topic.ts";

export const machineTopics: readonly Topic[] = [
  {
    id: "car",
    korean: [
      "자동차",
      "운전",
      "세차",
      "주차",
      "타이어",
      "초보운전",
      "전기차",
      "중고차",
      "장거리",
      "차량",
      "면허",
      "연비",
    ],
    english: [
      "car",
      "driv",
      "parking",
      "tire",
      "vehicle",
      "car wash",
      "electric car",
      "road trip",
      "fuel",
    ],
    image: "a car on a road with a steering wheel",
    ko: {
      name: "자동차 관리",
      hook: "계기판에 불 들어오면 겁나죠?",
      action: "다음 운전 전에 하나만 확인해 보세요.",
      jokes: [
        "주차는 예술이에요. 제 건 추상화예요.",
        "세차하면 비가 와요. 과학이에요.",
        "내비가 한숨 쉬는 소리를 들었어요.",
      ],
      tags: ["자동차", "초보운전", "차관리", "운전꿀팁"],
    },
    en: {
      name: "taking care of your car",
      hook: "Scared of that dashboard light?",
      action: "Check one thing before your next drive.",
      jokes: [
        "My parking is art. Abstract art.",
        "I washed the car, so it rained. Science.",
        "I'm sure my GPS just sighed.",
      ],
      tags: ["cartips", "carcare", "driving", "newdriver"],
    },
    points: [
      point(
        "a car with a mechanic",
        [
          "타이어 공기압은 한 달에 한 번 확인하세요.",
          "공기압이 낮으면 기름도 더 들고 타이어도 빨리 닳습니다.",
          "공기압은 한 달에 한 번",
        ],
        [
          "check your tire pressure once a month.",
          "Low pressure burns more fuel and wears tires.",
          "Check tire pressure",
        ],
      ),
      point(
        "a car with a red warning sign",
        [
          "빨간 경고등이 켜지면 안전한 곳에 바로 세우세요.",
          "노란색은 점검, 빨간색은 멈추라는 신호입니다.",
          "빨간불이면 멈추기",
        ],
        [
          "if a red warning light comes on, stop safely.",
          "Yellow means check it, red means stop.",
          "Red light? Stop",
        ],
      ),
      point(
        "a car side mirror on a road",
        [
          "차선을 바꿀 때는 거울을 보고 고개도 돌려 보세요.",
          "거울에 안 보이는 구석이 있습니다.",
          "거울 보고 고개도",
        ],
        [
          "before changing lanes, check the mirror and look back.",
          "Mirrors don't show the blind spot.",
          "Mirror, then look back",
        ],
      ),
      point(
        "two cars on a rainy road",
        [
          "비 오는 날은 앞차와 거리를 두 배로 두세요.",
          "젖은 길에서는 멈추는 데 더 오래 걸립니다.",
          "비 오면 거리 두 배",
        ],
        [
          "in the rain, double the gap to the car ahead.",
          "On wet roads you need longer to stop.",
          "Double the gap in rain",
        ],
      ),
      point(
        "a car in the rain with water drops",
        [
          "와이퍼에서 소리가 나면 고무를 바꾸세요.",
          "앞이 잘 보이는 것이 가장 싼 안전장치입니다.",
          "와이퍼 소리 나면 교체",
        ],
        [
          "replace wiper blades when they squeak.",
          "A clear view is the cheapest safety there is.",
          "Squeaky wipers? Replace",
        ],
      ),
      point(
        "a car and a cup of coffee at a rest stop",
        [
          "두 시간마다 내려서 몸을 풀어 주세요.",
          "졸음은 커피보다 휴식으로 쫓아야 합니다.",
          "두 시간마다 휴식",
        ],
        [
          "get out and stretch every two hours.",
          "Rest beats coffee when you feel sleepy.",
          "Break every 2 hours",
        ],
      ),
      point(
        "a car with a map pin and a key",
        [
          "주차는 후진으로 넣고, 나올 때 앞으로 나오세요.",
          "나올 때 사람과 차가 훨씬 잘 보입니다.",
          "주차는 후진으로",
        ],
        [
          "back into a parking spot and drive out forward.",
          "You see people and cars much better on the way out.",
          "Back into the spot",
        ],
      ),
    ],
  },
  {
    id: "phone",
    korean: [
      "스마트폰",
      "휴대폰",
      "핸드폰",
      "아이폰",
      "갤럭시",
      "배터리",
      "앱",
      "와이파이",
      "비밀번호",
      "용량",
      "보안",
    ],
    english: [
      "phone",
      "iphone",
      "android",
      "galaxy",
      "battery",
      "app",
      "wifi",
      "password",
      "gadget",
      "security",
      "smartphone",
    ],
    image: "a smartphone with a battery and icons",
    ko: {
      name: "스마트폰 활용",
      hook: "저장 공간 부족, 또 떴죠?",
      action: "지금 설정을 열고 하나만 바꿔 보세요.",
      jokes: [
        "같은 하늘 사진만 40장이에요.",
        "배터리 1퍼센트일 때 제가 제일 부지런해요.",
        "비밀번호 찾기가 제 로그인 방법이에요.",
      ],
      tags: ["스마트폰꿀팁", "폰꿀팁", "생활꿀팁", "IT꿀팁"],
    },
    en: {
      name: "using your phone well",
      hook: "Storage full again?",
      action: "Open settings and change one thing now.",
      jokes: [
        "I have forty photos of the same sky.",
        "At one percent, I'm the fastest person alive.",
        "Forgot password is how I log in.",
      ],
      tags: ["phonetips", "techtips", "lifehacks", "smartphone"],
    },
    points: [
      point(
        "a phone with large video files and a trash can",
        [
          "용량이 부족하면 긴 동영상부터 정리하세요.",
          "사진 수백 장보다 영상 하나가 더 클 때가 있습니다.",
          "동영상부터 정리",
        ],
        [
          "short on storage? Delete long videos first.",
          "One video can outweigh hundreds of photos.",
          "Delete videos first",
        ],
      ),
      point(
        "a phone battery at eighty percent on a charger",
        [
          "배터리를 오래 쓰려면 20에서 80퍼센트 사이를 지키세요.",
          "가득 찬 채로 뜨겁게 두면 수명이 빨리 줄어듭니다.",
          "20에서 80 사이",
        ],
        [
          "keep the battery between twenty and eighty percent.",
          "Full and hot for long wears it out.",
          "Between 20 and 80",
        ],
      ),
      point(
        "a lock with two keys and a phone",
        [
          "중요한 계정은 2단계 인증을 켜 두세요.",
          "비밀번호가 새어 나가도 한 번 더 막아 줍니다.",
          "2단계 인증 켜기",
        ],
        [
          "turn on two-step login for important accounts.",
          "If your password leaks, there's one more lock.",
          "Turn on two-step login",
        ],
      ),
      point(
        "a phone with bell icons crossed out",
        [
          "사람이 보낸 것 말고는 알림을 꺼 보세요.",
          "화면을 켜는 횟수가 확 줄어듭니다.",
          "사람 알림만 남기기",
        ],
        [
          "turn off alerts that don't come from people.",
          "You'll pick up the phone far less.",
          "Only people can ping you",
        ],
      ),
      point(
        "a cloud and photos",
        ["사진은 자동 백업을 켜 두세요.", "폰을 잃어버려도 추억은 남습니다.", "사진 자동 백업"],
        [
          "turn on automatic photo backup.",
          "Lose the phone, keep the memories.",
          "Back up your photos",
        ],
      ),
      point(
        "an update icon with a shield on a phone",
        [
          "보안 업데이트는 미루지 말고 설치하세요.",
          "알려진 구멍을 막아 주는 것이 업데이트입니다.",
          "업데이트 미루지 않기",
        ],
        [
          "install security updates without waiting.",
          "They close holes that attackers already know.",
          "Don't delay updates",
        ],
      ),
    ],
  },
];
