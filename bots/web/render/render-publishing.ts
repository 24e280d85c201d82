import { html } from "hono/html";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderButton, renderChosen } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";
import { renderFinishedFiles } from "./render-downloads.ts";
import { safeLink } from "./safe-link.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

export function renderScheduled(drawing: Drawing, screen: Of<"scheduled">): Html {
  const { chat, format } = drawing.words;
  const { title, text } = chat.screens.scheduled;
  const body = html`<p class="when">
    ${icon("clock")}
    <time datetime="${screen.at.instant}"
      >${format.moment(screen.at.instant, screen.at.timeZone)}</time
    >
  </p>`;
  const sentence = text(screen.title, screen.channelName);
  return renderCard(drawing, { mood: "good", icon: "check", title, text: sentence, body });
}

export function renderPublishing(drawing: Drawing, screen: Of<"publishing">): Html {
  const { title, text, overTitle, overText } = drawing.words.chat.screens.publishing;
  if (screen.isOver) {
    const sentence = overText(screen.title, screen.channelName);
    return renderCard(drawing, { mood: "quiet", icon: "live", title: overTitle, text: sentence });
  }
  const sentence = text(screen.title, screen.channelName);
  return renderCard(drawing, { mood: "waiting", icon: "live", title, text: sentence });
}

export function renderPublished(drawing: Drawing, screen: Of<"published">): Html {
  const { chat, format } = drawing.words;
  const { title, text, open, copy } = chat.screens.published;
  const link = safeLink(screen.url);
  const when = html`<time datetime="${screen.at.instant}"
    >${format.moment(screen.at.instant, screen.at.timeZone)}</time
  >`;
  const address = link ? html` <a href="${link}" target="_blank" rel="noopener">${link}</a>` : "";
  const links = link
    ? html`<a class="button main" href="${link}" target="_blank" rel="noopener">${open}</a>
        <button type="button" class="button plain" data-copy="${link}">
          ${icon("link")}<span>${copy}</span>
        </button>`
    : "";
  const { message, words } = drawing;
  return renderCard(drawing, {
    mood: "good",
    icon: "live",
    title,
    text: text(screen.title, screen.channelName),
    body: html`<p class="facts address">${when}${address}</p>`,
    actions: html`<div class="actions">
        ${links} ${message.actions.map((action) => renderButton(action, words))}
      </div>
      ${message.chosen ? renderChosen(message.chosen, words) : ""}
      ${screen.shortId === undefined ? "" : renderFinishedFiles(words, { id: screen.shortId })}`,
  });
}

export function renderPublishingFailed(drawing: Drawing, screen: Of<"publishing-failed">): Html {
  const { chat } = drawing.words;
  const { what, next } = chat.errors[screen.code];
  const title = chat.screens.publishingFailed.title(screen.channelName);
  return renderCard(drawing, { mood: "bad", icon: "alert", title, text: `${what} ${next}` });
}

export function renderOutcomeUnknown(drawing: Drawing, screen: Of<"outcome-unknown">): Html {
  const { title, text } = drawing.words.chat.screens.outcomeUnknown;
  const sentence = text(screen.title, screen.channelName);
  return renderCard(drawing, { mood: "waiting", icon: "question", title, text: sentence });
}

export function renderHeld(drawing: Drawing, screen: Of<"held">): Html {
  const { chat, format } = drawing.words;
  const { title, text } = chat.screens.held;
  const say = screen.why ? chat.approval.heldText : text;
  const sentence = say(screen.title, format.moment(screen.at.instant, screen.at.timeZone));
  return renderCard(drawing, { mood: "waiting", icon: "pause", title, text: sentence });
}
