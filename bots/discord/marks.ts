import { createHash } from "node:crypto";
import type { APIMessage, APIMessageTopLevelComponent } from "discord.js";
import { limits } from "./limits.ts";

const idBits = 30;

/** Of a message that is sent twice with the same one Discord makes only one, for some minutes. */
export function nonceOf(...parts: string[]): string {
  return digest(parts).toString("base64url").slice(0, limits.nonce);
}

/**
 * A number that Discord keeps with a component: our own messages are found again by it however long
 * ago they were sent. Far above what Discord counts the other components with.
 */
export function markOf(...parts: string[]): number {
  return 2 ** idBits + (digest(parts).readUInt32BE(0) % 2 ** idBits);
}

export function marked(
  components: APIMessageTopLevelComponent[],
  mark: number,
): APIMessageTopLevelComponent[] {
  return components.map((component, index) =>
    index === 0 ? { ...component, id: mark } : component,
  );
}

/** The message of ours that carries the mark. */
export function findMarked(messages: readonly APIMessage[], mark: number): string | undefined {
  return messages.find(({ components }) => components?.[0]?.id === mark)?.id;
}

/** Tells one content from another. */
export function printOf(content: unknown): string {
  return digest([JSON.stringify(content)]).toString("base64url");
}

function digest(parts: string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
