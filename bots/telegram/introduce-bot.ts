import { languages, wordsFor } from "#bots/conversation/words.ts";
import type { Around } from "./around.ts";
import { commandNames } from "./inbound/on-command.ts";
import { updatesWanted } from "./inbound/on-update.ts";
import { webhookPath } from "./answer-webhook.ts";

/** Tells Telegram what the bot's commands are, in each language; who has another one reads English. */
export async function introduceBot({ api }: Around): Promise<void> {
  for (const language of [undefined, ...languages]) {
    const { commands } = wordsFor(language ?? "en").telegram;
    await api.call("setMyCommands", {
      commands: commandNames.map((command) => ({ command, description: commands[command] })),
      ...(language && { language_code: language }),
    });
  }
}

/** From now on updates are brought to us; without a secret we ask for them. */
export async function setWebhook({ api, host }: Around, secret: string | undefined): Promise<void> {
  if (secret === undefined) {
    await api.call("deleteWebhook", { drop_pending_updates: false });
    return;
  }
  await api.call("setWebhook", {
    url: `${host.publicUrl}${webhookPath}`,
    secret_token: secret,
    allowed_updates: updatesWanted,
  });
}
