import type { SceneText } from "#bots/conversation/screen.ts";
import type { Stage } from "./stage.ts";

const voiceSpeed = 1.1;

/** The creator takes the short through its six steps, and changes something in each. */
export async function workThroughCustomMode(stage: Stage): Promise<void> {
  const { creator, play, words, printer } = stage;
  const { demo } = words.operator;
  await creator.start(`/short custom ${play.keyword}`, play.ownScript);
  await creator.press("custom-brief", "next", {
    argument: "script",
    values: { brief: { tone: play.tone, lengthSeconds: 30, template: "list" } },
  });
  await editScript(stage);
  const { screen: pictures } = await creator.card("picture-review");
  const [, second] = pictures.scenes;
  if (second) {
    printer.note(demo.notes.redraw);
    await creator.press("picture-review", "redraw", { argument: second.sceneId });
    await creator.until(
      ({ screen, actions }) =>
        screen.kind === "picture-review" &&
        actions.length > 0 &&
        screen.scenes.some(
          ({ sceneId, options }) => sceneId === second.sceneId && options.length > 1,
        ),
    );
  }
  const { screen: drawn } = await creator.card("picture-review");
  await creator.press("picture-review", "next", {
    argument: "voice",
    values: {
      pictures: drawn.scenes.map(({ sceneId, options, chosen }) => ({
        sceneId,
        option: sceneId === second?.sceneId ? options.length - 1 : chosen,
      })),
    },
  });
  const { screen: voices } = await creator.card("voice-pick");
  const other = voices.voices.find(({ id }) => id !== voices.settings.voice.id)?.id;
  printer.note(demo.notes.voice(words.format.decimal(voiceSpeed)));
  await creator.press("voice-pick", "next", {
    argument: "style",
    values: { settings: { ...(other !== undefined && { voice: other }), speed: voiceSpeed } },
  });
  await creator.card("style-edit");
  printer.note(demo.notes.style);
  await creator.press("style-edit", "next", {
    argument: "finish",
    values: { settings: { captionStyle: "box", music: "playful", pace: "brisk" } },
  });
  const { screen: finish } = await creator.card("texts-edit");
  const title = demo.betterTitle(finish.texts.title);
  printer.note(demo.notes.title(title));
  await creator.press("texts-edit", "next", {
    argument: "preview",
    values: { texts: { ...finish.texts, title } },
  });
}

/** Takes a piece of advice if there is any, and ends the script in the creator's own words. */
async function editScript({ creator, words, printer }: Stage): Promise<void> {
  const { notes, lastWords } = words.operator.demo;
  const { screen } = await creator.card("script-review");
  const [advice] = screen.suggestions;
  if (advice) {
    printer.note(notes.advice);
    await creator.press("script-review", "apply", { argument: advice.id });
  }
  const { screen: advised } = await creator.card("script-review");
  printer.note(notes.lastWords(lastWords));
  await creator.press("script-review", "next", {
    argument: "pictures",
    values: { scenes: withLastWords(advised.scenes, lastWords) },
  });
}

function withLastWords(scenes: readonly SceneText[], narration: string) {
  return scenes.map(({ id, onScreen, ...scene }, index) => ({
    id,
    onScreen,
    narration: index === scenes.length - 1 ? narration : scene.narration,
  }));
}
