import { findAssetPicture } from "#src/db/assets.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Conversation, Phase } from "./conversation.ts";
import type { Edits, OwnPicture } from "./custom/custom-phase.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The pictures of the team's library that a press brings along, or that were chosen before it. */
export async function findOwnPictures(
  tx: Transaction,
  { phase }: Conversation,
  event: StoredEvent,
): Promise<OwnPicture[]> {
  if (event.type !== "press") return [];
  const named = [
    ...(event.values?.pictures ?? []).map(({ assetId }) => assetId),
    ...(editsIn(phase)?.pictures ?? []).map(({ own }) => own?.assetId),
  ];
  const found: OwnPicture[] = [];
  for (const assetId of new Set(named)) {
    const key = assetId === undefined ? undefined : await findAssetPicture(tx, assetId);
    if (assetId === undefined || key === undefined) continue;
    found.push({ assetId, picture: { key, mimeType: "image/jpeg" } });
  }
  return found;
}

function editsIn(phase: Phase): Edits | undefined {
  if (phase.name === "custom-step") return phase.workshop.edits;
  return phase.name === "changing" ? phase.edits : undefined;
}
