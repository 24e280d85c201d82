import { z } from "zod";
import type { StageAction } from "./stage.ts";

/** The page sends bytes as base64. */
const file = z
  .object({ name: z.string(), contentType: z.string(), base64: z.string() })
  .transform(({ base64, ...rest }) => ({ ...rest, bytes: Uint8Array.fromBase64(base64) }));

const action = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("say"),
    text: z.string(),
    repliesTo: z.string().optional(),
    files: z.array(file).default([]),
  }),
  z.object({ kind: z.literal("press"), press: z.string() }),
  z.object({ kind: z.literal("choose"), menu: z.string(), values: z.array(z.string()) }),
  z.object({ kind: z.literal("use"), command: z.string(), messageId: z.string() }),
  z.object({
    kind: z.literal("submit"),
    values: z.record(z.string(), z.union([z.array(z.string()), z.array(file)])),
  }),
  z.object({ kind: z.literal("dismiss") }),
]);

const deed = z.object({
  stage: z.string(),
  person: z.string(),
  place: z.string(),
  action,
});

export interface StageDeed {
  stage: string;
  person: string;
  place: string;
  action: StageAction;
}

/** What the page says that somebody does. Throws where it says it wrongly. */
export function parseDeed(body: unknown): StageDeed {
  const parsed = deed.parse(body);
  const { action: done } = parsed;
  return {
    ...parsed,
    action: done.kind === "say" ? { ...done, repliesTo: done.repliesTo } : done,
  };
}
