import { preferredSettings } from "#src/domain/preference.ts";
import type { Tone } from "#src/domain/script.ts";
import { standardSettings, type Template } from "#src/domain/short-settings.ts";
import type { EventContext, Wish } from "../conversation.ts";
import type { CustomPhase } from "./custom-phase.ts";

/** The first step of custom mode, with what is known of the wish and otherwise what suits most. */
export function openBrief(
  wish: Wish,
  context: EventContext,
  known: { tone?: Tone | undefined; template?: Template } = {},
): Extract<CustomPhase, { name: "custom-brief" }> {
  const { keyword, language, lengthSeconds, ownScript, brandId, settings } = wish;
  const brands = context.brands ?? [];
  const brand = brands.find(({ id }) => id === brandId) ?? brands[0];
  const preferred = preferredSettings((brand ? brand.learned : context.learned) ?? []);
  return {
    name: "custom-brief",
    keyword,
    language,
    lengthSeconds,
    ...(ownScript !== undefined && { ownScript }),
    tone: known.tone ?? brand?.tone ?? "casual",
    ...(settings && { settings }),
    template:
      known.template ?? settings?.template ?? preferred.template ?? standardSettings.template,
    ...(brand && { brandId: brand.id, brands: brands.map(({ id, name }) => ({ id, name })) }),
  };
}
