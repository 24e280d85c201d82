import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { expect, test } from "vitest";
import { z } from "zod";
import { openSocketBot } from "./open-bot.ts";
import { methodFacts, type MethodFacts } from "./method-facts.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";
import { WebClient } from "./web-client.ts";
import { answerCommands, stumble, walk } from "./walk.ts";

/** Slack's own documentation data, where it lies beside the project. */
const specifications = join(import.meta.dirname, "../../../../shared/specs/slack");
const isThere = existsSync(specifications);
const hint = isThere ? "" : " (skipped: ../shared/specs is not here)";

const specification = z.object({
  rate_limits: z.string().optional(),
  scope: z.object({ bot: z.array(z.string()).optional() }).optional(),
  args: z.object({
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
  errors: z.record(z.string(), z.unknown()).optional(),
});

function read(method: string) {
  const file = join(specifications, "methods", `${method}.json`);
  return specification.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** What Slack documents for every method in the same words, and leaves out of these lists. */
const commonErrors = new Set([
  "account_inactive",
  "invalid_arguments",
  "invalid_auth",
  "missing_scope",
  "not_allowed_token_type",
  "not_authed",
  "ratelimited",
  "unknown_method",
]);

test.skipIf(!isThere)(`what is known of each method is what Slack documents${hint}`, () => {
  const facts: [string, MethodFacts][] = Object.entries(methodFacts);
  for (const [method, known] of facts) {
    const { args, scope, rate_limits } = read(method);
    const required = (args.required ?? []).filter((name) => name !== "token");
    const optional = Object.keys(args.properties ?? {}).filter(
      (name) => name !== "token" && !required.includes(name),
    );
    expect({ method, ...known }).toEqual({
      method,
      tier: rate_limits,
      scopes: scope?.bot ?? [],
      required,
      optional,
    });
  }
});

test.skipIf(!isThere)(`every call of a long walk is one that Slack documents${hint}`, async () => {
  await using standIn = await openSlackStandIn();
  await using opened = await openSocketBot(standIn, answerCommands);
  await walk(standIn, opened.bot.client);
  standIn.assertNoViolations();
  expect(new Set(standIn.calls.map(({ method }) => method)).size).toBeGreaterThan(20);
  for (const { method, args } of standIn.calls) {
    const validate = validatorOf(method);
    const { team_id: _, ...sent } = args;
    expect([method, validate(toSent(method, sent)), validate.errors]).toEqual([method, true, null]);
  }
});

test.skipIf(!isThere)(
  `every refusal of a long walk is one that Slack documents${hint}`,
  async () => {
    await using standIn = await openSlackStandIn({ hasRateLimits: true });
    const client = new WebClient(standIn);
    await stumble(standIn, client);
    standIn.takeViolations();
    const refused = standIn.calls.flatMap(({ method, error }) =>
      error ? [{ method, error }] : [],
    );
    expect(refused.length).toBeGreaterThan(25);
    for (const { method, error } of refused) {
      const documented = commonErrors.has(error) || Object.hasOwn(read(method).errors ?? {}, error);
      expect([method, error, documented]).toEqual([method, error, true]);
    }
  },
);

test.skipIf(!isThere)(
  `the specification has a file for every method that is answered${hint}`,
  () => {
    const files = new Set(readdirSync(join(specifications, "methods")));
    expect(Object.keys(methodFacts).filter((method) => !files.has(`${method}.json`))).toEqual([]);
  },
);

/** The arguments' JSON Schema; Slack's own keywords in it (`schema`, `subtype`) say nothing to a validator. */
function validatorOf(method: string): ValidateFunction {
  const { args } = read(method);
  return new Ajv({ coerceTypes: true, strict: false }).compile({
    type: "object",
    required: (args.required ?? []).filter((name) => name !== "token"),
    properties: args.properties ?? {},
    additionalProperties: false,
  });
}

/** As it is documented: objects go as JSON in a string, where the documentation speaks of a string. */
function toSent(method: string, args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = read(method).args.properties ?? {};
  const isString = (name: string) => JSON.stringify(properties[name]).includes('"type":"string"');
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const isList = properties[name]?.["type"] === "array";
      return [
        name,
        typeof value === "object" && !isList && isString(name) ? JSON.stringify(value) : value,
      ];
    }),
  );
}
