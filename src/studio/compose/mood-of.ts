import type { Tone } from "#src/domain/script.ts";
import type { MusicMood } from "#src/domain/short-settings.ts";
import type { Timeline } from "./renderer.ts";

/** The music that goes with each tone. */
const ownMood: Record<Tone, MusicMood> = {
  professional: "calm",
  casual: "relaxed",
  humorous: "playful",
  educational: "curious",
};

/** The mood of a short's music; null for none. */
export function moodOf({ tone, look }: Pick<Timeline, "tone" | "look">): MusicMood | null {
  const { music } = look;
  if (music === "none") return null;
  return music === "own" ? ownMood[tone] : music;
}
