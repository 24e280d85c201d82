import type { Person } from "#bots/conversation/chat.ts";
import { renderHome } from "./render/render-home.ts";
import { renderThreads } from "./render/render-side.ts";
import type { WebHost } from "./web-host.ts";

/** What stands beside every page. */
export async function readBeside(host: WebHost, person: Person) {
  const [threads, upcoming, home] = await Promise.all([
    host.threads.list(person),
    host.threads.upcoming(person),
    host.home.read(person),
  ]);
  return { threads, home: { home, upcoming } };
}

/** The same as the page has it, drawn again. */
export async function drawBeside(host: WebHost, person: Person, openId?: string): Promise<string> {
  const { threads, home } = await readBeside(host, person);
  return JSON.stringify({
    threads: String(await renderThreads(person, threads, openId)),
    home: String(await renderHome(person, home)),
  });
}
