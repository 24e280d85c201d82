import { html } from "hono/html";
import {
  estimateSpeechSeconds,
  narrationLengthMax,
  onScreenLengthMax,
} from "#bots/conversation/screen.ts";
import type { SceneText } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "./drawing.ts";

/** The scenes of a script to be written in. While it is, the page tells how long each takes to say. */
export function renderSceneFields(
  drawing: Drawing,
  input: {
    scenes: readonly SceneText[];
    /** Where the seconds at which each scene begins are told: how long it is quiet before the next. */
    pauseSeconds?: number;
    around?: (scene: SceneText, number: string) => AroundScene;
  },
): Html {
  const { scenes, pauseSeconds, around } = input;
  const between = pauseSeconds === undefined ? "" : html`data-seconds-between="${pauseSeconds}"`;
  return html`<div
    class="scenes"
    data-seconds-per-syllable="${estimateSpeechSeconds("가", "ko")}"
    data-seconds-per-word="${estimateSpeechSeconds("word", "en")}"
    ${between}
  >
    ${scenes.map((scene, index) => {
      const number = drawing.words.format.count(index + 1);
      const hasMark = pauseSeconds !== undefined;
      return renderScene(drawing, { scene, index, number, hasMark, ...around?.(scene, number) });
    })}
  </div>`;
}

/** What a card has around the fields of a scene. */
interface AroundScene {
  /** It is just being made anew. */
  isBusy?: boolean;
  /** Nothing is taken from its fields for now. */
  isHeld?: boolean;
  button?: Html;
  below?: Html;
}

function renderScene(
  { message, words }: Drawing,
  input: AroundScene & { scene: SceneText; index: number; number: string; hasMark: boolean },
): Html {
  const { scene, number, isBusy = false, isHeld = false, button = "", below = "" } = input;
  const { screens } = words.chat;
  const say = screens.scriptEdit;
  const id = `${message.id}-${number}`;
  const onScreen = html`<input
    id="on-screen-${id}"
    data-part="onScreen"
    type="text"
    maxlength="${onScreenLengthMax}"
    value="${scene.onScreen}"
  />`;
  return html`<fieldset
    class="scene ${isBusy ? "busy" : ""}"
    data-scene="${scene.id}"
    ${isHeld ? html`disabled` : ""}
  >
    <legend>
      ${input.hasMark ? html`<span class="mark" data-mark></span> ` : ""}${say.scene(input.index + 1, screens.roles[scene.role])}
    </legend>
    <span class="seconds" id="seconds-${id}" data-seconds></span>
    <label for="narration-${id}">${say.narration}</label>
    <textarea
      id="narration-${id}"
      data-part="narration"
      rows="2"
      maxlength="${narrationLengthMax}"
      aria-describedby="seconds-${id}"
    >
${scene.narration}</textarea>
    <label for="on-screen-${id}">${say.onScreen}</label>
    ${button === "" ? onScreen : html`<div class="with-button">${onScreen} ${button}</div>`}
    ${below}
  </fieldset>`;
}
