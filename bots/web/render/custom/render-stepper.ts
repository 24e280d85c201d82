import { html } from "hono/html";
import { customSteps, type CustomStep } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";

const steps = ["brief", ...customSteps] as const;

/** How far custom mode has come: a bar of its steps, with the name of the one at hand. */
export function renderStepper({ words }: Drawing, at: "brief" | CustomStep): Html {
  const { custom } = words.chat;
  const number = steps.indexOf(at) + 1;
  const count = words.format.count(steps.length);
  const name = custom.steps[at];
  return html`<div
    class="stepper"
    role="img"
    aria-label="${custom.stepOf(words.format.count(number), count, name)}"
  >
    ${steps.map((_, index) => {
      const state = index + 1 < number ? "done" : index + 1 === number ? "now" : "";
      return html`<span class="${state}"></span>`;
    })}
    <b>${number}/${count} ${name}</b>
  </div>`;
}
