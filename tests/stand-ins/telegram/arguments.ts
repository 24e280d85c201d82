import { badRequest } from "./refusal.ts";
import { isObject, type Call } from "./parse-call.ts";

/** An argument as the server reads it: whatever it is, first of all a string. */
export function textOf(call: Call, name: string): string {
  const value = call.args[name];
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return JSON.stringify(value);
}

export function requiredTextOf(call: Call, name: string): string {
  const value = textOf(call, name);
  if (value === "") throw badRequest(`Parameter "${name}" is required`);
  return value;
}

/** A whole number; what is none counts as not given. */
export function numberOf(call: Call, name: string): number | undefined {
  const value = textOf(call, name).trim();
  return /^-?\d+$/u.test(value) ? Number(value) : undefined;
}

export function flagOf(call: Call, name: string): boolean {
  return ["true", "yes", "1"].includes(textOf(call, name).trim().toLowerCase());
}

/** A JSON argument: as it is in a JSON body, as text in a form. */
export function jsonOf(call: Call, name: string, called = name.replaceAll("_", " ")): unknown {
  const value = call.args[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`Can't parse ${called} JSON object`);
  }
}

/** Notes what an object has that the documentation does not know. */
export function noteUnknown(call: Call, value: unknown, where: string, known: readonly string[]) {
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) call.oddities.push(`${where} has no field "${key}"`);
  }
}

export function stringIn(value: Record<string, unknown>, name: string): string {
  const found = value[name];
  if (found === undefined || found === null) return "";
  if (typeof found === "string") return found;
  if (typeof found === "number") return String(found);
  throw badRequest(`Field "${name}" must be of type String`);
}

export function numberIn(value: Record<string, unknown>, name: string): number | undefined {
  const found = value[name];
  if (found === undefined || found === null) return undefined;
  const number = Number(found);
  if (!Number.isInteger(number)) throw badRequest(`Field "${name}" must be of type Number`);
  return number;
}

export function flagIn(value: Record<string, unknown>, name: string): boolean {
  const found = value[name];
  if (found === undefined || found === null) return false;
  if (typeof found !== "boolean") throw badRequest(`Field "${name}" must be of type Boolean`);
  return found;
}
