import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type { Logger } from "pino";
import { openSeal } from "./accounts/open-seal.ts";
import type { Seal } from "./accounts/seal.ts";
import { serviceLogin } from "./db/embedded-logins.ts";
import { openEmbeddedPostgres } from "./db/embedded/open-embedded-postgres.ts";
import { deleteOld } from "./db/delete-old.ts";
import { migrateDatabase } from "./db/migrate-database.ts";
import { type Database, openDatabase } from "./db/open-database.ts";
import { asSystem } from "./db/transact.ts";
import type { Clock } from "./domain/clock.ts";
import { storageBytesOf } from "./domain/plan.ts";
import type { Config } from "./config.ts";
import { sweepDigests } from "./insights/sweep-digests.ts";
import { sweepNumbers } from "./insights/sweep-numbers.ts";
import { installQueues } from "./jobs/install-queues.ts";
import { type JobQueue, openJobQueue } from "./jobs/job-queue.ts";
import type { Library } from "./library/library.ts";
import { createPictureNormaliser } from "./library/normalise-picture.ts";
import { sweepLibrary } from "./library/remove-picture.ts";
import { createLocalMediaStore } from "./media/local-media-store.ts";
import type { MediaStore } from "./media/media-store.ts";
import { createShrinker, type Shrinker } from "./studio/compose/shrink/shrink-video.ts";
import { sweepApprovals } from "./publishing/approval/sweep-approvals.ts";
import { createPagePublisher } from "./publishing/platforms/page/page-publisher.ts";
import type { Publishers } from "./publishing/publisher.ts";
import type { Publishing } from "./publishing/publishing.ts";
import { sweepPublications } from "./publishing/sweep-publications.ts";
import { sweepThumbnails } from "./publishing/thumbnail/sweep-thumbnails.ts";
import { ensureThumbnail } from "./studio/compose/ensure-thumbnail.ts";
import { limitRenders } from "./studio/compose/limit-renders.ts";
import { createLocalRenderer } from "./studio/compose/local-renderer.ts";
import { createLocalPainter } from "./studio/images/local/local-painter.ts";
import { createLocalWriter } from "./studio/script/local/local-writer.ts";
import type { Studio } from "./studio/studio.ts";
import { removeDeletedFiles } from "./studio/remove-deleted-files.ts";
import { sweepMakings } from "./studio/sweep-makings.ts";
import { sweepWork } from "./studio/sweep-work.ts";
import { createLocalSpeaker } from "./studio/voice/local-speaker.ts";

