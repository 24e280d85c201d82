import type { Person } from "#bots/conversation/chat.ts";
import type { PictureRefusal } from "#src/domain/asset.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Inbound } from "./inbound.ts";
import { ownPictureBytesMax, uploadTimeoutMs } from "./limits.ts";

type Taken = { assetId: string } | { refused: PictureRefusal };

/** Puts a file that somebody gave in a form into their team's library. */
export async function takeOwnPicture(
  { api, host }: Inbound,
  input: { person: Person; team: string; fileId: string },
): Promise<Taken> {
  const { person, team, fileId } = input;
  const { file } = await api.call({ team, method: "files.info" }, (client) =>
    client.files.info({ file: fileId }),
  );
  const url = file?.url_private_download ?? file?.url_private;
  if ((file?.size ?? 0) > ownPictureBytesMax) return { refused: "too-many-bytes" };
  const { botToken } = await api.workspace(team);
  const bytes = url === undefined ? undefined : await download(url, botToken);
  if (!bytes) return { refused: "not-a-picture" };
  return host.media.addPicture(person, { bytes, fileName: file?.name ?? "picture" });
}

async function download(url: string, token: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(uploadTimeoutMs),
    });
    // Without the right to read it Slack answers with a page to sign in.
    const isPicture = response.headers.get("content-type")?.startsWith("image/") ?? false;
    if (!response.ok || !isPicture) {
      await response.body?.cancel();
      return undefined;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes;
  } catch (error) {
    throw new AppError("platform-unavailable", "a file could not be fetched", { cause: error });
  }
}
