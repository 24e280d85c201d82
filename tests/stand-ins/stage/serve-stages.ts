import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { parseDeed } from "./parse-action.ts";
import type { Stage } from "./stage.ts";

const font = import.meta.resolve("pretendard/dist/web/variable/woff2/PretendardVariable.woff2");

/** What the page is made of, and where it lies. */
const files: Record<string, readonly [file: string, type: string]> = {
  "/pretendard.woff2": [font, "font/woff2"],
  "/": ["page/index.html", "text/html; charset=utf-8"],
  "/page.css": ["page/page.css", "text/css"],
  "/page.js": ["page/page.js", "text/javascript"],
  "/draw-message.js": ["page/draw-message.js", "text/javascript"],
  "/draw-text.js": ["page/draw-text.js", "text/javascript"],
  "/draw-form.js": ["page/draw-form.js", "text/javascript"],
  "/element.js": ["page/element.js", "text/javascript"],
};

/** Changes that come together are told together. */
const tellAfterMs = 40;

export interface StageServer extends AsyncDisposable {
  url: string;
}

/** The page on which the threads of all stages are seen and used; port 0 takes any. */
export async function serveStages(stages: readonly Stage[], port: number): Promise<StageServer> {
  const server = createServer((request, response) => {
    serve(stages, request, response).catch((error: unknown) => {
      answer(response, 400, { error: error instanceof Error ? error.message : String(error) });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const opened = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${opened}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  stages: readonly Stage[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://loopback");
  const file = files[url.pathname];
  if (file) {
    const bytes = await readFile(new URL(file[0], import.meta.url));
    response.writeHead(200, { "content-type": file[1] }).end(bytes);
    return;
  }
  switch (url.pathname) {
    case "/stages":
      return answer(
        response,
        200,
        stages.map(({ name, title, people }) => ({ name, title, people })),
      );
    case "/view": {
      const query = url.searchParams;
      const stage = requireStage(stages, query.get("stage"));
      const view = stage.view(query.get("person") ?? "", query.get("place") ?? undefined);
      return answer(response, 200, view);
    }
    case "/act": {
      const deed = parseDeed(await json(request));
      await requireStage(stages, deed.stage).act(deed.person, deed.place, deed.action);
      return answer(response, 200, {});
    }
    case "/changes":
      return tellChanges(stages, request, response);
    default:
      return answer(response, 404, { error: "there is nothing here" });
  }
}

function requireStage(stages: readonly Stage[], name: string | null): Stage {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`there is no platform ${name}`);
  return stage;
}

/** Server-sent events: the name of the platform on which something changed. */
function tellChanges(
  stages: readonly Stage[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": here\n\n");
  const stops = stages.map((stage) => {
    let timer: NodeJS.Timeout | undefined;
    return stage.onChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        response.write(`data: ${stage.name}\n\n`);
      }, tellAfterMs);
    });
  });
  request.on("close", () => {
    for (const stop of stops) stop();
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
