import { eq } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import type { Project } from "./projects.ts";
import { shortVersions } from "./schema/short-versions.ts";

/** What of a finished short a remake may change. */
export type ShortVersion = Pick<Project, "title" | "images" | "voices"> & {
  script: NonNullable<Project["script"]>;
};

/** Keeps a short as it is now, in place of what was kept of it before. */
export async function keepShortVersion(
  tx: Transaction,
  input: ShortVersion & { projectId: string; teamId: string; now: Temporal.Instant },
): Promise<void> {
  const { projectId, teamId, now, title, script, images, voices } = input;
  const version = { title, script, images, voices, createdAt: now };
  await tx.drizzle
    .insert(shortVersions)
    .values({ projectId, teamId, ...version })
    .onConflictDoUpdate({ target: shortVersions.projectId, set: version });
}

export async function findShortVersion(
  tx: Transaction,
  projectId: string,
): Promise<ShortVersion | undefined> {
  const [row] = await tx.drizzle
    .select({
      title: shortVersions.title,
      script: shortVersions.script,
      images: shortVersions.images,
      voices: shortVersions.voices,
    })
    .from(shortVersions)
    .where(eq(shortVersions.projectId, projectId))
    .limit(1);
  return row;
}
