import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { createChat } from "#bots/conversation/receive.ts";
import type { Chat, Person } from "#bots/conversation/chat.ts";
import type { Message, Verb } from "#bots/conversation/screen.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import {
  createTerminalFace,
  SilenceError,
  type Terminal,
  type TerminalFace,
} from "#bots/terminal/create-terminal-face.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { findProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError, type ErrorCode } from "#src/domain/app-error.ts";
import { hoursAfter } from "#src/domain/publication.ts";
import { roles, type Service, startService } from "../start-service.ts";
import { createMovableClock } from "./movable-clock.ts";
import type { DemoOptions } from "./parse-demo-options.ts";
import { visitPage } from "./visit-page.ts";

/** Visitors before the numbers of the first hour, and before those of the first day. */
const visitors = { "1h": 12, "24h": 30 } as const;

interface Play extends DemoOptions {
  /** Of a service on a scratch database. */
  config: Parameters<typeof startService>[0];
  log: Logger;
  terminal: Terminal;
  /** Fires when the person at the terminal has had enough. */
  interrupted: AbortSignal;
}

/**
 * A scripted creator goes through quick mode against the real service: keyword, tone, progress,
 * preview, publish, visits, numbers. Returns only if all of it happened; throws AppError otherwise.
 */
export async function playQuickMode(play: Play): Promise<void> {
  const words = wordsFor(play.language);
  try {
    await playWith(words, play);
  } catch (error) {
    if (!(error instanceof SilenceError)) throw error;
    const message = words.operator.demo.failed(error.message);
    throw new AppError("platform-unavailable", message, { cause: error });
  }
}

async function playWith(words: Words, play: Play): Promise<void> {
  const { demo } = words.operator;
  const face = createTerminalFace(play.terminal, words, play.interrupted);
  const clock = createMovableClock();
  await using service = await startService(play.config, {
    clock,
    log: play.log,
    roles: new Set(roles),
    faces: () => [face],
  });
  face.note(`${demo.intro} ${demo.local}`);
  const person = await ensureOwner(service.app, {
    name: words.operator.ownerName,
    language: play.language,
    timeZone: "Asia/Seoul",
  });
  const chat = createChat(service.app, face.name);
  const creator = createCreator({ chat, person, face, words });
  await creator.start(play);
  await creator.press("tone-pick", "choose-tone", play.tone);
  const preview = await creator.press("preview", "publish-now");
  const { screen: published } = await face.until(
    ({ screen }) => screen.kind === "published" || screen.kind === "publishing-failed",
  );
  if (published.kind === "publishing-failed") throw failure(published.code, words);
  if (published.kind !== "published") throw new Error("the post is not published");
  for (const moment of ["1h", "24h"] as const) {
    await visitPage(published.url, visitors[moment]);
    face.note(demo.visits(words.format.count(visitors[moment])));
    clock.moveTo(Temporal.Instant.from(published.at.instant).add({ hours: hoursAfter[moment] }));
    face.note(demo.clock(demo.moments[moment]));
    await face.until(({ screen }) => screen.kind === "numbers" && screen.moment === moment);
  }
  await saveFiles(service, { play, person, preview, face, words });
}

/** Says and presses what a person would, one thing after the other. */
function createCreator(around: { chat: Chat; person: Person; face: TerminalFace; words: Words }) {
  const { chat, person, face, words } = around;
  return {
    start: async ({ keyword, ownScript }: Pick<Play, "keyword" | "ownScript">) =>
      chat.start(person, {
        text: `/short ${keyword}`,
        externalId: crypto.randomUUID(),
        ...(ownScript !== undefined && { ownScript }),
      }),
    press: async (
      kind: Message["screen"]["kind"],
      verb: Verb,
      argument?: string,
    ): Promise<Message> => {
      const card = await face.until(
        ({ screen, actions }) =>
          (screen.kind === kind && actions.length > 0) || screen.kind === "making-failed",
      );
      if (card.screen.kind === "making-failed") throw failure(card.screen.code, words);
      const action = card.actions.find((one) => one.verb === verb && one.argument === argument);
      if (!action) throw new Error(`nobody offers ${verb} on ${card.screen.kind}`);
      const pressed = await chat.press(person, {
        token: action.token,
        externalId: crypto.randomUUID(),
      });
      if (!pressed.accepted) throw new Error(`the press on ${verb} was refused: ${pressed.notice}`);
      return card;
    },
  };
}

function failure(code: ErrorCode, words: Words): AppError {
  const { what, next } = words.chat.errors[code];
  return new AppError(code, words.operator.demo.failed(`${what} ${next}`));
}

async function saveFiles(
  { app }: Service,
  input: { play: Play; person: Person; preview: Message; face: TerminalFace; words: Words },
): Promise<void> {
  const { play, person, preview, face, words } = input;
  if (preview.screen.kind !== "preview") throw new Error("there is no preview");
  const projectId = preview.screen.video.key.split("/")[1] ?? "";
  const project = await asTenant(app.db, person, (tx) => findProject(tx, projectId));
  if (!project?.finished) throw new Error("the short is not finished");
  const { videoKey, thumbnailKey, captionsKey } = project.finished;
  const files = ["short.mp4", "thumbnail.jpg", "captions.srt", "script.json", "thread.txt"];
  const to = (name: string) => join(play.out, name);
  try {
    await mkdir(play.out, { recursive: true });
    await copyFile(await app.media.localPath(videoKey), to("short.mp4"));
    await copyFile(await app.media.localPath(thumbnailKey), to("thumbnail.jpg"));
    await copyFile(await app.media.localPath(captionsKey), to("captions.srt"));
    await writeFile(to("script.json"), `${JSON.stringify(project.script, undefined, 2)}\n`);
    face.note([words.operator.demo.files, ...files.map((name) => `  ${to(name)}`)].join("\n"));
    await writeFile(to("thread.txt"), face.transcript());
  } catch (error) {
    const message = words.operator.demo.unwritable(play.out);
    throw new AppError("bad-configuration", message, { cause: error });
  }
}
