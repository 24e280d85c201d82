import {
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import { limits } from "../limits.ts";
import type { DrawnPart } from "./drawing.ts";
import { shorten } from "./texts.ts";

/** The part within Discord's limit of text: the longest words give way first. */
export function fitPart(part: DrawnPart): DrawnPart {
  if (part.content !== undefined)
    return { ...part, content: shorten(part.content, limits.content) };
  const components = structuredClone(part.components ?? []);
  const texts = components.flatMap(textsIn);
  let excess = sumOf(texts) - limits.messageText;
  while (excess > 0) {
    const longest = texts.reduce((one, other) =>
      other.content.length > one.content.length ? other : one,
    );
    longest.content = shorten(longest.content, Math.max(1, longest.content.length - excess));
    excess = sumOf(texts) - limits.messageText;
  }
  return { ...part, components };
}

function textsIn(component: APIMessageTopLevelComponent): APITextDisplayComponent[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component];
    case ComponentType.Container:
    case ComponentType.Section:
      return component.components.flatMap(textsIn);
    default:
      return [];
  }
}

function sumOf(texts: readonly APITextDisplayComponent[]): number {
  return texts.reduce((sum, { content }) => sum + content.length, 0);
}
