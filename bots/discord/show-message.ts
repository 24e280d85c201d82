import type { Address, FaceHost, Posted } from "#bots/conversation/face-host.ts";
import type { Message, Screen } from "#bots/conversation/screen.ts";
import { type Language, wordsFor } from "#bots/conversation/words.ts";
import type { PlaceMaker } from "./ensure-place.ts";
import { packPart } from "./pack-part.ts";
import type { Drawing } from "./render/drawing.ts";
import { renderScreen } from "./render/render-screen.ts";
import { sendParts } from "./send-parts.ts";
import { withFilled } from "./with-filled.ts";

export type Shower = PlaceMaker;

/** A card, and why it is to be shown. */
export interface Showing {
  posted: Posted;
  address: Address;
  channel: string;
  /** What asks for it: an outbox row, or somebody who filled something in. */
  outboxId: string;
  isAgain: boolean;
}

/** Brings a card in its channel to how it stands now, with what people have filled in on it. */
export async function showMessage({ host, calls, facts }: Shower, input: Showing): Promise<void> {
  const { posted, address } = input;
  const drawing = await drawingOf(host, posted, address.language);
  const words = drawing.words;
  const { channel } = input;
  const pack = async (part: Parameters<typeof packPart>[1]["part"]) =>
    packPart(host, { part, words, bytesMax: await facts.fileBytesMax(channel) });
  const noteTooLarge = (bytes: number) => facts.noteTooLarge(channel, bytes);
  await sendParts({ host, calls, pack, noteTooLarge }, { ...input, parts: renderScreen(drawing) });
}

export async function drawingOf(
  host: FaceHost,
  posted: Posted,
  language: Language,
): Promise<Drawing> {
  const message: Message = withFilled(posted.message, posted.filled);
  return {
    message,
    key: posted.key,
    filled: posted.filled,
    words: wordsFor(language),
    threads: await threadsIn(host, message.screen),
  };
}

/** Where the conversations that a screen speaks of stand on Discord, as far as they do. */
async function threadsIn(host: FaceHost, screen: Screen): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const id of spokenOf(screen)) {
    const place = (await host.places.of(id))?.place;
    if (place) found.set(id, place.thread ?? place.channel);
  }
  return found;
}

function spokenOf(screen: Screen): string[] {
  switch (screen.kind) {
    case "another-begun":
      return [screen.conversationId];
    case "digest":
      return [
        ...has(screen.digest.best?.conversationId),
        ...screen.digest.planned.flatMap(({ conversationId }) => has(conversationId)),
      ];
    case "insights":
      return screen.insights.flatMap(({ insight, doneIn }) => [
        ...has(doneIn),
        ...("conversationId" in insight ? has(insight.conversationId) : []),
      ]);
    default:
      return [];
  }
}

function has(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
