import { voiceName } from "#bots/conversation/offer-words.ts";
import type { MediaRef, Message } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

/** A file that stands in the thread by itself, above its card. */
export interface SharedFile {
  media: MediaRef;
  title: string;
}

/** The pictures that are drawn on a card itself. */
export function picturesIn({ screen, actions, chosen }: Message): MediaRef[] {
  const isOpen = actions.length > 0 && chosen === undefined;
  switch (screen.kind) {
    case "image-pick":
      return screen.pictures.map(({ picture }) => picture);
    case "picture-review":
      return screen.scenes.flatMap((scene) => {
        const picture = scene.options[scene.chosen];
        return isOpen ? scene.options : picture ? [picture] : [];
      });
    case "texts-edit":
      return isOpen ? screen.pictures.map(({ picture }) => picture) : [];
    case "numbers":
    case "digest":
      return screen.chart ? [screen.chart] : [];
    default:
      return [];
  }
}

/** What is to be watched or heard before anything can be pressed. */
export function sharedIn({ screen, actions, chosen }: Message, words: Words): SharedFile[] {
  const isOpen = actions.length > 0 && chosen === undefined;
  switch (screen.kind) {
    case "preview":
      return [{ media: screen.video, title: screen.title }];
    case "approval-request":
      return [
        { media: screen.video, title: screen.content.title },
        {
          media: screen.thumbnail,
          title: words.chat.approval.request.thumbnail(screen.content.title),
        },
      ];
    case "texts-edit":
      return screen.video && isOpen
        ? [{ media: screen.video.media, title: screen.texts.title }]
        : [];
    case "voice-pick":
      return isOpen
        ? screen.voices.map(({ id, sample }) => ({
            media: sample,
            title: words.slack.sample(voiceName(id, words)),
          }))
        : [];
    default:
      return [];
  }
}

/** What is said above the files. */
export function commentOn({ screen }: Message, { chat }: Words): string | undefined {
  switch (screen.kind) {
    case "preview":
      return chat.screens.preview.video(screen.title);
    case "approval-request":
      return chat.approval.request.video(screen.content.title);
    case "texts-edit":
      return chat.custom.texts.video;
    case "voice-pick":
      return chat.custom.voice.legend;
    default:
      return undefined;
  }
}
