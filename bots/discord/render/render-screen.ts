import { renderApproval } from "./render-approval.ts";
import { renderCustom } from "./custom/render-custom.ts";
import type { Drawing, DrawnPart } from "./drawing.ts";
import { fitPart } from "./fit-part.ts";
import {
  renderGuidance,
  renderMoved,
  renderMovedOn,
  renderNotice,
  renderReply,
} from "./render-guidance.ts";
import { renderMaking } from "./render-making.ts";
import { renderNumbers } from "./render-numbers.ts";
import { renderPost } from "./render-publishing.ts";
import {
  renderDiscarded,
  renderLengthPick,
  renderImagePick,
  renderPreview,
  renderScriptEdit,
} from "./render-review.ts";
import { renderBrandPick, renderSetup, renderSetupWelcome } from "./render-setup.ts";
import { renderTimePick } from "./render-time-pick.ts";
import { renderAnotherBegun, renderDigest, renderInsights } from "./render-week.ts";

/**
 * What a message means as messages of Discord that are within its limits. None where there is nothing
 * to show: what people write stands in the thread already.
 */
export function renderScreen(drawing: Drawing): DrawnPart[] {
  return draw(drawing).map(fitPart);
}

/** Every kind is named: a new one is a type error here. */
function draw(drawing: Drawing): DrawnPart[] {
  const { screen } = drawing.message;
  switch (screen.kind) {
    case "said":
      return [];
    case "welcome":
    case "help":
    case "unclear":
    case "reminder":
      return [renderGuidance(drawing, screen)];
    case "setup-welcome":
      return [renderSetupWelcome(drawing)];
    case "setup":
      return [renderSetup(drawing, screen)];
    case "brand-pick":
      return [renderBrandPick(drawing, screen)];
    case "tone-pick":
    case "progress":
    case "making-failed":
    case "making-cancelled":
      return [renderMaking(drawing, screen)];
    case "preview":
      return renderPreview(drawing, screen);
    case "script-edit":
      return [renderScriptEdit(drawing, screen)];
    case "image-pick":
      return renderImagePick(drawing, screen);
    case "discarded":
      return [renderDiscarded(drawing, screen)];
    case "length-pick":
      return [renderLengthPick(drawing, screen)];
    case "time-pick":
      return [renderTimePick(drawing, screen)];
    case "scheduled":
    case "publishing":
    case "published":
    case "publishing-failed":
    case "outcome-unknown":
    case "held":
      return [renderPost(drawing, screen)];
    case "numbers":
      return renderNumbers(drawing, screen);
    case "digest":
      return renderDigest(drawing, screen);
    case "insights":
      return [renderInsights(drawing, screen)];
    case "another-begun":
      return [renderAnotherBegun(drawing, screen)];
    case "approval-waiting":
    case "approval-answer":
    case "approval-request":
    case "approval-words":
    case "approval-reminder":
      return renderApproval(drawing, screen);
    case "custom-brief":
    case "custom-progress":
    case "script-review":
    case "picture-review":
    case "voice-pick":
    case "style-edit":
    case "texts-edit":
      return renderCustom(drawing, screen);
    case "moved":
      return [renderMoved(drawing, screen)];
    case "moved-on":
      return [renderMovedOn(drawing, screen)];
    case "reply":
      return [renderReply(drawing, screen)];
    case "notice":
      return [renderNotice(drawing, screen)];
  }
}
