import type { Context, Hono } from "hono";
import { z } from "zod";
import { languages } from "#bots/conversation/words.ts";
import { readJson } from "#src/http/read-json.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import { nameLengthMax } from "./limits.ts";
import { readAround } from "./read-beside.ts";
import { renderSettingsPage } from "./render/render-settings-page.ts";
import type { SignedIn } from "./session.ts";
import { storable } from "./storable.ts";
import { themes, writeTheme } from "./theme.ts";
import type { WebHost } from "./web-host.ts";

const timeZone = z.string().max(64).refine(isTimeZone);
const preferencesSchema = z.strictObject({
  name: storable.pipe(z.string().trim().min(1).max(nameLengthMax)).exactOptional(),
  language: z.enum(languages).exactOptional(),
  timeZone: timeZone.exactOptional(),
  guessedTimeZone: timeZone.exactOptional(),
  theme: z.enum(themes).exactOptional(),
});

/** How a person wants it. */
export function addSettings(routes: Hono<SignedIn>, host: WebHost): void {
  routes.get("/chat/settings", async (context) => show(context, host));
  routes.post("/chat/settings/link", async (context) => {
    const madeLink = await host.sessions.makeLink(context.var.secret);
    if (madeLink === undefined) throw new RequestRefused("not-signed-in");
    return show(context, host, madeLink);
  });
  routes.post("/chat/preferences", async (context) => {
    const { theme, ...preferences } = await readJson(context, preferencesSchema);
    if (theme) writeTheme(context, host, theme);
    await host.savePreferences(context.var.person, preferences);
    return context.body(null, 204);
  });
}

async function show(context: Context<SignedIn>, host: WebHost, madeLink?: string) {
  const { person, secret } = context.var;
  const [around, { isForOneTeam }, { links }] = await Promise.all([
    readAround(context, host),
    host.sessions.reach(secret),
    host.team.read(person),
  ]);
  const made = madeLink === undefined ? {} : { madeLink };
  return context.html(
    renderSettingsPage({ around, now: host.now(), isForOneTeam, links, ...made }),
  );
}

/** An IANA name that this machine knows too; a bare offset such as +09:00 knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
