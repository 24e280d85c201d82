import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { CalendarPost } from "../home-host.ts";
import type { CalendarDay } from "../lay-out-month.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";
import { renderEmpty, renderPage } from "./render-page.ts";
import { safeLink } from "./safe-link.ts";

type View = "month" | "list";

interface CalendarPage {
  around: Around;
  /** Such as 2026-11. */
  month: string;
  thisMonth: string;
  view: View;
  weeks: CalendarDay[][];
}

/** More posts than this on one day are counted; the list has them all. */
const postsInDay = 3;

/** A month of posts. A phone shows the list whatever the view, because a grid has no room there. */
export function renderCalendarPage(page: CalendarPage) {
  const { around, month, view, weeks } = page;
  const { person } = around;
  const words = wordsFor(person.language);
  const say = words.calendar;
  return renderFrame({
    around,
    title: say.title,
    here: "/chat/calendar",
    script: "page.js",
    styles: ["page.css", "calendar.css"],
    skip: { to: "calendar", label: words.web.skipToContent },
    middle: renderPage(
      html`<div id="calendar" class="calendar view-${view}" data-live="page" tabindex="-1">
        ${renderHead(page, words)} ${view === "month" ? renderGrid(weeks, month, person) : ""}
        ${renderList(weeks, month, person)}
        <p class="zone">
          ${say.zone(words.format.zone(person.timeZone))}
          <a href="/chat/settings#time-zone">${say.changeZone}</a>
        </p>
      </div>`,
    ),
  });
}

function renderHead(
  { month, thisMonth, view }: CalendarPage,
  { calendar: say, format }: Words,
): Html {
  const shown = Temporal.PlainYearMonth.from(month);
  const to = (which: string, as: View = view) =>
    `/chat/calendar?month=${which}${as === "list" ? "&view=list" : ""}`;
  const views: View[] = ["month", "list"];
  return html`<div class="calendar-head">
    <h2>${format.monthName(month)}</h2>
    <nav class="steps-between" aria-label="${say.title}">
      <a class="bare" href="${to(shown.subtract({ months: 1 }).toString())}" rel="prev"
        ><span class="hidden">${say.previousMonth}</span>${icon("before")}</a
      >
      <a class="button plain" href="${to(thisMonth)}">${say.today}</a>
      <a class="bare" href="${to(shown.add({ months: 1 }).toString())}" rel="next"
        ><span class="hidden">${say.nextMonth}</span>${icon("after")}</a
      >
    </nav>
    <nav class="segments" aria-label="${say.views}">
      ${views.map(
        (one) =>
          html`<a href="${to(month, one)}" ${one === view ? html`aria-current="true"` : ""}
            >${say[one]}</a
          >`,
      )}
    </nav>
  </div>`;
}

function renderGrid(weeks: CalendarDay[][], month: string, person: Person): Html {
  const words = wordsFor(person.language);
  const [first = []] = weeks;
  return html`<table class="grid" aria-label="${words.format.monthName(month)}">
    <thead>
      <tr>
        ${first.map(({ date }) => html`<th scope="col">${words.format.weekday(date)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (days) =>
          html`<tr>
            ${days.map((day) => renderDay(day, month, person))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderDay(day: CalendarDay, month: string, person: Person): Html {
  const { calendar: say, format } = wordsFor(person.language);
  const look = `${day.isInMonth ? "" : "outside"} ${day.isToday ? "today" : ""}`;
  const rest = day.posts.length - postsInDay;
  return html`<td class="${look}" ${day.isToday ? html`aria-current="date"` : ""}>
    <time datetime="${day.date}"
      ><span aria-hidden="true">${day.day}</span
      ><span class="hidden">${format.date(day.date)}</span></time
    >
    ${day.posts.slice(0, postsInDay).map((post) => {
      const time = format.timeOfDay(post.at.toString(), person.timeZone);
      const text = html`<span class="post-time">${time}</span
        ><span class="post-title">${post.title}</span
        ><span class="hidden">${say.states[post.state]}</span>`;
      return post.conversationId === undefined
        ? html`<span class="post ${post.state}" title="${post.title}">${text}</span>`
        : html`<a
            class="post ${post.state}"
            href="/chat/${encodeURIComponent(post.conversationId)}"
            title="${post.title}"
            >${text}</a
          >`;
    })}
    ${
      rest > 0
        ? html`<a class="rest" href="/chat/calendar?month=${month}&view=list#day-${day.date}"
            >${say.more(format.count(rest))}</a
          >`
        : ""
    }
  </td>`;
}

function renderList(weeks: CalendarDay[][], month: string, person: Person): Html {
  const { calendar: say, format } = wordsFor(person.language);
  const days = weeks.flat().filter((day) => day.isInMonth && day.posts.length > 0);
  if (days.length === 0) {
    const { title, text } = say.empty;
    return html`<div class="days">
      ${renderEmpty({ picture: "calendar", title: title(format.monthName(month)), text })}
    </div>`;
  }
  return html`<div class="days">
    ${days.map(
      ({ date, isToday, posts }) =>
        html`<section id="day-${date}" class="${isToday ? "today" : ""}">
          <h3>
            <time datetime="${date}">${format.date(date)}</time>
            ${isToday ? html`<span class="badge">${say.today}</span>` : ""}
          </h3>
          <ul class="posts">
            ${posts.map((post) => renderPost(post, person))}
          </ul>
        </section>`,
    )}
  </div>`;
}

function renderPost(post: CalendarPost, person: Person): Html {
  const { calendar: say, format } = wordsFor(person.language);
  const when = post.at.toString();
  const text = html`<time datetime="${when}">${format.timeOfDay(when, person.timeZone)}</time>
    <span class="posts-text"
      ><span class="posts-title">${post.title}</span
      ><span class="posts-facts"
        ><span class="status ${post.state}">${say.states[post.state]}</span
        ><span>${post.channelName}</span></span
      ></span
    >`;
  const link = post.url === undefined ? undefined : safeLink(post.url);
  return html`<li data-key="${post.id}">
    ${
      post.conversationId === undefined
        ? html`<span class="posts-main">${text}</span>`
        : html`<a class="posts-main" href="/chat/${encodeURIComponent(post.conversationId)}"
            >${text}</a
          >`
    }
    ${
      link
        ? html`<a class="more" href="${link}" target="_blank" rel="noopener"
            >${say.watch}<span class="hidden">: ${post.title}</span></a
          >`
        : ""
    }
  </li>`;
}
