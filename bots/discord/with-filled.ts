import {
  captionStyles,
  type Message,
  musics,
  paces,
  type PressValues,
  type Screen,
  templates,
  tones,
} from "#bots/conversation/screen.ts";

/** The card as it stands with what people have filled in on it. */
export function withFilled(message: Message, filled: PressValues): Message {
  return { ...message, screen: fill(message.screen, filled) };
}

function fill(screen: Screen, filled: PressValues): Screen {
  switch (screen.kind) {
    case "script-edit":
    case "script-review": {
      const scenes = screen.scenes.map((scene) => ({
        ...scene,
        ...filled.scenes?.find(({ id }) => id === scene.id),
      }));
      return { ...screen, scenes };
    }
    case "picture-review": {
      const scenes = screen.scenes.map((scene) => {
        const option = filled.pictures?.find(({ sceneId }) => sceneId === scene.sceneId)?.option;
        return option !== undefined && scene.options[option] ? { ...scene, chosen: option } : scene;
      });
      return { ...screen, scenes };
    }
    case "custom-brief":
      return { ...screen, ...briefOf(screen, filled) };
    case "voice-pick": {
      const { voice, speed } = filled.settings ?? {};
      const { settings } = screen;
      const chosen = {
        id: voice ?? settings.voice.id,
        speed: speed ?? settings.voice.speed,
      };
      return { ...screen, settings: { ...settings, voice: chosen } };
    }
    case "style-edit":
      return { ...screen, settings: styleOf(screen, filled), scenes: ordered(screen, filled) };
    case "texts-edit":
      return {
        ...screen,
        ...(filled.texts && { texts: filled.texts }),
        ...(filled.thumbnail !== undefined && { thumbnailSceneId: filled.thumbnail }),
      };
    default:
      return screen;
  }
}

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

function briefOf(screen: Of<"custom-brief">, { brief }: PressValues) {
  return {
    keyword: brief?.keyword ?? screen.keyword,
    tone: tones.find((tone) => tone === brief?.tone) ?? screen.tone,
    template: templates.find((template) => template === brief?.template) ?? screen.template,
    lengthSeconds: brief?.lengthSeconds ?? screen.lengthSeconds,
    ...(screen.brands.some(({ id }) => id === brief?.brand) &&
      brief?.brand !== undefined && { brandId: brief.brand }),
  };
}

function styleOf({ settings }: Of<"style-edit">, { settings: typed }: PressValues) {
  return {
    ...settings,
    template: templates.find((one) => one === typed?.template) ?? settings.template,
    captionStyle: captionStyles.find((one) => one === typed?.captionStyle) ?? settings.captionStyle,
    music: musics.find((one) => one === typed?.music) ?? settings.music,
    pace: paces.find((one) => one === typed?.pace) ?? settings.pace,
  };
}

function ordered({ scenes }: Of<"style-edit">, { order }: PressValues) {
  if (!order) return scenes;
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return scenes.toSorted((a, b) => rank(a.id) - rank(b.id));
}
