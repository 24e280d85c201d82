import { readFileSync } from "node:fs";
import type { App } from "./world.ts";

const manifest = readFileSync(
  new URL("../../../bots/slack/manifest.yaml", import.meta.url),
  "utf8",
);

/** What is set up at Slack by whoever follows the README: no right, event or command beyond the manifest's. */
export const ourApp: Partial<App> = {
  scopes: listOf("bot"),
  events: listOf("bot_events"),
  commands: valuesOf("command"),
  shortcuts: [{ name: valueOf(/- name: (.+)/), callbackId: valueOf(/callback_id: (.+)/) }],
};

/** The items of a list in the manifest, which holds no more of YAML than that. */
function listOf(name: string): string[] {
  const [, after = ""] = manifest.split(new RegExp(`^ +${name}:\\n`, "m"));
  const list = /^(?: +(?:- |#).*\n?)+/.exec(after)?.[0] ?? "";
  return [...list.matchAll(/^ +- (\S+)/gm)].map(([, item = ""]) => item);
}

function valuesOf(name: string): string[] {
  return [...manifest.matchAll(new RegExp(`^ +- ${name}: (.+)$`, "gm"))].map(
    ([, value = ""]) => value,
  );
}

function valueOf(line: RegExp): string {
  return line.exec(manifest)?.[1] ?? "";
}
