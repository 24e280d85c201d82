import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { z } from "zod";

export type PlatformStep = "open" | "transfer" | "finalize" | "probe" | "numbers";

/** How a request goes wrong. What is not said to happen does not happen. */
export type Fault =
  /** A definite no. */
  | "refuse"
  | "fail-before"
  | "drop-before"
  /** It happens, and the answer is 503. */
  | "fail-after"
  /** It happens, and the connection is cut instead of an answer. */
  | "drop-after"
  /** The connection is cut now, and it happens at `release`. */
  | "happen-late"
  /** It happens, and the answer comes at `release`. */
  | "answer-late"
  /** The platform loses the upload and its token. */
  | "forget";

interface Upload {
  handle: string;
  clientKey: string;
  title: string;
  state: "open" | "uploaded" | "live";
  videoId?: string;
}

const uploadSchema = z.object({ clientKey: z.string(), title: z.string() });

/**
 * A video platform on loopback, as careless as one may be: it makes a post public each time it is
 * told to. Its ledger is only ever added to.
 */
export async function openFakePlatform() {
  const uploads = new Map<string, Upload>();
  const ledger: { clientKey: string; videoId: string; title: string }[] = [];
  const requests: { step: PlatformStep; clientKey: string }[] = [];
  const faults = new Map<PlatformStep, Fault[]>();
  const views = new Map<string, number>();
  let held: (() => void)[] = [];
  let isUnsure = false;

  const act = async (step: PlatformStep, upload: Upload): Promise<unknown> => {
    switch (step) {
      case "open":
        return { handle: upload.handle };
      case "transfer":
        if (upload.state === "open") upload.state = "uploaded";
        return {};
      case "finalize":
        upload.state = "live";
        upload.videoId ??= `video-${ledger.length + 1}`;
        ledger.push({
          clientKey: upload.clientKey,
          videoId: upload.videoId,
          title: upload.title,
        });
        return { videoId: upload.videoId };
      case "probe":
        return isUnsure
          ? { state: "unsure" }
          : { state: upload.state, ...(upload.videoId && { videoId: upload.videoId }) };
      case "numbers":
        return { views: views.get(upload.clientKey) ?? 0 };
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { step, upload } = await understand(uploads, request);
    requests.push({ step, clientKey: upload?.clientKey ?? "" });
    const fault = faults.get(step)?.shift();
    if (fault === "forget" && upload) uploads.delete(upload.handle);
    if (fault === "fail-before") return answer(response, 503, {});
    if (fault === "drop-before") return request.socket.destroy();
    if (!upload || fault === "forget") return answer(response, 410, {});
    const isTooEarly = step === "finalize" && upload.state === "open";
    if (fault === "refuse" || isTooEarly) return answer(response, 422, {});
    if (fault === "happen-late") {
      held.push(() => void act(step, upload));
      return request.socket.destroy();
    }
    const result = await act(step, upload);
    if (fault === "fail-after") return answer(response, 503, {});
    if (fault === "drop-after") return request.socket.destroy();
    if (fault === "answer-late") return held.push(() => answer(response, 200, result));
    return answer(response, 200, result);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Everything that ever went live, in order. */
    ledger,
    requests,
    postsOf: (clientKey: string) => ledger.filter((post) => post.clientKey === clientKey),
    /** The next requests of a step go wrong in this way, one after the other. */
    fail: (step: PlatformStep, ...next: Fault[]) => {
      faults.set(step, [...(faults.get(step) ?? []), ...next]);
    },
    /** Whether it can say what became of an upload. */
    beUnsure: (unsure: boolean) => {
      isUnsure = unsure;
    },
    heal: () => {
      faults.clear();
      isUnsure = false;
    },
    /** Lets happen, or answers, what was held back. */
    release: () => {
      const waiting = held;
      held = [];
      for (const go of waiting) go();
    },
    count: (clientKey: string, viewsNow: number) => views.set(clientKey, viewsNow),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function understand(
  uploads: Map<string, Upload>,
  request: IncomingMessage,
): Promise<{ step: PlatformStep; upload: Upload | undefined }> {
  const [, , handle = "", what] = (request.url ?? "").split("/");
  const upload = uploads.get(handle);
  if (request.method === "PUT") {
    await request.resume().toArray();
    return { step: "transfer", upload };
  }
  if (request.method === "GET") return { step: what === "numbers" ? "numbers" : "probe", upload };
  if (what === "publish") return { step: "finalize", upload };
  const { clientKey, title } = uploadSchema.parse(await json(request));
  const known = [...uploads.values()].find((one) => one.clientKey === clientKey);
  const opened = known ?? { handle: crypto.randomUUID(), clientKey, title, state: "open" as const };
  uploads.set(opened.handle, opened);
  return { step: "open", upload: opened };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify(body));
}
