import { html } from "hono/html";
import { type Screen, typeOfInsight } from "#bots/conversation/screen.ts";
import {
  describeInsight,
  type FigureOfWeek,
  figuresOfWeek,
} from "#bots/conversation/describe-week.ts";
import { type Drawing, type Html, mediaUrl } from "./drawing.ts";
import { icon, type IconName } from "./icons.ts";
import { renderButton } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

type WeekScreen = Of<"digest" | "insights" | "another-begun">;

/** What is told of a week and done about it. */
export function renderWeek(drawing: Drawing, screen: WeekScreen): Html {
  switch (screen.kind) {
    case "digest":
      return renderDigest(drawing, screen);
    case "insights":
      return renderInsights(drawing, screen);
    case "another-begun":
      return renderAnotherBegun(drawing, screen);
  }
}

/** How a week was: figures beside those of the week before, the best short, the chart, what comes next. */
function renderDigest(drawing: Drawing, { digest, chart }: Of<"digest">): Html {
  const { week, format } = drawing.words;
  const say = week.digest;
  const { figures, notes } = figuresOfWeek(digest, drawing.words);
  const { best } = digest;
  const body = html`<dl class="figures">${figures.map(renderFigure)}</dl>
    ${notes.map((note) => html`<p class="facts">${note}</p>`)}
    ${
      best
        ? html`<p class="week-best">
            ${icon("eye")}
            ${link(best.conversationId, say.best(best.title, format.count(best.views)))}
          </p>`
        : ""
    }
    ${
      chart
        ? html`<img class="chart" src="${mediaUrl(chart)}" alt="${say.chart}" loading="lazy" />`
        : ""
    }
    ${renderPlanned(drawing, digest)}`;
  return renderCard(drawing, {
    icon: "chart",
    title: digest.week.isOver ? say.over : say.running,
    text: say.range(format.date(digest.week.monday), format.date(digest.week.sunday)),
    body,
  });
}

function renderFigure({ label, figure, before }: FigureOfWeek): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${figure}${before === undefined ? "" : html` <small>${before}</small>`}</dd>
  </div>`;
}

function renderPlanned({ words }: Drawing, digest: Of<"digest">["digest"]): Html {
  const { planned, timeZone } = digest;
  const say = words.week.digest;
  if (planned.length === 0) return html`<p class="facts">${say.nothingPlanned}</p>`;
  return html`<h4 class="week-heading">${say.planned}</h4>
    <ul class="week-planned">
      ${planned.map(
        ({ conversationId, title, at }) =>
          html`<li>
            ${link(conversationId, title)}
            <time datetime="${at}">${words.format.moment(at, timeZone)}</time>
          </li>`,
      )}
    </ul>`;
}

const icons: Record<string, IconName> = {
  suggestion: "spark",
  warning: "alert",
  achievement: "check",
};

/** What the numbers advise, each with its own button or with where it has been done. */
function renderInsights(drawing: Drawing, { insights }: Of<"insights">): Html {
  const { message, words } = drawing;
  const { types, open } = words.week.insights;
  const body = html`<ul class="insights">
    ${insights.map((given) => {
      const { title, text, threadId, offer } = describeInsight(given, words);
      const type = typeOfInsight[given.insight.kind];
      const action = message.actions.find(
        ({ verb, argument }) => verb === offer?.verb && argument === offer.argument,
      );
      return html`<li class="insight ${type}">
        <span class="card-icon">${icon(icons[type] ?? "spark")}</span>
        <div>
          <p class="insight-type">${types[type]}</p>
          <h4>${title}</h4>
          <p class="card-text">${text}</p>
          <div class="actions">
            ${action ? renderButton(action, words) : ""}
            ${
              threadId === undefined
                ? ""
                : html`<a class="button plain" href="${threadUrl(threadId)}"
                    ><span>${open}</span></a
                  >`
            }
          </div>
        </div>
      </li>`;
    })}
  </ul>`;
  return renderCard(drawing, { title: words.week.insights.title, body, actions: html`` });
}

/** Where another short is being made. */
function renderAnotherBegun(drawing: Drawing, { conversationId }: Of<"another-begun">): Html {
  const { done, open } = drawing.words.week.insights;
  const actions = html`<div class="actions">
    <a class="button plain" href="${threadUrl(conversationId)}"><span>${open}</span></a>
  </div>`;
  return renderCard(drawing, { icon: "spark", title: done["make-another"], actions });
}

/** Words that lead to a thread, where it is open to whoever reads them. */
function link(conversationId: string | undefined, text: string): Html {
  return conversationId === undefined
    ? html`<span>${text}</span>`
    : html`<a href="${threadUrl(conversationId)}">${text}</a>`;
}

function threadUrl(conversationId: string): string {
  return `/chat/${encodeURIComponent(conversationId)}`;
}
