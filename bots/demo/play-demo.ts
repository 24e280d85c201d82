import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { SilenceError } from "#bots/terminal/create-terminal-face.ts";
import { AppError } from "#src/domain/app-error.ts";
import { hoursAfter } from "#src/domain/publication.ts";
import { failure } from "./create-actor.ts";
import { workThroughCustomMode } from "./custom-mode.ts";
import { publishWithApproval } from "./publish-with-approval.ts";
import { saveFiles } from "./save-files.ts";
import { openStage, type Play, type Stage } from "./stage.ts";
import { visitPage } from "./visit-page.ts";

/** Visitors before the numbers of the first hour, and before those of the first day. */
const visitors = { "1h": 12, "24h": 30 } as const;

/**
 * Scripted people go through the main job against the real service, from the keyword to the numbers.
 * Returns only if all of it happened; throws AppError otherwise.
 */
export async function playDemo(play: Play): Promise<void> {
  const words = wordsFor(play.language);
  try {
    await using stage = await openStage(play);
    await playOn(stage, words);
  } catch (error) {
    if (!(error instanceof SilenceError)) throw error;
    const message = words.operator.demo.failed(error.message);
    throw new AppError("platform-unavailable", message, { cause: error });
  }
}

async function playOn(stage: Stage, words: Words): Promise<void> {
  const { creator, play } = stage;
  if (play.mode === "custom") await workThroughCustomMode(stage);
  else {
    await creator.start(`/short ${play.keyword}`, play.ownScript);
    await creator.press("tone-pick", "choose-tone", { argument: play.tone });
  }
  if (stage.approver) await publishWithApproval(stage, stage.approver);
  else await creator.press("preview", "publish-now");
  await watchNumbers(stage, words);
  await saveFiles(stage);
}

async function watchNumbers(stage: Stage, words: Words): Promise<void> {
  const { creator, printer, clock } = stage;
  const { demo } = words.operator;
  const { screen: published } = await creator.until(
    ({ screen }) => screen.kind === "published" || screen.kind === "publishing-failed",
  );
  if (published.kind === "publishing-failed") throw failure(published.code, words);
  if (published.kind !== "published") throw new Error("the post is not published");
  for (const moment of ["1h", "24h"] as const) {
    await visitPage(published.url, visitors[moment]);
    printer.note(demo.visits(words.format.count(visitors[moment])));
    clock.moveTo(Temporal.Instant.from(published.at.instant).add({ hours: hoursAfter[moment] }));
    printer.note(demo.clock(demo.moments[moment]));
    await creator.until(({ screen }) => screen.kind === "numbers" && screen.moment === moment);
  }
}
