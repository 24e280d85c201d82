import {
  ApplicationCommandType,
  type ApplicationCommandDataResolvable,
  Events,
  InteractionContextType,
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  type ModalSubmitInteraction,
} from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";
import { openRoom, refusalOf } from "./open-room.ts";

const clock = createTestClock();
let standIn: DiscordStandIn;

beforeEach(async () => {
  standIn = await openDiscordStandIn({ clock });
});

afterEach(async () => {
  await standIn[Symbol.asyncDispose]();
  standIn.assertNoViolations();
});

const commands: ApplicationCommandDataResolvable[] = [
  {
    name: "short",
    name_localizations: { ko: "쇼츠" },
    description: "Make a short",
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      { type: 3, name: "keyword", description: "What about", required: true, autocomplete: true },
      {
        type: 3,
        name: "tone",
        name_localizations: { ko: "분위기" },
        description: "How it sounds",
        choices: [{ name: "Casual", name_localizations: { ko: "캐주얼" }, value: "casual" }],
      },
    ],
  },
  { type: ApplicationCommandType.Message, name: "Make a short of this" },
];

async function openRoomWithCommands() {
  const room = await openRoom(standIn);
  await room.client.application.commands.set(commands);
  return room;
}

/** The next thing that somebody does, as the real SDK hands it over. */
function next<T extends Interaction>(
  client: Client,
  isMeant: (interaction: Interaction) => interaction is T,
): Promise<T> {
  return new Promise((resolve) => {
    const listen = (interaction: Interaction) => {
      if (!isMeant(interaction)) return;
      client.off(Events.InteractionCreate, listen);
      resolve(interaction);
    };
    client.on(Events.InteractionCreate, listen);
  });
}

const isCommand = (one: Interaction): one is ChatInputCommandInteraction =>
  one.isChatInputCommand();
const isButton = (one: Interaction): one is ButtonInteraction => one.isButton();
const isSubmit = (one: Interaction): one is ModalSubmitInteraction => one.isModalSubmit();

const button = (label: string, id = label) => ({
  type: 1,
  components: [{ type: 2, style: 1, label, custom_id: id }],
});

test("a person is offered the commands in their language and gives their options by what they read", async () => {
  await using room = await openRoomWithCommands();
  const here = room.mina.in(room.general.id);
  expect(here.commands()).toMatchObject([
    { name: "쇼츠", options: [{ name: "keyword" }, { name: "분위기", choices: ["캐주얼"] }] },
  ]);
  expect(() => here.command("/short")).toThrow('needs "keyword"');
  expect(() => here.command("/short x 분위기:엄숙")).toThrow("offers no");
  const came = next(room.client, isCommand);
  here.command("/쇼츠 여름 휴가 분위기:캐주얼");
  const interaction = await came;
  expect(interaction.options.getString("keyword")).toBe("여름 휴가");
  expect(interaction.options.getString("tone")).toBe("casual");
  expect(interaction.locale).toBe("ko");
  expect(interaction.attachmentSizeLimit).toBe(10 * 1024 * 1024);
  await interaction.reply("예");
  expect(here.lines()).toEqual(["XCaster (Mina used /short):", "  예"]);
});

test("what is typed is asked for suggestions", async () => {
  await using room = await openRoomWithCommands();
  const came = next(room.client, (one) => one.isAutocomplete());
  const typing = room.mina
    .in(room.general.id)
    .types("short", { option: "keyword", values: { keyword: "여" } });
  const interaction = await came;
  expect(interaction.options.getFocused()).toBe("여");
  await interaction.respond([{ name: "여름 휴가", value: "summer" }]);
  expect(typing.suggestions()).toEqual(["여름 휴가"]);
});

test("the message a command is used on brings its words", async () => {
  await using room = await openRoomWithCommands();
  const here = room.mina.in(room.general.id);
  const said = here.says("packing tips");
  const came = next(room.client, (one) => one.isMessageContextMenuCommand());
  here.uses("Make a short of this", said);
  const interaction = await came;
  expect(interaction.targetMessage.content).toBe("packing tips");
  await interaction.reply({ content: "only for you", flags: MessageFlags.Ephemeral });
  expect(here.lines().join()).toContain("only for you");
  expect(standIn.threadOf(room.general.id).lines.join()).not.toContain("only for you");
});

