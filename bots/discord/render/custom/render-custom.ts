import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import { shareDone } from "#bots/conversation/screen.ts";
import { drawCard } from "../card.ts";
import { button } from "../components.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { bar } from "../render-making.ts";
import { bold, plain } from "../texts.ts";
import { renderPictureReview } from "./render-picture-review.ts";
import { renderScriptReview } from "./render-script-review.ts";
import { renderStyleEdit } from "./render-style-edit.ts";
import { renderTextsEdit } from "./render-texts-edit.ts";
import { renderVoicePick } from "./render-voice-pick.ts";
import { stepOf } from "./step-of.ts";

/** The screens of custom mode, which finished shorts are changed with too. */
export function renderCustom(drawing: Drawing, screen: CustomScreen): DrawnPart[] {
  switch (screen.kind) {
    case "custom-brief":
      return [renderBrief(drawing, screen)];
    case "custom-progress":
      return [renderCustomProgress(drawing, screen)];
    case "script-review":
      return [renderScriptReview(drawing, screen)];
    case "picture-review":
      return renderPictureReview(drawing, screen);
    case "voice-pick":
      return renderVoicePick(drawing, screen);
    case "style-edit":
      return [renderStyleEdit(drawing, screen)];
    case "texts-edit":
      return renderTextsEdit(drawing, screen);
  }
}

/** The first step, as far as it is settled; one form changes all of it. */
function renderBrief(drawing: Drawing, screen: Of<"custom-brief">): DrawnPart {
  const { words, key } = drawing;
  const { custom, tones, toneFlavours } = words.chat;
  const say = custom.brief;
  const template = custom.templates[screen.template];
  const brand = screen.brands.find(({ id }) => id === screen.brandId);
  return drawCard(drawing, {
    above: stepOf(drawing, "brief"),
    title: screen.ownScript ? say.ownTitle : say.title,
    lines: [
      screen.ownScript ? say.ownText : say.text,
      screen.ownScript ? "" : `${bold(say.keyword)} ${plain(screen.keyword)}`,
      screen.brands.length > 1 && brand ? `${bold(say.brand)} ${plain(brand.name)}` : "",
      `${bold(say.tone)} ${tones[screen.tone]} · ${toneFlavours[screen.tone]}`,
      screen.ownScript ? "" : `${bold(say.length)} ${words.format.duration(screen.lengthSeconds)}`,
      `${bold(say.template)} ${template.name} · ${template.hint}`,
    ],
    ownButtons: [button(words.discord.buttons.changeBrief, { does: "form", key, form: "brief" })],
  });
}

function renderCustomProgress(drawing: Drawing, screen: Of<"custom-progress">): DrawnPart {
  const { custom } = drawing.words.chat;
  return drawCard(drawing, {
    above: stepOf(drawing, screen.toward),
    title: custom.progress[screen.toward](screen.keyword),
    lines: [bar(shareDone(screen))],
  });
}
