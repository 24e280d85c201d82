import type { Sight } from "./flows.ts";
import type { Seen, StormPerson, StormPlatform } from "./storm-platform.ts";

/** Only ends a storm that hangs, and tells where. */
const safetyNetMs = 300_000;

/** The newest message after another one that is what somebody waits for. */
export async function untilSeen(
  platform: Pick<StormPlatform, "onChange">,
  person: StormPerson,
  { sight, after }: { sight: Sight; after: number },
): Promise<Seen> {
  const { promise, resolve, reject } = Promise.withResolvers<Seen>();
  let isLooking = false;
  const look = () => {
    isLooking = false;
    const found = newestOf(person.sees().filter((one) => one.order > after && isSight(one, sight)));
    if (found) resolve(found);
  };
  const net = setTimeout(() => {
    const lines = person.sees().map(({ text, buttons }) => `${text} ${buttons.join(" | ")}`);
    const wanted = `${person.name} waits for ${JSON.stringify(sight)} after ${after}`;
    reject(new Error(`${wanted}. What they see:\n${lines.join("\n")}`));
  }, safetyNetMs);
  const stop = platform.onChange(() => {
    // Of many changes at once the last one is enough.
    if (!isLooking) setImmediate(look);
    isLooking = true;
  });
  look();
  try {
    return await promise;
  } finally {
    clearTimeout(net);
    stop();
  }
}

export function newestOf(messages: readonly Seen[]): Seen | undefined {
  return messages.toSorted((one, other) => one.order - other.order).at(-1);
}

function isSight({ isBot, isPrivate, text, buttons }: Seen, { about = "", button }: Sight) {
  const hasButton = button === undefined || labelIn(buttons, button) !== undefined;
  return isBot && !isPrivate && text.includes(about) && hasButton;
}

/** The whole of what is written on the button with these words. */
export function labelIn(buttons: readonly string[], words: string): string | undefined {
  return buttons.find((label) => label === words || label.endsWith(` ${words}`));
}
