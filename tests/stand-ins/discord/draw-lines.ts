import type { Block, DrawnMessage } from "./draw.ts";

/** The thread as lines of text, for people and for tests. */
export function toLines(messages: readonly DrawnMessage[]): string[] {
  return messages.flatMap((message) => {
    const notes = [
      message.occasion,
      message.isPrivate ? "only you can see this" : undefined,
      message.isEdited ? "edited" : undefined,
    ].filter((note) => note !== undefined);
    const head = `${message.author}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}:`;
    const body = message.isLoading
      ? [`${message.author} is thinking…`]
      : message.blocks.flatMap(toBlockLines);
    return [head, ...body.map((line) => `  ${line}`)];
  });
}

function toBlockLines(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return block.text.split("\n");
    case "media":
      return block.items.map((item) =>
        item.contentType.startsWith("video/") ? `▶ ${item.alt}` : `🖼 ${item.alt}`,
      );
    case "file":
      return [`📎 ${block.name}`];
    case "buttons":
      return [
        block.buttons
          .map(({ label, isDisabled }) => (isDisabled ? `(${label})` : `[${label}]`))
          .join(" "),
      ];
    case "menu":
      return [
        `▾ ${block.menu.placeholder}`.trimEnd(),
        ...block.menu.options.map(({ label, isChosen }) => `  ${isChosen ? "●" : "○"} ${label}`),
      ];
    case "line":
      return ["───"];
    case "box":
      return block.blocks.flatMap(toBlockLines).map((line) => `│ ${line}`);
    case "section": {
      const [first = "", ...rest] = block.blocks.flatMap(toBlockLines);
      return [`${first}  ${toBlockLines(block.beside).join(" ")}`, ...rest];
    }
  }
}
