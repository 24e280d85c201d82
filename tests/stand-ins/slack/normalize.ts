import type { Block } from "./block-kit.ts";
import { elementsOf } from "./elements.ts";

/** Blocks as Slack gives them back: with ids, and with what was left out said. */
export function normalize(blocks: readonly Block[]): Block[] {
  return structuredClone([...blocks]).map((block) => {
    block.block_id ??= mintShort();
    for (const element of elementsOf(block)) {
      element.action_id ??= mintShort();
      if (element.type !== "plain_text_input") continue;
      element.multiline ??= false;
      element.dispatch_action_config ??= { trigger_actions_on: ["on_enter_pressed"] };
    }
    if (block.type === "input") {
      block.optional ??= false;
      block.dispatch_action ??= false;
    }
    sayTexts(block);
    return block;
  });
}

function sayTexts(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && "text" in value && typeof value.text === "string") {
    if (value.type === "plain_text" && !("emoji" in value)) Object.assign(value, { emoji: true });
    if (value.type === "mrkdwn" && !("verbatim" in value))
      Object.assign(value, { verbatim: false });
  }
  for (const one of Object.values(value)) sayTexts(one);
}

function mintShort(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(4)))
    .toString("base64url")
    .slice(0, 5);
}
