import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import { html } from "hono/html";
import type { Screen } from "#bots/conversation/screen.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { renderCustom } from "./custom/render-custom.ts";
import type { Drawing, Html } from "./drawing.ts";
import {
  renderApprovalAnswer,
  renderApprovalReminder,
  renderApprovalRequest,
  renderApprovalWaiting,
  renderApprovalWords,
} from "./render-approval.ts";
import { renderImagePick, renderScriptEdit } from "./render-editors.ts";
import { renderHelp, renderReminder, renderUnclear, renderWelcome } from "./render-guidance.ts";
import { renderMakingFailed, renderProgress, renderTonePick } from "./render-making.ts";
import { renderNumbers } from "./render-numbers.ts";
import { renderPreview } from "./render-preview.ts";
import { renderPost } from "./render-publishing.ts";
import { renderCard } from "./render-card.ts";
import { renderBrandPick, renderFirstContact } from "./render-setup.ts";
import { renderTimePick } from "./render-time-pick.ts";
import { renderWeek } from "./render-week.ts";

/** Draws what a message means. Every kind is named: a new one is a type error here. */
export function renderScreen(drawing: Drawing): Html {
  const { screen } = drawing.message;
  const { chat } = drawing.words;
  switch (screen.kind) {
    case "welcome":
      return renderWelcome(drawing.words);
    case "said":
      return html`<p class="bubble">${screen.text}</p>`;
    case "setup-welcome":
    case "setup":
      return renderFirstContact(drawing, screen);
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
      return renderPost(drawing, screen);
    case "numbers":
      return renderNumbers(drawing, screen);
    case "approval-waiting":
    case "approval-answer":
    case "approval-request":
    case "approval-words":
    case "approval-reminder":
      return renderApproval(drawing, screen);
    case "digest":
    case "insights":
    case "another-begun":
      return renderWeek(drawing, screen);
    case "making-failed":
      return renderMakingFailed(drawing, screen);
    case "making-cancelled":
    case "discarded":
    case "moved":
    case "moved-on":
      return renderQuiet(drawing, screen);
    case "length-pick": {
      const { title, text } = describeLengthPick(screen, drawing.words);
      return renderCard(drawing, { icon: "clock", title, text });
    }
    case "help":
      return renderHelp(drawing, screen);
    case "unclear":
      return renderUnclear(drawing, screen);
    case "reply":
      return html`<p class="reply">${replyWords(screen.reply, drawing.words)}</p>`;
    case "reminder":
      return renderReminder(drawing, screen);
    case "custom-brief":
    case "custom-progress":
    case "script-review":
    case "picture-review":
    case "voice-pick":
    case "style-edit":
    case "texts-edit":
      return renderCustom(drawing, screen);
    case "notice":
      return html`<p class="notice">${chat.notices[screen.notice]}</p>`;
  }
}

type Approval = Extract<Screen, { kind: `approval-${string}` }>;

function renderApproval(drawing: Drawing, screen: Approval): Html {
  switch (screen.kind) {
    case "approval-waiting":
      return renderApprovalWaiting(drawing, screen);
    case "approval-answer":
      return renderApprovalAnswer(drawing, screen);
    case "approval-request":
      return renderApprovalRequest(drawing, screen);
    case "approval-words":
      return renderApprovalWords(drawing, screen);
    case "approval-reminder":
      return renderApprovalReminder(drawing, screen);
  }
}

type Quiet = Extract<Screen, { kind: "making-cancelled" | "discarded" | "moved" | "moved-on" }>;

function renderQuiet(drawing: Drawing, screen: Quiet): Html {
  const { chat, faces } = drawing.words;
  const mood = "quiet";
  switch (screen.kind) {
    case "making-cancelled":
      return renderCard(drawing, { mood, icon: "pause", ...chat.screens.makingCancelled });
    case "discarded": {
      const { title, text } = chat.screens.discarded;
      return renderCard(drawing, { mood, icon: "bin", title, text: text(screen.title) });
    }
    case "moved-on": {
      const title = faces.moved.on(faces.nameOf(screen.to));
      return renderCard(drawing, { mood, icon: "spark", title });
    }
    case "moved": {
      const title = faces.moved[screen.why](faces.nameOf(screen.from));
      return renderCard(drawing, { mood, icon: "spark", title, text: faces.moved.text });
    }
  }
}
