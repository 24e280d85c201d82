import type { Screen } from "#bots/conversation/screen.ts";
import type { Card, Drawing } from "./card.ts";
import { fitCard } from "./fit-card.ts";
import { renderApproval } from "./render-approval.ts";
import { renderCustom } from "./render-custom.ts";
import { renderGuidance } from "./render-guidance.ts";
import { renderMaking } from "./render-making.ts";
import { renderPublishing } from "./render-publishing.ts";
import { renderReview } from "./render-review.ts";
import { renderSetup } from "./render-setup.ts";
import { renderTimePick } from "./render-time-pick.ts";
import { renderWeek } from "./render-week.ts";

/** A message as Slack takes it, within Slack's limits. */
export function renderScreen(drawing: Drawing): Card {
  return fitCard(draw(drawing, drawing.message.screen));
}

function draw(drawing: Drawing, screen: Screen): Card {
  switch (screen.kind) {
    case "welcome":
    case "said":
    case "help":
    case "unclear":
    case "reminder":
    case "moved":
    case "moved-on":
    case "notice":
    case "reply":
      return renderGuidance(drawing, screen);
    case "setup-welcome":
    case "setup":
    case "brand-pick":
      return renderSetup(drawing, screen);
    case "tone-pick":
    case "progress":
    case "making-failed":
    case "making-cancelled":
      return renderMaking(drawing, screen);
    case "preview":
    case "script-edit":
    case "image-pick":
    case "discarded":
    case "length-pick":
      return renderReview(drawing, screen);
    case "time-pick":
      return renderTimePick(drawing, screen);
    case "scheduled":
    case "publishing":
    case "published":
    case "publishing-failed":
    case "outcome-unknown":
    case "held":
      return renderPublishing(drawing, screen);
    case "approval-waiting":
    case "approval-answer":
    case "approval-request":
    case "approval-words":
    case "approval-reminder":
      return renderApproval(drawing, screen);
    case "numbers":
    case "digest":
    case "insights":
    case "another-begun":
      return renderWeek(drawing, screen);
    case "custom-brief":
    case "custom-progress":
    case "script-review":
    case "picture-review":
    case "voice-pick":
    case "style-edit":
    case "texts-edit":
      return renderCustom(drawing, screen);
  }
}
