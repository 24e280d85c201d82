import { html } from "hono/html";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { mayManageTeam, type Standing } from "#src/domain/team.ts";
import type { Html } from "../render/drawing.ts";
import type { Around } from "../render/around.ts";
import { renderFrame } from "../render/render-frame.ts";
import { renderMadeLink } from "../render/render-made-link.ts";
import { renderDigest } from "./render-digest.ts";
import { renderApprovalRule } from "./render-approval-rule.ts";
import { renderMember, renderPermissions, renderRoles } from "./render-member.ts";
import { nameLengthMax } from "./read-form.ts";
import type { OpenInvitation, Team } from "./team-host.ts";

/** What has just been done on the page. */
export type Said =
  | { kind: "saved" }
  | { kind: "too-few" }
  | { kind: "invited"; name: string; link: string }
  | { kind: "let-in"; userId: string; link: string };

interface Page {
  around: Around;
  team: Team;
  said?: Said;
}

const nobody: Standing = { role: "viewer", permissions: {} };

/** Who is in the team with which rights, and how its posts are approved. */
export function renderTeamPage(page: Page) {
  const { around, team } = page;
  const { person } = around;
  const words = wordsFor(person.language);
  const me = team.members.find(({ userId }) => userId === person.userId) ?? nobody;
  const isManager = mayManageTeam(me);
  const { team: texts } = words;
  return renderFrame({
    around,
    title: texts.title,
    here: "/chat/team",
    script: "team.js",
    styles: ["settings.css", "team.css"],
    skip: { to: "members", label: texts.members },
    middle: html`<div class="scroll">
      <div class="settings team">
        <p class="connection" role="status" hidden></p>
        ${renderSaid(words, page)}
        <div class="settings-parts" data-live="team">
          <p class="settings-text" data-key="text">${texts.text(team.name)}</p>
          <section class="panel" aria-labelledby="members" data-key="members">
            <h2 id="members" tabindex="-1">${texts.members}</h2>
            <ul class="members">
              ${team.members.map((member) => renderMember(words, { member, me: { ...me, userId: person.userId }, links: team.links, timeZone: person.timeZone }))}
            </ul>
          </section>
          ${isManager ? renderName(words, team) : ""}
          ${isManager ? renderInviting(words, person.timeZone, team.invitations) : ""}
          ${renderApprovalRule(words, { team, isManager })}
          ${isManager ? renderDigest(words, team) : ""}
        </div>
      </div>
    </div>`,
  });
}

function renderSaid({ team }: Words, { team: { members }, said }: Page): Html {
  switch (said?.kind) {
    case undefined:
      return "";
    case "saved":
      return html`<p class="saved" role="status">${team.saved}</p>`;
    case "too-few":
      return html`<p class="refused" role="alert">${team.rule.tooFew}</p>`;
    case "invited":
      return renderMadeLink(said.link, {
        title: team.invite.made(said.name),
        text: team.invite.madeText,
        label: team.invite.link,
        copy: team.invite.copy,
      });
    case "let-in": {
      const member = members.find(({ userId }) => userId === said.userId);
      return renderMadeLink(said.link, {
        title: team.letIn.made(member?.name ?? ""),
        text: team.letIn.madeText,
        label: team.letIn.link,
        copy: team.invite.copy,
      });
    }
  }
}

function renderName({ team: texts }: Words, { name }: Team): Html {
  return html`<section class="panel" aria-labelledby="team-name" data-key="name">
    <h2 id="team-name">${texts.rename.title}</h2>
    <form method="post" action="/chat/team/name" class="team-form">
      <label class="field">
        <span>${texts.rename.name}</span>
        <input
          type="text"
          name="name"
          required
          maxlength="${nameLengthMax}"
          autocomplete="off"
          value="${name}"
        />
      </label>
      <div class="actions">
        <button type="submit" class="button main"><span>${texts.save}</span></button>
      </div>
    </form>
  </section>`;
}

function renderInviting(words: Words, timeZone: string, open: readonly OpenInvitation[]): Html {
  const { team, format } = words;
  return html`<section class="panel" aria-labelledby="invite" data-key="invite">
    <h2 id="invite">${team.invite.title}</h2>
    <p class="settings-text">${team.invite.text}</p>
    <form method="post" action="/chat/team/invitations" class="team-form">
      <label class="field">
        <span>${team.invite.name}</span>
        <input type="text" name="name" required maxlength="${nameLengthMax}" autocomplete="off" />
      </label>
      ${renderRoles(words, "editor")} ${renderPermissions(words, {})}
      <div class="actions">
        <button type="submit" class="button main"><span>${team.invite.button}</span></button>
      </div>
    </form>
    ${
      open.length === 0
        ? ""
        : html`<h3>${team.invite.open}</h3>
            <ul class="members">
              ${open.map(({ id, name, role, expiresAt }) => {
                const when = expiresAt.toString();
                return html`<li class="member" data-key="${id}">
                  <div class="member-head">
                    <strong>${name}</strong><span class="badge">${team.roles[role]}</span>
                    <span class="hint">${team.invite.until(format.day(when, timeZone))}</span>
                  </div>
                  <form
                    method="post"
                    action="/chat/team/invitations/${encodeURIComponent(id)}/delete"
                  >
                    <button type="submit" class="button risky">
                      <span>${team.invite.revoke}</span><span class="hidden">${name}</span>
                    </button>
                  </form>
                </li>`;
              })}
            </ul>`
    }
  </section>`;
}
