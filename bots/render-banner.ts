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
  const words = wordsFor(input.language).operator;
  const lines = [words.running(input.version), ""];
  if (input.signInUrl !== undefined) {
    lines.push(`  ${words.open}  ${input.signInUrl}`, `        ${words.linkHint}`, "");
    lines.push(`  ${words.page}  ${input.pageUrl}`, `        ${words.pageHint}`, "");
  }
  for (const kind of ["chat", "provider", "channel"] as const) {
    lines.push(`  ${words.kinds[kind]}`);
    for (const one of input.capabilities.filter((capability) => capability.kind === kind)) {
      lines.push(`    ${one.name.padEnd(14)} ${describe(one, words)}`);
    }
  }
  lines.push("", `  ${words.roles(input.roles.join(", "))}`, `  ${words.stop}`);
  return lines.join("\n");
}

function describe(capability: Capability, words: ReturnType<typeof wordsFor>["operator"]): string {
  const { state, keys, localName } = capability;
  const name = localName === undefined ? "" : ` (${localName})`;
  const isLocal = localName !== undefined;
  const label = `${words.states[isLocal ? "local" : state]}${name}`;
  const list = keys.join(" + ");
  if (state === "on") return label;
  return `${label} — ${state === "not-yet" ? words.setButNotYet(list) : words.switchedOnBy(list)}`;
}
