import type { ShortDraft } from "#src/domain/news.ts";
import type { EventContext } from "../conversation.ts";
import type { Press } from "../press.ts";
import type { CustomMaking, Edits, OwnPicture, PictureEdit, Workshop } from "./custom-phase.ts";

/** Without the own pictures that have left the library since they were chosen. */
export function withoutGone(workshop: Workshop, context: EventContext): Workshop {
  const { edits } = workshop;
  if (!edits.pictures) return workshop;
  const pictures = edits.pictures.flatMap((edit): PictureEdit[] => {
    if (!edit.own || isThere(context, edit.own.assetId)) return [edit];
    const { own: _, ...rest } = edit;
    return rest.option === undefined ? [] : [rest];
  });
  return { ...workshop, edits: { ...edits, pictures } };
}

/** Whether a picture that is chosen, now or before, is not in the library. */
export function isOwnGone({ edits }: Workshop, { values, context }: Press): boolean {
  const named = [
    ...(values.pictures ?? []).map(({ assetId }) => assetId),
    ...(edits.pictures ?? []).map(({ option, own }) =>
      option === undefined ? own?.assetId : undefined,
    ),
  ];
  return named.some((assetId) => assetId !== undefined && !isThere(context, assetId));
}

/** Own pictures that did not get into what was made: they stay to choose from. */
export function leftOwn(
  { bench, busySceneIds = [] }: Pick<CustomMaking, "bench" | "busySceneIds">,
  draft: ShortDraft,
): Edits {
  const pictures = (bench?.workshop.edits.pictures ?? []).flatMap(({ sceneId, option, own }) => {
    const made = draft.pictures.find((one) => one.sceneId === sceneId);
    const isLeft = option !== undefined || busySceneIds.includes(sceneId);
    return own && made && isLeft ? [{ sceneId, option: made.chosen, own }] : [];
  });
  return pictures.length === 0 ? {} : { pictures };
}

function isThere({ ownPictures = [] }: { ownPictures?: OwnPicture[] }, assetId: string): boolean {
  return ownPictures.some((one) => one.assetId === assetId);
}
