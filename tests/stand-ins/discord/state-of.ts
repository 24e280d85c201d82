import { answerWithinMs, type Interaction } from "./interaction.ts";
import type { World } from "./world.ts";

/** What the person sees became of what they did: after three seconds without an answer it has failed. */
export function stateOf(world: World, interaction: Interaction): "waiting" | "answered" | "failed" {
  if (interaction.answer !== undefined) return "answered";
  return world.nowMs() - interaction.createdAtMs > answerWithinMs ? "failed" : "waiting";
}
