import { test } from "vitest";
import { openSlackService } from "./open-slack-service.ts";

test.each(["socket", "http"] as const)(
  "a short goes from /short to numbers in a thread of its own (%s)",
  async (mode) => {
    await using open = await openSlackService({ mode });
    const { standIn, untilSees } = open;
    const mina = standIn.addPerson({ name: "미나", locale: "ko-KR", isOwner: true });
    await mina.command("/short 여름 휴가 패킹 팁");
    await untilSees(mina, "여름 휴가 패킹 팁");
    const [root] = standIn.threadOf({ channelId: mina.place.channelId, viewerId: mina.id });
    if (!root) throw new Error("there is no thread");
    mina.goesTo({ channelId: root.channelId, threadTs: root.ts });
    await untilSees(mina, "어떤 분위기로 만들까요?");

    await mina.presses("캐주얼");
    await untilSees(mina, "쇼츠가 완성됐어요");
    await mina.presses("지금 올리기");
    await untilSees(mina, "올라갔어요!");
    await mina.presses("조회수 보기");
    await untilSees(mina, "지금까지");
    open.assertClean();
  },
);