/** The service without its doors. Each part needs only those above it; closing goes the other way. */
export interface App {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  log: Logger;
  media: MediaStore;
  studio: Studio;
  publishing: Publishing;
  library: Library;
  /** Films small enough for where they are shown. */
  shrinker: Shrinker;
  /** Encrypts what is kept. Throws AppError `bad-configuration` where there is no key for it. */
  seal: () => Seal;
  /** Starts what is due and goes on with what was abandoned, over all teams. */
  sweep(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const upkeepEveryHours = 1;
/** A digest is in no hurry, and looking for one goes over every team. */
const digestsEverySeconds = 60;
/** Handled events and sent messages stay this long to be looked at. No platform repeats that late. */
const keepDays = 30;
const applicationName = "xcaster";
/** Below the data directory of an embedded database. */
const encryptionKeyFile = "encryption-key";
/** A render keeps two cores busy. */
const rendersAtOnceMax = Math.max(1, Math.floor(availableParallelism() / 2));

/** What may be put in place of the built-in parts. */
export interface Parts {
  studio?: Partial<Pick<Studio, "writer" | "painter" | "speaker" | "renderer">>;
  publishers?: Publishers;
}

/** Opens everything in order; whatever fails, what was opened before is closed again. */
export async function openApp(
  config: Config,
  around: {
    clock: Clock;
    log: Logger;
    publicUrl: () => string;
    parts?: Parts;
    /** Aborted where nobody waits for the start any more: it is given up then. */
    stopping?: AbortSignal;
  },
): Promise<App> {
  const { clock, log } = around;
  await using opening = new AsyncDisposableStack();
  const { serviceUrl, ownerUrl, service } = await openServer(config, opening);
  await migrateDatabase({
    ownerUrl,
    service,
    alsoInstall: () => installQueues(ownerUrl),
    ...(around.stopping && { stopping: around.stopping }),
  });
  const db = opening.use(await openDatabase({ url: serviceUrl, applicationName }));
  const onProblem = (problem: unknown) =>
    log.error({ err: problem }, "the job queue has a problem");
  const jobs = opening.use(await openJobQueue({ url: serviceUrl, applicationName, onProblem }));
  const dataDirectory = resolve(config.dataDirectory);
  const media = createLocalMediaStore(join(dataDirectory, "media"));
  const speaker = opening.use(createLocalSpeaker());
  const core = { db, jobs, clock, log };
  const studio: Studio = {
    ...core,
    media,
    writer: createLocalWriter(),
    painter: createLocalPainter(),
    speaker,
    renderer: limitRenders(createLocalRenderer(), rendersAtOnceMax),
    ...around.parts?.studio,
    workDirectory: join(dataDirectory, "work"),
    limits: config.making,
  };
  const { publicUrl } = around;
  const publishers = around.parts?.publishers ?? {
    page: createPagePublisher({ db, clock, media, publicUrl }),
  };
  const publishing: Publishing = {
    ...core,
    publishers,
    ensureThumbnail: (input, signal) => ensureThumbnail(studio, input, signal),
  };
  const library: Library = {
    db,
    clock,
    media,
    normalise: createPictureNormaliser(),
    storageBytesMax: storageBytesOf[config.plan],
  };
  const digests = atMostEvery(clock, { seconds: digestsEverySeconds }, () => sweepDigests(core));
  const upkeep = atMostEvery(clock, { hours: upkeepEveryHours }, () => clearUp(studio, library));
  const closing = opening.move();
  return {
    ...core,
    media,
    studio,
    publishing,
    library,
    shrinker: createShrinker({ media, log }),
    seal: openSealOf(config, dataDirectory),
    sweep: async () => {
      await sweepPosts(publishing);
      await sweepMakings(studio);
      await removeDeletedFiles(studio);
      await digests();
      await upkeep();
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** The embedded database has its key beside it; for one elsewhere the key has to be given. */
function openSealOf({ encryptionKeys: keys, database }: Config, dataDirectory: string): () => Seal {
  if (database.kind !== "embedded") return openSeal({ keys });
  return openSeal({ keys, keyFile: join(dataDirectory, encryptionKeyFile) });
}

/** What becomes of posts, from the picture they were promised to their numbers. */
async function sweepPosts(publishing: Publishing): Promise<void> {
  await sweepThumbnails(publishing);
  await sweepApprovals(publishing);
  await sweepPublications(publishing);
  await sweepNumbers(publishing);
}

/** Takes away what has served its purpose. */
async function clearUp(studio: Studio, library: Library): Promise<void> {
  const { db, clock } = studio;
  await sweepWork(studio);
  await sweepLibrary(library);
  const before = clock.now().subtract({ hours: keepDays * 24 });
  await asSystem(db, (tx) => deleteOld(tx, { before, now: clock.now() }));
}

/** Work that is done when it is asked for, but not again before some time has passed. */
function atMostEvery(
  clock: Clock,
  pause: Temporal.DurationLike,
  work: () => Promise<void>,
): () => Promise<void> {
  let nextAt = clock.now();
  return async () => {
    if (Temporal.Instant.compare(clock.now(), nextAt) < 0) return;
    nextAt = clock.now().add(pause);
    await work();
  };
}

/** The database that comes along, or the one the configuration names. */
async function openServer(config: Config, opening: AsyncDisposableStack) {
  if (config.database.kind === "embedded") {
    const server = opening.use(
      await openEmbeddedPostgres({ dataDirectory: resolve(config.dataDirectory) }),
    );
    const service = serviceLogin(server.ownerUrl);
    return { serviceUrl: service.url, ownerUrl: server.ownerUrl, service };
  }
  const { url, ownerUrl = url } = config.database;
  return {
    serviceUrl: url,
    ownerUrl,
    service: { name: decodeURIComponent(new URL(url).username) },
  };
}
