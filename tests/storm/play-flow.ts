import type { Act, Flow } from "./flows.ts";
import type { Seen, StormPerson, StormPlatform } from "./storm-platform.ts";
import { labelIn, newestOf, untilSeen } from "./until-seen.ts";

/** Does one thing after the other, each once what came before it is seen. */
export async function playFlow(
  platform: StormPlatform,
  person: StormPerson,
  { flow, onAct }: { flow: Flow; onAct: () => void },
): Promise<void> {
  const doing: Promise<unknown>[] = [];
  onAct();
  doing.push(person.arrives());
  let card = await untilSeen(platform, person, { sight: {}, after: 0 });
  for (const act of flow.acts) {
    onAct();
    if ("fills" in act) {
      await person.fills(act.fills, card);
      continue;
    }
    const after = newestOf(person.sees())?.order ?? 0;
    doing.push(...start(person, act, card));
    card = await untilSeen(platform, person, { sight: act, after });
  }
  // What went wrong on the platform itself.
  await Promise.all(doing);
}

function start(
  person: StormPerson,
  act: Exclude<Act, { fills: unknown }>,
  card: Seen,
): Promise<unknown>[] {
  if ("begins" in act) return [person.begins(act.begins, { inSteps: act.inSteps === true })];
  if ("says" in act) return [person.says(act.says, card)];
  const label = labelIn(card.buttons, act.presses);
  if (label === undefined) throw new Error(`${person.name} sees no “${act.presses}”`);
  return Array.from({ length: act.twice ? 2 : 1 }, () => person.presses(label, card));
}
