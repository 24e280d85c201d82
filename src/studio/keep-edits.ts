import { findProject, type Project } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { insertUserEdit, type UserEdit } from "#src/db/user-edits.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Script } from "#src/domain/script.ts";
import { type ShortSettings, standardSettings } from "#src/domain/short-settings.ts";
import { learnFromEdits } from "./learning/learn-from-edits.ts";

type Edit = Pick<UserEdit, "editType" | "before" | "after">;

/**
 * Does what changes a short and keeps, in the same transaction, what a person changed by it: each
 * thing as it was and as it is wished. The brand, or the person where there is none, learns from it.
 */
export async function keepingEdits(
  app: { clock: Clock },
  tx: Transaction,
  person: { userId: string; projectId: string; change: string },
  work: () => Promise<void>,
): Promise<void> {
  const { userId, projectId, change } = person;
  const before = await findProject(tx, projectId);
  await work();
  const after = await findProject(tx, projectId);
  if (!before || !after) return;
  const { teamId, keyword, tone, language } = before;
  const context = { change, keyword, tone, language, generation: after.generation };
  const now = app.clock.now();
  const edits = editsBetween(before, after);
  for (const edit of edits) {
    await insertUserEdit(tx, { teamId, userId, projectId, context, now, ...edit });
  }
  if (edits.length > 0) await learnFromEdits(app, tx, projectId);
}

/** What stands after an edit that wishes for something else without saying what. */
const anew = { isMadeAnew: true };

/** What differs between two states of a short. */
export function editsBetween(before: Project, after: Project): Edit[] {
  if (!before.script) return [];
  return [
    ...scriptEdits(before.script, after.script, after.rewriting),
    ...pictureEdits(before, after),
    ...settingEdits(before, after),
  ];
}

function scriptEdits(before: Script, after: Script | undefined, rewriting: string[]): Edit[] {
  const editType = "script_change" as const;
  const { title, description, hashtags } = before;
  const texts = { title, description, hashtags };
  if (!after) {
    const scenes = before.scenes.map(({ narration, onScreen }) => ({ narration, onScreen }));
    return [{ editType, before: { ...texts, scenes }, after: anew }];
  }
  const edits: Edit[] = [];
  for (const { id, role, narration, onScreen } of before.scenes) {
    const scene = after.scenes.find((one) => one.id === id);
    const was = { sceneId: id, role, narration, onScreen };
    if (rewriting.includes(id)) edits.push({ editType, before: was, after: anew });
    else if (scene && (scene.narration !== narration || scene.onScreen !== onScreen)) {
      const is = { sceneId: id, role, narration: scene.narration, onScreen: scene.onScreen };
      edits.push({ editType, before: was, after: is });
    }
  }
  const wished = { title: after.title, description: after.description, hashtags: after.hashtags };
  if (!isSame(texts, wished)) edits.push({ editType, before: texts, after: wished });
  return edits;
}

/** A script that is written anew takes its pictures with it. */
function pictureEdits(before: Project, after: Project): Edit[] {
  if (!after.script) return [];
  return before.images.flatMap(({ sceneId, key, attempt }): Edit[] => {
    const image = after.images.find((one) => one.sceneId === sceneId);
    const isChanged = image && key !== undefined && image.key !== key;
    if (!isChanged || (image.key === undefined && image.attempt === attempt)) return [];
    return [
      {
        editType: "image_selection",
        before: { sceneId, key },
        after: image.key === undefined ? anew : { sceneId, key: image.key },
      },
    ];
  });
}

function settingEdits(before: Project, after: Project): Edit[] {
  const was = before.settings ?? standardSettings;
  const is = after.settings ?? standardSettings;
  const edits: Edit[] = [];
  if (!isSame(was.voice, is.voice)) {
    edits.push({ editType: "voice_change", before: was.voice, after: is.voice });
  }
  const [styleBefore, styleAfter] = [styleOf(was), styleOf(is)];
  if (!isSame(styleBefore, styleAfter)) {
    edits.push({ editType: "style_change", before: styleBefore, after: styleAfter });
  }
  const timingBefore = { pace: was.pace, order: orderOf(before.script) };
  const timingAfter = { pace: is.pace, order: orderOf(after.script) };
  if (after.script && !isSame(timingBefore, timingAfter)) {
    edits.push({ editType: "timing_adjustment", before: timingBefore, after: timingAfter });
  }
  return edits;
}

function styleOf({ template, captionStyle, music }: ShortSettings) {
  return { template, captionStyle, music };
}

function orderOf(script: Script | undefined): string[] {
  return script?.scenes.map(({ id }) => id) ?? [];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
