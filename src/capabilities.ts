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
  /** Other sets of keys that do as well. */
  otherKeys?: readonly (readonly string[])[];
  /** This version can use it. */
  isIn?: true;
  step?: MakingStep;
}

const entries: readonly Entry[] = [
  { name: "Web chat", kind: "chat", keys: [] },
  {
    name: "Slack",
    kind: "chat",
    keys: ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"],
    otherKeys: [
      ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"],
      ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"],
      ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_APP_TOKEN"],
    ],
    isIn: true,
  },
  {
    name: "Discord",
    kind: "chat",
    keys: ["DISCORD_BOT_TOKEN", "DISCORD_APPLICATION_ID"],
    isIn: true,
  },
  { name: "Telegram", kind: "chat", keys: ["TELEGRAM_BOT_TOKEN"], isIn: true },
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
  return entries.map((entry) => {
    const { name, kind, keys, step } = entry;
    return {
      name,
      kind,
      state: stateOf(entry, env),
      keys: [...keys],
      ...(step !== undefined && { step }),
    };
  });
}

/** The services of which only some keys are set: what is missing of the set that is nearest. */
export function findHalfFilled(env: Environment): StartProblem[] {
  return entries.flatMap((entry) => {
    const sets = setsOf(entry);
    const missing = sets
      .map((keys) => keys.filter((key) => !isSet(env[key])))
      .toSorted((one, other) => one.length - other.length)[0];
    const present = [...new Set(sets.flat())].filter((key) => isSet(env[key]));
    if (!missing || missing.length === 0 || present.length === 0) return [];
    const values = { name: entry.name, missing, present };
    return [{ kind: "setting-half-filled" as const, values }];
  });
}

function setsOf({ keys, otherKeys = [] }: Entry): (readonly string[])[] {
  return [keys, ...otherKeys];
}

/** An empty line in an environment file means that nothing is set. */
export function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}

function stateOf(entry: Entry, env: Environment): Capability["state"] {
  if (entry.keys.length === 0) return "on";
  const isFilled = setsOf(entry).some((keys) => keys.every((key) => isSet(env[key])));
  if (isFilled) return entry.isIn ? "on" : "not-yet";
  return entry.step === undefined ? "off" : "local";
}
