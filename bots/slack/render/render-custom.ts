import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import { shareDone } from "#bots/conversation/screen.ts";
import { context, escape, section } from "./blocks.ts";
import { type Card, type Drawing, renderActions } from "./card.ts";
import { barOf } from "./render-making.ts";
import { renderBrief } from "./render-brief.ts";
import { renderPictureReview } from "./render-picture-review.ts";
import { renderScriptReview } from "./render-script-review.ts";
import { renderStyleEdit } from "./render-style-edit.ts";
import { renderTextsEdit } from "./render-texts-edit.ts";
import { renderVoicePick } from "./render-voice-pick.ts";
import { stepLine } from "./step-line.ts";

/** The screens of custom mode, some of which finished shorts are changed with too. */
export function renderCustom(drawing: Drawing, screen: CustomScreen): Card {
  switch (screen.kind) {
    case "custom-brief":
      return renderBrief(drawing, screen);
    case "custom-progress": {
      const { words } = drawing;
      const percent = shareDone(screen);
      const title = words.chat.custom.progress[screen.toward](screen.keyword);
      return {
        text: `${title} ${percent}%`,
        blocks: [
          context(stepLine(words, screen.toward)),
          section(`*${escape(title)}*`),
          section(barOf(percent)),
          ...renderActions(drawing),
        ],
      };
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
