import type { OutgoingMessage } from "#bots/conversation/conversation.ts";
import { type Language, wordsFor } from "#bots/conversation/words.ts";
import type { Drawing } from "#bots/telegram/render/drawing.ts";
import { visibleLength } from "#bots/telegram/render/html.ts";
import type { Button, Part } from "#bots/telegram/render/part.ts";
import { readPressData } from "#bots/telegram/render/press-data.ts";
import { renderScreen } from "#bots/telegram/render/render-screen.ts";

/** As a message of the conversation comes to the face. */
export function drawingOf(outgoing: OutgoingMessage, language: Language): Drawing {
  const { offers, ...message } = outgoing;
  const actions = offers.map((offer, index) => ({
    ...offer,
    token: `token-${String(index).padStart(16, "0")}`,
  }));
  return {
    message: { ...message, actions },
    words: wordsFor(language),
    key: "key-12345678",
    filled: {},
  };
}

export function buttonsOf(parts: readonly Part[]): Button[] {
  return parts.flatMap((part) => ("keyboard" in part ? part.keyboard.flat() : []));
}

/** Every side of a card that its buttons lead to, the front first. */
export function allSides(drawing: Drawing): Part[][] {
  const seen = new Map<string, Part[]>();
  const visit = (view: string | undefined) => {
    if (seen.has(view ?? "") || seen.size > 300) return;
    const parts = renderScreen({ ...drawing, ...(view !== undefined && { view }) });
    seen.set(view ?? "", parts);
    for (const button of buttonsOf(parts)) {
      const data = "data" in button ? readPressData(button.data) : undefined;
      if (data?.type === "look") visit(data.view);
      if (data?.type === "set" && data.field === "time") visit(`at:${data.value}`);
    }
  };
  visit(undefined);
  return [...seen.values()];
}

/** Every text of a part, with what Telegram allows it. */
export function textsOf(part: Part): { source: string; length: number; lengthMax: number }[] {
  switch (part.kind) {
    case "text":
    case "prompt":
      return measured(part.body, 4096);
    case "video":
    case "photo":
      return measured(part.body, 1024);
    case "album":
      return part.pictures.flatMap(({ body }) => measured(body, 1024));
    case "audio":
      return [];
  }
}

function measured(body: { source: string }, lengthMax: number) {
  return [{ source: body.source, length: visibleLength(body), lengthMax }];
}
