import type { ActionElement } from "./block-elements.ts";
import type { Block } from "./block-kit.ts";

/** What can be pressed, chosen or filled in, in a block. */
export function elementsOf(block: Block): ActionElement[] {
  switch (block.type) {
    case "actions":
      return block.elements;
    case "input":
      return [block.element];
    case "section":
      return block.accessory === undefined || block.accessory.type === "image"
        ? []
        : [block.accessory];
    case "header":
    case "divider":
    case "image":
    case "context":
    case "video":
    case "markdown":
    case "rich_text":
      return [];
  }
}
