import { emit, hearerOf, type Slack } from "./events.ts";
import { install } from "./install.ts";
import { createPerson, type Person } from "./person.ts";
import { textOf, type Args } from "./read-call.ts";
import {
  known,
  memberOf,
  removeMessage,
  workspaceOf,
  type Channel,
  type Member,
  type Workspace,
} from "./world.ts";

/** Makes and unmakes what a Slack consists of. */
export interface PlacesMaker {
  addWorkspace(input: { name: string; isNotInstalled?: boolean }): Workspace;
  /** Somebody in `#general` of their workspace, the first one unless said otherwise. */
  addPerson(input: NewPerson): Person;
  addChannel(input: NewChannel): Channel;
  /** The channel that everybody of a workspace, and the app, is in. */
  generalOf(workspace?: Workspace): Channel;
  /** Where the refusals that follow from these are seen later, they are none of the app's mistakes. */
  removeBot(channel: Channel): Promise<void>;
  inviteBot(channel: Channel): Promise<void>;
  archive(channel: Channel): Promise<void>;
  unarchive(channel: Channel): Promise<void>;
  deleteChannel(channel: Channel): Promise<void>;
  deleteMessage(message: { channelId: string; ts: string }): void;
  uninstall(workspace: Workspace): Promise<void>;
  reinstall(workspace: Workspace): void;
  deactivate(person: Person): Promise<void>;
  /** Takes a scope away, as an app that was installed before it asked for it. */
  withoutScopes(workspace: Workspace, scopes: readonly string[]): void;
}

export interface NewPerson {
  readonly name: string;
  readonly workspace?: Workspace;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  /** A guest of several channels, or of a single one: not in `#general`. */
  readonly guest?: "multi-channel" | "single-channel";
}

export interface NewChannel {
  readonly name: string;
  readonly workspace?: Workspace;
  readonly isPrivate?: boolean;
  readonly members?: readonly Person[];
  readonly isWithoutBot?: boolean;
  readonly sharedWith?: readonly Workspace[];
}

