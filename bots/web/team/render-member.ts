import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import {
  may,
  mayChangeMember,
  mayLetIn,
  permissionNames,
  type Permissions,
  type Standing,
  type TeamRole,
  teamRoles,
} from "#src/domain/team.ts";
import type { Html } from "../render/drawing.ts";
import type { MadeLink, TeamMember } from "./team-host.ts";

/** How many of the links that were made for somebody are told. */
const linksShown = 5;

/** A member with what they may; whoever manages the team can open it and change it. */
export function renderMember(
  words: Words,
  input: {
    member: TeamMember;
    me: Standing & { userId: string };
    links: readonly MadeLink[];
    timeZone: string;
  },
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
  if (!mayChangeMember(me, member))
    return html`<li class="member" data-key="${member.userId}">${head}</li>`;
  const path = `/chat/team/members/${encodeURIComponent(member.userId)}`;
  return html`<li class="member" data-key="${member.userId}">
    ${head}
    <details class="fold">
      <summary>${team.change}<span class="hidden"> ${member.name}</span></summary>
      <form method="post" action="${path}" class="team-form">
        ${renderRoles(words, member.role)} ${renderPermissions(words, member.permissions)}
        <div class="actions">
          <button type="submit" class="button main"><span>${team.save}</span></button>
        </div>
      </form>
      ${mayLetIn(me, member) ? renderLettingIn(words, { ...input, path }) : ""}
      <form method="post" action="${path}/delete">
        <button type="submit" class="button risky"><span>${team.remove(member.name)}</span></button>
        <p class="hint">${team.removeHint}</p>
      </form>
    </details>
  </li>`;
}

/** A way back in for a member whose session has ended, and what was made of the kind before. */
function renderLettingIn(
  words: Words,
  input: { member: TeamMember; links: readonly MadeLink[]; timeZone: string; path: string },
): Html {
  const { member, links, timeZone, path } = input;
  const { letIn } = words.team;
  const made = links.filter(
    ({ userId, madeBy }) => userId === member.userId && madeBy !== member.userId,
  );
  return html`<form method="post" action="${path}/link" class="letting-in">
      <button type="submit" class="button plain"><span>${letIn.button(member.name)}</span></button>
      <p class="hint">${letIn.hint}</p>
    </form>
    ${renderMadeLinks(words, { made: made.slice(0, linksShown), timeZone })}`;
}

/** Who made which link when, and whether it was used. */
export function renderMadeLinks(
  { team, format }: Words,
  { made, timeZone }: { made: readonly MadeLink[]; timeZone: string },
): Html {
  if (made.length === 0) return "";
  return html`<ul class="made-links">
    ${made.map(({ makerName, createdAt, usedAt }) => {
      const when = format.moment(createdAt.toString(), timeZone);
      return html`<li>
        ${team.letIn.record(makerName, when)}
        <span class="hint"
          >${
            usedAt ? team.letIn.used(format.moment(usedAt.toString(), timeZone)) : team.letIn.unused
          }</span
        >
      </li>`;
    })}
  </ul>`;
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
