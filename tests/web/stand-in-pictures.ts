import { randomUUID } from "node:crypto";
import type { WebHost } from "#bots/web/web-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import { libraryLimits, type LibraryPicture } from "#src/domain/asset.ts";

/** A library in memory. A file that begins with the name of a refusal is refused for it. */
export function createStandInPictures(
  tell: (teamId: string) => void,
  lookOnly: ReadonlySet<string>,
): WebHost["pictures"] {
  const libraries = new Map<string, LibraryPicture[]>();
  const of = (teamId: string) => libraries.get(teamId) ?? [];
  const find = (teamId: string, id: string) => {
    const found = of(teamId).find((picture) => picture.id === id);
    if (!found) throw new AppError("not-found", `no picture ${id}`);
    return found;
  };
  return {
    async list(
      { teamId, userId },
      { folder, search = "", page = 1, limit = libraryLimits.pageSize },
    ) {
      const all = of(teamId);
      const wanted = all.filter(
        (one) =>
          (folder === undefined || one.folder === folder) &&
          [one.name, ...one.tags].some((word) => word.includes(search)),
      );
      const folders = new Set(all.map((one) => one.folder).filter((name) => name !== ""));
      return {
        pictures: wanted.slice((page - 1) * limit, page * limit),
        total: wanted.length,
        folders: [...folders].map((name) => ({
          folder: name,
          pictures: all.filter((one) => one.folder === name).length,
        })),
        usedBytes: all.reduce((sum, one) => sum + one.sizeBytes, 0),
        bytesMax: 1_000_000_000,
        mayChange: !lookOnly.has(userId),
      };
    },
    async upload({ teamId }, { bytes, name, folder = "", tags = [] }) {
      if (bytes.toString("latin1", 0, 13) === "not-a-picture") return "not-a-picture";
      const id = randomUUID();
      const picture: LibraryPicture = {
        id,
        key: `${teamId}/library/${id}.jpg`,
        thumbnailKey: `${teamId}/library/${id}-small.jpg`,
        name,
        folder,
        tags: [...tags],
        width: 100,
        height: 200,
        sizeBytes: bytes.length,
        createdAt: Temporal.Instant.from("2026-11-24T05:00:00Z"),
      };
      libraries.set(teamId, [picture, ...of(teamId)]);
      tell(teamId);
      return picture;
    },
    async change({ teamId }, id, { tags, ...changes }) {
      Object.assign(find(teamId, id), changes, tags && { tags: [...tags] });
      tell(teamId);
    },
    async remove({ teamId }, id) {
      const gone = find(teamId, id);
      libraries.set(
        teamId,
        of(teamId).filter((one) => one !== gone),
      );
      tell(teamId);
    },
  };
}
