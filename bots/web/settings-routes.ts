import type { Context, Hono } from "hono";
import { z } from "zod";
import { languages } from "#bots/conversation/words.ts";
import { readJson } from "#src/http/read-json.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import { nameLengthMax } from "./limits.ts";
import { readAround } from "./read-beside.ts";
import { addChats } from "./chats-routes.ts";
import type { Chats } from "./render/render-chats.ts";
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
    return show(context, host, { madeLink });
  });
  addChats(routes, host, (context, answer) => show(context, host, answer));
  routes.post("/chat/preferences", async (context) => {
    const { theme, ...preferences } = await readJson(context, preferencesSchema);
    if (theme) writeTheme(context, host, theme);
    await host.savePreferences(context.var.person, preferences);
    return context.body(null, 204);
  });
}

/** The settings, with the answer to what was asked of them just now. */
async function show(
  context: Context<SignedIn>,
  host: WebHost,
  answer: { madeLink?: string } & Pick<Chats, "code" | "outcome"> = {},
) {
  const { secret } = context.var;
  // Read anew: whoever has just been connected is somebody else than a moment ago.
  const person = (await host.sessions.find(secret)) ?? context.var.person;
  context.set("person", person);
  const [around, { isForOneTeam }, { links }, chats] = await Promise.all([
    readAround(context, host),
    host.sessions.reach(secret),
    host.team.read(person),
    host.chats.read(person),
  ]);
  const { madeLink, ...ofChats } = answer;
  return context.html(
    renderSettingsPage({
      around,
      now: host.now(),
      isForOneTeam,
      links,
      chats: { ...chats, ...ofChats },
      ...(madeLink !== undefined && { madeLink }),
    }),
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
