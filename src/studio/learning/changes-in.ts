import type { Language } from "#src/domain/language.ts";
import type { SceneRole } from "#src/domain/script.ts";
import type { EditType } from "#src/domain/user-edit.ts";

/** An edit as it was kept. */
export interface KeptEdit {
  editType: EditType;
  before: unknown;
  after: unknown;
  /** ISO instant. */
  at: string;
}

/** A short with all that people changed about it, the oldest change first. */
export interface EditedShort {
  language: Language;
  keyword: string;
  /** The words are the person's own: how they are written says nothing about drafts. */
  isOwnText: boolean;
  edits: KeptEdit[];
}

/** A thing as a person found it and as they left it in the end. */
export interface Change<Value> {
  before: Value;
  after: Value;
  /** ISO instant of the last edit. */
  at: string;
}

export interface SceneWords {
  narration: string;
  role?: SceneRole;
}

export interface Texts {
  title: string;
  description: string;
  hashtags: string[];
}

export interface ShortChanges {
  /** By the name of the setting. */
  settings: Map<string, Change<string | number>>;
  scenes: Change<SceneWords>[];
  texts: Change<Texts> | undefined;
}

/**
 * What is different in the end: several edits of one thing are one change, and none where a person
 * went back to what they had found. What was made anew meanwhile starts again.
 */
export function changesIn({ edits }: EditedShort): ShortChanges {
  const settings = new Map<string, Change<string | number>>();
  const scenes = new Map<string, Change<SceneWords>>();
  let texts: Change<Texts> | undefined;
  for (const { editType, before, after, at } of edits) {
    if (!isRecord(before) || !isRecord(after)) continue;
    if (editType !== "script_change") {
      for (const [name, was] of Object.entries(before)) {
        const is = after[name];
        if (!isPlain(was) || !isPlain(is) || was === is) continue;
        const known = settings.get(`${editType}.${name}`);
        settings.set(`${editType}.${name}`, chained(known, { before: was, after: is, at }));
      }
      continue;
    }
    const sceneId = before["sceneId"];
    const isAnew = after["isMadeAnew"] === true;
    if (isAnew) {
      if (typeof sceneId === "string") scenes.delete(sceneId);
      else {
        scenes.clear();
        texts = undefined;
      }
      continue;
    }
    if (typeof sceneId === "string") {
      const [was, is] = [toWords(before), toWords(after)];
      if (was && is)
        scenes.set(sceneId, chained(scenes.get(sceneId), { before: was, after: is, at }));
      continue;
    }
    const [was, is] = [toTexts(before), toTexts(after)];
    if (was && is) texts = chained(texts, { before: was, after: is, at });
  }
  const isReal = <Value>(change: Change<Value>) => !isSame(change.before, change.after);
  return {
    settings: new Map([...settings].filter(([, change]) => isReal(change))),
    scenes: [...scenes.values()].filter(isReal),
    texts: texts && isReal(texts) ? texts : undefined,
  };
}

/** Goes on from an earlier change, unless something else was there in between. */
function chained<Value>(known: Change<Value> | undefined, next: Change<Value>): Change<Value> {
  return known && isSame(known.after, next.before) ? { ...next, before: known.before } : next;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toWords({ narration, role }: Record<string, unknown>): SceneWords | undefined {
  if (typeof narration !== "string") return undefined;
  const known = (["hook", "point", "call-to-action"] as const).find((one) => one === role);
  return { narration, ...(known && { role: known }) };
}

function toTexts({ title, description, hashtags }: Record<string, unknown>): Texts | undefined {
  if (typeof title !== "string" || typeof description !== "string" || !Array.isArray(hashtags)) {
    return undefined;
  }
  return { title, description, hashtags: hashtags.filter((tag) => typeof tag === "string") };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
