import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import { wordsFor } from "#bots/conversation/words.ts";
import { projectStatuses } from "#src/domain/project.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import { sendFile } from "#src/http/send-file.ts";
import type { MediaFile, ShortScript, ShortShown } from "./home-host.ts";
import { projectsOnPage, searchLengthMax } from "./limits.ts";
import { isProjectFile, projectFiles } from "./project-files.ts";
import type { ProjectFile } from "./project-files.ts";
import { readAround } from "./read-beside.ts";
import { renderProjectsPage } from "./render/render-projects-page.ts";
import { renderScriptFile } from "./render/render-script-file.ts";
import type { SignedIn } from "./session.ts";
import type { WebHost } from "./web-host.ts";

/** Everything that was made: to be found, opened, taken along and deleted. */
export function addProjects(routes: Hono<SignedIn>, host: WebHost): void {
  routes.get("/chat/projects", async (context) => {
    const query = readQuery(context);
    const { words, status, page } = query;
    const found = await host.projects.list(context.var.person, {
      ...(words !== "" && { words }),
      ...(status && { status }),
      limit: projectsOnPage,
      offset: (page - 1) * projectsOnPage,
    });
    const around = await readAround(context, host);
    return context.html(renderProjectsPage({ around, query, ...found }));
  });
  routes.get("/chat/projects/:id/files/:file", async (context) => {
    const { id, file } = context.req.param();
    if (!isProjectFile(file)) throw new RequestRefused("not-found");
    const messageId = context.req.query("card");
    const short = { projectId: id, ...(messageId !== undefined && { messageId }) };
    if (file === "video" || file === "captions") return sendMedia(context, host, { short, file });
    const script = await host.projects.readScript(context.var.person, short);
    if (!script) throw new RequestRefused("not-found");
    return sendText(context, script, file);
  });
  routes.post("/chat/projects/:id/delete", async (context) => {
    await host.projects.remove(context.var.person, context.req.param("id"));
    return context.body(null, 204);
  });
}

/** What a person is looking for. Whatever else an address says is passed over. */
function readQuery(context: Context) {
  const status = projectStatuses.find((one) => one === context.req.query("status"));
  const words = (context.req.query("q") ?? "").replaceAll("\0", "").toWellFormed().normalize();
  const page = /^[1-9]\d{0,5}$/.exec(context.req.query("page") ?? "")?.[0] ?? "1";
  return { words: words.trim().slice(0, searchLengthMax), status, page: Number(page) };
}

async function sendMedia(
  context: Context<SignedIn>,
  host: WebHost,
  { short, file }: { short: ShortShown; file: MediaFile },
): Promise<Response> {
  const { person } = context.var;
  const first = await host.projects.openFile(person, { ...short, file });
  if (!first) throw new RequestRefused("not-found");
  first.body.destroy();
  return sendFile(context, {
    contentType: projectFiles[file].contentType,
    cacheControl: "private, no-cache",
    keepAs: `${first.title}.${projectFiles[file].ending}`,
    open: (range) => host.projects.openFile(person, { ...short, file, ...(range && { range }) }),
  });
}

async function sendText(
  context: Context<SignedIn>,
  script: ShortScript,
  file: Exclude<ProjectFile, MediaFile>,
): Promise<Response> {
  const words = wordsFor(context.var.person.language);
  const text =
    file === "script" ? renderScriptFile(script, words) : `${JSON.stringify(script, null, 2)}\n`;
  const bytes = Buffer.from(text);
  return sendFile(context, {
    contentType: projectFiles[file].contentType,
    cacheControl: "private, no-cache",
    keepAs: `${script.title}.${projectFiles[file].ending}`,
    open: async (range) => {
      const start = Math.min(range?.start ?? 0, bytes.length);
      const end = Math.min(range?.end ?? bytes.length - 1, bytes.length - 1);
      const body = Readable.from([bytes.subarray(start, end + 1)]);
      return { body, sizeBytes: bytes.length, start, end };
    },
  });
}
