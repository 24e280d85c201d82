import type { core } from "zod";
import type { UploadedFile } from "./parse-request.ts";
import type { World } from "./world.ts";

/** A request of the bot, understood. */
export interface Call {
  method: string;
  /** Below /api/v10, decoded. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Checked against the route's schemas. */
  body: Record<string, unknown>;
  rawBody: unknown;
  files: UploadedFile[];
}

/** Without a body it is answered with 204. */
export interface Answer {
  status?: number;
  body?: unknown;
}

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as /channels/:channel/messages. */
  path: string;
  /** What the published specification says of the body; the first that fits, or the last one's errors. */
  schemas?: readonly core.$ZodType[];
  /** The token is in the path, not in a header. */
  isOpen?: boolean;
  /** Interaction endpoints are not bound to the global limit. */
  isFreeOfGlobalLimit?: boolean;
  /** How many calls in how long: the numbers that are seen in Discord's headers today, not promised by it. */
  bucket?: { name: string; limit: number; windowMs: number };
  handle(world: World, call: Call): Answer;
}

/** The id in the path, which the route's path names. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no ${name}`);
  return value;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** An object's fields, of whatever the specification let through. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field is unknown
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
