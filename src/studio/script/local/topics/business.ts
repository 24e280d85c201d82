import { point, type Topic } from "../topic.ts";

export const businessTopics: readonly Topic[] = [
  {
    id: "marketing",
    korean: [
      "마케팅",
      "!창업",
      "자영업",
      "가게",
      "홍보",
      "스마트스토어",
      "사장님",
      "매출",
      "브랜딩",
      "부업",
      "단골",
      "온라인스토어",
      "인스타그램",
      "소상공인",
      "프리랜서",
    ],
    english: [
      "marketing",
      "business",
      "startup",
      "small shop",
      "brand",
      "customer",
      "side hustle",
      "freelanc",
      "store",
      "entrepreneur",
      "sales",
      "instagram",
      "advertis",
    ],
    image: "a small shop with a sign and a megaphone",
    ko: {
      name: "작은 가게 홍보",
      hook: "열심히 올리는데 손님이 안 오죠?",
      action: "오늘 손님 한 분에게 어떻게 오셨는지 물어보세요.",
      jokes: [
        "첫 좋아요는 늘 우리 엄마예요.",
        "광고비는 나갔는데 광고는 안 나갔어요.",
        "팔로워 열 명 중 아홉이 친척이에요.",
      ],
      tags: ["마케팅", "소상공인", "창업", "가게홍보"],
    },
    en: {
      name: "small business marketing",
      hook: "Posting every day, but no customers?",
      action: "Ask one customer today how they found you.",
      jokes: [
        "My first like is always my mom.",
        "The ad budget left. The ad did not.",
        "Nine of my ten followers are family.",
      ],
      tags: ["smallbusiness", "marketingtips", "entrepreneur", "branding"],
    },
    points: [
      point(
        "one target and a person",
        [
          "모두 말고 딱 한 사람의 손님을 정하세요.",
          "누구에게 하는 말인지 분명해야 마음에 닿습니다.",
          "손님 한 명 정하기",
        ],
        [
          "choose one kind of customer, not everyone.",
          "A message for someone lands better than one for all.",
          "Pick one customer",
        ],
      ),
      point(
        "a shop with a megaphone and a light bulb",
        [
          "무엇을 파는지 한 문장으로 줄이세요.",
          "바로 이해되지 않으면 그냥 지나갑니다.",
          "한 문장으로 소개",
        ],
        [
          "say what you sell in one sentence.",
          "If it isn't clear at once, people move on.",
          "One clear sentence",
        ],
      ),
      point(
        "a map pin, a clock and a phone",
        [
          "지도 앱의 영업시간과 사진부터 최신으로 바꾸세요.",
          "손님은 가게에 오기 전에 지도를 먼저 봅니다.",
          "지도 정보부터 최신",
        ],
        [
          "update your hours and photos on map apps.",
          "Customers look at the map before they come.",
          "Update your map page",
        ],
      ),
      point(
        "before and after photos with a camera",
        [
          "물건 말고 쓰고 나서 달라진 모습을 보여 주세요.",
          "사람들은 기능보다 변화를 삽니다.",
          "바뀐 모습 보여 주기",
        ],
        [
          "show what changes, not just the product.",
          "People buy the result more than the features.",
          "Show the result",
        ],
      ),
      point(
        "a customer review with stars",
        [
          "후기에는 짧게라도 꼭 답을 다세요.",
          "다음 손님이 그 답을 읽고 있습니다.",
          "후기에 답하기",
        ],
        [
          "answer every review, even briefly.",
          "Your next customer is reading it.",
          "Reply to reviews",
        ],
      ),
      point(
        "a loyalty card with stamps and a smile",
        [
          "새 손님 찾기 전에 오던 손님에게 먼저 인사하세요.",
          "이미 아는 사람이 다시 오기가 더 쉽습니다.",
          "단골 먼저 챙기기",
        ],
        [
          "look after regulars before chasing new people.",
          "Those who know you come back more easily.",
          "Regulars first",
        ],
      ),
      point(
        "a notebook with a chart and a question",
        [
          "어디서 보고 왔는지 손님에게 물어서 적으세요.",
          "효과 있는 곳에만 시간을 쓸 수 있습니다.",
          "어떻게 오셨어요?",
        ],
        [
          "ask customers how they found you and write it down.",
          "Then you spend time only where it works.",
          "How did you find us?",
        ],
      ),
    ],
  },
  {
    id: "ai",
    korean: ["인공지능", "챗지피티", "챗봇", "프롬프트", "생성형", "제미나이", "클로드", "자동화"],
    english: [
      "ai",
      "chatgpt",
      "gpt",
      "artificial intelligence",
      "prompt",
      "chatbot",
      "automation",
      "claude",
      "gemini",

      "machine learning",
    ],
    image: "a friendly robot and a laptop",
    ko: {
      name: "인공지능 활용",
      hook: "물어봐도 뻔한 답만 나오죠?",
      action: "오늘 질문 하나를 더 자세히 써 보세요.",
      jokes: [
        "존댓말 썼어요. 혹시 모르잖아요.",
        "당당하게 틀리는 건 저랑 닮았네요.",
        "고맙다고 했더니 제가 더 위로받았어요.",
      ],
      tags: ["인공지능", "AI활용", "업무꿀팁", "생산성"],
    },
    en: {
      name: "using AI well",
      hook: "Only getting bland answers?",
      action: "Rewrite one question with more detail today.",
      jokes: [
        "I say please. Just in case.",
        "It's confidently wrong. We have that in common.",
        "I thanked it, and felt better about myself.",
      ],
      tags: ["ai", "aitools", "productivity", "aitips"],
    },
    points: [
      point(
        "a robot reading a detailed note",
        [
          "누구를 위한 것인지, 어디에 쓸지 함께 알려 주세요.",
          "배경을 알아야 나에게 맞는 답이 나옵니다.",
          "상황부터 알려 주기",
        ],
        [
          "say who it's for and where you'll use it.",
          "With context, the answer fits you.",
          "Give context",
        ],
      ),
      point(
        "a robot and two photos",
        [
          "마음에 드는 예시를 한두 개 붙여 주세요.",
          "설명 열 줄보다 예시 하나가 정확합니다.",
          "예시 붙이기",
        ],
        [
          "add one or two examples you like.",
          "An example is clearer than ten lines of explaining.",
          "Add an example",
        ],
      ),
      point(
        "a list with format boxes and numbers",
        [
          "길이와 형식까지 정해서 부탁하세요.",
          "표인지 세 줄인지 정해 주면 고칠 일이 줄어듭니다.",
          "형식까지 정하기",
        ],
        [
          "ask for the length and the format.",
          "A table or three lines? Say so and edit less.",
          "Set the format",
        ],
      ),
      point(
        "a magnifying glass over a document with a check mark",
        [
          "숫자와 이름은 원래 출처에서 다시 확인하세요.",
          "그럴듯하게 틀린 답을 할 때가 있습니다.",
          "숫자는 다시 확인",
        ],
        [
          "check numbers and names at the source.",
          "It can be wrong and sound sure.",
          "Check the facts",
        ],
      ),
      point(
        "a lock and a document with a stop sign",
        [
          "개인 정보와 회사 비밀은 넣지 마세요.",
          "입력한 내용이 어디에 남는지 알기 어렵습니다.",
          "개인 정보는 빼기",
        ],
        [
          "leave out personal and company secrets.",
          "It's hard to know where your input is kept.",
          "No secrets in prompts",
        ],
      ),
      point(
        "a conversation",
        [
          "한 번에 끝내지 말고 고칠 점을 이어서 말하세요.",
          "주고받을수록 원하는 모양에 가까워집니다.",
          "이어서 고치기",
        ],
        [
          "don't stop at one answer. Say what to fix.",
          "Each round gets closer to what you want.",
          "Keep refining",
        ],
      ),
    ],
  },
];
