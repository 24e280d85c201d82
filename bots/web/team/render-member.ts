import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import {
  may,
  mayChangeMember,
  permissionNames,
  type Permissions,
  type Standing,
  type TeamRole,
  teamRoles,
} from "#src/domain/team.ts";
import type { Html } from "../render/drawing.ts";
import type { TeamMember } from "./team-host.ts";

/** A member with what they may; whoever manages the team can open it and change it. */
export function renderMember(
  words: Words,
  input: { member: TeamMember; me: Standing & { userId: string } },
): Html {
  const { member, me } = input;
  const { team } = words;
  const isMe = member.userId === me.userId;
  const rights = permissionNames.filter((name) => may(member, name));
  const held = rights.map((name) => team.permissions[name]).join(" · ");
  const head = html`<div class="member-head">
    <strong>${member.name}</strong>
    ${isMe ? html`<span class="hint">${team.you}</span>` : ""}
    <span class="badge">${team.roles[member.role]}</span>
    <span class="hint">${held === "" ? team.onlyLooks : held}</span>
  </div>`;
  if (!mayChangeMember(me, member)) return html`<li class="member">${head}</li>`;
  const path = `/chat/team/members/${encodeURIComponent(member.userId)}`;
  return html`<li class="member">
    ${head}
    <details class="fold">
      <summary>${team.change}<span class="hidden"> ${member.name}</span></summary>
      <form method="post" action="${path}" class="team-form">
        ${renderRoles(words, member.role)} ${renderPermissions(words, member.permissions)}
        <div class="actions">
          <button type="submit" class="button main"><span>${team.save}</span></button>
        </div>
      </form>
      <form method="post" action="${path}/delete">
        <button type="submit" class="button risky"><span>${team.remove(member.name)}</span></button>
        <p class="hint">${team.removeHint}</p>
      </form>
    </details>
  </li>`;
}

/** A team has one owner: nobody else can be made one. */
export function renderRoles({ team }: Words, chosen: TeamRole): Html {
  const roles = teamRoles.filter((role) => role !== "owner");
  return html`<label class="field">
    <span>${team.role}</span>
    <select name="role">
      ${roles.map(
        (role) =>
          html`<option value="${role}" ${role === chosen ? "selected" : ""}>
            ${team.roles[role]}: ${team.roleHints[role]}
          </option>`,
      )}
    </select>
  </label>`;
}

export function renderPermissions({ team }: Words, permissions: Permissions): Html {
  return html`<fieldset class="rights">
    <legend>${team.rights}</legend>
    ${permissionNames.map((name) => {
      const answer = permissions[name];
      const answers = [
        ["", team.byRole, answer === undefined],
        ["yes", team.allowed, answer === true],
        ["no", team.denied, answer === false],
      ] as const;
      return html`<label class="field">
        <span>${team.permissions[name]}</span>
        <select name="${name}">
          ${answers.map(
            ([value, label, isChosen]) =>
              html`<option value="${value}" ${isChosen ? "selected" : ""}>${label}</option>`,
          )}
        </select>
      </label>`;
    })}
  </fieldset>`;
}
