import type { Attachment } from "discord.js";
import { AppError } from "#src/domain/app-error.ts";

/** More than any picture that the library takes, in bytes. */
const sizeBytesMax = 32 * 1024 * 1024;
const timeoutMs = 20_000;

/** The bytes of a file that somebody handed in, from where Discord keeps it. Throws AppError. */
export async function fetchPicture({ url, size }: Attachment): Promise<Uint8Array> {
  if (size > sizeBytesMax) throw new AppError("invalid-input", "the picture is too large");
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`the file answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new AppError("platform-unavailable", "the picture could not be fetched", {
      cause: error,
    });
  }
}
