import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import { learnedLine } from "#bots/conversation/learned-words.ts";
import { voiceName } from "#bots/conversation/offer-words.ts";
import { estimateSpeechSeconds } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

/** A screen of custom mode as lines of plain text. */
export function renderCustom(screen: CustomScreen, words: Words): string[] {
  const { chat, format } = words;
  const { custom } = chat;
  switch (screen.kind) {
    case "custom-brief":
      return [
        screen.ownScript ? custom.brief.ownTitle : custom.brief.title,
        `  ${custom.brief.keyword}: ${screen.keyword}`,
        `  ${custom.brief.tone}: ${chat.tones[screen.tone]}`,
        `  ${custom.brief.length}: ${format.duration(screen.lengthSeconds)}`,
        `  ${custom.brief.template}: ${custom.templates[screen.template].name}`,
      ];
    case "custom-progress":
      return [custom.progress[screen.toward](screen.keyword)];
    case "script-review":
      return [
        custom.script.title,
        ...[learnedLine(screen.learned, words) ?? []].flat(),
        ...renderScenes(screen, words),
        ...renderAdvice(screen, words),
      ];
    case "picture-review":
      return [
        screen.anewSceneIds ? custom.pictures.titleChange : custom.pictures.title,
        ...screen.scenes.map(({ sceneId, onScreen, options, chosen }, index) => {
          const which = custom.pictures.option(
            format.count(chosen + 1),
            format.count(options.length),
          );
          const isAnew = screen.anewSceneIds?.includes(sceneId);
          return `  ${index + 1}. ${onScreen} (${isAnew ? custom.pictures.anew : which})`;
        }),
      ];
    case "voice-pick": {
      const { voice } = screen.settings;
      return [
        custom.voice.title,
        ...screen.voices.map(
          ({ id }) => `  ${id === voice.id ? "●" : "○"} ${voiceName(id, words)}`,
        ),
        `  ${custom.voice.speed}: ${custom.voice.speedValue(format.decimal(voice.speed))}`,
      ];
    }
    case "style-edit": {
      const { template, captionStyle, music, pace } = screen.settings;
      return [
        custom.style.title,
        `  ${custom.style.template}: ${custom.templates[template].name}`,
        `  ${custom.style.captionStyle}: ${custom.captionStyles[captionStyle].name}`,
        `  ${custom.style.music}: ${custom.musics[music]}`,
        `  ${custom.style.pace}: ${custom.paces[pace]}`,
      ];
    }
    case "texts-edit":
      return [
        screen.video ? custom.texts.title : custom.texts.titleChange,
        `  ${custom.texts.heading}: ${screen.texts.title}`,
        ...screen.texts.description.split("\n").map((line) => `  ${line}`),
        `  ${screen.texts.hashtags}`,
      ];
  }
}

function renderScenes(
  { scenes, contentLanguage }: Extract<CustomScreen, { kind: "script-review" }>,
  { chat, format }: Words,
): string[] {
  let startSeconds = 0;
  return scenes.map((scene, index) => {
    const mark = format.timeMark(startSeconds);
    const seconds = estimateSpeechSeconds(scene.narration, contentLanguage);
    startSeconds += seconds;
    const role = chat.screens.roles[scene.role];
    return `  ${mark} ${index + 1}. ${role}: ${scene.narration}`;
  });
}

function renderAdvice(
  { suggestions }: Extract<CustomScreen, { kind: "script-review" }>,
  { chat }: Words,
): string[] {
  const say = chat.custom.script;
  if (suggestions.length === 0) return [];
  return [
    say.suggestions,
    ...suggestions.map(({ kind, before, after }) => {
      const change = before === "" ? after : `${before} → ${after}`;
      return `  ${say.suggestionKinds[kind]}: ${change}`;
    }),
  ];
}
