import type { Face } from "#bots/conversation/chat.ts";
import { openDiscordFace } from "#bots/discord/open-discord-face.ts";
import type { Config } from "#src/config.ts";
import { openTelegramFace } from "#bots/telegram/open-telegram-face.ts";
import type { App } from "#src/open-app.ts";
import { openSlackFace } from "./slack/open-slack-face.ts";
import { openFaceHost } from "./open-face-host.ts";

/** A chat platform that is switched on. Opening it connects to nothing yet. */
export interface OpenFace extends Face, AsyncDisposable {
  /** Opens the connection on which the platform tells what people say and press. Absent where it calls us instead. */
  connect?: (this: void) => Promise<AsyncDisposable>;
  /** Answers what the platform and its people ask for over HTTP, below `/<name>/`; undefined where there is nothing of that name. */
  answer?: (this: void, request: Request) => Promise<Response | undefined>;
}

/** The chat platforms whose keys are set. */
export async function openFaces(
  app: App,
  input: { config: Config; publicUrl: string; pause?: (ms: number) => Promise<void> },
): Promise<OpenFace[]> {
  const { config, publicUrl, pause } = input;
  const hostOf = (face: string) => openFaceHost(app, { face, publicUrl });
  const faces: OpenFace[] = [];
  if (config.slack) faces.push(openSlackFace(hostOf("slack"), config.slack));
  if (config.discord) faces.push(openDiscordFace(hostOf("discord"), config.discord));
  if (config.telegram) {
    const timing = { ...(pause && { pause }) };
    faces.push(openTelegramFace(hostOf("telegram"), config.telegram, timing));
  }
  return faces;
}
