import type { Brief, Scene, Script } from "#src/domain/script.ts";

/** Writes scripts. The local one stands in for a language model that has no key. */
export interface Writer {
  readonly name: string;
  readonly isLocal: boolean;
  /**
   * Writes a script from a brief. `attempt` starts at 0 and goes up by one each time a person asks
   * for a new one: the same brief and attempt give the same script, another attempt a different one.
   */
  write(brief: Brief, attempt: number, signal: AbortSignal): Promise<Script>;
  /**
   * Words one scene of a script anew: in the same tone, about the same topic, with the same role and
   * id. What it says is neither what the scene says now nor what any other scene says. Again and
   * again, it goes through all it knows before it comes back to anything.
   */
  rewrite(
    brief: Brief,
    scene: { script: Script; sceneId: string },
    signal: AbortSignal,
  ): Promise<Scene>;
}
