import type { Payload } from "./deliveries.ts";
import type { Control } from "./drawing.ts";
import { originOf, toApiMessage, toApiView, toStateValues } from "./to-api.ts";
import {
  channelOf,
  memberOf,
  workspaceOf,
  type Member,
  type Message,
  type OpenView,
  type World,
} from "./world.ts";

// What Slack sends of what people do. Everything goes to the app of the workspace it is installed in.

/** The workspace whose installation serves a person: their own, or the one that shares a channel with theirs. */
export function serving(world: World, person: Member, channelId: string | undefined): string {
  if (channelId === undefined) return person.workspaceId;
  const channel = channelOf(world, channelId);
  const candidates = [person.workspaceId, channel.workspaceId, ...channel.sharedWith];
  return (
    candidates.find((id) => world.workspaces.get(id)?.installation?.isRevoked === false) ??
    person.workspaceId
  );
}

export function mintTrigger(
  world: World,
  input: { userId: string; workspaceId: string; viewId?: string },
): string {
  const id = `${world.mintSecret("")}.${input.workspaceId}`;
  world.triggers.set(id, {
    userId: input.userId,
    workspaceId: input.workspaceId,
    viewId: input.viewId,
    madeAt: world.clock.now(),
    isUsed: false,
  });
  return id;
}

export function mintResponseUrl(
  world: World,
  input: {
    channelId: string;
    userId: string;
    workspaceId: string;
    messageTs?: string;
    threadTs?: string | undefined;
  },
): string {
  const ticket = world.mintSecret("r-");
  world.responseUrls.set(ticket, {
    ...input,
    messageTs: input.messageTs,
    threadTs: input.threadTs,
    madeAt: world.clock.now(),
    uses: 0,
  });
  return `${originOf(world)}/response/${ticket}`;
}

export function toCommand(
  world: World,
  input: { person: Member; channelId: string; command: string; text: string },
): Payload {
  const { person, channelId, command, text } = input;
  const workspaceId = serving(world, person, channelId);
  const channel = channelOf(world, channelId);
  return {
    token: "verification",
    team_id: workspaceId,
    team_domain: workspaceOf(world, workspaceId).domain,
    channel_id: channelId,
    channel_name: channel.kind === "group" ? "privategroup" : channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: "false",
    response_url: mintResponseUrl(world, { channelId, userId: person.id, workspaceId }),
    trigger_id: mintTrigger(world, { userId: person.id, workspaceId }),
  };
}

export function toMessageActions(
  world: World,
  input: { person: Member; message: Message; control: Control; chosen: Payload },
): Payload {
  const { person, message } = input;
  const workspaceId = serving(world, person, message.channelId);
  const channel = channelOf(world, message.channelId);
  const isEphemeral = message.onlyFor !== undefined;
  return {
    type: "block_actions",
    user: userOf(person),
    api_app_id: world.app.id,
    token: "verification",
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    trigger_id: mintTrigger(world, { userId: person.id, workspaceId }),
    team: teamOf(world, workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channel.name },
    ...(!isEphemeral && { message: toApiMessage(world, message, { withMetadata: true }) }),
    state: { values: toStateValues(message.values) },
    response_url: mintResponseUrl(world, {
      channelId: channel.id,
      userId: person.id,
      workspaceId,
      messageTs: message.ts,
      threadTs: message.threadTs,
    }),
    actions: [toAction(world, input.control, input.chosen)],
  };
}

export function toViewActions(
  world: World,
  input: { person: Member; view: OpenView; control: Control; chosen: Payload },
): Payload {
  const { person, view } = input;
  return {
    type: "block_actions",
    user: userOf(person),
    api_app_id: world.app.id,
    token: "verification",
    container: { type: "view", view_id: view.id },
    trigger_id: mintTrigger(world, {
      userId: person.id,
      workspaceId: view.workspaceId,
      ...(view.kind === "modal" && { viewId: view.id }),
    }),
    team: teamOf(world, view.workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    view: toApiView(world, view),
    actions: [toAction(world, input.control, input.chosen)],
  };
}

export function toViewSubmission(world: World, person: Member, view: OpenView): Payload {
  return {
    type: "view_submission",
    team: teamOf(world, view.workspaceId),
    user: userOf(person),
    api_app_id: world.app.id,
    token: "verification",
    trigger_id: mintTrigger(world, {
      userId: person.id,
      workspaceId: view.workspaceId,
      viewId: view.id,
    }),
    view: toApiView(world, view),
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

export function toViewClosed(
  world: World,
  input: { person: Member; view: OpenView; isCleared: boolean },
): Payload {
  return {
    type: "view_closed",
    team: teamOf(world, input.view.workspaceId),
    user: userOf(input.person),
    api_app_id: world.app.id,
    token: "verification",
    view: toApiView(world, input.view),
    is_cleared: input.isCleared,
    is_enterprise_install: false,
    enterprise: null,
  };
}

export function toMessageShortcut(
  world: World,
  input: { person: Member; message: Message; callbackId: string },
): Payload {
  const { person, message } = input;
  const workspaceId = serving(world, person, message.channelId);
  const channel = channelOf(world, message.channelId);
  return {
    type: "message_action",
    token: "verification",
    action_ts: world.mintTs(),
    team: teamOf(world, workspaceId),
    user: userOf(person),
    channel: { id: channel.id, name: channel.kind === "group" ? "privategroup" : channel.name },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: input.callbackId,
    trigger_id: mintTrigger(world, { userId: person.id, workspaceId }),
    response_url: mintResponseUrl(world, {
      channelId: channel.id,
      userId: person.id,
      workspaceId,
      messageTs: message.ts,
      threadTs: message.threadTs,
    }),
    message_ts: message.ts,
    message: toApiMessage(world, message, { withMetadata: false }),
  };
}

function toAction(world: World, { element, blockId, actionId }: Control, chosen: Payload): Payload {
  return {
    type: element.type,
    action_id: actionId,
    block_id: blockId,
    ...("placeholder" in element && element.placeholder && { placeholder: element.placeholder }),
    ...chosen,
    action_ts: world.mintTs(),
  };
}

function userOf(person: Member) {
  return {
    id: person.id,
    username: person.name,
    name: person.name,
    team_id: person.workspaceId,
  };
}

function teamOf(world: World, workspaceId: string) {
  return { id: workspaceId, domain: workspaceOf(world, workspaceId).domain };
}

export function requirePerson(world: World, id: string): Member {
  const person = memberOf(world, id);
  if (person.isDeactivated) throw new Error(`${person.realName} is no longer a member`);
  return person;
}
