import { expect, test } from "vitest";
import { installing, openHttpBot } from "./open-bot.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";

test("an app installs itself into two workspaces and answers each with its own token", async () => {
  await using standIn = await openSlackStandIn({ isNotInstalled: true });
  const studio = standIn.workspace;
  const bakery = standIn.addWorkspace({ name: "Bakery", isNotInstalled: true });
  const gone: string[] = [];
  await using bot = await openHttpBot(
    standIn,
    (app) => {
      app.command("/home", async ({ ack, command, client, respond }) => {
        await ack();
        const { team } = await client.auth.test();
        await respond({ text: `${team} ${command.team_id}` });
      });
      app.event("app_uninstalled", async ({ body }) => void gone.push(body.team_id));
    },
    installing(standIn),
  );
  standIn.app.redirectUrls.push(`${bot.url}/slack/oauth_redirect`);
  const mina = standIn.addPerson({ name: "Mina", workspace: studio });
  const juno = standIn.addPerson({ name: "Juno", workspace: bakery });
  await expect(mina.command("/home")).rejects.toThrow("not installed");
  for (const person of [mina, juno]) {
    expect(await person.installs(`${bot.url}/slack/install`)).toMatchObject({ status: 200 });
    await person.command("/home");
  }
  await standIn.until(() => juno.sees().length > 0);
  expect(mina.sees()).toEqual([`XCaster (only visible to you): XCaster Studio ${studio.id}`]);
  expect(juno.sees()).toEqual([`XCaster (only visible to you): Bakery ${bakery.id}`]);

  await standIn.uninstall(bakery);
  expect(gone).toEqual([bakery.id]);
  await expect(juno.command("/home")).rejects.toThrow("not installed");
  standIn.assertNoViolations();
});
