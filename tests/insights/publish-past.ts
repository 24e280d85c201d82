import { eq } from "drizzle-orm";
import { insertSnapshot } from "#src/db/analytics.ts";
import { listChannels } from "#src/db/channels.ts";
import { insertConversation } from "#src/db/conversations.ts";
import type { Account } from "#src/db/accounts.ts";
import type { Database } from "#src/db/open-database.ts";
import { insertProject } from "#src/db/projects.ts";
import { insertPublication } from "#src/db/schedules.ts";
import { schedules } from "#src/db/schema/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { publicationOf } from "#tests/db/seed-team.ts";

/** A short of some time ago and what was counted a day after it went out. */
export async function publishPast(
  app: { db: Database },
  person: Account,
  input: { at: string; title: string; viewsAfter24h: number },
): Promise<{ projectId: string; conversationId: string; scheduleId: string }> {
  const { teamId, userId } = person;
  const { title, viewsAfter24h: views } = input;
  const conversationId = crypto.randomUUID();
  const [projectId, scheduleId] = [crypto.randomUUID(), crypto.randomUUID()];
  const now = Temporal.Instant.from(input.at);
  await asTenant(app.db, person, async (tx) => {
    const thread = { id: conversationId, teamId, userId, face: "thread", version: 1, title };
    await insertConversation(tx, { ...thread, state: { phase: { name: "empty" } }, now });
    const [channel] = await listChannels(tx);
    const brief = { keyword: title, tone: "humorous", language: "ko", lengthSeconds: 20 } as const;
    const project = { ...brief, id: projectId, teamId, userId, conversationId, generation: 1 };
    await insertProject(tx, { ...project, now });
    const post = { teamId, projectId, channelId: channel?.id ?? "" };
    await insertPublication(tx, { ...post, ...publicationOf(scheduleId, now), title, now });
    await tx.drizzle
      .update(schedules)
      .set({ status: "published", publishedAt: now })
      .where(eq(schedules.id, scheduleId));
    await insertSnapshot(tx, {
      ...post,
      views,
      likes: Math.round(views / 20),
      comments: 0,
      shares: 0,
      watchTimeSeconds: views * 12,
      moment: "24h",
      platformVideoId: "v",
      scheduleId,
      snapshotAt: now.add({ hours: 24 }),
    });
  });
  return { projectId, conversationId, scheduleId };
}
