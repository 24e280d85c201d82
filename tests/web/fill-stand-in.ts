import { readFileSync } from "node:fs";
import type { CalendarPost } from "#bots/web/home-host.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import type { openApp } from "./helpers.ts";
import { messagesOf } from "./every-screen.ts";
import { pleasantTexts } from "./screen-parts.ts";
import { mina, standInNow, stranger } from "./stand-in-host.ts";

const fixture = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url));

const shorts: [string, string, ProjectSummary["status"]][] = [
  ["여름 휴가 짐 싸기, 이것만 기억하세요", "여름 휴가 패킹 팁", "published"],
  ["면접에서 꼭 나오는 질문 세 가지", "면접 잘 보는 법", "scheduled"],
  ["부산 주말 여행, 하루면 충분해요", "부산 주말 여행", "ready"],
  ["고양이가 밤에 우는 이유", "고양이 밤 울음", "processing"],
  ["Five-minute breakfasts that really take five minutes", "quick breakfast", "failed"],
  ["제주도 맛집", "제주도 맛집", "draft"],
];

const hoursFromNow = [-500, -410, -290, -260, -160, -70, -46, -45.5, -45, -44, 6, 36, 80, 130, 240];

/** A calendar that is neither empty nor full, with a day that has more than its square can show. */
function postsAround(projects: readonly ProjectSummary[]): CalendarPost[] {
  return hoursFromNow.map((hours, index): CalendarPost => {
    const { title = "", conversationId = "" } = projects[index % projects.length] ?? {};
    const isPast = hours < 0;
    return {
      id: `post-${index}`,
      title,
      at: standInNow.add({ minutes: hours * 60 }),
      state: isPast ? (index === 3 ? "failed" : "published") : index === 13 ? "held" : "coming",
      channelName: "미나의 페이지",
      ...(index !== 1 && { conversationId }),
      ...(isPast && index !== 3 && { url: `/p/mina/${index}` }),
    };
  });
}

/** Puts a month of a busy creator into the stand-in: threads, shorts, numbers and what is coming. */
export function fillStandIn({ standIn }: ReturnType<typeof openApp>) {
  const { upcoming, media, beside } = standIn;
  const { home } = beside;
  media.set("team-mina/short.mp4", fixture("tests/fixtures/short.mp4"));
  for (const name of ["thumbnail", ...[1, 2, 3, 4, 5].map((id) => `pictures/s${id}`)]) {
    media.set(`team-mina/${name}.jpg`, fixture(".github/images/frame.jpg"));
  }
  media.set("team-mina/chart.png", fixture(".github/images/frame.jpg"));
  const projects = shorts.map(([title, keyword, status], index): ProjectSummary => {
    const isFinished = status === "published" || status === "scheduled" || status === "ready";
    return {
      id: `project-${index + 1}`,
      conversationId: standIn.open(mina, keyword),
      userId: mina.userId,
      title,
      keyword,
      status,
      thumbnailKey: isFinished ? "team-mina/thumbnail.jpg" : undefined,
      durationSeconds: isFinished ? 27 + index : undefined,
      hasVideo: isFinished,
      hasScript: isFinished,
      createdAt: standInNow.subtract({ hours: 20 * index + 1 }),
    };
  });
  beside.projects.push(...projects);
  for (const { id, title, keyword } of projects) {
    beside.scripts.set(id, {
      title,
      keyword,
      language: "ko",
      description: "짐이 절반으로 줄어요.",
      hashtags: ["여행", "꿀팁"],
      durationSeconds: 28,
      scenes: [
        { id: "s1", role: "hook", narration: "짐, 또 한가득인가요?", onScreen: "짐 절반으로" },
        { id: "s2", role: "point", narration: "옷은 돌돌 말아요.", onScreen: "돌돌 말기" },
      ],
    });
  }
  beside.posts.push(...postsAround(projects));
  home.recent = projects.slice(0, 4);
  home.thisMonth = { published: 7, made: 9, gained: { views: 12_480, likes: 936 } };
  home.lastMonth = { published: 5, made: 6, gained: { views: 8_214, likes: 1_021 } };
  for (const [index, { conversationId, title }] of projects.slice(1, 3).entries()) {
    upcoming.push({
      conversationId,
      title,
      scheduledAt: standInNow.add({ hours: 30 * index + 6 }),
    });
  }
  standIn.otherTeams.set(mina.userId, [
    {
      id: stranger.teamId,
      name: "캠핑 노트: 처음 떠나는 사람들을 위한 이야기",
      role: "editor",
      permissions: {},
    },
  ]);
  const carried = standIn.open(mina, "부산 주말 여행");
  standIn.takeElsewhere(carried, { face: "telegram", isOwn: true });
  const thread = standIn.open(mina, pleasantTexts.keyword);
  for (const message of messagesOf(pleasantTexts)) {
    standIn.show(thread, message, message.screen.kind === "said" ? "person" : "bot");
  }
  return { thread, carried, projects };
}

/** A brand, with all that can be learned for it and of the person's own shorts. */
export async function fillBrands({ standIn }: ReturnType<typeof openApp>) {
  const form = {
    name: "캠핑 노트",
    tone: "casual",
    audience: "처음 캠핑하는 사람",
    colors: ["#2f6f4f"],
    avoidedPhrases: ["대박"],
    examples: [],
  } as const;
  await standIn.brands.save(mina, { form });
  standIn.brands.learn(mina.teamId, [
    { kind: "speed", value: 1.3, shorts: 3 },
    { kind: "ending", language: "ko", value: "polite", shorts: 2 },
    { kind: "sign-off", language: "ko", value: "오늘도 좋은 하루 보내세요!", shorts: 4 },
    { kind: "hashtag", language: "ko", value: "캠핑초보", isKept: true, shorts: 2 },
  ]);
}
