import { randomUUID } from "node:crypto";
import type { Person } from "#bots/conversation/chat.ts";
import type { Team, TeamHost } from "#bots/web/team/team-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import { mayChangeMember, mayLetIn, mayManageTeam } from "#src/domain/team.ts";

const joinedAt = Temporal.Instant.from("2026-11-01T00:00:00Z");

export interface StandInSession {
  userId: string;
  /** Absent in the person's own. */
  teamId?: string;
  isForOneTeam: boolean;
}

/** A team in memory, with the real rules of who may what. */
export function createStandInTeam(around: {
  mina: Person;
  people: Map<string, Person>;
  sessions: Map<string, StandInSession>;
  links: Map<string, string>;
  tell: (teamId: string) => void;
}): TeamHost {
  const { mina, people, sessions, links, tell } = around;
  const member = { permissions: {}, joinedAt };
  const jun = { userId: "user-jun", name: "준", role: "editor" as const, ...member };
  const owner = { userId: mina.userId, name: mina.name, role: "owner" as const, ...member };
  const team: Team = {
    name: "미나의 팀",
    members: [owner, jun],
    rule: { count: 0, approverIds: [], allowsOwn: false },
    digestPlace: "web",
    invitations: [],
    links: [],
  };
  const tokens = new Map<string, Team["invitations"][number]>();
  const find = (userId: string) => team.members.find((one) => one.userId === userId);
  const requireManager = ({ userId }: Person) => {
    const who = find(userId);
    if (!who || !mayManageTeam(who)) throw new AppError("forbidden", "not a manager");
    return who;
  };
  const requireChangeable = (person: Person, userId: string) => {
    const found = find(userId);
    if (!found) throw new AppError("not-found", "no such member");
    if (!mayChangeMember(requireManager(person), found)) {
      throw new AppError("forbidden", "not this one");
    }
    return found;
  };
  return {
    team: {
      read: async (person) =>
        find(person.userId) ? team : { ...team, invitations: [], links: [] },
      invite: async (person, invited) => {
        requireManager(person);
        const token = randomUUID();
        const expiresAt = joinedAt.add({ hours: 168 });
        const invitation = { ...invited, id: randomUUID(), expiresAt };
        tokens.set(token, invitation);
        team.invitations.push(invitation);
        return `http://localhost/join?token=${token}`;
      },
      revoke: async (person, id) => {
        requireManager(person);
        team.invitations = team.invitations.filter((one) => one.id !== id);
      },
      change: async (person, { userId, role, permissions }) => {
        Object.assign(requireChangeable(person, userId), { role, permissions });
        tell(mina.teamId);
      },
      remove: async (person, userId) => {
        requireChangeable(person, userId);
        team.members = team.members.filter((one) => one.userId !== userId);
        tell(mina.teamId);
      },
      saveRule: async (person, rule) => {
        requireManager(person);
        if (rule.count > 1) throw new AppError("invalid-input", "too few people");
        team.rule = rule;
      },
      rename: async (person, name) => {
        requireManager(person);
        team.name = name;
        tell(mina.teamId);
      },
      letIn: async (person, userId) => {
        const found = requireChangeable(person, userId);
        const who = requireManager(person);
        if (!mayLetIn(who, found)) throw new AppError("forbidden", "more rights than the maker");
        const token = randomUUID();
        links.set(token, userId);
        const times = { createdAt: joinedAt, expiresAt: joinedAt.add({ hours: 24 }), usedAt: null };
        team.links.unshift({ userId, madeBy: person.userId, makerName: person.name, ...times });
        return `http://localhost/sign-in?token=${token}`;
      },
      chooseDigestPlace: async (person, place) => {
        requireManager(person);
        team.digestPlace = place;
      },
      readInvitation: async (token) => {
        const found = tokens.get(token);
        return found && { name: found.name, role: found.role, teamName: team.name };
      },
      join: async ({ token, who }) => {
        const found = tokens.get(token);
        if (!found) return undefined;
        tokens.delete(token);
        const known = "secret" in who ? sessions.get(who.secret)?.userId : undefined;
        const userId = known ?? randomUUID();
        if (!("secret" in who)) people.set(userId, { ...mina, ...who, userId });
        team.members.push({ ...found, userId, joinedAt });
        tell(mina.teamId);
        const secret = randomUUID();
        sessions.set(secret, { userId, isForOneTeam: false });
        return { secret, maxAgeSeconds: 3_600 };
      },
    },
  };
}
