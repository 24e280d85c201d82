// @ts-check
import { openCards } from "./cards.js";
import { showColor } from "./colors.js";
import { openComposer } from "./composer.js";
import { around, find } from "./dom.js";
import { openEvents } from "./events.js";
import { openFrame } from "./frame.js";
import { openThread } from "./thread.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");

const composer = openComposer(app, words);
const cards = openCards(app, words, { onPressed: () => thread.awaitAnswer() });
const thread = openThread(app, words, cards.changed);
const frame = openFrame(app, words);
openEvents(app, words, { onMessage: thread.draw, onBeside: frame.onBeside });

document.addEventListener("input", showColor);
document.addEventListener("click", (event) => {
  const example = around(event, "[data-example]")?.dataset["example"];
  if (example) composer.write(example);
});
