import { findAccount } from "#src/db/accounts.ts";
import { findDigestOwner, noteDigest } from "#src/db/digests.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Language } from "#src/domain/language.ts";
import type { WhichWeek } from "#src/domain/week.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { composeWeek, type WeekApp } from "./compose-week.ts";
import { isWorthTelling } from "./digest-week.ts";
import { lastDigestTime, weekOf } from "./week-of.ts";

export interface TellingApp extends WeekApp {
  jobs: JobQueue;
  /** Over the chart of a week and the ones before it. */
  chartTitle(language: Language): string;
  /** The thread in which a team's news are told to its owner: opened where there is none yet. */
  openNews(
    tx: Transaction,
    owner: { teamId: string; userId: string; language: Language; place: "web" | "chat" },
  ): Promise<string>;
}

/**
 * Tells a team's owner of the week that is over, once a week, however often it is asked to. Where
 * nothing at all has happened for two weeks nobody is bothered.
 */
export async function tellDigest(app: TellingApp, { teamId }: { teamId: string }): Promise<void> {
  const owner = await asTenant(app.db, { teamId }, (tx) => findDigestOwner(tx, teamId));
  if (!owner || owner.place === "off") return;
  const { userId, language, timeZone, place } = owner;
  const due = lastDigestTime(app.clock.now(), timeZone);
  if (owner.toldWeek === due.week) return;
  const week = weekOf({ which: "last", now: due.at, timeZone });
  const chartTitle = app.chartTitle(language);
  const told = await composeWeek(app, { teamId, userId, week, language, chartTitle });
  // As the owner, whose thread and whose team it is.
  await asTenant(app.db, { teamId, userId }, async (tx) => {
    if (isWorthTelling(told.digest) || told.insights.length > 0) {
      const conversationId = await app.openNews(tx, { teamId, userId, language, place });
      const newsId = `digest:${teamId}:${due.week}`;
      const news = { type: "week-told" as const, ...told, isUnasked: true as const };
      await tellConversation(app, tx, { teamId, conversationId, newsId, news });
    }
    await noteDigest(tx, { teamId, week: due.week });
  });
}

/** Answers somebody who asked how the week was, in the thread where they did. */
export async function tellWeek(
  app: TellingApp,
  input: {
    teamId: string;
    conversationId: string;
    userId: string;
    which: WhichWeek;
    askId: string;
  },
): Promise<void> {
  const { teamId, conversationId, which } = input;
  const person = await asTenant(app.db, input, (tx) => findAccount(tx, input));
  if (!person) return;
  const { language, timeZone } = person;
  const week = weekOf({ which, now: app.clock.now(), timeZone });
  const chartTitle = app.chartTitle(language);
  const told = await composeWeek(app, {
    teamId,
    userId: person.userId,
    week,
    language,
    chartTitle,
  });
  await asTenant(app.db, { teamId }, async (tx) => {
    const newsId = `week:${input.askId}`;
    const news = { type: "week-told" as const, ...told };
    await tellConversation(app, tx, { teamId, conversationId, newsId, news });
  });
}
