import type { Brief, Scene, Script } from "#src/domain/script.ts";
import { createPhraseFinder, holdsAny, leaveOut, leaveOutOfScene } from "./avoid-phrases.ts";
import type { Writer } from "./writer.ts";

/** Other drafts that are tried before sentences are left out. */
const otherDraftsMax = 12;
/** Far beyond what anybody asks for anew, so that no draft is met twice. */
const otherDraftsFrom = 10_000;

/**
 * Has a script written that holds none of the phrases the brand avoids, whatever the writer makes of
 * the brief: another draft where one holds some, and where all do, the first without them.
 */
export async function writeCarefully(
  writer: Writer,
  input: { brief: Brief; attempt: number },
  signal: AbortSignal,
): Promise<Script> {
  const { brief, attempt } = input;
  const first = await writer.write(brief, attempt, signal);
  const phrases = brief.avoidedPhrases ?? [];
  if (phrases.length === 0) return first;
  const holds = createPhraseFinder(phrases, brief.keyword);
  if (!holdsAny(first, holds)) return first;
  // A writer that is paid for each draft has the phrases in its brief and is asked once.
  for (let other = 0; writer.isLocal && other < otherDraftsMax; other += 1) {
    const number = otherDraftsFrom + attempt * otherDraftsMax + other;
    const draft = await writer.write(brief, number, signal);
    if (!holdsAny(draft, holds)) return draft;
  }
  return leaveOut(first, holds, brief.keyword);
}

/** Words one scene anew under the same care. */
export async function rewriteCarefully(
  writer: Writer,
  input: { brief: Brief; script: Script; sceneId: string },
  signal: AbortSignal,
): Promise<Scene> {
  const { brief, sceneId } = input;
  const holds = createPhraseFinder(brief.avoidedPhrases ?? [], brief.keyword);
  let { script } = input;
  for (let tries = 0; ; tries += 1) {
    const scene = await writer.rewrite(brief, { script, sceneId }, signal);
    if (!holds(scene.narration) && !holds(scene.onScreen)) return scene;
    if (!writer.isLocal || tries === otherDraftsMax) {
      return leaveOutOfScene(scene, brief.language, { holds, keyword: brief.keyword });
    }
    const scenes = script.scenes.map((one) => (one.id === sceneId ? scene : one));
    script = { ...script, scenes };
  }
}
