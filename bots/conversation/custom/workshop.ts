import type { PictureChoice, ShortChange } from "#src/domain/making.ts";
import type {
  FinishedShort,
  ScenePictures,
  SceneText,
  ShortDraft,
  Suggestion,
} from "#src/domain/news.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import type { SceneEdit, TextEdits, Workshop } from "./custom-phase.ts";

/** The scenes in the person's order and words. */
export function scenesOf({ draft, edits }: Workshop): SceneText[] {
  const scenes = draft.scenes.map(({ id, role, narration, onScreen }) => {
    const edited = edits.scenes?.find((scene) => scene.id === id);
    return { id, role, narration, onScreen, ...edited };
  });
  const { order } = edits;
  if (!order) return scenes;
  return scenes.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

export function settingsOf({ draft, edits }: Workshop): ShortSettings {
  return { ...draft.settings, ...edits.settings };
}

/** The pictures of each scene in the person's order, with their own among them, and the one they chose. */
export function picturesOf(workshop: Workshop): ScenePictures[] {
  const { draft, edits } = workshop;
  return scenesOf(workshop).flatMap(({ id, onScreen }) => {
    const pictures = draft.pictures.find(({ sceneId }) => sceneId === id);
    if (!pictures) return [];
    const edit = edits.pictures?.find(({ sceneId }) => sceneId === id);
    const own = edit?.own;
    const options = own ? [...pictures.options, own.picture] : pictures.options;
    const chosen = edit?.option ?? (own ? pictures.options.length : pictures.chosen);
    return [{ ...pictures, onScreen, options, chosen }];
  });
}

export function textsOf({ draft, edits }: Workshop): TextEdits {
  const { title, description, hashtags } = draft;
  return (
    edits.texts ?? { title, description, hashtags: hashtags.map((tag) => `#${tag}`).join(" ") }
  );
}

/** A finished short as a draft again; undefined where it was stored before that was possible. */
export function draftOf(finished: FinishedShort): ShortDraft | undefined {
  const { tools, title, description, hashtags, localSteps } = finished;
  if (!tools) return undefined;
  const scenes = finished.scenes.map((scene) => ({ ...scene, seconds: scene.seconds ?? 0 }));
  const pictures = finished.pictures.map(({ sceneId, onScreen, picture, options, chosen }) => ({
    sceneId,
    onScreen,
    options: options ?? [picture],
    chosen: chosen ?? 0,
  }));
  return { ...tools, title, description, hashtags, localSteps, scenes, pictures };
}

/** What has to be made of the person's edits; empty where they changed nothing after all. */
export function changesOf(workshop: Workshop): ShortChange[] {
  return [
    ...sceneChanges(workshop),
    ...pictureChanges(workshop),
    ...settingsChanges(workshop),
    ...textChanges(workshop),
  ];
}

function sceneChanges(workshop: Workshop): ShortChange[] {
  const { draft } = workshop;
  const scenes = scenesOf(workshop).map(({ id, narration, onScreen }) => ({
    id,
    narration: cleanNarration(narration),
    onScreen: cleanNarration(onScreen),
  }));
  const changed = scenes.filter((scene) => !isSameScene(scene, draft));
  return changed.length === 0 ? [] : [{ type: "scenes", scenes: changed }];
}

function isSameScene(edit: SceneEdit, draft: ShortDraft): boolean {
  const scene = draft.scenes.find(({ id }) => id === edit.id);
  return scene?.narration === edit.narration && scene.onScreen === edit.onScreen;
}

function pictureChanges({ draft, edits }: Workshop): ShortChange[] {
  const anew = (edits.anew ?? []).filter((id) =>
    draft.pictures.some(({ sceneId }) => sceneId === id),
  );
  const choices = draft.pictures.flatMap(({ sceneId, chosen }): PictureChoice[] => {
    if (anew.includes(sceneId)) return [];
    const { option, own } = edits.pictures?.find((one) => one.sceneId === sceneId) ?? {};
    if (option !== undefined) return option === chosen ? [] : [{ sceneId, option }];
    return own ? [{ sceneId, assetId: own.assetId }] : [];
  });
  return [
    ...(choices.length === 0 ? [] : [{ type: "picture-choice" as const, choices }]),
    ...(anew.length === 0 ? [] : [{ type: "pictures" as const, sceneIds: anew }]),
  ];
}

function settingsChanges(workshop: Workshop): ShortChange[] {
  const { draft } = workshop;
  const settings = settingsOf(workshop);
  const order = scenesOf(workshop).map(({ id }) => id);
  const isSameOrder = draft.scenes.every(({ id }, index) => order[index] === id);
  const isSame = JSON.stringify(settings) === JSON.stringify(draft.settings);
  if (isSame && isSameOrder) return [];
  return [{ type: "settings", settings, ...(!isSameOrder && { order }) }];
}

function textChanges(workshop: Workshop): ShortChange[] {
  const { draft, edits } = workshop;
  const { title, description } = textsOf(workshop);
  const hashtags = readHashtags(textsOf(workshop).hashtags);
  const isSame =
    draft.hasOldThumbnail === undefined &&
    title === draft.title &&
    description === draft.description &&
    hashtags.join(" ") === draft.hashtags.join(" ");
  const { perPlatform } = draft;
  const texts = { title, description, hashtags, ...(perPlatform && { perPlatform }) };
  const { thumbnail } = edits;
  const isSameThumbnail = thumbnail === undefined || thumbnail === draft.thumbnailSceneId;
  return [
    ...(isSame ? [] : [{ type: "texts" as const, texts }]),
    ...(isSameThumbnail ? [] : [{ type: "thumbnail" as const, sceneId: thumbnail }]),
  ];
}

/** Words apart, with or without the mark; each once. */
export function readHashtags(typed: string): string[] {
  const words = typed.split(/[\s,#]+/u).map((word) => word.replaceAll(/[^\p{L}\p{N}_]/gu, ""));
  return [...new Set(words.filter((word) => word !== ""))];
}

/** Advice that still fits the person's words: what they have changed themselves is no longer advised on. */
export function openSuggestions(workshop: Workshop): Suggestion[] {
  const scenes = scenesOf(workshop);
  return workshop.draft.suggestions.filter(({ sceneId, part, before }) => {
    const scene = scenes.find(({ id }) => id === sceneId);
    return scene?.[part] === before;
  });
}

/** The words of the scenes with another narration for one of them. */
export function withNarration(
  workshop: Workshop,
  { sceneId, narration }: { sceneId: string; narration: string },
): Workshop {
  const scenes = scenesOf(workshop).map(({ id, onScreen, ...scene }) => ({
    id,
    narration: id === sceneId ? narration : scene.narration,
    onScreen,
  }));
  return { ...workshop, edits: { ...workshop.edits, scenes } };
}

/** The words of the scenes with one piece of advice taken. */
export function withSuggestion(workshop: Workshop, suggestionId: string): Workshop {
  const advice = workshop.draft.suggestions.find(({ id }) => id === suggestionId);
  if (!advice) return workshop;
  const scenes = scenesOf(workshop).map(({ id, narration, onScreen }) => {
    const scene = { id, narration, onScreen };
    return id === advice.sceneId ? { ...scene, [advice.part]: advice.after } : scene;
  });
  return { ...workshop, edits: { ...workshop.edits, scenes } };
}
