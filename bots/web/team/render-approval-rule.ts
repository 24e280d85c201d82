import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { type ApprovalRule, approvalCountMax, may } from "#src/domain/team.ts";
import type { Html } from "../render/drawing.ts";
import type { Team } from "./team-host.ts";

const fewestOfSeveral = 2;

/** How posts are approved; a form for whoever may change it. */
export function renderApprovalRule(
  words: Words,
  { team, isManager }: { team: Team; isManager: boolean },
): Html {
  const say = words.team.rule;
  return html`<section class="panel" aria-labelledby="rule" data-key="rule">
    <h2 id="rule">${say.title}</h2>
    ${isManager ? renderForm(words, team) : renderSentence(words, team)}
  </section>`;
}

function renderSentence(words: Words, { rule, members }: Team): Html {
  const say = words.team.rule;
  const chosen = members.filter(({ userId }) => rule.approverIds.includes(userId));
  const names = chosen.map(({ name }) => name).join(", ");
  return html`<p>${say.now[modeOf(rule)](words.format.count(rule.count))}</p>
    ${rule.count > 0 && names !== "" ? html`<p>${say.whoNow(names)}</p>` : ""}`;
}

function renderForm(words: Words, { rule, members }: Team): Html {
  const say = words.team.rule;
  const approvers = members.filter((member) => may(member, "can_approve"));
  const mode = modeOf(rule);
  return html`<form method="post" action="/chat/team/rule" class="team-form">
    <p class="settings-text">${say.text}</p>
    <fieldset class="choices">
      <legend>${say.howMany}</legend>
      ${(["none", "one", "several"] as const).map((one) =>
        renderRadio({ name: "rule", value: one, label: say.modes[one], isChosen: one === mode }),
      )}
      <label class="field short">
        <span>${say.count}</span>
        <input
          type="number"
          name="count"
          min="${fewestOfSeveral}"
          max="${approvalCountMax}"
          value="${Math.max(fewestOfSeveral, rule.count)}"
        />
      </label>
    </fieldset>
    <fieldset class="choices">
      <legend>${say.who}</legend>
      ${renderRadio({
        name: "who",
        value: "everybody",
        label: say.everybody,
        isChosen: rule.approverIds.length === 0,
      })}
      ${renderRadio({
        name: "who",
        value: "chosen",
        label: say.chosen,
        isChosen: rule.approverIds.length > 0,
      })}
      <div class="approvers" role="group" aria-label="${say.chosen}">
        ${approvers.map(
          ({ userId, name }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                name="approver"
                value="${userId}"
                ${rule.approverIds.includes(userId) ? "checked" : ""}
              /><span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <label class="choice">
      <input type="checkbox" name="own" value="yes" ${rule.allowsOwn ? "checked" : ""} />
      <span>${say.own}</span>
    </label>
    <p class="hint">${say.planned}</p>
    <div class="actions">
      <button type="submit" class="button main"><span>${words.team.save}</span></button>
    </div>
  </form>`;
}

export function renderRadio(input: {
  name: string;
  value: string;
  label: string;
  isChosen: boolean;
}) {
  const { name, value, label, isChosen } = input;
  return html`<label class="choice">
    <input type="radio" name="${name}" value="${value}" ${isChosen ? "checked" : ""} />
    <span>${label}</span>
  </label>`;
}

function modeOf({ count }: ApprovalRule): "none" | "one" | "several" {
  if (count === 0) return "none";
  return count === 1 ? "one" : "several";
}
