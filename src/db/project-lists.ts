import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { ProjectStatus, ProjectSummary } from "#src/domain/project.ts";
import type { Transaction } from "./open-database.ts";
import { projects } from "./schema/projects.ts";

/**
 * A finished short that waits for its time is told apart from one that nobody has planned yet. Names are
 * spelled out, because drizzle leaves the table away where there is only one.
 */
const status = sql<ProjectStatus>`case when projects.status = 'ready' then coalesce((
    select case schedules.status when 'pending' then 'scheduled' else schedules.status end
    from schedules where schedules.project_id = projects.id
      and schedules.status in ('awaiting', 'pending', 'held')
    order by schedules.created_at desc limit 1
  ), projects.status) else projects.status end`;

/** One that is not drawn yet is no picture to show. */
const thumbnailKey = sql<string | null>`case when exists (
    select from thumbnails
    where thumbnails.key = projects.thumbnail_url and thumbnails.state <> 'drawn'
  ) then null else projects.thumbnail_url end`;

const columns = {
  id: projects.id,
  conversationId: projects.conversationId,
  userId: projects.userId,
  title: projects.title,
  keyword: projects.keyword,
  status,
  thumbnailKey,
  durationSeconds: projects.duration,
  hasVideo: sql<boolean>`${projects.finalVideoUrl} is not null`,
  hasScript: sql<boolean>`${projects.script} is not null`,
  createdAt: projects.createdAt,
};

/** A team's shorts, the newest first: those of a status, and those with some words in their title, keyword or script. */
export async function listProjects(
  tx: Transaction,
  input: {
    words?: string;
    status?: ProjectStatus;
    /** Only what this person has made. */
    userId?: string;
    limit: number;
    offset: number;
  },
): Promise<{ projects: ProjectSummary[]; total: number }> {
  const where = and(
    isNull(projects.deletedAt),
    input.status && eq(status, input.status),
    input.userId === undefined ? undefined : eq(projects.userId, input.userId),
    input.words === undefined ? undefined : hasWords(input.words),
  );
  const rows = await tx.drizzle
    .select(columns)
    .from(projects)
    .where(where)
    .orderBy(desc(projects.createdAt), desc(projects.id))
    .limit(input.limit)
    .offset(input.offset);
  const [counted] = await tx.drizzle
    .select({ total: sql<number>`count(*)::int` })
    .from(projects)
    .where(where);
  return {
    projects: rows.map((row) => ({
      ...row,
      thumbnailKey: row.thumbnailKey ?? undefined,
      durationSeconds: row.durationSeconds ?? undefined,
    })),
    total: counted?.total ?? 0,
  };
}

function hasWords(words: string): SQL {
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(${projects.title} ilike ${pattern} or ${projects.keyword} ilike ${pattern} or exists (
    select from jsonb_array_elements(
      coalesce(${projects.scriptEdited}, ${projects.script}) -> 'scenes'
    ) scene
    where scene ->> 'narration' ilike ${pattern} or scene ->> 'onScreen' ilike ${pattern}
  ))`;
}
