import type { Person } from "#bots/conversation/chat.ts";
import type { UpcomingPost } from "#bots/web/web-host.ts";
import { type MonthNumbers, readMonths } from "#src/db/month-numbers.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { listProjects } from "#src/db/project-lists.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import { listUpcoming } from "#src/db/schedules.ts";
import { findHomeTeam } from "#src/db/accounts.ts";
import { findMember, listTeamsOf } from "#src/db/teams.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { mayManageTeam, seesTeamsWork } from "#src/domain/team.ts";
import type { App } from "#src/open-app.ts";

const recentShown = 4;
const upcomingListedMax = 10;

/** A post that is coming up, with who made its short. */
type MadePost = UpcomingPost & { userId: string };

/** This month's numbers against last, in the person's zone, and the newest shorts they may see. */
export async function readHome(
  app: Pick<App, "db" | "clock">,
  person: Person,
): Promise<{
  month: string;
  thisMonth: MonthNumbers;
  lastMonth: MonthNumbers;
  recent: ProjectSummary[];
}> {
  return asTenant(app.db, person, async (tx) => {
    const { month, ...months } = monthsAround(app.clock.now(), person);
    const { thisMonth, lastMonth } = await readMonths(tx, months);
    const page = { limit: recentShown, offset: 0, ...(await onlyTheirs(tx, person)) };
    const { projects } = await listProjects(tx, page);
    return { month, thisMonth, lastMonth, recent: projects };
  });
}

/**
 * As `readHome` and `readUpcoming`, for somebody in a private chat of a platform: there nothing says which
 * team they mean, so what is their own of every team they are in stands beside the numbers of their own.
 */
export async function readHomeAnywhere(app: Pick<App, "db" | "clock">, person: Person) {
  const { userId } = person;
  const home = await readHome(app, person);
  const upcoming = await readUpcoming(app, person);
  const teamIds = await asSystem(app.db, async (tx) =>
    (await findHomeTeam(tx, userId)) === person.teamId ? listTeamsOf(tx, userId) : [],
  );
  const recent = [...home.recent];
  for (const teamId of teamIds.filter((id) => id !== person.teamId)) {
    await asTenant(app.db, { teamId, userId }, async (tx) => {
      const { projects } = await listProjects(tx, { userId, limit: recentShown, offset: 0 });
      recent.push(...projects);
      const rows = await listUpcoming(tx, { userId, limit: upcomingListedMax });
      upcoming.push(...rows.map((row) => toUpcoming(row, app.clock.now())));
    });
  }
  return {
    ...home,
    recent: recent
      .toSorted((one, other) => Temporal.Instant.compare(other.createdAt, one.createdAt))
      .slice(0, recentShown),
    upcoming: upcoming
      .toSorted((one, other) => Temporal.Instant.compare(one.scheduledAt, other.scheduledAt))
      .slice(0, upcomingListedMax),
  };
}

/** What is going to go out, the next one first: the person's own, and everybody's for who manages the team. */
export async function readUpcoming(
  app: Pick<App, "db" | "clock">,
  person: Person,
): Promise<MadePost[]> {
  const rows = await asTenant(app.db, person, async (tx) => {
    const who = await findMember(tx, person);
    const isManager = who !== undefined && mayManageTeam(who);
    const ofPerson = isManager ? {} : { userId: person.userId };
    return listUpcoming(tx, { limit: upcomingListedMax, ...ofPerson });
  });
  return rows.map((row) => toUpcoming(row, app.clock.now()));
}

/** What waits for approval beyond its time goes out at once: anything else would have been held. */
function toUpcoming(
  { status, ...post }: Awaited<ReturnType<typeof listUpcoming>>[number],
  now: Temporal.Instant,
): MadePost {
  const isPast = Temporal.Instant.compare(post.scheduledAt, now) <= 0;
  return { ...post, ...(status === "awaiting" && isPast && { isAtOnce: true }) };
}

/** Who only approves is listed nothing that other people have made. */
export async function onlyTheirs(tx: Transaction, person: Person): Promise<{ userId?: string }> {
  return seesTeamsWork(await findMember(tx, person)) ? {} : { userId: person.userId };
}

/** The calendar months of the person's zone. */
function monthsAround(now: Temporal.Instant, { timeZone }: Person) {
  const month = now.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
  const startOf = (which: Temporal.PlainYearMonth) =>
    which.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant();
  return {
    month: month.toString(),
    lastStart: startOf(month.subtract({ months: 1 })),
    thisStart: startOf(month),
    end: startOf(month.add({ months: 1 })),
  };
}
