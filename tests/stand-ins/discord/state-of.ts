import type { Interaction } from "./interaction.ts";
import type { World } from "./world.ts";

/** What the person sees became of what they did: without an answer in time it has failed. */
export function stateOf(world: World, interaction: Interaction): "waiting" | "answered" | "failed" {
  if (interaction.answer !== undefined) return "answered";
  return world.nowMs() - interaction.createdAtMs > world.answerWithinMs ? "failed" : "waiting";
}
