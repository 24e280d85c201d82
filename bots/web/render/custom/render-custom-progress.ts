import { shareDone } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { renderCard } from "../render-card.ts";
import { renderBar } from "../render-making.ts";
import { renderStepper } from "./render-stepper.ts";

type CustomProgress = Extract<Screen, { kind: "custom-progress" }>;

/** What is being made for the next step. */
export function renderCustomProgress(drawing: Drawing, screen: CustomProgress): Html {
  const { custom } = drawing.words.chat;
  const percent = shareDone(screen);
  return renderCard(drawing, {
    above: renderStepper(drawing, screen.toward),
    title: custom.progress[screen.toward](screen.keyword),
    body: renderBar(drawing, percent),
  });
}
