import { html } from "hono/html";
import { learnedLine } from "#bots/conversation/learned-words.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";

type Learned = Extract<Screen, { kind: "preview" }>["learned"];

/** The line that says what a draft has because people wanted it before. */
export function renderLearnedLine({ words }: Drawing, learned: Learned): Html {
  const line = learnedLine(learned, words);
  if (line === undefined) return "";
  return html`<p class="learned-line">${icon("spark")}<span>${line}</span></p>`;
}
