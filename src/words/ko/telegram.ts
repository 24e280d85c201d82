import type { Words } from "../en.ts";
import { withParticle } from "./with-particle.ts";

export const telegram: Words["telegram"] = {
  commands: {
    short: "키워드로 쇼츠 만들기",
    home: "이번 달 숫자, 만든 쇼츠, 올릴 예정",
    schedule: "예약해 둔 쇼츠",
    link: "여러 채팅을 한 계정으로 쓰기",
    language: "한국어 / English",
    timezone: "시간을 어느 시간대로 보여 드릴지",
    help: "할 수 있는 일",
  },
  prompts: {
    keyword: "무엇에 대한 쇼츠를 만들까요? 키워드를 답장으로 보내 주세요.",
    keywordField: "키워드",
    answer: "하고 싶은 말을 이 메시지에 답장으로 보내 주세요.",
    title: "새 제목을 답장으로 보내 주세요.",
    description: "새 설명을 답장으로 보내 주세요.",
    hashtags: "해시태그를 띄어 써서 답장으로 보내 주세요.",
    photo: (number) => `${number}번 장면에 쓸 사진을 이 메시지에 답장으로 보내 주세요.`,
  },
  script: {
    hint: "✏️를 누르면 한 장면을 고쳐요. 여러 장면을 한꺼번에 고치려면 이 대본을 복사해서 고친 뒤 이 메시지에 답장으로 보내 주세요. »로 시작하는 줄은 화면에 나오는 글이에요.",
    ask: (number, role) =>
      `${number}번 장면(${role})의 새 문장을 답장으로 보내 주세요. »로 시작하는 줄은 화면 글을 바꿔요.`,
    changed: (number) => `${number}번 장면은 이렇게 바뀌어요`,
    notSaved: (button) => `아직 저장하지 않았어요. ‘${button}’ 버튼을 누르면 저장돼요.`,
    undo: "되돌리기",
    unreadable: "어느 장면에 쓸 문장인지 모르겠어요. “2. 새 문장”처럼 번호를 붙여 주세요.",
    same: "지금 있는 문장과 같아요.",
  },
  ownPicture: {
    hint: "📷를 누르거나 그림에 사진으로 답장하면 내 사진을 쓸 수 있어요. 🔄는 새로 그려요.",
    taken: (number) => `${number}번 장면에 보내 주신 사진을 넣었어요.`,
    refused: "쓸 수 없는 사진이에요. 20MB 이하의 JPEG나 PNG 사진을 보내 주세요.",
    which: "바꾸고 싶은 바로 그 그림에 답장해 주세요.",
  },
  voice: { text: "위에서 목소리를 들어 보고 골라 주세요." },
  which: {
    title: "어느 쇼츠 이야기인가요?",
    newShort: "새 쇼츠로 만들기",
    untitled: "제목 없음",
  },
  link: {
    code: (until) => `다른 채팅에서 ${until}까지 아래처럼 입력해 주세요. 한 번만 쓸 수 있어요.`,
    onlyPrivate: "코드는 본인만 봐야 해요. 저와의 개인 채팅에서 /link를 입력해 주세요.",
    openPrivate: "개인 채팅 열기",
  },
  language: { ask: "어떤 언어로 말할까요?", saved: "이제부터 한국어로 말할게요." },
  timeZone: {
    ask: (zone) =>
      `지금은 시간을 ${withParticle(zone, "으로/로")} 보여 드려요. 다른 시간대를 고르거나 /timezone 런던처럼 도시 이름을 붙여 적어 주세요.`,
    which: "이 가운데 어디인가요?",
    unknown: "그런 이름의 도시나 시간대를 모르겠어요. 가까운 큰 도시나 UTC+9처럼 적어 주세요.",
    saved: (zone, now) =>
      `이제부터 시간을 ${withParticle(zone, "으로/로")} 보여 드릴게요. (그곳은 지금 ${now})`,
    hint: "/timezone으로 바꿀 수 있어요.",
  },
  slow: (seconds) => `텔레그램이 1분에 정해진 만큼만 바꾸게 해 줘요. ${seconds}초쯤 뒤에 보여요.`,
  film: {
    tooLarge: "영상이 텔레그램에 올리기에는 커요. 일주일 동안 링크에서 볼 수 있어요.",
    watch: "영상 보기",
  },
  notUnderstood: {
    file: "글과, 그림에 답장으로 보낸 사진만 읽을 수 있어요.",
    anonymous: "익명으로 쓰시면 누구신지 알 수 없어요.",
  },
};
