/** What the HTTP door refuses before anybody has looked at what was asked, and the status of each. */
export const refusalStatuses = {
  "not-signed-in": 401,
  "cross-site": 403,
  "not-found": 404,
  "too-large": 413,
  "wrong-content-type": 415,
  "invalid-input": 400,
} as const;
export type RefusalCode = keyof typeof refusalStatuses;

/** Thrown by a route; the error handler of the whole app answers it. */
export class RequestRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(`request refused: ${code}`);
    this.name = "RequestRefused";
    this.code = code;
  }
}
