import { insertSnapshot, listSnapshots, type Snapshot } from "#src/db/analytics.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { planNumbers, type Publication } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { type Numbers, type NumbersMoment } from "#src/domain/publication.ts";
import type { MediaRef } from "#src/domain/news.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import type { MediaStore } from "#src/media/media-store.ts";
import { findVideo } from "#src/publishing/find-video.ts";
import { readOutgoing, tellAbout } from "#src/publishing/move-publication.ts";
import type { Publishing } from "#src/publishing/publishing.ts";
import { drawChart } from "./draw-chart.ts";
import { labelSnapshot } from "./label-snapshot.ts";
import { nextNumbers } from "./next-numbers.ts";

/** Points a small chart can show. */
const chartPointsMax = 12;

/** Fetches a post's counters, keeps them as a snapshot, and tells the thread with a small chart. */
export async function takeNumbers(
  app: Publishing & { media: MediaStore },
  input: { teamId: string; scheduleId: string; moment: NumbersMoment; askId: string },
  run: JobRun,
): Promise<void> {
  const outgoing = await readOutgoing(app, input);
  if (outgoing?.publication.status !== "published") return;
  const { publication, channel } = outgoing;
  try {
    const videoId = await findVideo(app, outgoing, run.signal);
    const publisher = app.publishers[channel.platform];
    const numbers = await publisher.readNumbers(outgoing, videoId, run.signal);
    await keep(app, publication, { ...input, videoId, numbers });
  } catch (error) {
    if (!run.isLastAttempt || run.signal.aborted) throw error;
    app.log.warn({ err: error, scheduleId: publication.id }, "numbers could not be fetched");
    await asTenant(app.db, input, async (tx) => {
      await planNext(tx, publication, input.moment);
      if (input.moment !== "asked") return;
      await tellAbout(
        app,
        tx,
        { publication, newsId: `numbers-failed:${publication.id}:${input.askId}` },
        { type: "numbers-failed", postId: publication.id },
      );
    });
  }
}

interface Taken {
  moment: NumbersMoment;
  askId: string;
  videoId: string;
  numbers: Numbers;
}

async function keep(
  app: Publishing & { media: MediaStore },
  publication: Publication,
  taken: Taken,
): Promise<void> {
  const { teamId, id: scheduleId, projectId, channelId } = publication;
  const { moment, numbers } = taken;
  const now = app.clock.now();
  const before = await asTenant(app.db, { teamId }, (tx) =>
    listSnapshots(tx, { scheduleId, limit: chartPointsMax - 1 }),
  );
  const chart = await keepChart(app, publication, [
    ...before,
    { ...numbers, moment, snapshotAt: now },
  ]);
  await asTenant(app.db, { teamId }, async (tx) => {
    const isNew = await tellAbout(
      app,
      tx,
      { publication, newsId: `numbers:${scheduleId}:${moment}:${taken.askId}` },
      { type: "numbers-taken", postId: scheduleId, moment, numbers, chart, at: now.toString() },
    );
    await planNext(tx, publication, moment);
    if (!isNew) return;
    await insertSnapshot(tx, {
      ...numbers,
      teamId,
      projectId,
      channelId,
      scheduleId,
      platformVideoId: taken.videoId,
      moment,
      snapshotAt: now,
    });
  });
}

async function keepChart(
  app: { media: MediaStore },
  publication: Publication,
  snapshots: readonly Snapshot[],
): Promise<MediaRef> {
  const { language, teamId, projectId, title, publishedAt } = publication;
  const points = snapshots.map((snapshot) => ({
    label: labelSnapshot(snapshot, publishedAt ?? snapshot.snapshotAt, language),
    views: snapshot.views,
    likes: snapshot.likes,
  }));
  const key = `${teamId}/${projectId}/chart-${crypto.randomUUID()}.png`;
  await app.media.put(key, drawChart({ points, title, language }));
  return { key, mimeType: "image/png" };
}

async function planNext(
  tx: Transaction,
  publication: Publication,
  moment: NumbersMoment,
): Promise<void> {
  if (moment === "asked") return;
  const next = nextNumbers(moment, publication.publishedAt);
  await planNumbers(tx, {
    id: publication.id,
    from: moment,
    at: next?.at ?? null,
    moment: next?.moment ?? null,
  });
}
