import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { shortcutCallback } from "#bots/slack/on-shortcut.ts";
import { botScopes } from "#bots/slack/slack-config.ts";
import { ourApp } from "#tests/stand-ins/slack/our-app.ts";

const file = new URL("../../bots/slack/manifest.yaml", import.meta.url);

test("the manifest asks for the same rights as the install page", () => {
  expect(ourApp.scopes).toEqual([...botScopes]);
});

test("the manifest brings every event that is heard", async () => {
  const manifest = await readFile(file, "utf8");
  const heard = await readFile(new URL("../../bots/slack/hear-slack.ts", import.meta.url), "utf8");
  const events = (ourApp.events ?? []).map((event) => event.replace(/\..*/, ""));
  const cases = [...heard.matchAll(/case "(\w+)":|app\.event\("(\w+)"/g)];
  const names = cases.map(([, one, other]) => one ?? other ?? "");
  expect([...new Set(events)].toSorted()).toEqual([...new Set(names)].toSorted());
  expect(manifest).toContain(`callback_id: ${shortcutCallback}`);
});
