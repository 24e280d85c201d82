import { point, type Topic } from "../topic.ts";

export const workTopics: readonly Topic[] = [
  {
    id: "interview",
    korean: [
      "면접",
      "취업",
      "이력서",
      "자소서",
      "자기소개",
      "이직",
      "커리어",
      "취준",
      "신입사원",
      "경력",
      "연봉",
    ],
    english: [
      "interview",
      "resume",
      "career",
      "job",
      "cover letter",
      "hiring",
      "salary",
      "new hire",
    ],
    image: "two people talking at a table with a document",
    ko: {
      name: "면접 준비",
      hook: "자기소개만 하면 머리가 하얘지죠?",
      action: "오늘 예상 질문 하나에 소리 내서 답해 보세요.",
      jokes: [
        "제 장점은 성실함이고 단점은 떨림이에요.",
        "1분 자기소개가 12초 만에 끝났어요.",
        "집에 오는 길에는 답변이 완벽해요.",
      ],
      tags: ["면접", "면접준비", "취업준비", "취준생"],
    },
    en: {
      name: "job interviews",
      hook: "Mind goes blank at tell me about yourself?",
      action: "Answer one likely question out loud today.",
      jokes: [
        "My strength is honesty. My weakness is this chair.",
        "My one-minute intro took twelve seconds.",
        "My best answers always come on the bus home.",
      ],
      tags: ["interviewtips", "jobsearch", "careeradvice", "jobinterview"],
    },
    points: [
      point(
        "a job posting with highlighted words and a pen",
        [
          "채용 공고에서 반복되는 단어부터 표시하세요.",
          "회사가 무엇을 찾는지 거기에 적혀 있습니다.",
          "공고 단어 표시",
        ],
        [
          "mark the words that repeat in the job post.",
          "They tell you what the company is looking for.",
          "Mark the job post",
        ],
      ),
      point(
        "a notebook with four steps",
        [
          "경험은 상황, 할 일, 행동, 결과 순서로 정리하세요.",
          "순서가 있으면 긴장해도 길을 잃지 않습니다.",
          "상황, 할 일, 행동, 결과",
        ],
        [
          "tell stories as situation, task, action, result.",
          "With an order, nerves can't make you lose the thread.",
          "Situation to result",
        ],
      ),
      point(
        "a person speaking to a phone on a tripod",
        [
          "답변은 눈으로 읽지 말고 소리 내서 연습하세요.",
          "말로 해 봐야 막히는 곳이 드러납니다.",
          "소리 내서 연습",
        ],
        [
          "practice your answers out loud.",
          "Speaking shows you where you get stuck.",
          "Practice out loud",
        ],
      ),
      point(
        "a target and a megaphone",
        [
          "결론부터 말하고 이유를 붙이세요.",
          "듣는 사람이 핵심을 바로 알 수 있습니다.",
          "결론부터 말하기",
        ],
        [
          "give your answer first, then the reason.",
          "The listener gets your point right away.",
          "Answer first",
        ],
      ),
      point(
        "a question mark and a notebook on a table",
        [
          "마지막에 물어볼 질문 두 개를 준비하세요.",
          "일에 관심이 있다는 것이 가장 잘 보입니다.",
          "질문 두 개 준비",
        ],
        [
          "prepare two questions to ask at the end.",
          "Nothing shows interest in the work more clearly.",
          "Bring two questions",
        ],
      ),
      point(
        "a clock, a map and a building entrance",
        [
          "장소에는 여유 있게 도착해서 숨부터 고르세요.",
          "서두르며 들어가면 첫마디부터 떨립니다.",
          "일찍 가서 숨 고르기",
        ],
        [
          "arrive early and catch your breath.",
          "If you rush in, your first words shake.",
          "Arrive early, breathe",
        ],
      ),
      point(
        "a person thinking with a small pause sign",
        [
          "모르는 질문에는 잠깐 생각할 시간을 달라고 하세요.",
          "급하게 지어낸 답보다 차분한 침묵이 낫습니다.",
          "잠깐 생각해도 괜찮아",
        ],
        [
          "don't know? Ask for a moment to think.",
          "A calm pause beats a made-up answer.",
          "Take a moment",
        ],
      ),
    ],
  },
  {
    id: "productivity",
    korean: [
      "시간관리",
      "시간 관리",
      "생산성",
      "루틴",
      "계획",
      "할일",
      "할 일",
      "일정",
      "미루",
      "업무",
      "집중",
      "회사생활",
      "직장",
      "재택",
      "플래너",
      "회의",
      "아침습관",
    ],
    english: [
      "productiv",
      "time management",
      "routine",
      "planner",
      "to-do",
      "procrastinat",
      "schedule",
      "work from home",
      "remote work",
      "meeting",
      "office",
    ],
    image: "a planner, a clock and a cup on a desk",
    ko: {
      name: "시간 관리",
      hook: "바빴는데 한 게 없는 날 있죠?",
      action: "내일 할 일 하나만 지금 적어 보세요.",
      jokes: [
        "할 일 목록 1번이 목록 만들기예요.",
        "미루기도 성실하게 하고 있어요.",
        "계획표는 예쁜데 계획이 안 움직여요.",
      ],
      tags: ["시간관리", "생산성", "루틴", "직장인"],
    },
    en: {
      name: "managing time",
      hook: "Busy all day, nothing done?",
      action: "Write tomorrow's one thing down right now.",
      jokes: [
        "Item one on my list: make a list.",
        "I procrastinate very consistently.",
        "My planner is gorgeous. My plans are asleep.",
      ],
      tags: ["productivity", "timemanagement", "worktips", "routine"],
    },
    points: [
      point(
        "a sticky note with one task and a star",
        [
          "하루에 꼭 끝낼 일은 하나만 정하세요.",
          "하나가 분명해야 나머지 순서도 정해집니다.",
          "오늘의 딱 하나",
        ],
        [
          "choose one thing that must be done today.",
          "When one is clear, the rest falls in order.",
          "One must-do a day",
        ],
      ),
      point(
        "a sunrise and a desk with a notebook",
        [
          "가장 어려운 일은 머리가 맑은 시간에 하세요.",
          "같은 일도 지친 오후에는 훨씬 오래 걸립니다.",
          "어려운 일은 맑을 때",
        ],
        [
          "do the hardest task when your head is clearest.",
          "When you're tired, the same task takes longer.",
          "Hard things first",
        ],
      ),
      point(
        "a stopwatch and a small check mark",
        [
          "2분 안에 끝나는 일은 바로 하세요.",
          "적어 두고 다시 찾는 시간이 더 듭니다.",
          "2분이면 바로",
        ],
        [
          "if it takes two minutes, do it now.",
          "Writing it down and finding it takes longer.",
          "Two minutes? Do it now",
        ],
      ),
      point(
        "a phone with silent bell beside a laptop",
        [
          "알림은 끄고 정한 시간에 몰아서 확인하세요.",
          "한 번 끊긴 집중은 돌아오는 데 시간이 걸립니다.",
          "알림은 몰아서",
        ],
        [
          "turn off alerts and check them in batches.",
          "Broken focus takes a while to come back.",
          "Batch your messages",
        ],
      ),
      point(
        "a calendar with empty blocks",
        [
          "일정 사이에 빈칸을 남겨 두세요.",
          "예상 못 한 일은 거의 매일 생깁니다.",
          "일정에 빈칸 두기",
        ],
        [
          "leave gaps between things in your calendar.",
          "Something unexpected comes up almost every day.",
          "Leave some gaps",
        ],
      ),
      point(
        "a notebook and a lamp in the evening",
        [
          "퇴근 전에 내일 첫 할 일을 적어 두세요.",
          "아침에 무엇부터 할지 고민하는 시간이 사라집니다.",
          "내일 첫 일 적기",
        ],
        [
          "before you finish, write tomorrow's first task.",
          "In the morning you can simply begin.",
          "Plan the first task",
        ],
      ),
    ],
  },
];
