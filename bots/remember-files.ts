import type { PlatformFiles } from "#bots/conversation/face-host.ts";
import { deleteChatFile, findChatFile, upsertChatFile } from "#src/db/chat-files.ts";
import { asSystem } from "#src/db/transact.ts";
import type { App } from "#src/open-app.ts";

/** Keeps by which ids a face's platform sends files again. */
export function rememberFiles(
  { db, clock }: Pick<App, "db" | "clock">,
  face: string,
): PlatformFiles {
  return {
    find: (key) => asSystem(db, (tx) => findChatFile(tx, { face, key })),
    remember: (key, externalId) =>
      asSystem(db, (tx) => upsertChatFile(tx, { face, key, externalId, now: clock.now() })),
    forget: (key) => asSystem(db, (tx) => deleteChatFile(tx, { face, key })),
  };
}
