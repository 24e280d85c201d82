import type { MakingStep } from "./domain/making.ts";
import type { StartProblem } from "./domain/start-problem.ts";

/** A door, a channel or a provider, and whether this installation can use it. */
export interface Capability {
  name: string;
  kind: "chat" | "channel" | "provider";
  /** "local": the built-in stand-in does the work. "not-yet": its keys are set, but this version cannot use them. */
  state: "on" | "off" | "local" | "not-yet";
  /** The environment variables that it needs, all of them. */
  keys: string[];
  /** The step of the making that the provider would do, and that its local stand-in does meanwhile. */
  step?: MakingStep;
}

type Environment = Record<string, string | undefined>;

interface Entry {
  name: string;
  kind: Capability["kind"];
  keys: readonly string[];
  step?: MakingStep;
}

const entries: readonly Entry[] = [
  { name: "Web chat", kind: "chat", keys: [] },
  { name: "Slack", kind: "chat", keys: ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"] },
  { name: "Discord", kind: "chat", keys: ["DISCORD_BOT_TOKEN", "DISCORD_APPLICATION_ID"] },
  { name: "Telegram", kind: "chat", keys: ["TELEGRAM_BOT_TOKEN"] },
  { name: "Built-in page", kind: "channel", keys: [] },
  { name: "Claude", kind: "provider", keys: ["ANTHROPIC_API_KEY"], step: "script" },
  { name: "PiAPI", kind: "provider", keys: ["PIAPI_API_KEY"], step: "images" },
  {
    name: "ElevenLabs",
    kind: "provider",
    keys: ["ELEVENLABS_API_KEY"],
    step: "voice",
  },
  { name: "Creatomate", kind: "provider", keys: ["CREATOMATE_API_KEY"], step: "video" },
];

/** What this installation can use, for the print at the start. Reads nothing but whether a key is set. */
export function listCapabilities(env: Environment): Capability[] {
  return entries.map(({ keys, ...entry }) => ({
    ...entry,
    state: stateOf({ ...entry, keys }, env),
    keys: [...keys],
  }));
}

/** The services of which only some keys are set. */
export function findHalfFilled(env: Environment): StartProblem[] {
  return entries.flatMap(({ name, keys }) => {
    const missing = keys.filter((key) => !isSet(env[key]));
    const present = keys.filter((key) => isSet(env[key]));
    if (missing.length === 0 || present.length === 0) return [];
    return [{ kind: "setting-half-filled" as const, values: { name, missing, present } }];
  });
}

/** An empty line in an environment file means that nothing is set. */
export function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}

function stateOf(entry: Entry, env: Environment): Capability["state"] {
  if (entry.keys.length === 0) return "on";
  if (entry.keys.every((key) => isSet(env[key]))) return "not-yet";
  return entry.step === undefined ? "off" : "local";
}
