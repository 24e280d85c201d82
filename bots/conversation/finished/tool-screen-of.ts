import { styleScreen, textsScreen } from "../custom/custom-screen-of.ts";
import { picturesOf, settingsOf, textsOf } from "../custom/workshop.ts";
import type { EventContext } from "../conversation.ts";
import type { In } from "../press.ts";
import type { Screen } from "../screen.ts";
import { workshopOf } from "./finished-tools.ts";

/** The card of a tool that changes a finished short. */
export function toolScreenOf(
  { tool, finished, edits }: In<"changing">,
  context: EventContext,
): Screen {
  const workshop = workshopOf(finished, edits);
  if (!workshop) return { kind: "unclear", offers: [] };
  switch (tool) {
    case "pictures":
      return {
        kind: "picture-review",
        scenes: picturesOf(workshop),
        busySceneIds: [],
        anewSceneIds: edits.anew ?? [],
      };
    case "voice": {
      const { voices } = workshop.draft;
      return { kind: "voice-pick", voices, settings: settingsOf(workshop), isStep: false };
    }
    case "style":
      return styleScreen(workshop, false);
    case "texts":
      return textsScreen(workshop, context);
  }
}

/** The card on which the texts of a planned post are edited. The scene of its thumbnail stays, so none is chosen. */
export function postTextsScreen({ finished, edits, post }: In<"editing-post">): Screen {
  const workshop = workshopOf(finished, edits);
  if (!workshop) return { kind: "unclear", offers: [] };
  const { channelName } = post;
  return { kind: "texts-edit", texts: textsOf(workshop), pictures: [], channelName };
}
