import { and, asc, count, desc, eq, ilike, ne, or, sql, sum } from "drizzle-orm";
import { libraryLimits, type LibraryPicture, type LibraryQuery } from "#src/domain/asset.ts";
import { isUuid } from "./is-uuid.ts";
import type { Transaction } from "./open-database.ts";
import { assets } from "./schema/assets.ts";
import { projects } from "./schema/projects.ts";
import { shortVersions } from "./schema/short-versions.ts";

const pictureColumns = {
  id: assets.id,
  key: assets.url,
  thumbnailKey: assets.thumbnailUrl,
  name: assets.filename,
  folder: assets.folder,
  tags: assets.tags,
  metadata: assets.metadata,
  sizeBytes: assets.size,
  createdAt: assets.createdAt,
};

const isPicture = and(eq(assets.type, "image"), eq(assets.state, "ready"));

/**
 * The media key of a library picture, for a short that is going to show it: the file stays from then
 * on for as long as the short names its key. Undefined where the team has no such picture.
 */
export async function findAssetPicture(
  tx: Transaction,
  assetId: string,
): Promise<string | undefined> {
  if (!isUuid(assetId)) return undefined;
  const [row] = await tx.drizzle
    .select({ key: assets.url })
    .from(assets)
    .where(and(eq(assets.id, assetId), isPicture))
    .limit(1)
    .for("share");
  return row?.key;
}

/** Makes those who add to a team's library wait for each other, over all processes. */
export async function lockLibrary(tx: Transaction, teamId: string): Promise<void> {
  await tx.drizzle.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`xcaster library ${teamId}`}, 0))`,
  );
}

/** What a team's library holds, in bytes, with what is on its way in. */
export async function countLibraryBytes(tx: Transaction): Promise<number> {
  const [row] = await tx.drizzle
    .select({ bytes: sum(assets.size).mapWith(Number) })
    .from(assets)
    .where(ne(assets.state, "deleted"));
  return row?.bytes ?? 0;
}

/** A place for a picture whose file is still to be written. */
export async function insertArrivingPicture(
  tx: Transaction,
  input: Omit<LibraryPicture, "createdAt"> & {
    teamId: string;
    userId: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { id, teamId, userId, folder, tags, width, height, now } = input;
  await tx.drizzle.insert(assets).values({
    id,
    teamId,
    userId,
    type: "image",
    state: "arriving",
    url: input.key,
    thumbnailUrl: input.thumbnailKey,
    filename: input.name,
    mimeType: "image/jpeg",
    size: input.sizeBytes,
    folder,
    tags,
    metadata: { width, height },
    isAiGenerated: false,
    createdAt: now,
    updatedAt: now,
  });
}

/** False where it was given up meanwhile. */
export async function markPictureReady(
  tx: Transaction,
  input: { id: string; now: Temporal.Instant },
): Promise<boolean> {
  const ready = await tx.drizzle
    .update(assets)
    .set({ state: "ready", updatedAt: input.now })
    .where(and(eq(assets.id, input.id), eq(assets.state, "arriving")))
    .returning({ id: assets.id });
  return ready.length > 0;
}

/** Newest first. */
export async function listPictures(
  tx: Transaction,
  input: LibraryQuery & { page: number; limit: number },
): Promise<{ pictures: LibraryPicture[]; total: number }> {
  const wanted = matching(input);
  const rows = await tx.drizzle
    .select(pictureColumns)
    .from(assets)
    .where(wanted)
    .orderBy(desc(assets.createdAt), desc(assets.id))
    .limit(input.limit)
    .offset((input.page - 1) * input.limit);
  const [total] = await tx.drizzle.select({ value: count() }).from(assets).where(wanted);
  const pictures = rows.map(({ metadata, ...row }) => ({ ...row, ...metadata }));
  return { pictures, total: total?.value ?? 0 };
}

export async function listFolders(
  tx: Transaction,
): Promise<{ folder: string; pictures: number }[]> {
  return tx.drizzle
    .select({ folder: assets.folder, pictures: count() })
    .from(assets)
    .where(and(isPicture, ne(assets.folder, "")))
    .groupBy(assets.folder)
    .orderBy(asc(assets.folder))
    .limit(libraryLimits.foldersListedMax);
}

/** False where the team has no such picture. */
export async function updatePicture(
  tx: Transaction,
  input: {
    id: string;
    changes: { name?: string; folder?: string; tags?: string[] };
    now: Temporal.Instant;
  },
): Promise<boolean> {
  if (!isUuid(input.id)) return false;
  const { name, ...changes } = input.changes;
  const updated = await tx.drizzle
    .update(assets)
    .set({ ...changes, ...(name !== undefined && { filename: name }), updatedAt: input.now })
    .where(and(eq(assets.id, input.id), isPicture))
    .returning({ id: assets.id });
  return updated.length > 0;
}

/** Takes a picture out of sight; its files go afterwards. False where there is no such picture. */
export async function markPictureDeleted(
  tx: Transaction,
  input: { id: string; now: Temporal.Instant },
): Promise<boolean> {
  if (!isUuid(input.id)) return false;
  const deleted = await tx.drizzle
    .update(assets)
    .set({ state: "deleted", updatedAt: input.now })
    .where(and(eq(assets.id, input.id), isPicture))
    .returning({ id: assets.id });
  return deleted.length > 0;
}

export interface GoingAsset {
  id: string;
  teamId: string;
  keys: string[];
}

/**
 * Over all teams: what was deleted, and what was on its way in before a moment and never came. A
 * picture that a short shows is not among them.
 */
export async function listGoingAssets(
  tx: Transaction,
  input: { arrivingBefore: Temporal.Instant; limit: number; id?: string },
): Promise<GoingAsset[]> {
  const rows = await tx.drizzle
    .select({
      id: assets.id,
      teamId: assets.teamId,
      key: assets.url,
      thumbnailKey: assets.thumbnailUrl,
    })
    .from(assets)
    .where(
      and(
        or(
          eq(assets.state, "deleted"),
          and(
            eq(assets.state, "arriving"),
            sql`${assets.updatedAt} < ${input.arrivingBefore.toString()}`,
          ),
        ),
        input.id === undefined ? undefined : eq(assets.id, input.id),
        sql`not (${isNamedIn(projects)} or ${isNamedIn(shortVersions)})`,
      ),
    )
    .orderBy(asc(assets.updatedAt))
    .limit(input.limit);
  return rows.map(({ key, thumbnailKey, ...row }) => ({ ...row, keys: [key, thumbnailKey] }));
}

/** The whole row is looked through: wherever a short names the picture's key, it is in use. */
function isNamedIn(table: typeof projects | typeof shortVersions) {
  return sql`exists (select from ${table} one where one.team_id = assets.team_id
    and strpos(to_jsonb(one)::text, assets.url) > 0)`;
}

export async function deleteAsset(tx: Transaction, id: string): Promise<void> {
  await tx.drizzle.delete(assets).where(and(eq(assets.id, id), ne(assets.state, "ready")));
}

function matching({ folder, search }: LibraryQuery) {
  const words = search?.trim() ?? "";
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return and(
    isPicture,
    folder === undefined ? undefined : eq(assets.folder, folder),
    words === ""
      ? undefined
      : or(
          ilike(assets.filename, pattern),
          sql`exists (select from unnest(${assets.tags}) tag where tag ilike ${pattern})`,
        ),
  );
}
