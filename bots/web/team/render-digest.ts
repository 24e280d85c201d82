import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { digestPlaces } from "#src/domain/week.ts";
import type { Html } from "../render/drawing.ts";
import { renderRadio } from "./render-approval-rule.ts";
import type { Team } from "./team-host.ts";

/** Where the weekly digest goes. */
export function renderDigest(words: Words, { digestPlace }: Team): Html {
  const say = words.week.settings;
  return html`<section class="panel" aria-labelledby="digest" data-key="digest">
    <h2 id="digest">${say.title}</h2>
    <form method="post" action="/chat/team/digest" class="team-form">
      <fieldset class="choices">
        <legend>${say.text}</legend>
        ${digestPlaces.map((place) =>
          renderRadio({
            name: "place",
            value: place,
            label: say.places[place],
            isChosen: place === digestPlace,
          }),
        )}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button main"><span>${words.team.save}</span></button>
      </div>
    </form>
  </section>`;
}
