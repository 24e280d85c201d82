export interface SeededRandom {
  /** At least 0, below 1. */
  next(): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Numbers that look random and are the same for the same seed: a 32-bit counter, mixed well. */
export function createSeededRandom(seed: number): SeededRandom {
  let counter = seed | 0;
  const next = (): number => {
    counter = (counter + 0x9e_37_79_b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21_f0_aa_ad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}
