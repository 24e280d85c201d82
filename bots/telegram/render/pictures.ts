import type { MediaRef } from "#bots/conversation/screen.ts";
import { textLimits } from "./fit-text.ts";
import { cutWords, markup } from "./html.ts";
import type { Part } from "./part.ts";

/** Pictures of one group: https://core.telegram.org/bots/api#sendmediagroup */
const albumMin = 2;
const albumMax = 10;

/** Pictures that stand together, numbered by what is said below each. None where there are too few for a group. */
export function albumOf(
  pictures: readonly { sceneId: string; picture: MediaRef; words: string }[],
): Part[] {
  if (pictures.length < albumMin) return [];
  const shown = pictures.slice(0, albumMax);
  return [
    {
      kind: "album",
      name: "album",
      pictures: shown.map(({ sceneId, picture, words }) => ({
        name: `album-${sceneId}`,
        picture,
        body: markup`${cutWords(words, textLimits.caption)}`,
      })),
    },
  ];
}
