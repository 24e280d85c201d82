import type { FinishedShort } from "#src/domain/news.ts";

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
  };
}
