import type { Project } from "#src/db/projects.ts";
import { type Learned, preferredSettings } from "#src/domain/preference.ts";
import type { Script } from "#src/domain/script.ts";
import { standardSettings } from "#src/domain/short-settings.ts";
import { createPhraseFinder, holdsAny } from "../script/avoid-phrases.ts";

type Shown = Pick<Project, "brand" | "settings" | "language" | "keyword"> & { script: Script };

/** What had been learned and a short really is like, as it stands: what was changed since is left out. */
export function usedPreferences(short: Shown): Learned[] {
  return (short.brand?.learned ?? []).filter((one) =>
    "language" in one ? isWrittenSo(one, short) : isSetSo(one, short),
  );
}

function isSetSo(one: Learned, { settings = standardSettings }: Shown): boolean {
  const wished = preferredSettings([one]);
  if (one.kind === "voice") return settings.voice.id === one.value;
  if (one.kind === "speed") return settings.voice.speed === one.value;
  return (["template", "captionStyle", "music", "pace"] as const).some(
    (name) => wished[name] !== undefined && wished[name] === settings[name],
  );
}

function isWrittenSo(
  one: Extract<Learned, { language: unknown }>,
  { script, language, keyword }: Shown,
): boolean {
  if (one.language !== language || script.author === "person") return false;
  const { scenes, hashtags, title } = script;
  const has = (tag: string) => hashtags.some((each) => each.toLowerCase() === tag.toLowerCase());
  switch (one.kind) {
    case "ending":
    case "brevity":
    case "contractions":
      return true;
    case "exclamations":
      return scenes.some(({ narration }) => narration.includes("!")) === one.value;
    case "avoided":
      return !holdsAny(script, createPhraseFinder([one.value], keyword));
    case "opening":
      return scenes.at(0)?.narration.startsWith(one.value) ?? false;
    case "sign-off":
      return scenes.at(-1)?.narration.endsWith(one.value) ?? false;
    case "title-mark":
      return title.startsWith(one.value);
    case "emoji":
      return title.includes(one.value);
    case "hashtag":
      return has(one.value) === one.isKept;
  }
}
