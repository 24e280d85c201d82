import { webApi } from "@slack/bolt";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type Budget, createBudget } from "./budget.ts";
import { translate } from "./slack-errors.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

/** Calls to Slack within its limits, with its errors in our words. */
export interface SlackApi {
  budget: Budget;
  workspaces: Workspaces;
  /** Throws AppError `destination-gone` where the app is not installed any more. */
  workspace(teamId: string): Promise<Workspace>;
  /** One call. Throws AppError; `channel` is what the call is counted for. */
  call<Answer>(
    which: { team: string; method: string; channel?: string },
    run: (client: webApi.WebClient, workspace: Workspace) => Promise<Answer>,
  ): Promise<Answer>;
}

export function createSlackApi(host: FaceHost, workspaces: Workspaces): SlackApi {
  const budget = createBudget(host.clock);
  const workspace = async (teamId: string): Promise<Workspace> => {
    const found = await find(workspaces, teamId);
    if (!found) throw new AppError("destination-gone", `not installed in ${teamId}`);
    return found;
  };
  return {
    budget,
    workspaces,
    workspace,
    call: async (which, run) => {
      const found = await workspace(which.team);
      budget.take(which);
      try {
        return await run(workspaces.clients.of(found.botToken), found);
      } catch (error) {
        if (error instanceof webApi.WebAPIRateLimitedError) budget.hold(which, error.retryAfter);
        throw translate(error, which.method);
      }
    },
  };
}

async function find(workspaces: Workspaces, teamId: string): Promise<Workspace | undefined> {
  try {
    return await workspaces.find(teamId);
  } catch (error) {
    throw translate(error, "auth.test");
  }
}
