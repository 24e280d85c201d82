import type { PressValues, Screen } from "#bots/conversation/screen.ts";
import {
  captionStyles,
  musics,
  paces,
  shortLengthSeconds,
  templates,
  tones,
  voiceSpeed,
} from "#bots/conversation/screen.ts";
import { colorDots, colorsFilled, toggleColor } from "../render/colors.ts";
import { orderView, scenesInOrder } from "../render/custom/render-style-edit.ts";
import { scenesNow } from "../render/script-text.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** What a press fills in, and which side of the card is shown then. */
export interface Filling {
  values: PressValues;
  view?: string;
}

/**
 * What a button that fills something in means on a screen. Undefined for what the screen does not offer: such a
 * press was made up, or its card has become another one.
 */
export function valuesOfPress(
  screen: Screen,
  filled: PressValues,
  { field, value }: { field: string; value: string },
): Filling | undefined {
  switch (screen.kind) {
    case "setup":
      return colorsOf(screen, filled, field, value);
    case "image-pick":
      return field === "redraw" ? switched(screen, filled, value) : undefined;
    case "time-pick":
      return field === "time" && isLocalTime(value)
        ? { values: { localTime: value }, view: `at:${value}` }
        : undefined;
    case "script-edit":
    case "script-review":
      return field === "unscene" ? unchanged(screen, filled, value) : undefined;
    case "custom-brief":
      return briefOf(screen, filled, field, value);
    case "picture-review":
      return pictureOf(screen, filled, field, value);
    case "voice-pick":
      return voiceOf(screen, filled, field, value);
    case "style-edit":
      return styleOf(screen, filled, field, value);
    case "texts-edit": {
      const picture = field === "thumbnail" ? at(screen.pictures, value) : undefined;
      return picture && { values: { thumbnail: picture.sceneId } };
    }
    default:
      return undefined;
  }
}

function at<One>(list: readonly One[], place: string): One | undefined {
  return /^\d{1,2}$/.test(place) ? list[Number(place)] : undefined;
}

function isLocalTime(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return false;
  try {
    Temporal.PlainDateTime.from(value);
    return true;
  } catch {
    return false;
  }
}

function colorsOf(
  { asks }: Of<"setup">,
  filled: PressValues,
  field: string,
  value: string,
): Filling | undefined {
  const dot = colorDots.find(({ color }) => color === `#${value}`);
  if (asks.about !== "colors" || field !== "color" || !dot) return undefined;
  return { values: { colors: toggleColor(colorsFilled(filled, asks.current), dot.color) } };
}

function switched(
  { pictures }: Of<"image-pick">,
  { sceneIds = [] }: PressValues,
  value: string,
): Filling | undefined {
  const picture = at(pictures, value);
  if (!picture) return undefined;
  const { sceneId } = picture;
  const isChosen = sceneIds.includes(sceneId);
  const others = sceneIds.filter((one) => one !== sceneId);
  return { values: { sceneIds: isChosen ? others : [...others, sceneId] } };
}

/** A scene as it was before somebody typed over it. */
function unchanged(
  { scenes }: Of<"script-edit" | "script-review">,
  filled: PressValues,
  value: string,
): Filling | undefined {
  const scene = at(scenes, value);
  if (!scene) return undefined;
  const now = scenesNow(scenes, filled.scenes).map((one) => (one.id === scene.id ? scene : one));
  const typed = now.map(({ id, narration, onScreen }) => ({ id, narration, onScreen }));
  return { values: { scenes: typed } };
}

function briefOf(
  screen: Of<"custom-brief">,
  { brief = {} }: PressValues,
  field: string,
  value: string,
): Filling | undefined {
  const fill = (part: NonNullable<PressValues["brief"]>) => ({
    values: { brief: { ...brief, ...part } },
  });
  const seconds = Number(value);
  switch (field) {
    case "tone":
      return tones.some((tone) => tone === value) ? fill({ tone: value }) : undefined;
    case "template":
      return templates.some((one) => one === value) ? fill({ template: value }) : undefined;
    case "length":
      return seconds >= shortLengthSeconds.min && seconds <= shortLengthSeconds.max
        ? fill({ lengthSeconds: seconds })
        : undefined;
    case "brand": {
      const brand = at(screen.brands, value);
      return brand && fill({ brand: brand.id });
    }
    default:
      return undefined;
  }
}

/** The field is `picture:` and the place of the scene, the value the place of one of its pictures. */
function pictureOf(
  { scenes }: Of<"picture-review">,
  filled: PressValues,
  field: string,
  value: string,
): Filling | undefined {
  const scene = field.startsWith("picture:") ? at(scenes, field.slice(8)) : undefined;
  if (!scene || !at(scene.options, value)) return undefined;
  const chosen = { sceneId: scene.sceneId, option: Number(value) };
  return { values: { pictures: withPicture(filled, chosen) } };
}

/** The pictures chosen so far, with another one for one of the scenes. */
export function withPicture(
  { pictures = [] }: PressValues,
  chosen: NonNullable<PressValues["pictures"]>[number],
): NonNullable<PressValues["pictures"]> {
  return [...pictures.filter(({ sceneId }) => sceneId !== chosen.sceneId), chosen];
}

function voiceOf(
  { voices }: Of<"voice-pick">,
  { settings = {} }: PressValues,
  field: string,
  value: string,
): Filling | undefined {
  if (field === "voice") {
    const voice = at(voices, value);
    return voice && { values: { settings: { ...settings, voice: voice.id } } };
  }
  const speed = Number(value);
  const isSpeed = field === "speed" && speed >= voiceSpeed.min && speed <= voiceSpeed.max;
  return isSpeed ? { values: { settings: { ...settings, speed } } } : undefined;
}

function styleOf(
  screen: Of<"style-edit">,
  { settings = {}, order }: PressValues,
  field: string,
  value: string,
): Filling | undefined {
  const known = { template: templates, captionStyle: captionStyles, music: musics, pace: paces };
  if (field === "up") return movedUp(screen, order, Number(value));
  const words = Object.entries(known).find(([name]) => name === field)?.[1];
  if (!words?.some((word) => word === value)) return undefined;
  return { values: { settings: { ...settings, [field]: value } } };
}

/** A point changes places with the one before it. */
function movedUp(
  screen: Of<"style-edit">,
  order: readonly string[] | undefined,
  place: number,
): Filling | undefined {
  const scenes = scenesInOrder(screen, order);
  const [before, moved] = [scenes[place - 1], scenes[place]];
  if (before?.role !== "point" || moved?.role !== "point") return undefined;
  const ids = scenes.map(({ id }) => id);
  return {
    values: { order: ids.with(place - 1, moved.id).with(place, before.id) },
    view: orderView,
  };
}
