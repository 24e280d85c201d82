import { html } from "hono/html";
import { describePost, type PostScreen } from "#bots/conversation/describe-post.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderButton, renderChosen } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";
import { renderFinishedFiles } from "./render-downloads.ts";
import { safeLink } from "./safe-link.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

/** Where a post stands. */
export function renderPost(drawing: Drawing, screen: PostScreen): Html {
  const { title, text, when } = describePost(screen, drawing.words);
  switch (screen.kind) {
    case "scheduled": {
      const body = html`<p class="when">
        ${icon("clock")} <time datetime="${screen.at.instant}">${when}</time>
      </p>`;
      return renderCard(drawing, { mood: "good", icon: "check", title, text, body });
    }
    case "published":
      return renderPublished(drawing, screen);
    case "publishing": {
      const mood = screen.isOver ? "quiet" : "waiting";
      return renderCard(drawing, { mood, icon: "live", title, text });
    }
    case "publishing-failed":
      return renderCard(drawing, { mood: "bad", icon: "alert", title, text });
    case "outcome-unknown":
      return renderCard(drawing, { mood: "waiting", icon: "question", title, text });
    case "held":
      return renderCard(drawing, { mood: "waiting", icon: "pause", title, text });
  }
}

function renderPublished(drawing: Drawing, screen: Of<"published">): Html {
  const { title, text, when } = describePost(screen, drawing.words);
  const { open, copy } = drawing.words.chat.screens.published;
  const link = safeLink(screen.url);
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
    text,
    body: html`<p class="facts address">
      <time datetime="${screen.at.instant}">${when}</time>${address}
    </p>`,
    actions: html`<div class="actions">
        ${links} ${message.actions.map((action) => renderButton(action, words))}
      </div>
      ${message.chosen ? renderChosen(message.chosen, words) : ""}
      ${screen.shortId === undefined ? "" : renderFinishedFiles(words, { id: screen.shortId })}`,
  });
}
