import { z } from "zod";
import { textLengthMax } from "./limits.ts";
import { storable } from "./storable.ts";

export const externalId = z.string().min(8).max(100);
const line = storable.pipe(z.string().max(textLengthMax));
const id = z.string().max(100);
const word = z.string().max(40);
const scenesMax = 20;

/** A press and what stood in the fields of its card. What the words in it mean, the conversation knows. */
export const pressSchema = z.strictObject({
  token: z.string().min(1).max(200),
  externalId,
  values: z
    .strictObject({
      scenes: z
        .array(z.strictObject({ id, narration: line, onScreen: line }))
        .max(scenesMax)
        .exactOptional(),
      sceneIds: z.array(id).max(scenesMax).exactOptional(),
      localTime: word.exactOptional(),
      words: line.exactOptional(),
      colors: z.array(id).max(10).exactOptional(),
      brief: z
        .strictObject({
          keyword: line.exactOptional(),
          brand: id.exactOptional(),
          tone: word.exactOptional(),
          lengthSeconds: z.number().exactOptional(),
          template: word.exactOptional(),
        })
        .exactOptional(),
      pictures: z
        .array(
          z.strictObject({
            sceneId: id,
            option: z.int().min(0).max(1_000).exactOptional(),
            assetId: id.exactOptional(),
          }),
        )
        .max(scenesMax)
        .exactOptional(),
      settings: z
        .strictObject({
          voice: id.exactOptional(),
          speed: z.number().exactOptional(),
          template: word.exactOptional(),
          captionStyle: word.exactOptional(),
          music: word.exactOptional(),
          pace: word.exactOptional(),
        })
        .exactOptional(),
      order: z.array(id).max(scenesMax).exactOptional(),
      texts: z.strictObject({ title: line, description: line, hashtags: line }).exactOptional(),
      thumbnail: id.exactOptional(),
    })
    .exactOptional(),
});
