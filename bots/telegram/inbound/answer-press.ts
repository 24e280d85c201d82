import type { CallbackQuery } from "@grammyjs/types";
import type { Refused } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Around } from "../around.ts";
import { Refusal } from "../api/refusal.ts";
import { cutWords } from "../render/html.ts";

/** https://core.telegram.org/bots/api#answercallbackquery */
const answerLengthMax = 200;

/**
 * Ends the waiting sign on a button, with words where there is something to say. Nobody waits for it, and one
 * that comes too late does no harm.
 */
export function answerPress(
  { api, aside }: Pick<Around, "api" | "aside">,
  query: Pick<CallbackQuery, "id">,
  says: { toast: string } | { alert: string } | undefined,
): void {
  const text = says && cutWords("toast" in says ? says.toast : says.alert, answerLengthMax);
  aside(async () => {
    try {
      await api.call("answerCallbackQuery", {
        callback_query_id: query.id,
        ...(text !== undefined && { text }),
        ...(says && "alert" in says && { show_alert: true }),
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 400) throw error;
    }
  });
}

/** In the person's language, in front of everything else on their screen. */
export function refusePress(
  around: Pick<Around, "api" | "aside">,
  query: Pick<CallbackQuery, "id">,
  { notice, language }: Refused,
): void {
  answerPress(around, query, { alert: wordsFor(language).chat.notices[notice] });
}
