import type { PressValues } from "#bots/conversation/screen.ts";
import { brandLimits } from "#src/domain/brand.ts";

/** Colours that a sign stands for. Others are typed. */
export const colorDots = [
  { sign: "🔴", color: "#e2335c" },
  { sign: "🟠", color: "#f28c28" },
  { sign: "🟡", color: "#f5c518" },
  { sign: "🟢", color: "#1b7f4d" },
  { sign: "🔵", color: "#2563eb" },
  { sign: "🟣", color: "#7c3aed" },
  { sign: "🟤", color: "#8b5a2b" },
  { sign: "⚫", color: "#111111" },
] as const;

/** What is chosen now: what was there before until something is pressed. */
export function colorsFilled({ colors }: PressValues, current: readonly string[]): string[] {
  return colors ?? [...current];
}

/** Adds a colour or takes it away; more than a brand can have are not added. */
export function toggleColor(chosen: readonly string[], color: string): string[] {
  if (chosen.includes(color)) return chosen.filter((one) => one !== color);
  return chosen.length < brandLimits.colorsMax ? [...chosen, color] : [...chosen];
}
