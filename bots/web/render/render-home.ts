import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import { mayDo, type Standing } from "#src/domain/team.ts";
import type { Home } from "../home-host.ts";
import type { UpcomingPost } from "../web-host.ts";
import { mediaUrl } from "./drawing.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";
import { mayOpen, renderThreadLink } from "./render-thread-link.ts";

/** How many of what is coming up the panel shows; the calendar has them all. */
const upcomingShown = 5;

type QuickAction = [path: string, picture: IconName, name: string];

/** The panel beside the thread: what to do next, how it goes, what was made and what is coming. */
export function renderHome(
  person: Person,
  { home, upcoming, who }: { home: Home; upcoming: UpcomingPost[]; who: Standing | undefined },
): Html {
  const words = wordsFor(person.language);
  return html`${renderQuick(words, who)} ${renderMonth(words, home)}
  ${renderUpcoming(person, upcoming)} ${renderRecent(person, home.recent, who)}`;
}

function renderQuick({ home }: Words, who: Standing | undefined): Html {
  const { title, newShort, projects, calendar } = home.quick;
  const actions: QuickAction[] = [
    ...(mayDo(who, "create") ? [["/chat", "plus", newShort] satisfies QuickAction] : []),
    ["/chat/projects", "search", projects],
    ["/chat/calendar", "calendar", calendar],
  ];
  return html`<section class="quick" aria-labelledby="home-quick">
    <h3 id="home-quick" class="hidden">${title}</h3>
    <ul>
      ${actions.map(
        ([path, picture, name]) =>
          html`<li>
            <a href="${path}"><span class="quick-icon">${icon(picture)}</span>${name}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}

function renderMonth({ home, format }: Words, { month, thisMonth, lastMonth }: Home): Html {
  const { gained, published, made } = thisMonth;
  const before = lastMonth.gained;
  const last = (count: number | undefined) =>
    count === undefined ? home.month.nothingLast : home.month.last(format.shortCount(count));
  const figures: [string, string, string][] = [
    ...(gained
      ? ([
          [home.month.views, format.shortCount(gained.views), last(before?.views)],
          [home.month.likes, format.shortCount(gained.likes), last(before?.likes)],
        ] satisfies [string, string, string][])
      : []),
    [
      home.month.published,
      format.count(published),
      home.month.last(format.count(lastMonth.published)),
    ],
    [
      home.usage.title,
      home.usage.count(made, format.count(made)),
      home.month.last(home.usage.count(lastMonth.made, format.count(lastMonth.made))),
    ],
  ];
  return html`<section aria-labelledby="home-month">
    <h3 id="home-month">${home.month.title(format.monthAlone(month))}</h3>
    <dl class="month">
      ${figures.map(
        ([label, figure, comparison]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><strong>${figure}</strong><span>${comparison}</span></dd>
          </div>`,
      )}
    </dl>
    ${gained ? "" : html`<p class="hint">${home.month.none}</p>`}
  </section>`;
}

function renderUpcoming(person: Person, upcoming: UpcomingPost[]): Html {
  const { home, format, chat } = wordsFor(person.language);
  const { atOnce } = chat.approval.waiting;
  const { title, all, empty } = home.upcoming;
  return html`<section aria-labelledby="home-upcoming">
    <div class="home-row">
      <h3 id="home-upcoming">${title}</h3>
      <a class="more" href="/chat/calendar">${all}</a>
    </div>
    ${
      upcoming.length === 0
        ? html`<p class="hint">${empty}</p>`
        : html`<ul class="upcoming-list">
            ${upcoming
              .slice(0, upcomingShown)
              .map(({ conversationId, title: name, scheduledAt, isAtOnce }) => {
                const when = scheduledAt.toString();
                return html`<li data-key="coming-${conversationId}-${when}">
                  <a href="/chat/${encodeURIComponent(conversationId)}">
                    <span class="coming-icon">${icon("clock")}</span>
                    <span class="coming-text"
                      ><span class="coming-title">${name}</span
                      ><time datetime="${when}"
                        >${isAtOnce ? atOnce : format.moment(when, person.timeZone)}</time
                      ></span
                    >
                  </a>
                </li>`;
              })}
          </ul>`
    }
  </section>`;
}

function renderRecent(person: Person, recent: ProjectSummary[], who: Standing | undefined): Html {
  const { home } = wordsFor(person.language);
  const { title, all, empty } = home.recent;
  return html`<section aria-labelledby="home-recent">
    <div class="home-row">
      <h3 id="home-recent">${title}</h3>
      <a class="more" href="/chat/projects">${all}</a>
    </div>
    ${
      recent.length === 0
        ? html`<p class="hint">${empty}</p>`
        : html`<ul class="recent">
            ${recent.map(
              (project) =>
                html`<li data-key="recent-${project.id}">
                  ${renderThreadLink(
                    {
                      conversationId: project.conversationId,
                      isOpen: mayOpen(person, who, project),
                      look: "recent-one",
                    },
                    html`${renderThumbnail(project)}
                      <span class="recent-text"
                        ><span class="recent-title">${project.title}</span
                        >${renderStatus(project.status, home)}</span
                      >`,
                  )}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** A picture of the short, or the place where one will be: nothing moves when it comes. */
export function renderThumbnail({ thumbnailKey }: Pick<ProjectSummary, "thumbnailKey">): Html {
  return html`<span class="thumbnail">
    ${
      thumbnailKey === undefined
        ? icon("video")
        : html`<img
            src="${mediaUrl({ key: thumbnailKey })}"
            alt=""
            width="54"
            height="96"
            loading="lazy"
            decoding="async"
          />`
    }
  </span>`;
}

export function renderStatus(status: ProjectSummary["status"], { statuses }: Words["home"]): Html {
  return html`<span class="status ${status}">${statuses[status]}</span>`;
}
