import type { Slack } from "./events.ts";
import { originOf } from "./to-api.ts";
import type { Member } from "./world.ts";

const redirectsMax = 10;

/** Follows an install link as a browser does, cookies and all, and presses Allow. */
export async function allowInstall(
  { world }: Slack,
  person: Member,
  installUrl: string,
): Promise<{ status: number; text: string }> {
  const cookies = new Map<string, string>();
  let url = new URL(installUrl);
  for (let redirects = 0; redirects < redirectsMax; redirects += 1) {
    if (url.origin === originOf(world)) url.searchParams.set("allowed_by", person.id);
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    const text = await response.text();
    // Bolt's own page has a button that leads on to Slack.
    const button = text.match(/href="([^"]*\/oauth\/v2\/authorize[^"]*)"/)?.[1];
    const next = location ?? button?.replaceAll("&amp;", "&");
    if (next === undefined || next === null) return { status: response.status, text };
    url = new URL(next, url);
  }
  throw new Error(`${installUrl} leads round in circles`);
}
