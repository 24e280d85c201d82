import { expect, test } from "vitest";
import { openSlackService } from "./open-slack-service.ts";

type Open = Awaited<ReturnType<typeof openSlackService>>;
type Somebody = ReturnType<Open["standIn"]["addPerson"]>;

const korean = { locale: "ko-KR", timeZone: "Asia/Seoul" };

/** Says something to the app in a thread of its own and looks at that. */
async function say(open: Open, person: Somebody, text: string, until: string) {
  const said = await person.says(`@XCaster ${text}`);
  person.goesTo({ channelId: said.channelId, threadTs: said.ts });
  await open.untilSees(person, until);
}

test("the questions of the first contact are answered by buttons, in forms and in words", async () => {
  await using open = await openSlackService();
  const { standIn, untilSees } = open;
  const mina = standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  await say(open, mina, "/setup", "4개 중 1번째");
  await mina.presses("유머러스", mina.place);
  await untilSees(mina, "4개 중 2번째");
  await mina.presses("답하기", mina.place);
  await standIn.until(() => mina.modal());
  const [label = ""] = labelsOf(mina);
  await mina.submits({ [label]: "캠핑을 처음 하는 사람" });
  await untilSees(mina, "4개 중 3번째");
  await mina.presses("색 고르기", mina.place);
  await standIn.until(() => mina.modal());
  await mina.submits({ [labelsOf(mina)[0] ?? ""]: "빨강 같은 거" });
  await untilSees(mina, "only visible to you");
  await mina.presses("색 고르기", mina.place);
  await mina.submits({ [labelsOf(mina)[0] ?? ""]: "#e2335c #1b7f4d" });
  await untilSees(mina, "4개 중 4번째");
  await mina.says("미나의 캠핑");
  await standIn.until(() => !mina.sees().some((line) => line.includes("[답하기]")));
  const brands = await open.look`select tone, target_audience, visual_style from brand_profiles`;
  expect(JSON.stringify(brands)).toContain("캠핑을 처음 하는 사람");
  expect(JSON.stringify(brands)).toContain("#e2335c");
  open.assertClean();
});

test("what is chosen on a card is what a finished short is made anew with", async () => {
  await using open = await openSlackService();
  const { standIn, untilSees } = open;
  const mina = standIn.addPerson({ name: "미나", isOwner: true, ...korean });
  await say(open, mina, "제주도 맛집", "어떤 분위기로 만들까요?");
  await mina.presses("캐주얼", mina.place);
  await untilSees(mina, "쇼츠가 완성됐어요");
  await mina.presses("꾸미기 바꾸기", mina.place);
  await untilSees(mina, "장면 순서");
  await mina.chooses("자막", "상자", mina.place);
  await mina.chooses("음악", "음악 없음", mina.place);
  await mina.presses("저장하고 다시 만들기", mina.place);
  await standIn.until(
    () => mina.sees().filter((line) => line.includes("쇼츠가 완성됐어요")).length === 2,
  );
  const [project] = await open.look<{ settings: unknown }[]>`select settings from projects`;
  expect(project?.settings).toMatchObject({ captionStyle: "box", music: "none" });
  open.assertClean();
});

test("a code is made and typed with /short link, and a made-up one is told to be old", async () => {
  await using open = await openSlackService();
  const { standIn } = open;
  const mina = standIn.addPerson({ name: "미나", ...korean });
  const made = await mina.command("/short link");
  expect(JSON.stringify(made)).toMatch(/코드는/);
  const typed = await mina.command("/short link MADEUP99");
  expect(JSON.stringify(typed)).toContain("시간이 지난 코드");
  const helped = await mina.command("/short help");
  expect(JSON.stringify(helped)).toContain("이런 걸 할 수 있어요");
  open.assertClean();
});

function labelsOf(person: Somebody): string[] {
  return (person.modal()?.parts ?? []).flatMap((part) =>
    part.kind === "control" ? part.control.labels.slice(0, 1) : [],
  );
}
