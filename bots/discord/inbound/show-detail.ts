import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { packPart } from "../pack-part.ts";
import { renderScenePictures } from "../render/custom/render-picture-review.ts";
import { container, text } from "../render/components.ts";
import type { Drawing, DrawnPart } from "../render/drawing.ts";
import { fitPart } from "../render/fit-part.ts";
import { scriptLines } from "../render/render-review.ts";
import { heading } from "../render/texts.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { findCard } from "./find-card.ts";
import { tell, tellRefusal } from "./tell.ts";
import { whoIn } from "./who.ts";

/** More about a part of a card, for whoever asked and nobody else. */
export async function showDetail(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { key, about, value }: { key: string; about?: string; value: string | undefined },
): Promise<void> {
  const who = whoIn(interaction);
  const [isTold, card] = await Promise.all([
    acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral })),
    findCard(desk, who, key),
  ]);
  if (!isTold) return;
  if (isRefused(card)) return tellRefusal(interaction, card);
  const part = about === "script" ? script(card.drawing) : pictures(card.drawing, value);
  if (!part) {
    const language = who.language ?? card.person.language;
    return tellRefusal(interaction, { notice: "card-is-old", language });
  }
  const { words } = card.drawing;
  const bytesMax = interaction.attachmentSizeLimit;
  await tell(interaction, await packPart(desk.host, { part, words, bytesMax }));
}

function script({ message, words }: Drawing): DrawnPart | undefined {
  const { screen } = message;
  if (screen.kind !== "preview") return undefined;
  const title = heading(words.chat.custom.script.settled);
  const body = [title, ...scriptLines(screen.scenes, words)].join("\n");
  return fitPart({ name: "card", components: [container("ours", [text(body)])], files: [] });
}

function pictures(drawing: Drawing, sceneId: string | undefined): DrawnPart | undefined {
  const { screen } = drawing.message;
  if (screen.kind !== "picture-review" || sceneId === undefined) return undefined;
  return renderScenePictures(drawing, screen, sceneId);
}
