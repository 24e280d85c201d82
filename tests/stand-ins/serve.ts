import { openDiscordStage } from "./discord/open-discord-stage.ts";
import { openSlackStage } from "./slack/open-slack-stage.ts";
import { openTelegramStage } from "./telegram/open-telegram-stage.ts";
import { serveStages } from "./stage/serve-stages.ts";

/** Where the page is; each platform has the ports after it that its own file names. */
const pagePort = 8700;

const stages = [await openSlackStage(), await openDiscordStage(), await openTelegramStage()];
const page = await serveStages(stages, pagePort);

console.log(`The threads: ${page.url}\n\nPoint XCaster at them:`);
for (const stage of stages) {
  console.log(`\n# ${stage.title}`);
  for (const [name, value] of Object.entries(stage.environment)) console.log(`${name}=${value}`);
}

const close = async () => {
  await page[Symbol.asyncDispose]();
  for (const stage of stages) await stage[Symbol.asyncDispose]();
};
process.once("SIGINT", () => void close());
process.once("SIGTERM", () => void close());
