import { expect, test } from "vitest";
import { approvalView, told } from "./approval-views.ts";
import { createThread } from "./live-conversation.ts";

test("who has answered a request hears nothing of one that came and went before they were asked", () => {
  const thread = createThread();
  thread.take(told("approver"));
  thread.take(told("approver", { status: "approved", revision: 2, isYourTurn: false }));
  const overtaken = { id: "overtaken", number: 2, status: "void", isYourTurn: false } as const;
  expect(thread.take(told("approver", overtaken)).effects).toEqual([]);
  const next = { id: "next", number: 3, content: { ...approvalView().content, title: "제목 3" } };
  const { effects } = thread.take(told("approver", next));
  expect(effects.filter(({ type }) => type === "say")).toMatchObject([
    { message: { screen: { kind: "approval-request", content: { title: "제목 3" } } } },
  ]);
});
