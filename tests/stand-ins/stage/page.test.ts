import { Client, Events, GatewayIntentBits, type Interaction } from "discord.js";
import { expect, test } from "vitest";
import { openDiscordStage } from "#tests/stand-ins/discord/open-discord-stage.ts";
import { hasBrowser, openBrowser } from "#tests/web/open-browser.ts";
import { serveStages } from "./serve-stages.ts";

const form = {
  title: "Script",
  custom_id: "form",
  components: [
    {
      type: 18,
      label: "Words",
      component: { type: 4, style: 2, custom_id: "words", value: "draft" },
    },
    {
      type: 18,
      label: "Tone",
      component: { type: 3, custom_id: "tone", options: [{ label: "Funny", value: "funny" }] },
    },
  ],
};

const edit = {
  type: 1,
  components: [{ type: 2, style: 1, label: "Edit", custom_id: "edit" }],
};

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const content = `**${interaction.options.getString("keyword")}** begins`;
    await interaction.reply({ content, components: [edit] });
  }
  if (interaction.isButton()) await interaction.showModal(form);
  if (interaction.isModalSubmit()) {
    const words = interaction.fields.getTextInputValue("words");
    await interaction.reply(`${words}, ${interaction.fields.getStringSelectValues("tone").join()}`);
  }
}

async function openBot(environment: Record<string, string>) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: `${environment["DISCORD_BASE_URL"]}/api`, version: "10" },
  });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(environment["DISCORD_BOT_TOKEN"]);
  const { application } = await ready;
  const options = [{ type: 3, name: "keyword", description: "What about", required: true }];
  await application.commands.set([{ name: "short", description: "Make a short", options }]);
  return { client, [Symbol.asyncDispose]: () => client.destroy() };
}

test.skipIf(!hasBrowser)(
  "somebody gives a command, presses and fills in a form on the page (skipped without Chromium)",
  async () => {
    await using stage = await openDiscordStage({ rest: 0, gateway: 0 });
    await using server = await serveStages([stage], 0);
    await using bot = await openBot(stage.environment);
    expect(bot.client.isReady()).toBe(true);
    await using browser = await openBrowser();
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));

    await page.goto(server.url);
    const say = page.getByLabel("Message", { exact: true });
    await say.fill("/short summer holiday");
    await say.press("Enter");
    await page.getByText("Mina used /short").waitFor();
    expect(await page.locator("#thread strong", { hasText: "summer holiday" }).count()).toBe(1);

    await page.getByRole("button", { name: "Edit" }).click();
    const words = page.getByLabel("Words");
    expect(await words.inputValue()).toBe("draft");
    await words.fill("rewritten");
    await page.getByLabel("Tone").selectOption("Funny");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText("rewritten, funny").waitFor();

    await say.fill("/nothing");
    await say.press("Enter");
    await page.getByText('there is no command "nothing" here').waitFor();
    expect(wrong).toEqual([]);
  },
);

test.skipIf(!hasBrowser)(
  "on a phone nothing stands beside the page, and a quote is drawn as one (skipped without Chromium)",
  async () => {
    await using stage = await openDiscordStage({ rest: 0, gateway: 0 });
    await using server = await serveStages([stage], 0);
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(server.url);
    await page.getByLabel("Message", { exact: true }).fill(">quoted words");
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator("#thread .quote", { hasText: /^quoted words$/ }).waitFor();
    const parts = await page.locator("body > *:visible, main > *:visible, #thread > li").all();
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
    const ends = boxes.map((box) => (box ? box.x + box.width : 0));
    expect(Math.max(...ends)).toBeLessThanOrEqual(360);
  },
);
