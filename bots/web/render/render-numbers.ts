import { figuresOfPost } from "#bots/conversation/describe-post.ts";
import { html } from "hono/html";
import type { Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "./drawing.ts";
import type { Drawing, Html } from "./drawing.ts";
import { renderCard } from "./render-card.ts";

type Numbers = Extract<Screen, { kind: "numbers" }>;

/** How a published short does: figures, and the curve once there is one. */
export function renderNumbers(drawing: Drawing, screen: Numbers): Html {
  const { chat, format } = drawing.words;
  const say = chat.screens.numbers;
  const figures = figuresOfPost(screen, drawing.words);
  const body = html`<dl class="figures">
      ${figures.map(
        ({ label, figure }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${figure}</dd>
          </div>`,
      )}
    </dl>
    ${
      screen.chart
        ? html`<img
            class="chart"
            src="${mediaUrl(screen.chart)}"
            alt="${say.chart(screen.title)}"
            loading="lazy"
          />`
        : ""
    }
    <p class="facts">
      ${say.takenAt(format.moment(screen.takenAt.instant, screen.takenAt.timeZone))}
    </p>`;
  const title = say.moments[screen.moment];
  return renderCard(drawing, { icon: "chart", title, text: screen.title, body });
}
