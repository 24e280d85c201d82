/** One way to say a scene. */
export interface Saying {
  text: string;
  seconds: number;
  /** What choosing it costs beside its length: 0 for the way it should be said. */
  cost: number;
}

export interface Plan {
  sayings: Saying[];
  cost: number;
}

/** How much one percent of wrong length costs compared with a `Saying.cost`. */
const lengthWeight = 100;
/** A length that is further off than this is only taken when nothing else is left. */
const wrongMax = 0.1;
const wrongCost = 100;

/**
 * Picks one saying a scene so that all together come closest to the target length, and among those
 * nearly as close the ones that cost least. Seconds include the pauses between scenes.
 */
export function fitLength(scenes: readonly (readonly Saying[])[], targetSeconds: number): Plan {
  let best: Plan = { sayings: [], cost: Number.POSITIVE_INFINITY };
  const chosen: Saying[] = [];
  const visit = (index: number, seconds: number, cost: number): void => {
    const choices = scenes[index];
    if (!choices) {
      const wrong = Math.abs(seconds - targetSeconds) / targetSeconds;
      const total = cost + wrong * lengthWeight + (wrong > wrongMax ? wrongCost : 0);
      if (total < best.cost) best = { sayings: [...chosen], cost: total };
      return;
    }
    for (const choice of choices) {
      chosen.push(choice);
      visit(index + 1, seconds + choice.seconds, cost + choice.cost);
      chosen.pop();
    }
  };
  visit(0, 0, 0);
  return best;
}
