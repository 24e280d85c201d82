import type { Place } from "#bots/conversation/chat.ts";

// People and channels of Slack are those of a workspace: what we keep of them names it first.

export interface SlackPlace {
  team: string;
  channel: string;
  thread?: string;
}

export function toPlace({ team, channel, thread }: SlackPlace): Place {
  return { channel: `${team}/${channel}`, ...(thread !== undefined && { thread }) };
}

export function fromPlace({ channel, thread }: Place): SlackPlace {
  const [team = "", id = ""] = channel.split("/");
  return { team, channel: id, ...(thread !== undefined && { thread }) };
}

export function toPersonId(team: string, user: string): string {
  return `${team}/${user}`;
}

export function fromPersonId(externalId: string): { team: string; user: string } {
  const [team = "", user = ""] = externalId.split("/");
  return { team, user };
}
