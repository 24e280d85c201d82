import { shortLengthSeconds, tones } from "#src/domain/script.ts";
import {
  captionStyles,
  musics,
  paces,
  type ShortSettings,
  templates,
  voiceSpeed,
} from "#src/domain/short-settings.ts";
import type { Press } from "../press.ts";
import type { PressValues } from "../screen.ts";
import type { CustomBrief, Edits, PictureEdit, Workshop } from "./custom-phase.ts";
import { withoutGone } from "./own-pictures.ts";
import { scenesOf, settingsOf } from "./workshop.ts";

/** Nothing a person types into one field is kept beyond this, in characters: far more than any limit. */
const typedLengthMax = 4_000;

/** Keeps what stands in the fields of a card, whatever was pressed on it. What fits nowhere is left out. */
export function takeValues(before: Workshop, press: Pick<Press, "values" | "context">): Workshop {
  const workshop = withoutGone(before, press.context);
  const taken = [takeScenes, takeSettings, takeOrder, takeTexts].map((take) =>
    take(workshop, press.values),
  );
  const pictures = takePictures(workshop, press);
  return { ...workshop, edits: Object.assign({ ...workshop.edits }, pictures, ...taken) };
}

function takeScenes(workshop: Workshop, { scenes }: PressValues): Edits {
  if (!scenes) return {};
  const typed = scenesOf(workshop).map(({ id, narration, onScreen }) => {
    const edit = scenes.find((scene) => scene.id === id) ?? { narration, onScreen };
    return { id, narration: cut(edit.narration), onScreen: cut(edit.onScreen) };
  });
  return { scenes: typed };
}

function takePictures(
  { draft, edits }: Workshop,
  { values: { pictures }, context }: Pick<Press, "values" | "context">,
): Edits {
  if (!pictures) return {};
  const choices = draft.pictures.flatMap(({ sceneId, options }): PictureEdit[] => {
    const { option, assetId } = pictures.findLast((one) => one.sceneId === sceneId) ?? {};
    const kept = edits.pictures?.find((one) => one.sceneId === sceneId);
    const own = context.ownPictures?.find((one) => one.assetId === assetId);
    if (own) return [{ sceneId, own }];
    const known = kept?.own && { own: kept.own };
    if (option !== undefined && options[option]) return [{ sceneId, option, ...known }];
    if (known && option === options.length) return [{ sceneId, ...known }];
    return kept ? [kept] : [];
  });
  return { pictures: choices };
}

function takeSettings(workshop: Workshop, { settings }: PressValues): Edits {
  if (!settings) return {};
  const { voice, template, captionStyle, music, pace } = settingsOf(workshop);
  const isVoice = workshop.draft.voices.some(({ id }) => id === settings.voice);
  const taken: ShortSettings = {
    voice: {
      id: isVoice ? (settings.voice ?? voice.id) : voice.id,
      speed: speedOf(settings.speed) ?? voice.speed,
    },
    template: oneOf(templates, settings.template) ?? template,
    captionStyle: oneOf(captionStyles, settings.captionStyle) ?? captionStyle,
    music: oneOf(musics, settings.music) ?? music,
    pace: oneOf(paces, settings.pace) ?? pace,
  };
  return { settings: taken };
}

/** The hook stays first and the call to action last, whatever order was asked for. */
function takeOrder(workshop: Workshop, { order }: PressValues): Edits {
  if (!order) return {};
  const place = { hook: 0, point: 1, "call-to-action": 2 };
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const ids = scenesOf(workshop)
    .toSorted((a, b) => place[a.role] - place[b.role] || rank(a.id) - rank(b.id))
    .map(({ id }) => id);
  return { order: ids };
}

function takeTexts({ draft }: Workshop, { texts, thumbnail }: PressValues): Edits {
  const isScene = draft.scenes.some(({ id }) => id === thumbnail);
  return {
    ...(texts && {
      texts: {
        title: cut(texts.title),
        description: cut(texts.description),
        hashtags: cut(texts.hashtags),
      },
    }),
    ...(isScene && thumbnail !== undefined && { thumbnail }),
  };
}

/** The brief as it stands on its card. */
export function takeBrief(brief: CustomBrief, { brief: typed }: PressValues): CustomBrief {
  if (!typed) return brief;
  const seconds = Math.round(typed.lengthSeconds ?? brief.lengthSeconds);
  const brand = brief.brands?.find(({ id }) => id === typed.brand);
  return {
    ...brief,
    ...(brand && { brandId: brand.id }),
    keyword: typed.keyword === undefined ? brief.keyword : cut(typed.keyword),
    tone: oneOf(tones, typed.tone) ?? brief.tone,
    template: oneOf(templates, typed.template) ?? brief.template,
    lengthSeconds: Number.isFinite(seconds)
      ? Math.min(shortLengthSeconds.max, Math.max(shortLengthSeconds.min, seconds))
      : brief.lengthSeconds,
  };
}

function oneOf<Word extends string>(words: readonly Word[], typed: string | undefined) {
  return words.find((word) => word === typed);
}

function speedOf(typed: number | undefined): number | undefined {
  if (typed === undefined || !Number.isFinite(typed)) return undefined;
  const speed = Math.round(typed * 20) / 20;
  return Math.min(voiceSpeed.max, Math.max(voiceSpeed.min, speed));
}

function cut(typed: string): string {
  return typed.slice(0, typedLengthMax).toWellFormed();
}
