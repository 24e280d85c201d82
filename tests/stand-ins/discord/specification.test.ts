import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ChannelType, Events, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { fieldsOf } from "./call.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";
import { openRoom } from "./open-room.ts";
import type { RecordedCall } from "./rest-server.ts";

const specificationPath = new URL("../../../../shared/specs/discord/openapi.json", import.meta.url);
const isHere = existsSync(specificationPath);

const row = (label: string) => ({
  type: 1,
  components: [{ type: 2, style: 1, label, custom_id: label }],
});

/** Much of what a bot does, so that much of what the stand-in says is checked. */
async function walk(standIn: DiscordStandIn): Promise<void> {
  await using room = await openRoom(standIn);
  const { client, mina, channel } = room;
  await client.application.commands.set([
    { name: "short", description: "Make a short", options: [] },
  ]);
  const form = {
    title: "Brief",
    custom_id: "brief",
    components: [
      { type: 18, label: "Text", component: { type: 4, style: 2, custom_id: "text" } },
      { type: 18, label: "File", component: { type: 19, custom_id: "file", required: false } },
    ],
  };
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => {
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply("private");
        await interaction.followUp({ content: "more", flags: MessageFlags.Ephemeral });
        await interaction.deleteReply();
      }
      if (interaction.isButton()) await interaction.showModal(form);
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update({ content: "filled in", withResponse: true });
      }
    })();
  });
  const here = mina.in(room.general.id);
  const sent = await channel.send({ content: "Which?", components: [row("Edit")] });
  await sent.reply({ content: "a reply", nonce: "n1", enforceNonce: true });
  await sent.edit({ content: "Which one?" });
  await channel.send({ embeds: [{ title: "Numbers", fields: [{ name: "Views", value: "3" }] }] });
  await channel.sendTyping();
  room.server.addMember(standIn.addPerson({ name: "Yuna" }));
  await room.client.guilds.fetch(room.server.id).then((one) => one.members.fetch(mina.id));
  await here.command("/short").answered();
  await here.waitsFor("more");
  here.presses("Edit");
  await here.waitsForForm();
  await here.submits({ Text: "words" }).answered();
  const thread = await sent.startThread({ name: "summer" });
  await thread.send({
    flags: MessageFlags.IsComponentsV2,
    files: [
      { attachment: Buffer.alloc(3), name: "one.png" },
      { attachment: Buffer.alloc(3), name: "script.txt" },
    ],
    components: [
      {
        type: 17,
        accent_color: 0x2f6fed,
        components: [
          { type: 10, content: "Pictures" },
          { type: 12, items: [{ media: { url: "attachment://one.png" }, description: "a cat" }] },
          { type: 14 },
          { type: 13, file: { url: "attachment://script.txt" } },
          {
            type: 9,
            components: [{ type: 10, content: "A scene" }],
            accessory: { type: 11, media: { url: "https://example.com/scene.png" } },
          },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: "pick",
                options: [{ label: "One", value: "1", default: true }],
              },
            ],
          },
          { type: 1, components: [{ type: 5, custom_id: "who" }] },
          row("Go on"),
        ],
      },
    ],
  });
  await channel.messages.fetch({ limit: 5, cache: false });
  await client.users.createDM(mina.id).then((direct) => direct.send("in private"));
  await thread.setArchived(true);
  const { id } = room.server.addChannel({ name: "forum", type: "forum", tags: ["making"] });
  const forum = await client.channels.fetch(id);
  if (forum?.type !== ChannelType.GuildForum) throw new Error("it is a forum");
  await forum.threads.create({ name: "post", message: { content: "first" } });
  await here.waitsFor("filled in");
}

test.skipIf(!isHere)(
  "every call of a walk, and every answer to it, is as Discord's own description says (skipped where ../shared/specs is absent)",
  async () => {
    await using standIn = await openDiscordStandIn({ clock: createTestClock() });
    await walk(standIn);
    standIn.assertNoViolations();
    const check = createCheck();
    expect(standIn.calls.length).toBeGreaterThan(15);
    expect(standIn.calls.flatMap(check)).toEqual([]);
  },
);

type Node = Record<string, unknown>;

/** Says what is wrong with a call by the published description, which nobody here wrote. */
function createCheck() {
  const specification: Node = JSON.parse(readFileSync(specificationPath, "utf8"));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(specification, "discord");
  const paths = fieldsOf(specification["paths"]);

  const errorsIn = (pointer: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`discord#${pointer}`);
    if (!validate) return [`the description has no ${pointer}`];
    if (validate(value)) return [];
    return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ""}`);
  };

  return (call: RecordedCall): string[] => {
    const path = Object.keys(paths).find(
      (one) => isOf(one, call.path) && call.method.toLowerCase() in fieldsOf(paths[one]),
    );
    if (path === undefined) return [`${call.method} ${call.path} is not described`];
    const method = call.method.toLowerCase();
    const at = `/paths/${path.replaceAll("/", "~1")}/${method}`;
    const operation = fieldsOf(fieldsOf(paths[path])[method]);
    const content = "content/application~1json/schema";
    const asked =
      call.body === undefined ? [] : errorsIn(`${at}/requestBody/${content}`, call.body);
    const described = fieldsOf(operation["responses"])[String(call.status)];
    const answered =
      described === undefined
        ? [`${call.status} is not described`]
        : call.answer === undefined
          ? []
          : errorsIn(`${at}/responses/${call.status}/${content}`, call.answer);
    return [...asked, ...answered].map((error) => `${call.method} ${call.path}: ${error}`);
  };
}

function isOf(described: string, path: string): boolean {
  const parts = path.split("/");
  const wanted = described.split("/");
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => part.startsWith("{") || part === parts[index])
  );
}
