import type { Message } from "@grammyjs/types";

/** What a message says to the bot. */
export type WordsToUs =
  | { kind: "command"; name: string; rest: string }
  /** The bot is named in it; the name is left out. */
  | { kind: "mention"; text: string }
  | { kind: "plain"; text: string };

/** Undefined for what is meant for another bot. */
export function wordsToUs(
  { text = "", entities = [] }: Pick<Message, "text" | "entities">,
  username: string,
): WordsToUs | undefined {
  const own = `@${username.toLowerCase()}`;
  const cut = ({ offset, length }: { offset: number; length: number }) =>
    text.slice(offset, offset + length);
  const command = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (command) {
    const [name = "", target] = cut(command).slice(1).toLowerCase().split("@");
    if (target !== undefined && `@${target}` !== own) return undefined;
    return { kind: "command", name, rest: text.slice(command.length).trim() };
  }
  const mention = entities.find(
    (entity) => entity.type === "mention" && cut(entity).toLowerCase() === own,
  );
  if (!mention) return { kind: "plain", text };
  const before = text.slice(0, mention.offset).trimEnd();
  const after = text.slice(mention.offset + mention.length).trimStart();
  return { kind: "mention", text: `${before} ${after}`.trim() };
}
