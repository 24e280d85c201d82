import { defaultTimeZone } from "#src/domain/time-zone.ts";
import { once } from "node:events";
import { existsSync } from "node:fs";
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
import { onOutputClosed } from "./on-output-closed.ts";
import { onStopSignal } from "./on-stop-signal.ts";
import { operatorLanguage } from "./operator-language.ts";
import { ownerPageUrl } from "./owner-page-url.ts";
import { renderBanner } from "./render-banner.ts";
import { type Role, roles, type Service, startService } from "./start-service.ts";
import { signInUrl } from "./sign-in-url.ts";

const environmentFile = ".env";

// Node's own --env-file-if-exists says in English at each start that there is none.
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const language = operatorLanguage(process.env);
const words = wordsFor(language);

try {
  await run();
  console.log(words.operator.stopped);
  process.exit(0);
} catch (error) {
  console.error(explainFailure(error, words, { options: ["--roles"], place: "DATA_DIRECTORY" }));
  process.exit(1);
}

/** Serves until somebody stops it. Whatever happens, what was started is stopped again. */
async function run(): Promise<void> {
  const chosen = parseRoles(process.argv.slice(2));
  const config = parseConfig(process.env);
  const log = pino(logOptions(config.logLevel), pino.destination(2));
  const stopped = new AbortController();
  const stopping = stopped.signal;
  onStopSignal(() => {
    console.log(`\n${words.operator.stopping}`);
    stopped.abort();
  });
  onOutputClosed(() => stopped.abort());
  try {
    const around = { clock: systemClock, log, roles: chosen, stopping };
    await using service = await startService(config, around);
    if (stopping.aborted) return;
    console.log(await introduce(service, chosen));
    if (!stopping.aborted) await once(stopping, "abort");
  } catch (error) {
    if (error !== stopping.reason) throw error;
  }
}

function parseRoles(args: string[]): ReadonlySet<Role> {
  const { values } = parseArgs({ args, options: { roles: { type: "string" } } });
  if (values.roles === undefined) return new Set(roles);
  const names = values.roles.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !roles.some((role) => role === name));
  if (unknown.length > 0) {
    const message = words.operator.unknownRole(unknown.join(", "), roles.join(", "));
    throw new AppError("bad-configuration", message);
  }
  return new Set(roles.filter((role) => names.includes(role)));
}

async function introduce(service: Service, chosen: ReadonlySet<Role>): Promise<string> {
  const owner = await ensureOwner(service.app, {
    name: words.operator.ownerName,
    pageName: words.operator.pageName,
    language,
    timeZone: defaultTimeZone,
  });
  return renderBanner({
    language,
    version: packageFile.version,
    roles: [...chosen],
    ...(chosen.has("http") && {
      signInUrl: signInUrl(service.publicUrl, await issueSignInLink(service.app, owner)),
    }),
    pageUrl: await ownerPageUrl(service, owner),
    capabilities: listCapabilities(process.env),
  });
}
