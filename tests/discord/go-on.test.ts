import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openFaceHost } from "#bots/open-face-host.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord, faces } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

const host = (face: string) => openFaceHost(open.app, { face, publicUrl: "http://127.0.0.1" });

/** What Discord shows of the server, where Mina or Joon speak in it. */
const inServer = (person: { id: string; name: string }) => ({
  externalId: person.id,
  name: person.name,
  community: {
    externalId: open.server.id,
    name: "미나네",
    standing: person.id === open.mina.id ? ("manager" as const) : ("member" as const),
  },
});

/** Asks for the home screen until it shows a button. */
const untilHomeOffers = async (
  place: ReturnType<typeof open.mina.in>,
  label: string,
): Promise<void> => {
  await expect
    .poll(
      async () => {
        await place.command("/home").answered();
        return place.lines().join("\n");
      },
      { timeout: 20_000 },
    )
    .toContain(`[${label}]`);
};

const goOn = discord.buttons.goOnHere("바다 (0)");

describe("a short that was begun in another chat", () => {
  test("goes on in a thread of the server whose short it is, with its card, at the press of a button", async () => {
    const mina = await host("discord").people.recognise(inServer(open.mina));
    if (!mina) throw new Error("nobody knows Mina");
    await open.chat.start(mina, { text: "캐주얼: 바다", externalId: "asked" });
    const general = open.mina.in(open.general.id);
    await untilHomeOffers(general, goOn);
    expect(open.standIn.threadsIn(open.general.id)).toEqual([]);
    await general.presses(goOn).answered();
    const { id } = await open.thread();
    await general.waitsFor(discord.started("#바다"));
    await general.waitsFor("### 바다");
    const thread = open.mina.in(id);
    await thread.waitsFor(faces.moved.asked(faces.nameOf(open.face.name)));
    await thread.waitsFor(`### ${ko.screens.preview.title}`);
    thread.presses(ko.verbs["publish-now"]);
    await thread.waitsFor(ko.screens.published.title);
    expect(open.standIn.threadsIn(open.general.id)).toHaveLength(1);
  });

  test("goes on in the private chat of whoever is the same person there", async () => {
    const elsewhere = { externalId: "mina elsewhere", name: "Mina", language: "ko" as const };
    const other = host(open.face.name);
    const mina = open.mina.inDirectMessages();
    await mina.command("/link").answered();
    await mina.waitsFor("코드");
    const [, code = ""] = /`([^`]+)`/.exec(mina.lines().join("\n")) ?? [];
    expect(await other.people.redeemLinkCode(elsewhere, code)).toMatchObject({ outcome: "linked" });
    await other.chat.start(elsewhere, {
      text: "캐주얼: 바다",
      externalId: "asked",
      place: { channel: "there" },
    });
    await untilHomeOffers(mina, goOn);
    await mina.presses(goOn).answered();
    await mina.waitsFor(faces.moved.asked(faces.nameOf(open.face.name)));
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    mina.presses(ko.verbs["publish-now"]);
    await mina.waitsFor(ko.screens.published.title);
  });

  test("stays where it is for everybody else", async () => {
    const discordHost = host("discord");
    const mina = await discordHost.people.recognise(inServer(open.mina));
    if (!mina) throw new Error("nobody knows Mina");
    const conversationId = await open.chat.start(mina, { text: "바다", externalId: "asked" });
    const place = { channel: open.general.id };
    const move = { conversationId, place, externalId: "pressed" };
    expect(await discordHost.chat.moveHere(inServer(open.joon), move)).toMatchObject({
      notice: "not-yours",
    });
    const stranger = { externalId: "stranger", name: "Stranger" };
    expect(await discordHost.chat.moveHere(stranger, move)).toMatchObject({
      notice: "not-allowed",
    });
    expect(await discordHost.places.at(place)).toEqual([]);
  });
});