test("only what is drawn now can be pressed", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  const sent = await room.channel.send({ content: "Which?", components: [button("Go")] });
  expect(() => here.presses("Stop")).toThrow("only: [Go]");
  const came = next(room.client, isButton);
  const deed = here.presses("Go");
  await (await came).update({ content: "Gone", components: [] });
  expect(deed.state()).toBe("answered");
  expect(() => here.presses("Go", { on: sent.id })).toThrow("only: none");
});

test("an answer later than three seconds, a second one and one after a quarter of an hour are refused", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  await room.channel.send({ content: "Which?", components: [button("Go")] });
  const late = next(room.client, isButton);
  const deed = here.presses("Go");
  const lateOne = await late;
  clock.forward({ seconds: 4 });
  expect(deed.state()).toBe("failed");
  expect(here.lines().at(-1)).toContain("did not respond");
  expect(await refusalOf(lateOne.deferUpdate())).toBe("Unknown interaction");
  standIn.takeViolations(10062);

  const first = next(room.client, isButton);
  here.presses("Go");
  const interaction = await first;
  await interaction.deferUpdate();
  interaction.deferred = false;
  expect(await refusalOf(interaction.deferUpdate())).toContain("already been acknowledged");
  standIn.takeViolations(40060);
  interaction.deferred = true;
  await interaction.followUp("still good");
  clock.forward({ minutes: 16 });
  expect(await refusalOf(interaction.followUp("too late"))).toBe("Invalid Webhook Token");
  standIn.takeViolations(50027);
});

const form = {
  title: "Brief",
  custom_id: "brief",
  components: [
    {
      type: 18,
      label: "Script",
      component: { type: 4, style: 2, custom_id: "script", value: "draft", max_length: 4000 },
    },
    {
      type: 18,
      label: "Tone",
      component: {
        type: 3,
        custom_id: "tone",
        options: [
          { label: "Casual", value: "casual" },
          { label: "Funny", value: "funny" },
        ],
      },
    },
    {
      type: 18,
      label: "Picture",
      component: {
        type: 19,
        custom_id: "picture",
        required: false,
        max_values: 2,
        file_types: ["image"],
      },
    },
  ],
};

test("a form is filled in by its labels, keeps what was prefilled, and takes files", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  await room.channel.send({ content: "Which?", components: [button("Edit")] });
  const came = next(room.client, isButton);
  here.presses("Edit");
  await (await came).showModal(form);
  await here.waitsForForm();
  expect(room.mina.form()?.fields.map((field) => field.label)).toEqual([
    "Script",
    "Tone",
    "Picture",
  ]);
  expect(() => here.presses("Edit")).toThrow("is open");
  expect(() => here.submits({ Mood: "x" })).toThrow('has no field "Mood"');
  expect(() => here.submits({ Tone: "Grave" })).toThrow('offers no "Grave"');
  const video = { name: "a.mp4", bytes: new Uint8Array(1), contentType: "video/mp4" };
  expect(() => here.submits({ Tone: "Funny", Picture: [video] })).toThrow("takes image");
  const submitted = next(room.client, isSubmit);
  const bytes = new Uint8Array([1, 2, 3]);
  here.submits({ Tone: "Funny", Picture: [{ name: "a.png", bytes, contentType: "image/png" }] });
  const submit = await submitted;
  expect(submit.fields.getTextInputValue("script")).toBe("draft");
  expect(submit.fields.getStringSelectValues("tone")).toEqual(["funny"]);
  const file = submit.fields.getUploadedFiles("picture")?.first();
  expect([...(await fetch(file?.url ?? "").then((one) => one.bytes()))]).toEqual([1, 2, 3]);
  if (!submit.isFromMessage()) throw new Error("it came from the button's message");
  await submit.update({ content: "Done", components: [] });
  expect(here.lines()).toEqual(["XCaster (edited):", "  Done"]);
});

