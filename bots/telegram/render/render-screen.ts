import type { Screen } from "#bots/conversation/screen.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { renderCard } from "./card.ts";
import { renderCustom } from "./custom/render-custom.ts";
import type { Drawing } from "./drawing.ts";
import { markup } from "./html.ts";
import type { Part } from "./part.ts";
import { renderApproval } from "./render-approval.ts";
import {
  renderBrandPick,
  renderHelp,
  renderReminder,
  renderSetup,
  renderSetupWelcome,
  renderUnclear,
  renderWelcome,
} from "./render-guidance.ts";
import {
  renderMakingCancelled,
  renderMakingFailed,
  renderProgress,
  renderTonePick,
} from "./render-making.ts";
import { renderPublishing } from "./render-publishing.ts";
import {
  renderDiscarded,
  renderLengthPick,
  renderImagePick,
  renderPreview,
  renderScriptEdit,
} from "./render-review.ts";
import { renderTimePick } from "./render-time-pick.ts";
import { renderWeek } from "./render-week.ts";

/** Draws what a message means as messages of Telegram, in their order. Every kind is named: a new one is a type error here. */
export function renderScreen(drawing: Drawing): Part[] {
  const { screen } = drawing.message;
  switch (screen.kind) {
    case "said":
      // The person's own words stand in the chat already.
      return [];
    case "welcome":
      return renderWelcome(drawing);
    case "setup-welcome":
      return renderSetupWelcome(drawing);
    case "setup":
      return renderSetup(drawing, screen);
    case "brand-pick":
      return renderBrandPick(drawing, screen);
    case "tone-pick":
      return renderTonePick(drawing, screen);
    case "progress":
      return renderProgress(drawing, screen);
    case "preview":
      return renderPreview(drawing, screen);
    case "script-edit":
      return renderScriptEdit(drawing, screen);
    case "image-pick":
      return renderImagePick(drawing, screen);
    case "time-pick":
      return renderTimePick(drawing, screen);
    case "scheduled":
    case "publishing":
    case "published":
    case "publishing-failed":
    case "outcome-unknown":
    case "held":
      return renderPublishing(drawing, screen);
    case "numbers":
    case "digest":
    case "insights":
    case "another-begun":
      return renderWeek(drawing, screen);
    case "approval-waiting":
    case "approval-answer":
    case "approval-request":
    case "approval-words":
    case "approval-reminder":
      return renderApproval(drawing, screen);
    case "making-failed":
      return renderMakingFailed(drawing, screen);
    case "making-cancelled":
      return renderMakingCancelled(drawing);
    case "discarded":
      return renderDiscarded(drawing, screen);
    case "length-pick":
      return renderLengthPick(drawing, screen);
    case "help":
      return renderHelp(drawing, screen);
    case "unclear":
      return renderUnclear(drawing, screen);
    case "reminder":
      return renderReminder(drawing, screen);
    case "moved":
    case "moved-on":
      return renderMoved(drawing, screen);
    case "reply":
      return [sentence(replyWords(screen.reply, drawing.words))];
    case "notice":
      return [sentence(drawing.words.chat.notices[screen.notice])];
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

function renderMoved(
  drawing: Drawing,
  screen: Extract<Screen, { kind: "moved" | "moved-on" }>,
): Part[] {
  const { moved, nameOf } = drawing.words.faces;
  if (screen.kind === "moved-on") return [sentence(`📍 ${moved.on(nameOf(screen.to))}`)];
  const title = moved[screen.why](nameOf(screen.from));
  return [renderCard(drawing, { sign: "📍", title, text: moved.text })];
}

function sentence(words: string): Part {
  return { kind: "text", name: "text", body: markup`${words}`, keyboard: [] };
}
