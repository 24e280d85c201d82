import * as fc from "fast-check";
import type { Brand } from "#src/domain/brand.ts";
import { type Tone, tones } from "#src/domain/script.ts";

/** So many brands, of which the first has a tone where one is given. */
export function brandsOf(count: number, tone?: Tone): Brand[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `brand-${index + 1}`,
    name: `Brand ${index + 1}`,
    isDefault: index === 0,
    ...(tone && index === 0 && { tone }),
    colors: [],
    audience: "",
    avoidedPhrases: [],
    examples: [],
  }));
}

/** The team's brands change. */
export const anyBrands = fc.record(
  { type: fc.constant("brands" as const), count: fc.nat(3), tone: fc.constantFrom(...tones) },
  { requiredKeys: ["type", "count"] },
);
