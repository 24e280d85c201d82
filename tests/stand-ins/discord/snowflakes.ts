import type { Clock } from "#src/domain/clock.ts";

const discordEpochMs = 1_420_070_400_000n;

/** Makes ids as Discord does: later ones are greater, and the time can be read from them. */
export function createSnowflakes(clock: Clock): () => string {
  let lastMs = 0n;
  let made = 0n;
  return () => {
    const nowMs = BigInt(clock.now().epochMilliseconds) - discordEpochMs;
    if (nowMs > lastMs) lastMs = nowMs;
    made += 1n;
    return String((lastMs << 22n) | (made & 0x3fffffn));
  };
}
