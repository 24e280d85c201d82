import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Stage } from "./stage.ts";

const files = ["short.mp4", "thumbnail.jpg", "captions.srt", "script.json", "thread.txt"];

/** Leaves what was made, and the thread itself, where the person wants it. Throws AppError `bad-configuration`. */
export async function saveFiles({
  play,
  words,
  service,
  person,
  printer,
  creator,
}: Stage): Promise<void> {
  const { app } = service;
  const { screen } = await creator.until((message) => message.screen.kind === "preview");
  if (screen.kind !== "preview") throw new Error("there is no preview");
  const projectId = screen.video.key.split("/")[1] ?? "";
  const project = await asTenant(app.db, person, (tx) => findProject(tx, projectId));
  if (!project?.finished) throw new Error("the short is not finished");
  const { videoKey, thumbnailKey, captionsKey } = project.finished;
  const to = (name: string) => join(play.out, name);
  try {
    await mkdir(play.out, { recursive: true });
    await copyFile(await app.media.localPath(videoKey), to("short.mp4"));
    await copyFile(await app.media.localPath(thumbnailKey), to("thumbnail.jpg"));
    await copyFile(await app.media.localPath(captionsKey), to("captions.srt"));
    await writeFile(to("script.json"), `${JSON.stringify(project.script, undefined, 2)}\n`);
    printer.note([words.operator.demo.files, ...files.map((name) => `  ${to(name)}`)].join("\n"));
    await writeFile(to("thread.txt"), printer.transcript());
  } catch (error) {
    const message = words.operator.demo.unwritable(play.out);
    throw new AppError("bad-configuration", message, { cause: error });
  }
}
