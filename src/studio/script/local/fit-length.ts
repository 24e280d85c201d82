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

interface State extends Plan {
  seconds: number;
}

/** How much the whole target length missed would cost, compared with a `Saying.cost`. */
const lengthWeight = 60;
/** A length that is further off than this part of the target is only taken when nothing else is left. */
const wrongMax = 0.1;
const wrongCost = 100;
/** Drafts whose lengths differ by less than this count as equally long, and the cheaper one stays. */
const stepSeconds = 0.05;

/**
 * Picks one saying a scene so that all together come close to the target length, and among those
 * nearly as close the ones that cost least. Seconds include the pauses between scenes.
 */
export function fitLength(scenes: readonly (readonly Saying[])[], targetSeconds: number): Plan {
  let states: State[] = [{ sayings: [], cost: 0, seconds: 0 }];
  for (const choices of scenes) {
    const cheapest = new Map<number, State>();
    for (const state of states) {
      for (const choice of choices) {
        const seconds = state.seconds + choice.seconds;
        const cost = state.cost + choice.cost;
        const step = Math.round(seconds / stepSeconds);
        const known = cheapest.get(step);
        if (known && known.cost <= cost) continue;
        cheapest.set(step, { sayings: [...state.sayings, choice], cost, seconds });
      }
    }
    states = [...cheapest.values()];
  }
  return states
    .map(({ sayings, cost, seconds }) => ({
      sayings,
      cost: cost + wrongness(seconds, targetSeconds),
    }))
    .reduce((best, plan) => (plan.cost < best.cost ? plan : best));
}

function wrongness(seconds: number, targetSeconds: number): number {
  const wrong = Math.abs(seconds - targetSeconds) / targetSeconds;
  return wrong * lengthWeight + (wrong > wrongMax ? wrongCost * (1 + wrong) : 0);
}
