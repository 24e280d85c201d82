import { wordsFor, type Language } from "#bots/conversation/words.ts";
import type { Capability } from "#src/capabilities.ts";

/** What `npm start` prints once everything runs. */
export function renderBanner(input: {
  language: Language;
  version: string;
  roles: readonly string[];
  signInUrl?: string;
  pageUrl: string;
  capabilities: readonly Capability[];
}): string {
  const all = wordsFor(input.language);
  const words = all.operator;
  const lines = [words.running(input.version), ""];
  if (input.signInUrl !== undefined) {
    const addresses = [
      { name: words.open, url: input.signInUrl, hint: words.linkHint },
      { name: words.page, url: input.pageUrl, hint: words.pageHint },
    ];
    for (const { name, url, hint } of addresses) {
      lines.push(
        `  ${inColumn(name, addressColumn)} ${url}`,
        `  ${inColumn("", addressColumn)} ${hint}`,
        "",
      );
    }
  }
  for (const kind of ["chat", "provider", "channel"] as const) {
    lines.push(`  ${words.kinds[kind]}`);
    for (const one of input.capabilities.filter((capability) => capability.kind === kind)) {
      lines.push(`    ${inColumn(nameOf(one.name, all), nameColumn)} ${describe(one, all)}`);
    }
  }
  lines.push("", `  ${words.roles(input.roles.join(", "))}`, `  ${words.stop}`);
  return lines.join("\n");
}

function describe(capability: Capability, words: ReturnType<typeof wordsFor>): string {
  const { state, keys, step } = capability;
  const { operator, chat } = words;
  const label =
    step === undefined
      ? operator.states[state]
      : `${operator.states.local} (${chat.localSteps[step]})`;
  if (state === "on") return label;
  const list = keys.join(" + ");
  const hints = {
    off: operator.switchedOnBy,
    local: operator.notInYet,
    "not-yet": operator.setButNotYet,
  };
  return `${label} — ${hints[state](list)}`;
}

const nameColumn = 14;
const addressColumn = 7;

/** A name filled up with spaces. A Korean syllable is as wide as two letters in a terminal. */
function inColumn(name: string, width: number): string {
  const syllables = name.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return name.padEnd(width - syllables);
}

/** Services are called what they call themselves; our own doors have a name in each language. */
function nameOf(name: string, words: ReturnType<typeof wordsFor>): string {
  const own = Object.entries(words.operator.ownDoors).find(([door]) => door === name);
  return own ? own[1] : name;
}
