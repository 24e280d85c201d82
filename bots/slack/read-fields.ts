import { z } from "zod";
import type { PressValues } from "#bots/conversation/screen.ts";
import { field } from "./render/card.ts";

const option = z.object({ value: z.string() });

/** What stands in one field of a card or a form (docs.slack.dev/reference/interaction-payloads). */
const stateSchema = z.object({
  values: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        value: z.string().nullish(),
        selected_option: option.nullish(),
        selected_options: z.array(option).nullish(),
        selected_date: z.string().nullish(),
        selected_time: z.string().nullish(),
        files: z.array(z.object({ id: z.string() })).nullish(),
      }),
    ),
  ),
});

type Field = z.infer<typeof stateSchema>["values"][string][string];

/** By the name of the field, such as "brief.tone". */
export type Fields = ReadonlyMap<string, Field>;

/** The fields of a card or form. What is in none of ours is left out. */
export function readFields(state: unknown): Fields {
  const parsed = stateSchema.safeParse(state);
  const fields = new Map<string, Field>();
  for (const block of Object.values(parsed.data?.values ?? {})) {
    for (const [actionId, value] of Object.entries(block)) {
      if (actionId.startsWith(`${field}:`)) fields.set(actionId.slice(field.length + 1), value);
    }
  }
  return fields;
}

/** The text of a field; empty where nothing was typed, undefined where there is no such field. */
export function textOf(fields: Fields, name: string): string | undefined {
  const found = fields.get(name);
  return found && (found.value ?? found.selected_option?.value ?? "");
}

/** What the fields mean to the conversation. */
export function toPressValues(fields: Fields): PressValues {
  const values: PressValues = {
    ...scenesOf(fields),
    ...sceneIdsOf(fields),
    ...localTimeOf(fields),
    ...picturesOf(fields),
    ...wordsOf(fields),
  };
  const brief = partOf(fields, "brief");
  const settings = partOf(fields, "settings");
  const { title, description, hashtags } = partOf(fields, "texts");
  if (Object.keys(brief).length > 0) {
    const { lengthSeconds, ...rest } = brief;
    values.brief = {
      ...rest,
      ...(lengthSeconds !== undefined && { lengthSeconds: Number(lengthSeconds) }),
    };
  }
  if (Object.keys(settings).length > 0) {
    const { speed, ...rest } = settings;
    values.settings = { ...rest, ...(speed !== undefined && { speed: Number(speed) }) };
  }
  if (title !== undefined)
    values.texts = { title, description: description ?? "", hashtags: hashtags ?? "" };
  return values;
}

/** All fields of a part, such as those of the brief. */
function partOf(fields: Fields, part: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of fields.keys()) {
    const text = textOf(fields, name);
    const [of, rest] = name.split(".");
    if (of === part && rest !== undefined && text !== undefined) found[rest] = text;
  }
  return found;
}

function scenesOf(fields: Fields): PressValues {
  const ids = new Set<string>();
  for (const name of fields.keys()) {
    const [part, id] = name.split(".");
    if (part === "scenes" && id !== undefined) ids.add(id);
  }
  if (ids.size === 0) return {};
  return {
    scenes: [...ids].map((id) => ({
      id,
      narration: textOf(fields, `scenes.${id}.narration`) ?? "",
      onScreen: textOf(fields, `scenes.${id}.onScreen`) ?? "",
    })),
  };
}

function sceneIdsOf(fields: Fields): PressValues {
  const chosen = fields.get("sceneIds");
  return chosen ? { sceneIds: (chosen.selected_options ?? []).map(({ value }) => value) } : {};
}

function localTimeOf(fields: Fields): PressValues {
  const date = fields.get("time.date")?.selected_date;
  const clock = fields.get("time.clock")?.selected_time;
  return date && clock ? { localTime: `${date}T${clock}` } : {};
}

function picturesOf(fields: Fields): PressValues {
  const pictures = [...fields].flatMap(([name, { selected_option: chosen }]) => {
    const [part, sceneId] = name.split(".");
    if (part !== "pictures" || sceneId === undefined || !chosen) return [];
    return [{ sceneId, option: Number(chosen.value) }];
  });
  return pictures.length === 0 ? {} : { pictures };
}

function wordsOf(fields: Fields): PressValues {
  const words = textOf(fields, "words");
  const colors = textOf(fields, "colors");
  const thumbnail = textOf(fields, "thumbnail");
  return {
    ...(words !== undefined && { words }),
    ...(colors !== undefined && { colors: colors.split(/[\s,]+/).filter((one) => one !== "") }),
    ...(thumbnail !== undefined && thumbnail !== "" && { thumbnail }),
  };
}
