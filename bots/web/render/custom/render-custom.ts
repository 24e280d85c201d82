import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { renderBrief } from "./render-brief.ts";
import { renderCustomProgress } from "./render-custom-progress.ts";
import { renderPictureReview } from "./render-picture-review.ts";
import { renderScriptReview } from "./render-script-review.ts";
import { renderStyleEdit } from "./render-style-edit.ts";
import { renderTextsEdit } from "./render-texts-edit.ts";
import { renderVoicePick } from "./render-voice-pick.ts";

/** Draws the screens of custom mode, some of which finished shorts are changed with too. */
export function renderCustom(drawing: Drawing, screen: CustomScreen): Html {
  switch (screen.kind) {
    case "custom-brief":
      return renderBrief(drawing, screen);
    case "custom-progress":
      return renderCustomProgress(drawing, screen);
    case "script-review":
      return renderScriptReview(drawing, screen);
    case "picture-review":
      return renderPictureReview(drawing, screen);
    case "voice-pick":
      return renderVoicePick(drawing, screen);
    case "style-edit":
      return renderStyleEdit(drawing, screen);
    case "texts-edit":
      return renderTextsEdit(drawing, screen);
  }
}
