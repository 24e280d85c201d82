import { parseArgs } from "node:util";
import pino from "pino";
import { wordsFor } from "#bots/conversation/words.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { issueSignInLink } from "#src/accounts/sign-in.ts";
import { listCapabilities } from "#src/capabilities.ts";
import { parseConfig } from "#src/config.ts";
import { AppError } from "#src/domain/app-error.ts";
import { systemClock } from "#src/domain/clock.ts";
import packageFile from "../package.json" with { type: "json" };
import { explainFailure } from "./explain-failure.ts";
import { logOptions } from "./log-options.ts";
import { operatorLanguage } from "./operator-language.ts";
import { ownerPageUrl } from "./owner-page-url.ts";
import { renderBanner } from "./render-banner.ts";
import { type Role, roles, type Service, startService } from "./start-service.ts";

/** A terminal's Ctrl-C reaches us directly and, a moment later, once more through npm. */
const sameSignalMs = 1_000;

const language = operatorLanguage(process.env);
const words = wordsFor(language);

try {
  const chosen = parseRoles(process.argv.slice(2));
  const config = parseConfig(process.env);
  const log = pino(logOptions(config.logLevel), pino.destination(2));
  const service = await startService(config, { clock: systemClock, log, roles: chosen });
  stopOnSignal(service);
  console.log(await introduce(service, chosen));
} catch (error) {
  console.error(explainFailure(error, words));
  process.exit(1);
}

function parseRoles(args: string[]): ReadonlySet<Role> {
  const { values } = parseArgs({ args, options: { roles: { type: "string" } } });
  if (values.roles === undefined) return new Set(roles);
  const names = values.roles.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !roles.some((role) => role === name));
  if (unknown.length > 0) {
    throw new AppError(
      "bad-configuration",
      `--roles knows ${roles.join(", ")}; ${unknown.join(", ")} is none of them.`,
    );
  }
  return new Set(roles.filter((role) => names.includes(role)));
}

async function introduce(service: Service, chosen: ReadonlySet<Role>): Promise<string> {
  const owner = await ensureOwner(service.app, {
    name: words.operator.ownerName,
    language,
    timeZone: "Asia/Seoul",
  });
  const token = await issueSignInLink(service.app, owner);
  return renderBanner({
    language,
    version: packageFile.version,
    roles: [...chosen],
    ...(chosen.has("http") && { signInUrl: `${service.publicUrl}/sign-in?token=${token}` }),
    pageUrl: await ownerPageUrl(service, owner),
    capabilities: listCapabilities(process.env),
  });
}

function stopOnSignal(service: Service): void {
  let stoppingSinceMs: number | undefined;
  const stop = async () => {
    if (stoppingSinceMs !== undefined) {
      if (performance.now() - stoppingSinceMs > sameSignalMs) process.exit(130);
      return;
    }
    stoppingSinceMs = performance.now();
    console.log(`\n${words.operator.stopping}`);
    await service[Symbol.asyncDispose]();
    console.log(words.operator.stopped);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        console.error(explainFailure(error, words));
        process.exit(1);
      });
    });
  }
}
