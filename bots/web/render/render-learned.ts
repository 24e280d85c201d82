import { html } from "hono/html";
import { learnedName } from "#bots/conversation/learned-words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { keyOf, type Learned } from "#src/domain/preference.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

/** What has been learned for a brand, each with a way to take it back. */
export function renderLearned(words: Words, learned: readonly Learned[], mayForget: boolean): Html {
  const say = words.learned;
  return html`<section class="learned" aria-label="${say.title}">
    <h3>${icon("spark")} ${say.title}</h3>
    ${renderList(words, learned, { mayForget, text: say.text })}
  </section>`;
}

/** The same of a person's own shorts that belong to no brand. */
export function renderOwnLearned(words: Words, learned: readonly Learned[]): Html {
  const say = words.learned;
  return html`<section class="panel learned" data-brand="own" aria-label="${say.ownTitle}">
    <h2>${icon("spark")} ${say.ownTitle}</h2>
    ${renderList(words, learned, { mayForget: true, text: say.ownText })}
    <p class="form-answer" role="status"></p>
  </section>`;
}

function renderList(
  words: Words,
  learned: readonly Learned[],
  { mayForget, text }: { mayForget: boolean; text: string },
): Html {
  const say = words.learned;
  if (learned.length === 0) return html`<p class="learned-none">${say.none}</p>`;
  return html`<p>${text}</p>
    <ul>
      ${learned.map((one) => {
        const name = learnedName(one, words);
        return html`<li>
          <span><b>${name}</b> <small>${say.times(words.format.count(one.shorts))}</small></span>
          ${
            mayForget
              ? html`<button
                  type="button"
                  class="button plain small"
                  data-forget="${keyOf(one)}"
                  aria-label="${say.forgetOf(name)}"
                >
                  ${say.forget}
                </button>`
              : ""
          }
        </li>`;
      })}
    </ul>`;
}
