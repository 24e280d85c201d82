import type { FinishedShort, ShortDraft, ShortTools } from "#src/domain/news.ts";

/** A finished short of three scenes, told apart by its number. */
export function finishedShort(number = 1): FinishedShort {
  const roles = ["hook", "point", "call-to-action"] as const;
  const scenes = roles.map((role, index) => ({
    id: `s${index + 1}`,
    role,
    narration: `말 ${number} ${index + 1}`,
    onScreen: `줄 ${index + 1}`,
  }));
  return {
    video: { key: `team/short/${number}.mp4`, mimeType: "video/mp4" },
    thumbnail: { key: `team/short/${number}.jpg`, mimeType: "image/jpeg" },
    title: `제목 ${number}`,
    description: "설명",
    hashtags: ["하나"],
    durationMs: 30_000,
    scenes,
    pictures: scenes.map(({ id, onScreen }) => ({
      sceneId: id,
      onScreen,
      picture: { key: `team/short/${id}.jpg`, mimeType: "image/jpeg" },
    })),
    localSteps: [],
    tools: tools(number),
  };
}

/** A draft of the same three scenes: their pictures are there unless it has only been written. */
export function shortDraft(number = 1, step: "script" | "images" = "images"): ShortDraft {
  const { title, description, hashtags, scenes, pictures, localSteps } = finishedShort(number);
  return {
    ...tools(number),
    title,
    description,
    hashtags,
    localSteps,
    scenes: scenes.map((scene) => ({ ...scene, seconds: 3 })),
    pictures:
      step === "script"
        ? []
        : pictures.map(({ sceneId, onScreen, picture }) => ({
            sceneId,
            onScreen,
            options: [picture, { ...picture, key: `${picture.key}-2` }],
            chosen: 0,
          })),
  };
}

function tools(number: number): ShortTools {
  return {
    settings: {
      voice: { id: "clear", speed: 1 },
      template: "list",
      captionStyle: "pop",
      music: "own",
      pace: "normal",
    },
    voices: ["clear", "soft", "deep", "lively"].map((id) => ({
      id,
      sample: { key: `team/voices/${id}.wav`, mimeType: "audio/wav" },
    })),
    suggestions: [
      {
        id: "a1",
        kind: "weak-hook",
        sceneId: "s1",
        part: "narration",
        before: `말 ${number} 1`,
        after: "이걸 모르면 손해예요.",
      },
    ],
    canUndo: false,
  };
}
