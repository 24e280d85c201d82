import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { announce } from "#bots/conversation/approval/announce-approval.ts";
import { createDeeds } from "#bots/conversation/create-deeds.ts";
import type { Face } from "#bots/conversation/chat.ts";
import { deliver } from "#bots/conversation/deliver.ts";
import { drain } from "#bots/conversation/drain.ts";
import { createNewsThreads } from "#bots/conversation/news-thread.ts";
import { sweepConversations } from "#bots/conversation/sweep-conversations.ts";
import { createWebFace } from "#bots/web/create-web-face.ts";
import { type Config, derivePublicUrl } from "#src/config.ts";
import { readiness } from "#src/db/readiness.ts";
import { createFilmLinks } from "#src/media/film-links.ts";
import type { Clock } from "#src/domain/clock.ts";
import { createHttpApp } from "#src/http/create-http-app.ts";
import { watchFilm } from "#src/http/watch-film.ts";
import { openDoor } from "#src/http/open-door.ts";
import { announceApproval } from "#src/jobs/definitions/announce-approval.ts";
import {
  tellDigest as tellDigestJob,
  tellWeek as tellWeekJob,
} from "#src/jobs/definitions/tell-week.ts";
import { takeNumbers as takeNumbersJob } from "#src/jobs/definitions/take-numbers.ts";
import { deliverOutbox } from "#src/jobs/definitions/deliver-outbox.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import { drawThumbnail } from "#src/jobs/definitions/draw-thumbnail.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import {
  finalizePublication,
  preparePublication,
  reconcilePublication,
} from "#src/jobs/definitions/publish.ts";
import { takeNumbers } from "#src/insights/take-numbers.ts";
import { tellDigest, tellWeek } from "#src/insights/tell-week.ts";
import { type App, openApp, type Parts } from "#src/open-app.ts";
import { finalizeOnce } from "#src/publishing/finalize-publication.ts";
import { openPage } from "#src/publishing/platforms/page/open-page.ts";
import { prepareNextPublication } from "#src/publishing/prepare-publication.ts";
import { reconcile } from "#src/publishing/reconcile-publication.ts";
import { bringThumbnail } from "#src/publishing/thumbnail/bring-thumbnail.ts";
import { makeNextStep } from "#src/studio/make-short.ts";
import { openFaces } from "./open-faces.ts";
import { routeTo } from "./route-to.ts";
import { createWebDelivery, openWebHost } from "./open-web-host.ts";

export const roles = ["http", "worker", "chat"] as const;
export type Role = (typeof roles)[number];

export interface Service {
  app: App;
  publicUrl: string;
  /** Stops taking requests, lets running work end or stop where it can go on, then closes everything. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** How often due and abandoned work is looked for: a due post starts within this and a moment. */
const sweepEveryMs = 1_000;

/** Starts the roles asked for in this process. Any number of processes may do so on one database. */
export async function startService(
  config: Config,
  around: {
    clock: Clock;
    log: Logger;
    roles: ReadonlySet<Role>;
    /** Faces beside the web chat, such as the one a terminal is. */
    faces?: (app: App) => Face[];
    parts?: Parts;
    /** How the faces wait until a platform may be written to again; by the real time where absent. */
    pause?: (ms: number) => Promise<void>;
    /** Aborted where nobody waits for the start any more. */
    stopping?: AbortSignal;
  },
): Promise<Service> {
  const { clock, log } = around;
  await using starting = new AsyncDisposableStack();
  const door = around.roles.has("http") ? starting.use(await openDoor(config.http)) : undefined;
  const publicUrl =
    config.http.publicUrl ??
    derivePublicUrl({ ...config.http, port: door?.port ?? config.http.port });
  const app = starting.use(
    await openApp(config, {
      clock,
      log,
      publicUrl: () => publicUrl,
      ...(around.parts && { parts: around.parts }),
      ...(around.stopping && { stopping: around.stopping }),
    }),
  );
  const platforms = await openFaces(app, {
    config,
    publicUrl,
    ...(around.pause && { pause: around.pause }),
  });
  for (const platform of platforms) starting.use(platform);
  const all = [createWebDelivery(app), ...platforms, ...(around.faces?.(app) ?? [])];
  const faces = new Map(all.map((face) => [face.name, face]));
  if (around.roles.has("chat")) await startChat(app, faces);
  if (around.roles.has("chat")) {
    for (const { connect } of platforms) if (connect) starting.use(await connect());
  }
  if (around.roles.has("worker")) await startWorker(app, new Set(faces.keys()));
  if (around.roles.has("chat") || around.roles.has("worker")) starting.use(startSweeping(app));
  if (door) {
    const isSecure = publicUrl.startsWith("https:");
    const host = starting.use(await openWebHost(app, { isSecure, publicUrl }));
    door.serve(
      createHttpApp({
        page: openPage(app),
        health: { isReady: () => readiness(app.db) },
        faces: [createWebFace(host), watchFilm(openFilms(app)), ...platforms.flatMap(routeTo)],
        isSecure,
        reportError: (error) => log.error({ err: error }, "a request failed"),
      }),
    );
  }
  const running = starting.move();
  return {
    app,
    publicUrl,
    [Symbol.asyncDispose]: async () => {
      await door?.[Symbol.asyncDispose]();
      await running.disposeAsync();
    },
  };
}

/** The films of the links that chats were given. */
function openFilms(app: App): Parameters<typeof watchFilm>[0] {
  const links = createFilmLinks(app);
  return {
    openFilm: async (token, range) => {
      const key = links.keyOf(token);
      return key === undefined ? undefined : app.media.open(key, range);
    },
  };
}

async function startChat(app: App, faces: ReadonlyMap<string, Face>): Promise<void> {
  const deeds = createDeeds(app);
  await app.jobs.work(drainConversation, (input) => drain({ ...app, deeds }, input));
  const names = new Set(faces.keys());
  await app.jobs.work(announceApproval, (input) => announce({ ...app, faces: names }, input));
  await app.jobs.work(deliverOutbox, (input) => deliver({ ...app, faces }, input));
}

async function startWorker(app: App, faces: ReadonlySet<string>): Promise<void> {
  const { jobs, studio, publishing, media } = app;
  await jobs.work(makeShort, (input, run) => makeNextStep(studio, input, run));
  await jobs.work(drawThumbnail, async (input, run) => {
    await bringThumbnail(publishing, input, run);
  });
  await jobs.work(preparePublication, (input, run) =>
    prepareNextPublication(publishing, input, run),
  );
  await jobs.work(finalizePublication, (input) => finalizeOnce(publishing, input));
  await jobs.work(reconcilePublication, (input, run) => reconcile(publishing, input, run));
  await jobs.work(takeNumbersJob, (input, run) =>
    takeNumbers({ ...publishing, media }, input, run),
  );
  const telling = { ...publishing, media, ...createNewsThreads({ ...app, faces }) };
  await jobs.work(tellDigestJob, (input) => tellDigest(telling, input));
  await jobs.work(tellWeekJob, (input) => tellWeek(telling, input));
}

/** Looks for due and abandoned work again and again, one look after the other. */
function startSweeping(app: App): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweeping = (async () => {
    while (!signal.aborted) {
      try {
        await app.sweep();
        await sweepConversations(app);
      } catch (error) {
        app.log.error({ err: error }, "a sweep failed");
      }
      await wait(sweepEveryMs, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await sweeping;
    },
  };
}