test("a form comes first or not at all, and not after a form", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  await room.channel.send({ content: "Which?", components: [button("Edit")] });
  const came = next(room.client, isButton);
  here.presses("Edit");
  const pressed = await came;
  await pressed.deferUpdate();
  pressed.deferred = false;
  expect(await refusalOf(pressed.showModal(form))).toContain("already been acknowledged");
  standIn.takeViolations(40060);

  const again = next(room.client, isButton);
  here.presses("Edit");
  await (await again).showModal(form);
  await here.waitsForForm();
  const submitted = next(room.client, isSubmit);
  here.submits({ Tone: "Casual" });
  const submit = await submitted;
  const answer = { type: 9, data: form };
  const path = `/interactions/${submit.id}/${submit.token}/callback` as const;
  expect(await refusalOf(room.client.rest.post(path, { body: answer, auth: false }))).toContain(
    "BASE_TYPE_CHOICES",
  );
  standIn.takeViolations(50035);
  await submit.deferReply({ flags: MessageFlags.Ephemeral });
  expect(here.lines().join()).toContain("thinking");
  await submit.editReply("only you");
  expect(here.lines().join()).toContain("only you");
});

const field = (index: number) => ({
  type: 18,
  label: "Text",
  component: { type: 4, style: 1, custom_id: `text-${index}` },
});

test("a form of six fields is refused although the specification lets it pass", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  await room.channel.send({ content: "Which?", components: [button("Edit")] });
  const came = next(room.client, isButton);
  here.presses("Edit");
  const long = { ...form, components: [0, 1, 2, 3, 4, 5].map(field) };
  expect(await refusalOf((await came).showModal(long))).toContain("between 1 and 5");
  standIn.takeViolations(50035);
});

test("choices are made by what is read; the files of a private answer are private", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  const menu = {
    type: 3,
    custom_id: "pick",
    placeholder: "Choose a picture",
    options: [
      { label: "Scene 1", value: "one" },
      { label: "Scene 2", value: "two" },
    ],
  };
  await room.channel.send({ content: "Which?", components: [{ type: 1, components: [menu] }] });
  const came = next(room.client, (one) => one.isStringSelectMenu());
  expect(() => here.chooses("Choose a picture", ["Scene 3"])).toThrow("offers no");
  here.chooses("Choose a picture", ["Scene 2"]);
  const chosen = await came;
  expect(chosen.values).toEqual(["two"]);
  await chosen.reply({ content: "private", flags: MessageFlags.Ephemeral });
  const yuna = standIn.addPerson({ name: "Yuna", locale: "en-US" });
  room.server.addMember(yuna);
  expect(yuna.in(room.general.id).lines().join()).not.toContain("private");
});

const row = (component: object) => ({ type: 1, components: [component] });

test("people and channels are chosen as what they are", async () => {
  await using room = await openRoom(standIn);
  const here = room.mina.in(room.general.id);
  await room.channel.send({
    content: "Who, and where?",
    components: [
      row({ type: 5, custom_id: "who", placeholder: "Who approves", max_values: 2 }),
      row({ type: 8, custom_id: "where", placeholder: "Where news goes" }),
    ],
  });
  const people = next(room.client, (one) => one.isUserSelectMenu());
  here.chooses("Who approves", [room.mina.id]);
  const chosen = await people;
  expect(chosen.users.map((user) => user.displayName)).toEqual(["Mina"]);
  await chosen.deferUpdate();
  const channels = next(room.client, (one) => one.isChannelSelectMenu());
  here.chooses("Where news goes", [room.general.id]);
  const place = await channels;
  expect(place.channels.map((channel) => channel.id)).toEqual([room.general.id]);
  await place.deferUpdate();
});

test("in a private chat a command comes from a person, not from a member", async () => {
  await using room = await openRoomWithCommands();
  const here = room.mina.inDirectMessages();
  const came = next(room.client, isCommand);
  here.command("/short 여름 휴가");
  const interaction = await came;
  expect(interaction.inGuild()).toBe(false);
  expect(interaction.user.id).toBe(room.mina.id);
  await interaction.reply("예");
  expect(here.lines()).toEqual(["XCaster (Mina used /short):", "  예"]);
});
