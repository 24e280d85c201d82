import type { PlateLook } from "./caption-look.ts";
import type { PlacedWord } from "./lay-out-lines.ts";
import type { DrawnBox } from "./write-ass.ts";

/** A plate behind each line of placed words. */
export function platesBehind(words: readonly PlacedWord[], plate: PlateLook): DrawnBox[] {
  const visible = words.filter(({ text }) => text !== "");
  const baselines = [...new Set(visible.map(({ baseline }) => baseline))];
  return baselines.map((baseline) => {
    const line = visible.filter((word) => word.baseline === baseline);
    const emSize = line[0]?.emSize ?? 0;
    const left = Math.min(...line.map((word) => word.centerX - word.width / 2));
    const right = Math.max(...line.map((word) => word.centerX + word.width / 2));
    return {
      left: left - plate.side * emSize,
      top: baseline - plate.above * emSize,
      width: right - left + 2 * plate.side * emSize,
      height: (plate.above + plate.below) * emSize,
      radius: plate.radius * emSize,
      opacity: plate.opacity,
    };
  });
}
