import { z } from "zod";
import type { SlackStandIn } from "./open-slack-stand-in.ts";

const answer = z.record(z.string(), z.unknown());

/** The Web API without the SDK's own care, for what the SDK would not send. */
export class WebClient {
  readonly #apiUrl: string;
  readonly #token: string;

  constructor(standIn: SlackStandIn, token = standIn.botToken) {
    this.#apiUrl = standIn.apiUrl;
    this.#token = token;
  }

  async call(
    method: string,
    args: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#apiUrl}${method}`, {
      method: "POST",
      headers: this.#token === "" ? {} : { authorization: `Bearer ${this.#token}` },
      body: new URLSearchParams(Object.entries(args).map(([name, value]) => [name, String(value)])),
    });
    const retryAfter = response.headers.get("retry-after");
    return {
      ...answer.parse(await response.json()),
      status: response.status,
      ...(retryAfter !== null && { retryAfter }),
    };
  }
}
