import type { Words } from "#bots/conversation/words.ts";
import type { ShortScript } from "../home-host.ts";

/** A script as somebody would read or hand on: Markdown, in the person's language around the short's own. */
export function renderScriptFile(script: ShortScript, words: Words): string {
  const say = words.projects.script;
  const { roles } = words.chat.screens;
  const { durationSeconds } = script;
  const blocks = [
    `# ${script.title}`,
    script.description,
    script.hashtags.map((hashtag) => `#${hashtag}`).join(" "),
    durationSeconds === undefined ? "" : say.length(words.format.duration(durationSeconds)),
    ...script.scenes.flatMap(({ role, narration, onScreen }, index) => [
      `## ${say.scene(index + 1, roles[role])}`,
      narration,
      onScreen === "" ? "" : `> ${say.onScreen}: ${onScreen}`,
    ]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
