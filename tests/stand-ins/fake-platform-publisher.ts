import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";
import type { Publisher } from "#src/publishing/publisher.ts";

const opened = z.object({ handle: z.string() });
const published = z.object({ videoId: z.string() });
const probed = z.object({
  state: z.enum(["open", "uploaded", "live", "unsure"]),
  videoId: z.string().optional(),
});
const counted = z.object({ views: z.int() });

/** A publisher as one for a real platform would be, for the platform of the tests. */
export function createFakePlatformPublisher(baseUrl: string): Publisher {
  const urlOf = (videoId: string) => `${baseUrl}/watch/${videoId}`;
  return {
    open: async ({ publication }, signal) => {
      const body = JSON.stringify({ clientKey: publication.id, title: publication.title });
      return opened.parse(await ask(`${baseUrl}/uploads`, { method: "POST", body, signal }));
    },
    transfer: async ({ publication }, handle, signal) => {
      const body = publication.videoSha256;
      await ask(`${baseUrl}/uploads/${handle}`, { method: "PUT", body, signal });
    },
    finalize: async (_outgoing, handle, signal) => {
      const url = `${baseUrl}/uploads/${handle}/publish`;
      const { videoId } = published.parse(await ask(url, { method: "POST", signal }));
      return { platformVideoId: videoId, url: urlOf(videoId) };
    },
    probe: async (_outgoing, handle, signal) => {
      const response = await fetch(`${baseUrl}/uploads/${handle}`, { signal });
      if (response.status === 410) return { state: "gone" };
      if (!response.ok) throw new AppError("platform-unavailable", `answered ${response.status}`);
      const { state, videoId } = probed.parse(await response.json());
      if (state === "unsure") return { state };
      if (state === "live" && videoId !== undefined) {
        return { state, platformVideoId: videoId, url: urlOf(videoId) };
      }
      return { state: state === "uploaded" ? "ready" : "gone" };
    },
    readNumbers: async ({ publication }, _videoId, signal) => {
      const handle = publication.remoteHandle ?? "";
      const answer = await ask(`${baseUrl}/uploads/${handle}/numbers`, { method: "GET", signal });
      const { views } = counted.parse(answer);
      return { views, likes: 0, comments: 0, shares: 0, watchTimeSeconds: 0 };
    },
  };
}

async function ask(
  url: string,
  request: { method: string; body?: string; signal: AbortSignal },
): Promise<unknown> {
  const response = await fetch(url, request);
  if (response.ok) return response.json();
  const isDefinite = response.status >= 400 && response.status < 500;
  throw new AppError(
    isDefinite ? "platform-rejected" : "platform-unavailable",
    `the platform answered ${response.status}`,
  );
}
