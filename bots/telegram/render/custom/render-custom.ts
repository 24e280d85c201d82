import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import { shareDone } from "#bots/conversation/screen.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { barOf } from "../render-making.ts";
import { renderBrief } from "./render-brief.ts";
import { renderPictureReview } from "./render-picture-review.ts";
import { renderScriptReview } from "./render-script-review.ts";
import { renderStyleEdit } from "./render-style-edit.ts";
import { renderTextsEdit } from "./render-texts-edit.ts";
import { renderVoicePick } from "./render-voice-pick.ts";
import { stepLine } from "./step-line.ts";

/** Draws the screens of custom mode, some of which finished shorts are changed with too. */
export function renderCustom(drawing: Drawing, screen: CustomScreen): Part[] {
  switch (screen.kind) {
    case "custom-brief":
      return renderBrief(drawing, screen);
    case "custom-progress": {
      const { progress } = drawing.words.chat.custom;
      const title = progress[screen.toward](screen.keyword);
      const percent = shareDone(screen);
      const body = [
        { html: markup`<i>${stepLine(drawing, screen.toward)}</i>` },
        { html: barOf(percent) },
      ];
      return [renderCard(drawing, { sign: "🎬", title, body })];
    }
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