export function createPlaces(slack: Slack): PlacesMaker & {
  isExpected(code: string, args: Args): boolean;
} {
  const { world } = slack;
  const generals = new Map<string, Channel>();
  /** Refusals that somebody else brought about: the code and what it is about. */
  const expected = new Set<string>();
  const expect = (about: string, ...codes: string[]) => {
    for (const code of codes) expected.add(`${code} ${about}`);
  };
  const first = () => known([...world.workspaces.values()][0], "workspace");

  const addChannel = (input: NewChannel): Channel => {
    const workspace = input.workspace ?? first();
    const bot = workspace.installation?.botUserId;
    const channel: Channel = {
      id: world.mint("C"),
      name: input.name,
      kind: input.isPrivate === true ? "group" : "channel",
      workspaceId: workspace.id,
      sharedWith: input.sharedWith?.map(({ id }) => id) ?? [],
      members: new Set(input.members?.map(({ id }) => id)),
      isArchived: false,
    };
    if (bot !== undefined && input.isWithoutBot !== true) channel.members.add(bot);
    world.channels.set(channel.id, channel);
    return channel;
  };
  const generalOf = (workspace = first()) => {
    const channel = known(generals.get(workspace.id), "general channel");
    const bot = workspace.installation?.botUserId;
    if (bot !== undefined && !expected.has(`not_in_channel ${channel.id}`))
      channel.members.add(bot);
    return channel;
  };
  const tell = async (channel: Channel, type: string, more: Record<string, unknown> = {}) => {
    const workspaceId = hearerOf(world, channel) ?? channel.workspaceId;
    await emit(slack, {
      workspaceId,
      channel,
      event: { type, channel: channel.id, ...more, event_ts: world.mintTs() },
    });
  };
  const botIn = (channel: Channel) =>
    known(workspaceOf(world, channel.workspaceId).installation, "installed app").botUserId;

  return {
    addWorkspace({ name, isNotInstalled }) {
      const id = world.mint("T");
      const domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
      const workspace: Workspace = { id, name, domain, installation: undefined };
      world.workspaces.set(id, workspace);
      if (isNotInstalled !== true) install(world, id, world.app.scopes);
      generals.set(id, addChannel({ name: "general", workspace }));
      return workspace;
    },
    addPerson(input) {
      const workspace = input.workspace ?? first();
      const member: Member = {
        id: world.mint("U"),
        workspaceId: workspace.id,
        name: input.name.toLowerCase().replaceAll(" ", "."),
        realName: input.name,
        locale: input.locale ?? "ko-KR",
        timeZone: input.timeZone ?? "Asia/Seoul",
        isAdmin: input.isAdmin ?? input.isOwner ?? false,
        isOwner: input.isOwner ?? false,
        isRestricted: input.guest !== undefined,
        isUltraRestricted: input.guest === "single-channel",
        isDeactivated: false,
        isBot: false,
      };
      world.members.set(member.id, member);
      const general = generalOf(workspace);
      if (input.guest === undefined) general.members.add(member.id);
      return createPerson(slack, member, { channelId: general.id });
    },
    addChannel,
    generalOf,
    async removeBot(channel) {
      expect(channel.id, "not_in_channel", "channel_not_found");
      const type = channel.kind === "channel" ? "channel_left" : "group_left";
      channel.members.delete(botIn(channel));
      world.changed();
      await tell(channel, type);
    },
    async inviteBot(channel) {
      const user = botIn(channel);
      channel.members.add(user);
      expected.delete(`not_in_channel ${channel.id}`);
      expected.delete(`channel_not_found ${channel.id}`);
      await tell(channel, "member_joined_channel", {
        user,
        team: channel.workspaceId,
        channel_type: channel.kind === "channel" ? "C" : "G",
      });
    },
    async archive(channel) {
      expect(channel.id, "is_archived", "is_inactive");
      channel.isArchived = true;
      await tell(channel, channel.kind === "channel" ? "channel_archive" : "group_archive");
    },
    async unarchive(channel) {
      channel.isArchived = false;
      await tell(channel, channel.kind === "channel" ? "channel_unarchive" : "group_unarchive");
    },
    async deleteChannel(channel) {
      expect(channel.id, "channel_not_found");
      await tell(channel, "channel_deleted");
      world.channels.delete(channel.id);
      for (const message of world.messages.filter(({ channelId }) => channelId === channel.id)) {
        removeMessage(world, message);
      }
      world.changed();
    },
    deleteMessage({ channelId, ts }) {
      const message = world.messages.find((one) => one.channelId === channelId && one.ts === ts);
      if (!message) throw new Error(`There is no message ${ts}`);
      removeMessage(world, message);
      expect(ts, "message_not_found", "thread_not_found", "cannot_reply_to_message");
      world.changed();
    },
    async uninstall(workspace) {
      const installation = known(workspace.installation, "installed app");
      installation.isRevoked = true;
      expect("*", "account_inactive");
      world.changed();
      const { id: workspaceId } = workspace;
      await Promise.all([
        emit(slack, {
          workspaceId,
          event: { type: "tokens_revoked", tokens: { oauth: [], bot: [installation.botUserId] } },
        }),
        emit(slack, { workspaceId, event: { type: "app_uninstalled" } }),
      ]);
    },
    reinstall: (workspace) => void install(world, workspace.id, world.app.scopes),
    async deactivate(person) {
      const member = memberOf(world, person.id);
      member.isDeactivated = true;
      expect(person.id, "user_disabled", "channel_not_found", "user_not_in_channel");
      world.changed();
      await emit(slack, {
        workspaceId: member.workspaceId,
        event: {
          type: "user_change",
          user: { id: member.id, team_id: member.workspaceId, deleted: true },
          event_ts: world.mintTs(),
        },
      });
    },
    withoutScopes(workspace, scopes) {
      const installation = known(workspace.installation, "installed app");
      const left = [...installation.scopes].filter((scope) => !scopes.includes(scope));
      workspace.installation = { ...installation, scopes: new Set(left) };
      expect("*", "missing_scope");
    },
    isExpected(code, args) {
      const abouts = ["channel", "channel_id", "ts", "thread_ts", "user", "users"].flatMap(
        (name) => textOf(args, name) ?? [],
      );
      return ["*", ...abouts].some((about) => expected.has(`${code} ${about}`));
    },
  };
}
