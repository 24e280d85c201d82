import { z } from "zod";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import type { SlackConfig } from "./slack-config.ts";
import { createClients, type Clients } from "./clients.ts";

/** The bot as it is in one workspace. */
export interface Workspace {
  /** Slack's id of the workspace, T…. */
  id: string;
  name: string;
  botToken: string;
  botUserId: string;
}

const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  botToken: z.string(),
  botUserId: z.string(),
});

/** The workspaces that have the app; their tokens are encrypted at rest. */
export interface Workspaces {
  clients: Clients;
  /** Undefined where the app is not, or no longer, installed. */
  find(teamId: string): Promise<Workspace | undefined>;
  save(workspace: Workspace): Promise<void>;
  /** The app was taken out, or its token revoked. */
  remove(teamId: string): Promise<void>;
}

export function createWorkspaces(
  { secrets, log }: Pick<FaceHost, "secrets" | "log">,
  config: SlackConfig,
): Workspaces {
  const clients = createClients(config, log);
  const { botToken } = config;
  const own = botToken === undefined ? undefined : createOwn(clients, botToken);
  return {
    clients,
    find: async (teamId) => {
      const kept = workspaceSchema.safeParse(await secrets.find(keyOf(teamId)));
      if (kept.success) return kept.data;
      const workspace = await own?.();
      return workspace?.id === teamId ? workspace : undefined;
    },
    save: (workspace) => secrets.save(keyOf(workspace.id), workspace),
    remove: (teamId) => secrets.remove(keyOf(teamId)),
  };
}

function keyOf(teamId: string): string {
  return `workspace ${teamId}`;
}

/** The workspace of the token in the configuration: Slack is asked once which one it is. */
function createOwn(clients: Clients, botToken: string): () => Promise<Workspace | undefined> {
  let known: Promise<Workspace | undefined> | undefined;
  return async () => {
    known ??= ask(clients, botToken);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

async function ask(clients: Clients, botToken: string): Promise<Workspace | undefined> {
  const answer = await clients.of(botToken).auth.test();
  const { team_id: id, team: name, user_id: botUserId } = answer;
  if (id === undefined || botUserId === undefined) return undefined;
  return { id, name: name ?? id, botToken, botUserId };
}
