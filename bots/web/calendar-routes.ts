import type { Hono } from "hono";
import { layOutMonth, rangeOf } from "./lay-out-month.ts";
import { readAround } from "./read-beside.ts";
import { renderCalendarPage } from "./render/render-calendar-page.ts";
import type { SignedIn } from "./session.ts";
import type { WebHost } from "./web-host.ts";

/** What went out and what is coming, in the person's zone. */
export function addCalendar(routes: Hono<SignedIn>, host: WebHost): void {
  routes.get("/chat/calendar", async (context) => {
    const { person } = context.var;
    const { timeZone } = person;
    const now = host.now();
    const thisMonth = monthOf(now, timeZone);
    const month = readMonth(context.req.query("month")) ?? thisMonth;
    const [around, posts] = await Promise.all([
      readAround(context, host),
      host.calendar.list(person, rangeOf(month, timeZone)),
    ]);
    const weeks = layOutMonth({ month, timeZone, now, posts });
    const view = context.req.query("view") === "list" ? "list" : "month";
    return context.html(renderCalendarPage({ around, month, thisMonth, view, weeks }));
  });
}

function monthOf(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().toString();
}

/** A month as an address names it, of this or a neighbouring century. */
function readMonth(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}
