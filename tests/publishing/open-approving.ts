import type { Person } from "#bots/conversation/chat.ts";
import { insertAccount } from "#src/db/accounts.ts";
import { findLatestApproval } from "#src/db/approvals.ts";
import { approvalThreadId } from "#bots/conversation/approval/approval-thread.ts";
import { insertMember, updateApprovalRule } from "#src/db/teams.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { ApprovalRule, Permissions, TeamRole } from "#src/domain/team.ts";
import { createThread, makePreview, type Thread } from "#tests/support/creator-in-thread.ts";
import { openPosting } from "./open-posting.ts";

/** A team of several people whose posts have to be approved. */
export async function openApproving() {
  const open = await openPosting();
  const { db } = open.app;
  const idOf = async (thread: Thread) => {
    const [row] = await open.look.sql<{ id: string }[]>`
      select id from projects where conversation_id = ${thread.conversationId}`;
    return row?.id ?? "";
  };
  const as = (person: Person) => ({ ...open, person });
  return {
    ...open,
    setRule: async (rule: Partial<ApprovalRule>) =>
      asTenant(db, open.person, (tx) =>
        updateApprovalRule(tx, {
          teamId: open.person.teamId,
          rule: { count: 1, approverIds: [], allowsOwn: false, ...rule },
        }),
      ),
    addMember: async (
      name: string,
      role: TeamRole,
      input: { permissions?: Permissions; language?: "ko" | "en"; timeZone?: string } = {},
    ): Promise<Person> => {
      const { permissions = {}, language = "ko", timeZone = "Asia/Seoul" } = input;
      const userId = crypto.randomUUID();
      const { teamId } = open.person;
      const own = { userId, teamId: crypto.randomUUID(), name, language, timeZone };
      await asSystem(db, async (tx) => {
        const now = open.clock.now();
        await insertAccount(tx, { ...own, pageHandle: `page-${userId}`, pageName: name, now });
        await insertMember(tx, { teamId, userId, role, permissions, now });
      });
      const person = { ...own, teamId };
      // They have been here before, so this is where they are asked.
      await open.chat.start(person, { text: "help", externalId: crypto.randomUUID() });
      return person;
    },
    as,
    preview: async (person: Person = open.person) => makePreview(as(person), "바다"),
    /** The thread in which somebody is asked about a short. */
    askedThread: async (thread: Thread, person: Person) =>
      createThread(as(person), approvalThreadId(await idOf(thread), person.userId)),
    latestApproval: async (thread: Thread) => {
      const postId = await open.postOf(thread);
      const approval = await asTenant(db, open.person, (tx) => findLatestApproval(tx, postId));
      if (!approval) throw new Error("nothing was asked");
      return approval;
    },
  };
}

export type Approving = Awaited<ReturnType<typeof openApproving>>;
