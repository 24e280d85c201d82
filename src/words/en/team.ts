import type { PermissionName, TeamRole } from "#src/domain/team.ts";

const roles: Record<TeamRole, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  viewer: "Viewer",
};
const roleHints: Record<TeamRole, string> = {
  owner: "may do everything",
  admin: "may do everything but change the owner",
  editor: "makes shorts; they go out once approved",
  viewer: "looks on",
};
const permissions: Record<PermissionName, string> = {
  can_create: "Make and edit",
  can_publish: "Publish and schedule",
  can_approve: "Approve",
};

/** The team page, and the door that an invitation leads to. */
export const team = {
  title: "Team",
  text: (name: string) => `Who works on the shorts of “${name}”, and who says yes to them.`,
  members: "People",
  you: "you",
  role: "Role",
  roles,
  roleHints,
  rights: "Single rights",
  permissions,
  onlyLooks: "Looks on",
  byRole: "As the role says",
  allowed: "Yes",
  denied: "No",
  change: "Change",
  save: "Save",
  saved: "Saved.",
  remove: (name: string) => `Remove ${name}`,
  removeHint:
    "They are out of this team at once and go on in a team of their own. What they made and decided here stays.",
  switcher: { label: "Your teams" },
  elsewhere: {
    title: "This conversation is in another team",
    text: (name: string) => `It belongs to “${name}”, and you are in it too.`,
    button: (name: string) => `Open it in “${name}”`,
  },
  rename: { title: "Team name", name: "Everybody in the team sees it, and whoever is invited" },
  letIn: {
    button: (name: string) => `Make a sign-in link for ${name}`,
    hint: "For when they can't get in any more. It works once, for a day, and opens this team only. It stays on record that you made it.",
    made: (name: string) => `The sign-in link for ${name} is ready`,
    madeText:
      "It is shown only this once. Whoever opens it is signed in as them, so send it to them alone.",
    link: "Sign-in link",
    record: (name: string, when: string) => `${name} made a sign-in link · ${when}`,
    used: (when: string) => `used ${when}`,
    unused: "not used",
  },
  invite: {
    title: "Invite somebody",
    text: "You get a link that works once, for a week. Send it yourself: whoever opens it is in.",
    name: "Whom is it for?",
    button: "Make a link",
    made: (name: string) => `The link for ${name} is ready`,
    madeText: "It is shown only this once. Copy it now and send it to them.",
    link: "Invitation link",
    copy: "Copy link",
    copied: "Copied",
    open: "Not used yet",
    until: (day: string) => `until ${day}`,
    revoke: "Take back",
  },
  rule: {
    title: "Approval",
    text: "Decide who has to say yes before a short goes out. An editor's short always needs at least one yes.",
    howMany: "How many have to approve?",
    modes: { none: "Nobody", one: "One person", several: "Several people" },
    count: "If several: how many?",
    who: "Who may approve?",
    everybody: "Everybody with the right to approve",
    chosen: "Only these people",
    own: "Whoever asks may approve their own",
    planned: "What is scheduled already goes out as it was planned.",
    tooFew: "That rule asks for more people than may approve. Nothing was changed.",
    now: {
      none: (_count: string) => "Nobody has to approve before a short goes out.",
      one: (_count: string) => "One person has to approve before a short goes out.",
      several: (count: string) => `${count} people have to approve before a short goes out.`,
    },
    whoNow: (names: string) => `Asked: ${names}`,
  },
  join: {
    title: (name: string) => `Join “${name}”`,
    text: (role: string) => `You are invited as: ${role}.`,
    name: "What should we call you?",
    as: (name: string) => `You join as ${name}.`,
    button: "Join",
  },
};
