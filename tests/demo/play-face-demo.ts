import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
import type { Logger } from "pino";
import { wordsFor } from "#bots/conversation/words.ts";
import type { DemoFace } from "#bots/demo/parse-demo-options.ts";
import { createMovableClock } from "#bots/demo/movable-clock.ts";
import type { Config } from "#src/config.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Language } from "#src/domain/language.ts";
import { hoursAfter } from "#src/domain/publication.ts";
import type { Tone } from "#src/domain/script.ts";
import type { Actor, OpenStage } from "#tests/scenarios/actor.ts";
import { openDiscordStage } from "#tests/scenarios/discord-stage.ts";
import { openSlackStage } from "#tests/scenarios/slack-stage.ts";
import { openTelegramStage } from "#tests/scenarios/telegram-stage.ts";

const stages: Partial<Record<DemoFace, OpenStage>> = {
  slack: openSlackStage,
  discord: openDiscordStage,
  telegram: openTelegramStage,
};

/**
 * The main job on a chat platform: the platform's own SDK talks to a stand-in of the platform, on
 * which a person sees and presses what is drawn. Prints the thread as that person sees it.
 */
export async function playFaceDemo(input: {
  face: DemoFace;
  keyword: string;
  tone: Tone;
  language: Language;
  out: string;
  config: Config;
  log: Logger;
  interrupted: AbortSignal;
  write: (text: string) => void;
}): Promise<void> {
  const { write, language } = input;
  const words = wordsFor(language);
  const { demo } = words.operator;
  const { screens } = words.chat;
  const clock = createMovableClock();
  const { config, log } = input;
  const openStage = stages[input.face];
  if (!openStage) throw new AppError("bad-configuration", `no stage for ${input.face}`);
  await using stage = await openStage({ config, clock, log, language });
  write(`— ${demo.intro} ${demo.standIn(words.faces.nameOf(input.face))}\n`);
  const { creator } = stage;
  const print = createLinePrinter(creator, write);
  const steps: (() => Promise<void>)[] = [
    () => creator.begins(input.keyword),
    () => creator.presses("choose-tone", input.tone),
    () => creator.sees(screens.preview.title),
    () => creator.presses("publish-now"),
    () => creator.sees(screens.published.title),
    async () => {
      clock.forward({ hours: hoursAfter["1h"] });
      write(`\n— ${demo.clock(demo.moments["1h"])}\n`);
      await creator.sees(screens.numbers.moments["1h"]);
    },
  ];
  for (const step of steps) {
    input.interrupted.throwIfAborted();
    await step();
    await print();
  }
  const complaints = stage.complaints();
  if (complaints.length > 0) throw new AppError("platform-rejected", complaints.join("\n"));
  await mkdir(input.out, { recursive: true });
  const path = join(input.out, `thread-${input.face}.txt`);
  await writeFile(path, `${(await creator.lines()).join("\n")}\n`);
  write(`\n— ${demo.files}\n  ${path}\n`);
}

/** Prints what is new in the thread, or has changed, since it was looked at last. */
function createLinePrinter(actor: Actor, write: (text: string) => void): () => Promise<void> {
  let shown: string[] = [];
  return async () => {
    const lines = await actor.lines();
    const fresh = lines.filter((line) => !shown.includes(line));
    shown = lines;
    if (fresh.length > 0) write(`\n${fresh.join("\n")}\n`);
  };
}
