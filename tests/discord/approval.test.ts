import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord, home } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
  // Whoever runs the server and comes first owns its team.
  await open.mina.in(open.general.id).command("/home").answered();
});

afterEach(() => closeDiscordService(open));

/** Joon, a member, has made a short. */
async function made() {
  await open.joon.in(open.general.id).command("/short 바다 tone:캐주얼").answered();
  const thread = await open.thread();
  const joon = open.joon.in(thread.id);
  await joon.waitsFor("쇼츠가 완성됐어요");
  return joon;
}

const minaAlone = () => open.mina.inDirectMessages();

describe("a member's short on Discord", () => {
  test("goes out once the owner has approved it in their private chat", async () => {
    const joon = await made();
    joon.presses("지금 올리기");
    const asked = ko.approval.waiting.asked("");
    await joon.waitsFor(asked);
    const told = joon.lines().find((line) => line.includes(asked));
    expect(told).toContain("Mina");
    const hers = open.mina.in(open.general.id);
    await hers.command("/home").answered();
    await hers.presses(home.upcoming.title).answered();
    await hers.waitsFor(`### ${home.upcoming.title}`);
    expect(hers.lines().join("\n")).toContain(ko.approval.waiting.atOnce);
    await minaAlone().waitsFor(ko.approval.request.title("Joon"));
    const lines = minaAlone().lines().join("\n");
    expect(lines).toContain(`▶ ${ko.approval.request.video("바다 (0)")}`);
    expect(lines).toContain(ko.approval.request.thumbnail("바다 (0)"));
    minaAlone().presses(ko.verbs.approve);
    await joon.waitsFor("올라갔어요!");
    await minaAlone().waitsFor(ko.approval.statuses.approved);
  });

  test("comes back with the owner's words when it is refused, and can be worked on", async () => {
    const joon = await made();
    joon.presses("지금 올리기");
    await minaAlone().waitsFor(ko.approval.request.title("Joon"));
    minaAlone().presses(ko.verbs["refuse-post"]);
    await minaAlone().waitsFor(discord.buttons.write);
    minaAlone().presses(discord.buttons.write);
    await minaAlone().waitsForForm();
    minaAlone().submits({ [ko.approval.words.field]: "아직은 안 돼요." });
    await joon.waitsFor("> 아직은 안 돼요.");
    await joon.waitsFor(`[${ko.verbs["take-up"]}]`);
    joon.presses(ko.verbs["take-up"]);
    await joon.waitsFor(`[${ko.verbs["publish-now"]}]`);
  });

  test("cannot be approved by whoever made it, nor pressed by somebody else", async () => {
    const joon = await made();
    const stranger = open.standIn.addPerson({ name: "Nari" });
    open.server.addMember(stranger);
    const nari = stranger.in(joon.placeId);
    await nari.presses("지금 올리기").answered();
    await nari.waitsFor(ko.notices["not-yours"]);
    expect(joon.lines().join("\n")).not.toContain(ko.notices["not-yours"]);
    expect(joon.lines().join("\n")).toContain("[지금 올리기]");
  });
});
