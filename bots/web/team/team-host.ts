import type { Person } from "#bots/conversation/chat.ts";
import type { Language } from "#bots/conversation/words.ts";
import type { ApprovalRule, Permissions, TeamRole } from "#src/domain/team.ts";
import type { DigestPlace } from "#src/domain/week.ts";

export interface TeamMember {
  userId: string;
  name: string;
  role: TeamRole;
  permissions: Permissions;
  joinedAt: Temporal.Instant;
}

export interface OpenInvitation {
  id: string;
  name: string;
  role: TeamRole;
  permissions: Permissions;
  expiresAt: Temporal.Instant;
}

/** A sign-in link that somebody made, for a member or for another device of their own. */
export interface MadeLink {
  /** Whom it lets in. */
  userId: string;
  madeBy: string;
  makerName: string;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
}

/** A team as one of its members may see it. */
export interface Team {
  name: string;
  members: TeamMember[];
  rule: ApprovalRule;
  /** Where the weekly digest goes. */
  digestPlace: DigestPlace;
  /** Empty for whoever may not invite. */
  invitations: OpenInvitation[];
  /** The newest first: everybody's for whoever looks after the team, else those that let the person in. */
  links: MadeLink[];
}

interface Invited {
  name: string;
  role: TeamRole;
  permissions: Permissions;
}

/** What the team page needs of the application. What changes something throws AppError `forbidden` where the role does not allow it. */
export interface TeamHost {
  team: {
    read(person: Person): Promise<Team>;
    /** The address of a one-time link. */
    invite(person: Person, input: Invited): Promise<string>;
    /** Throws AppError `not-found`. */
    revoke(person: Person, invitationId: string): Promise<void>;
    /** Throws AppError `not-found`. */
    change(
      person: Person,
      input: { userId: string; role: TeamRole; permissions: Permissions },
    ): Promise<void>;
    /** Throws AppError `not-found`. */
    remove(person: Person, userId: string): Promise<void>;
    /** Throws AppError `invalid-input` where fewer people may approve than the rule asks for. */
    chooseDigestPlace(person: Person, place: DigestPlace): Promise<void>;
    rename(person: Person, name: string): Promise<void>;
    /** The address of a one-time link that signs a member in again. Throws AppError `not-found`. */
    letIn(person: Person, userId: string): Promise<string>;
    saveRule(person: Person, rule: ApprovalRule): Promise<void>;
    /** What a link leads into, without using it up. */
    readInvitation(
      token: string,
    ): Promise<{ name: string; teamName: string; role: TeamRole } | undefined>;
    /** Uses the link up and opens a session; undefined where it is unknown, used or too old. */
    join(input: {
      token: string;
      who: { secret: string } | { name: string; language: Language; timeZone: string };
    }): Promise<{ secret: string; maxAgeSeconds: number } | undefined>;
  };
}
