import type { BenchService } from "./open-bench-service.ts";

/** Has a real short made in a conversation of its own; returns once pictures and voice are done. */
export async function startMaking({ chat, person, nextAnswer }: BenchService) {
  const conversationId = await chat.start(person, {
    text: "면접 잘 보는 법",
    externalId: crypto.randomUUID(),
  });
  const token = await new Promise<string>((resolve) => {
    void nextAnswer(conversationId, ({ message }) => {
      const [first] = message.actions;
      if (first) resolve(first.token);
      return first !== undefined;
    });
  });
  const ending = { isOver: false };
  const rendering = nextAnswer(
    conversationId,
    ({ message: { screen } }) => screen.kind === "progress" && screen.progress.step === "video",
  );
  await chat.press(person, { token, externalId: crypto.randomUUID() });
  await rendering;
  void watchEnd(nextAnswer, conversationId, ending);
  return { isOver: () => ending.isOver };
}

async function watchEnd(
  nextAnswer: BenchService["nextAnswer"],
  conversationId: string,
  ending: { isOver: boolean },
): Promise<void> {
  await nextAnswer(conversationId, ({ message: { screen } }) =>
    ["preview", "making-failed"].includes(screen.kind),
  );
  ending.isOver = true;
}
