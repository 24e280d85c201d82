import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError } from "#src/domain/app-error.ts";
import type { ErrorCode } from "#src/domain/app-error.ts";
import { en } from "#src/words/en.ts";
import type { Words } from "#src/words/en.ts";
import { ko } from "#src/words/ko.ts";
import { chooseLanguage } from "./choose-language.ts";
import { renderMessagePage } from "./render-message-page.ts";
import { RequestRefused, refusalStatuses } from "./request-refused.ts";

const statuses: Record<ErrorCode, ContentfulStatusCode> = {
  "not-found": 404,
  "invalid-input": 400,
  forbidden: 403,
  conflict: 409,
  "limit-reached": 429,
  "no-space": 507,
  "bad-configuration": 500,
  "render-failed": 500,
  "platform-rejected": 502,
  "platform-unavailable": 503,
  "destination-gone": 502,
};

interface Answer {
  status: ContentfulStatusCode;
  code: string;
  message: string;
}

function toAnswer(error: unknown, words: Words): Answer {
  if (error instanceof RequestRefused) {
    const { code } = error;
    return { status: refusalStatuses[code], code, message: words.web.refusals[code] };
  }
  if (error instanceof AppError) {
    const { what, next } = words.chat.errors[error.code];
    return { status: statuses[error.code], code: error.code, message: `${what} ${next}` };
  }
  if (error instanceof HTTPException && error.status < 500) {
    const { refusals } = words.web;
    return { status: error.status, code: "invalid-input", message: refusals["invalid-input"] };
  }
  return { status: 500, code: "INTERNAL_ERROR", message: words.web.refusals.internal };
}

/**
 * Answers every error of every route, in the caller's language and without internals: a page for
 * somebody who browses, `{success: false, error: {code, message}}` for a program.
 */
export function answerError(context: Context, error: unknown): Response | Promise<Response> {
  const language = chooseLanguage(context);
  const words = { ko, en }[language];
  const answer = toAnswer(error, words);
  context.header("Cache-Control", "no-store");
  if (context.req.header("Accept")?.includes("text/html")) {
    const title = answer.message;
    const link = { href: "/", label: words.web.toStart };
    return context.html(renderMessagePage({ language, title, link }), answer.status);
  }
  const { code, message } = answer;
  return context.json({ success: false, error: { code, message } }, answer.status);
}

/** Whether an error is one that nobody foresaw, so that the operator has to hear of it. */
export function isUnexpected(error: unknown): boolean {
  if (error instanceof RequestRefused || error instanceof AppError) return false;
  return !(error instanceof HTTPException && error.status < 500);
}
