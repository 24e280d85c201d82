import type { CustomScreen } from "#bots/conversation/custom/custom-screen.ts";
import type { Offer } from "#bots/conversation/screen.ts";
import { picture, scene, type Texts } from "./screen-parts.ts";

const settings = {
  voice: { id: "soft", speed: 1.1 },
  template: "story",
  captionStyle: "box",
  music: "own",
  pace: "normal",
} as const;

/** One screen of every kind that custom mode has. */
export function customScreensOf(texts: Texts): {
  [Kind in CustomScreen["kind"]]: Extract<CustomScreen, { kind: Kind }>;
} {
  const { keyword, title, line, channelName } = texts;
  const scenes = [1, 2, 3, 4, 5].map((id) => scene(texts, id));
  const pictures = scenes.map(({ id, onScreen }) => ({
    sceneId: id,
    onScreen,
    picture: picture(id),
  }));
  return {
    "custom-brief": {
      kind: "custom-brief",
      keyword,
      contentLanguage: "ko",
      tone: "casual",
      lengthSeconds: 30,
      template: "list",
      ownScript: false,
      brands: [
        { id: "mina", name: title },
        { id: "other", name: channelName },
      ],
      brandId: "mina",
    },
    "custom-progress": {
      kind: "custom-progress",
      toward: "pictures",
      keyword,
      progress: { step: "images", fraction: 0.4 },
    },
    "script-review": {
      kind: "script-review",
      contentLanguage: "ko",
      lengthSeconds: 30,
      scenes,
      suggestions: [
        {
          id: "a1",
          kind: "weak-hook",
          sceneId: "s1",
          part: "narration",
          before: line,
          after: `${keyword}, 이것만 알면 돼요.`,
        },
      ],
      busySceneIds: [],
    },
    "picture-review": {
      kind: "picture-review",
      scenes: pictures.map(({ sceneId, onScreen, picture: first }, index) => ({
        sceneId,
        onScreen,
        options: index === 1 ? [first, picture("s4"), picture("s5")] : [first],
        chosen: 0,
      })),
      busySceneIds: [],
    },
    "voice-pick": {
      kind: "voice-pick",
      voices: ["clear", "soft", "deep", "lively"].map((id) => ({
        id,
        sample: { key: `team-mina/voices/${id}.wav`, mimeType: "audio/wav" },
      })),
      settings,
      isStep: true,
    },
    "style-edit": {
      kind: "style-edit",
      settings,
      scenes: scenes.map(({ id, role, onScreen }) => ({
        id,
        role,
        onScreen,
        picture: picture(id),
      })),
      isStep: true,
    },
    "texts-edit": {
      kind: "texts-edit",
      texts: { title, description: line, hashtags: `#${keyword.replaceAll(" ", "")} #여행` },
      pictures,
      thumbnailSceneId: "s1",
      channelName,
      video: {
        media: { key: "team-mina/short.mp4", mimeType: "video/mp4" },
        thumbnail: { key: "team-mina/thumbnail.jpg", mimeType: "image/jpeg" },
        durationMs: 28_400,
      },
    },
  };
}

const sceneIds = ["s1", "s2", "s3", "s4", "s5"];
const back: Offer = { verb: "back" };
const stop: Offer = { verb: "stop", isRisky: true };
const doTheRest: Offer = { verb: "do-the-rest" };

export const customOffers: Record<CustomScreen["kind"], Offer[]> = {
  "custom-brief": [{ verb: "next", argument: "script", isMain: true }, doTheRest, back],
  "custom-progress": [{ verb: "cancel-making", isRisky: true }],
  "script-review": [
    { verb: "next", argument: "pictures", isMain: true },
    doTheRest,
    { verb: "new-script" },
    back,
    stop,
    { verb: "apply", argument: "a1" },
    ...sceneIds.map((argument): Offer => ({ verb: "rewrite", argument })),
  ],
  "picture-review": [
    { verb: "next", argument: "voice", isMain: true },
    doTheRest,
    { verb: "redraw-all" },
    back,
    stop,
    ...sceneIds.map((argument): Offer => ({ verb: "redraw", argument })),
  ],
  "voice-pick": [{ verb: "next", argument: "style", isMain: true }, doTheRest, back, stop],
  "style-edit": [{ verb: "next", argument: "finish", isMain: true }, doTheRest, back, stop],
  "texts-edit": [{ verb: "next", argument: "preview", isMain: true }, back, stop],
};
