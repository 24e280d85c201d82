import { point, type Topic } from "../topic.ts";

export const catAndDogTopics: readonly Topic[] = [
  {
    id: "cats",
    korean: ["고양이", "반려묘", "집사", "냥이", "캣타워", "스크래처", "츄르", "냥집사"],
    english: ["!cat", "!kitten", "kitty", "litter box", "cat food", "cat care"],
    image: "a cat on a cushion with a ball of yarn",
    ko: {
      name: "고양이 키우기",
      hook: "불러도 못 들은 척하죠?",
      action: "오늘 눈을 맞추고 천천히 깜빡여 보세요.",
      jokes: [
        "집은 제 집인데 주인은 따로 있어요.",
        "비싼 방석 사 줬더니 상자에서 자요.",
        "새벽 네 시 알람은 제가 맞춘 게 아니에요.",
      ],
      tags: ["고양이", "집사일상", "고양이키우기", "초보집사"],
    },
    en: {
      name: "living with a cat",
      hook: "Does your cat ignore its name?",
      action: "Catch your cat's eye today and blink slowly.",
      jokes: [
        "I pay the rent. The cat owns the place.",
        "I bought a fancy bed. The box won.",
        "My alarm has fur and goes off at four.",
      ],
      tags: ["cats", "catlovers", "catcare", "kittens"],
    },
    points: [
      point(
        "a cat beside a litter tray and a broom",
        [
          "화장실은 고양이 수보다 하나 더 두세요.",
          "고를 곳이 있으면 다른 데 실수하는 일이 줄어듭니다.",
          "화장실은 하나 더",
        ],
        [
          "keep one more litter box than you have cats.",
          "With a choice, they miss it less often.",
          "One extra litter box",
        ],
      ),
      point(
        "a cat beside several bowls of water",
        [
          "물그릇은 밥그릇과 떨어뜨려 여러 곳에 두세요.",
          "눈에 자주 띄어야 물을 더 마십니다.",
          "물그릇은 여러 곳",
        ],
        [
          "place water bowls in several spots, away from food.",
          "Cats drink more when water is easy to find.",
          "More water bowls",
        ],
      ),
      point(
        "a cat scratching a post beside a sofa",
        [
          "소파를 긁으면 혼내지 말고 옆에 스크래처를 두세요.",
          "긁기는 발톱을 다듬고 냄새를 남기는 본능입니다.",
          "소파 옆에 스크래처",
        ],
        [
          "put a scratching post right next to the sofa.",
          "Scratching is instinct, so offer a better place.",
          "Post beside the sofa",
        ],
      ),
      point(
        "a cat chasing a feather",
        [
          "낚싯대 놀이는 10분씩 하루 두 번 해 주세요.",
          "사냥하듯 뛰어야 남는 힘이 풀립니다.",
          "하루 두 번 사냥 놀이",
        ],
        [
          "play hunt-the-toy for ten minutes, twice a day.",
          "Chasing uses up the energy they save for night.",
          "Hunt twice a day",
        ],
      ),
      point(
        "a cat on a high shelf by a window",
        [
          "창가에 높은 자리를 하나 만들어 주세요.",
          "위에서 내려다볼 수 있으면 고양이는 안심합니다.",
          "창가에 높은 자리",
        ],
        [
          "give your cat one high spot by a window.",
          "Cats feel safe where they can look down.",
          "A high window spot",
        ],
      ),
      point(
        "lily flowers in a vase with a warning sign, a cat",
        [
          "백합은 집 안 어디에도 두지 마세요.",
          "고양이에게는 꽃가루만으로도 아주 위험합니다.",
          "백합은 절대 금지",
        ],
        [
          "keep lilies out of the house, even in a vase.",
          "For cats, even the pollen is dangerous.",
          "No lilies at home",
        ],
      ),
      point(
        "a cat in a carrier box",
        [
          "이동장은 평소에도 꺼내 두고 안에서 간식을 주세요.",
          "익숙한 자리가 되면 병원 가는 날이 편해집니다.",
          "이동장은 늘 꺼내 두기",
        ],
        [
          "leave the carrier out and feed treats inside.",
          "Once it feels like home, vet days get easier.",
          "Leave the carrier out",
        ],
      ),
      point(
        "a cat with a fish and a measuring scale",
        [
          "츄르 같은 간식은 하루 먹는 양의 10분의 1까지만 주세요.",
          "간식이 늘면 밥을 덜 먹고 살이 찌기 쉽습니다.",
          "츄르는 조금만",
        ],
        [
          "keep treats under a tenth of the day's food.",
          "Too many treats crowd out real meals.",
          "Treats: ten percent",
        ],
      ),
    ],
  },
  {
    id: "dogs",
    korean: [
      "강아지",
      "반려견",
      "댕댕이",
      "애견",
      "멍멍이",
      "견주",
      "배변훈련",
      "개훈련",
      "개산책",
    ],
    english: ["!dog", "!puppy", "!puppies", "leash", "potty training", "dog walk", "dog food"],
    image: "a puppy with a bone and a ball",
    ko: {
      name: "강아지 키우기",
      hook: "말을 못 해서 답답할 때 있죠?",
      action: "오늘 산책은 강아지 속도에 맞춰 주세요.",
      jokes: [
        "간식 봉지 소리는 세 동네 밖에서도 들어요.",
        "산책 가자는 말은 첫 글자만 해도 알아요.",
        "방석은 제일 큰 걸로, 제 자리는 구석으로요.",
      ],
      tags: ["강아지", "반려견", "강아지산책", "견주일상"],
    },
    en: {
      name: "living with a dog",
      hook: "Wish your dog could talk?",
      action: "Let your dog set the pace on today's walk.",
      jokes: [
        "Deaf to their name, but they hear cheese.",
        "I spell out W-A-L-K now. They learned that too.",
        "The dog got the bed. I got the corner.",
      ],
      tags: ["dogs", "dogsofinstagram", "dogtraining", "puppylove"],
    },
    points: [
      point(
        "a dog treat in a hand and a puppy",
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
        "a dog on a hot street under the sun",
        [
          "더운 날은 산책 전에 손등을 바닥에 5초 대 보세요.",
          "내 손이 뜨거우면 강아지 발바닥도 델 수 있습니다.",
          "바닥에 손등 5초",
        ],
        [
          "on hot days, hold your hand to the ground for five seconds.",
          "Too hot for you is too hot for paws.",
          "Five-second hand test",
        ],
      ),
      point(
        "a dog pulling a leash with a stop sign",
        [
          "줄을 당기면 멈추고, 느슨해지면 다시 걸으세요.",
          "당기면 못 간다는 걸 스스로 배웁니다.",
          "당기면 멈추기",
        ],
        [
          "stop when the leash is tight, walk when it's loose.",
          "They learn that pulling gets them nowhere.",
          "Tight leash? Stop",
        ],
      ),
      point(
        "a puppy beside a sponge and a paper roll",
        [
          "배변 실수는 혼내지 말고 조용히 치우세요.",
          "혼나면 안 보이는 데 숨어서 싸게 됩니다.",
          "배변 실수는 조용히",
        ],
        [
          "clean up potty accidents without scolding.",
          "Scolded puppies just learn to hide it.",
          "Never scold accidents",
        ],
      ),
      point(
        "chocolate, onion and grapes with a warning sign, a dog",
        [
          "초콜릿, 양파, 포도는 절대 주지 마세요.",
          "강아지에게는 적은 양도 위험할 수 있습니다.",
          "초콜릿, 양파, 포도 금지",
        ],
        [
          "never give chocolate, onion or grapes.",
          "Even small amounts can be dangerous to dogs.",
          "No chocolate, no grapes",
        ],
      ),
      point(
        "a puppy waiting at a door with a clock",
        [
          "혼자 있는 연습은 1분부터 조금씩 늘려 가세요.",
          "꼭 돌아온다는 걸 알아야 마음을 놓습니다.",
          "혼자 있기는 1분부터",
        ],
        [
          "practice being alone, starting with one minute.",
          "They relax once they know you come back.",
          "Alone for one minute",
        ],
      ),
      point(
        "a toothbrush and a smiling dog",
        [
          "양치는 손가락에 치약만 묻혀 맛보게 하며 시작하세요.",
          "천천히 익숙해져야 오래 할 수 있습니다.",
          "양치는 천천히",
        ],
        [
          "start brushing with a taste of dog toothpaste.",
          "A slow start is one they'll accept.",
          "Brush teeth, slowly",
        ],
      ),
    ],
  },
];
