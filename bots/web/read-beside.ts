import type { Context } from "hono";
import type { Person } from "#bots/conversation/chat.ts";
import type { Standing, TeamOfPerson } from "#src/domain/team.ts";
import { renderAwaited } from "./render/render-awaited.ts";
import type { Around } from "./render/around.ts";
import { renderHome } from "./render/render-home.ts";
import { renderTeams, renderThreads } from "./render/render-side.ts";
import type { SignedIn } from "./session.ts";
import { readTheme } from "./theme.ts";
import type { WebHost } from "./web-host.ts";

/** What stands around every page. */
export async function readAround(context: Context<SignedIn>, host: WebHost): Promise<Around> {
  const { person, secret } = context.var;
  const [threads, { teams }] = await Promise.all([
    host.threads.list(person),
    host.sessions.reach(secret),
  ]);
  return { person, who: standingIn(teams, person), theme: readTheme(context), threads, teams };
}

/** What stands around the chat. */
export async function readAroundChat(context: Context<SignedIn>, host: WebHost): Promise<Around> {
  const [around, home] = await Promise.all([
    readAround(context, host),
    readHome(host, context.var.person),
  ]);
  return { ...around, home };
}

/** The teams, conversations and the home panel as a page has them, drawn again. */
export async function drawBeside(
  host: WebHost,
  { person, secret }: SignedIn["Variables"],
  openId?: string,
): Promise<string> {
  const [threads, { teams }, home] = await Promise.all([
    host.threads.list(person),
    host.sessions.reach(secret),
    readHome(host, person),
  ]);
  return JSON.stringify({
    teams: String(await renderTeams(person, teams)),
    threads: String(await renderThreads(person, threads, openId)),
    awaited: String(await renderAwaited(person, threads)),
    home: String(await renderHome(person, { ...home, who: standingIn(teams, person) })),
  });
}

/** What the person is in the team that the page is of. */
function standingIn(teams: readonly TeamOfPerson[], { teamId }: Person): Standing | undefined {
  return teams.find(({ id }) => id === teamId);
}

async function readHome(host: WebHost, person: Person) {
  const [home, upcoming] = await Promise.all([
    host.home.read(person),
    host.threads.upcoming(person),
  ]);
  return { home, upcoming };
}
