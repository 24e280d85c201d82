import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { projectStatuses } from "#src/domain/project.ts";
import type { ProjectStatus } from "#src/domain/project.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import { projectsOnPage, searchLengthMax } from "../limits.ts";
import { mayDo, type Standing } from "#src/domain/team.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderDownloads } from "./render-downloads.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";
import { renderStatus, renderThumbnail } from "./render-home.ts";
import { renderEmpty, renderPage } from "./render-page.ts";
import { mayOpen, renderThreadLink } from "./render-thread-link.ts";

interface Query {
  words: string;
  status: ProjectStatus | undefined;
  page: number;
}

interface ProjectsPage {
  around: Around;
  query: Query;
  projects: ProjectSummary[];
  total: number;
}

/** Everything that was made, the newest first. */
export function renderProjectsPage({ around, query, projects, total }: ProjectsPage) {
  const { person, who } = around;
  const words = wordsFor(person.language);
  const say = words.projects;
  return renderFrame({
    around,
    title: say.title,
    here: "/chat/projects",
    script: "projects.js",
    styles: ["page.css", "projects.css"],
    skip: { to: "q", label: say.search },
    middle: renderPage(
      html`<form class="search" role="search" action="/chat/projects">
          <label class="hidden" for="q">${say.search}</label>
          ${icon("search")}
          <input
            id="q"
            type="search"
            name="q"
            value="${query.words}"
            maxlength="${searchLengthMax}"
            placeholder="${say.searchHint}"
            autocomplete="off"
            data-search
          />
          ${query.status ? html`<input type="hidden" name="status" value="${query.status}" />` : ""}
          <button type="submit" class="button plain">${say.find}</button>
        </form>
        <div data-live="list">
          ${renderFilter(words, query)}
          <p class="found" role="status">${say.found(total, words.format.count(total))}</p>
          ${
            projects.length === 0
              ? renderNothing(words, query, who)
              : html`<ul class="projects">
                  ${projects.map((project) => renderProject(project, person, who))}
                </ul>`
          }
          ${renderPaging(words, query, total)}
        </div>
        ${renderRemoval(words)}`,
    ),
  });
}

function renderFilter({ projects: say, home }: Words, query: Query): Html {
  const choices: [ProjectStatus | undefined, string][] = [
    [undefined, say.all],
    ...projectStatuses.map((status): [ProjectStatus, string] => [status, home.statuses[status]]),
  ];
  return html`<nav class="filter" aria-label="${say.filter}">
    ${choices.map(
      ([status, name]) =>
        html`<a
          class="chip"
          href="${addressOf({ ...query, status, page: 1 })}"
          ${status === query.status ? html`aria-current="true"` : ""}
          >${name}</a
        >`,
    )}
  </nav>`;
}

function renderNothing(
  { projects: say, web }: Words,
  query: Query,
  who: Standing | undefined,
): Html {
  const isAll = query.words === "" && query.status === undefined;
  if (isAll && !mayDo(who, "create")) {
    const { title, textToLook: text } = say.empty;
    return renderEmpty({ picture: "film", title, text });
  }
  return isAll
    ? renderEmpty({
        picture: "film",
        ...say.empty,
        action: html`<a class="button main" href="/chat">${icon("plus")}${web.newConversation}</a>`,
      })
    : renderEmpty({
        picture: "search",
        ...say.noMatch,
        action: html`<a class="button plain" href="/chat/projects">${say.clear}</a>`,
      });
}

function renderProject(project: ProjectSummary, person: Person, who: Standing | undefined): Html {
  const { language, timeZone } = person;
  const words = wordsFor(language);
  const { projects: say, home, format } = words;
  const { id, title, keyword, durationSeconds } = project;
  const made = project.createdAt.toString();
  const isOpen = mayOpen(person, who, project);
  const mayRemove = isOpen && mayDo(who, "create");
  const hasMenu = mayRemove || project.hasVideo || project.hasScript;
  return html`<li class="project" data-key="${id}">
    ${renderThreadLink(
      { conversationId: project.conversationId, isOpen, look: "project-main" },
      html`${renderThumbnail(project)}
        <span class="project-text">
          <span class="project-title">${title}</span>
          ${keyword === title ? "" : html`<span class="project-keyword">${keyword}</span>`}
          <span class="project-facts">
            ${renderStatus(project.status, home)}
            ${
              durationSeconds === undefined
                ? ""
                : html`<span>${format.duration(durationSeconds)}</span>`
            }
            <time datetime="${made}">${say.made(format.day(made, timeZone))}</time>
          </span>
        </span>`,
    )}
    ${
      hasMenu
        ? html`<details class="menu" name="project-menu">
            <summary class="bare" aria-label="${say.menu(title)}">${icon("more")}</summary>
            <div class="menu-body">
              ${renderDownloads(words, project)}
              ${
                mayRemove
                  ? html`<button
                      type="button"
                      class="menu-item risky"
                      data-remove="${id}"
                      data-sentence="${say.remove.text(title)}"
                    >
                      ${icon("bin")}<span>${say.remove.action}</span>
                    </button>`
                  : ""
              }
            </div>
          </details>`
        : ""
    }
  </li>`;
}

function renderPaging({ projects: say, format }: Words, query: Query, total: number): Html {
  const pages = Math.ceil(total / projectsOnPage);
  if (pages < 2) return "";
  const { page } = query;
  return html`<nav class="paging" aria-label="${say.pages}">
    ${
      page > 1
        ? html`<a class="button plain" rel="prev" href="${addressOf({ ...query, page: page - 1 })}"
            >${icon("before")}${say.previous}</a
          >`
        : html`<span></span>`
    }
    <span>${say.page(format.count(page), format.count(pages))}</span>
    ${
      page < pages
        ? html`<a class="button plain" rel="next" href="${addressOf({ ...query, page: page + 1 })}"
            >${say.next}${icon("after")}</a
          >`
        : html`<span></span>`
    }
  </nav>`;
}

/** Asked before anything is deleted; the sentence is filled in for the short that is meant. */
function renderRemoval({ projects: { remove }, chat }: Words): Html {
  return html`<dialog
    class="removal"
    aria-labelledby="removal-title"
    aria-describedby="removal-text"
    data-going-out="${remove.goingOut}"
    data-failed="${chat.notices["try-again"]}"
  >
    <h2 id="removal-title">${remove.title}</h2>
    <p id="removal-text"></p>
    <p class="removal-answer" role="alert"></p>
    <div class="actions">
      <button type="button" class="button plain" data-removal="keep">${remove.keep}</button>
      <button type="button" class="button risky" data-removal="confirm">
        ${icon("bin")}<span>${remove.confirm}</span>
      </button>
    </div>
  </dialog>`;
}

function addressOf({ words, status, page }: Query): string {
  const query = new URLSearchParams({
    ...(words !== "" && { q: words }),
    ...(status && { status }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? "/chat/projects" : `/chat/projects?${query.toString()}`;
}
