import type { TeamHost } from "#bots/web/team/team-host.ts";
import {
  changeMember,
  removeMember,
  revokeInvitation,
  saveApprovalRule,
} from "#src/accounts/change-team.ts";
import { chooseDigestPlace } from "#src/accounts/choose-digest-place.ts";
import { inviteMember } from "#src/accounts/invite-member.ts";
import { joinTeam, readInvitation } from "#src/accounts/join-team.ts";
import { letMemberIn } from "#src/accounts/make-sign-in-link.ts";
import { renameTeam } from "#src/accounts/rename-team.ts";
import { listInvitations } from "#src/db/invitations.ts";
import { listSignInLinks } from "#src/db/sign-in-links.ts";
import { findTeam, listMembers } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { App } from "#src/open-app.ts";
import { signInUrl } from "./sign-in-url.ts";

/** Hands the web face what it needs for the team page and for the door that an invitation leads to. */
export function openTeamHost(app: App, input: { publicUrl: string }): TeamHost {
  return {
    team: {
      read: async (person) =>
        asTenant(app.db, person, async (tx) => {
          const { teamId } = person;
          const team = await findTeam(tx, teamId);
          if (!team) throw new AppError("not-found", "no such team");
          return {
            name: team.name,
            rule: team.rule,
            digestPlace: team.digestPlace,
            members: await listMembers(tx, teamId),
            // Row-level security shows them to whoever may invite, and to nobody else.
            invitations: await listInvitations(tx, { teamId, now: app.clock.now() }),
            links: await listSignInLinks(tx),
          };
        }),
      invite: async (person, invited) => {
        const token = await inviteMember(app, person, invited);
        return `${input.publicUrl}/join?token=${token}`;
      },
      revoke: (person, id) => revokeInvitation(app, person, id),
      change: (person, changes) => changeMember(app, person, changes),
      remove: (person, userId) => removeMember(app, person, userId),
      saveRule: (person, rule) => saveApprovalRule(app, person, rule),
      rename: (person, name) => renameTeam(app, person, name),
      letIn: async (person, userId) =>
        signInUrl(input.publicUrl, await letMemberIn(app, person, userId)),
      chooseDigestPlace: (person, place) => chooseDigestPlace(app, person, place),
      readInvitation: (token) => readInvitation(app, token),
      join: (joining) => joinTeam(app, joining),
    },
  };
}
