import { html } from "hono/html";
import { voiceName } from "#bots/conversation/offer-words.ts";
import { voiceSpeed } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "../drawing.ts";
import type { Drawing, Html } from "../drawing.ts";
import { icon } from "../icons.ts";
import { renderCard } from "../render-card.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";

type VoicePick = Extract<Screen, { kind: "voice-pick" }>;

/** The voices, each to be heard at the speed that is set. */
export function renderVoicePick(drawing: Drawing, screen: VoicePick): Html {
  const { message, words } = drawing;
  const { voice: say } = words.chat.custom;
  const { voice } = screen.settings;
  const actions = renderStepActions(drawing);
  if (message.actions.length === 0) {
    const speed = say.speedValue(words.format.decimal(voice.speed));
    const text = `${voiceName(voice.id, words)} · ${speed}`;
    return renderCard(drawing, { icon: "voice", title: say.settled, text, actions });
  }
  const body = html`<fieldset class="choice">
      <legend class="hidden">${say.legend}</legend>
      <div class="tiles">${screen.voices.map((one) => renderVoice(drawing, screen, one))}</div>
    </fieldset>
    ${renderSpeed(drawing, voice.speed)}`;
  return renderCard(drawing, {
    above: screen.isStep ? renderStepper(drawing, "voice") : "",
    title: say.title,
    text: screen.isStep ? say.text : say.textChange,
    body,
    actions,
  });
}

function renderVoice(
  { message, words }: Drawing,
  { settings }: VoicePick,
  { id, sample }: VoicePick["voices"][number],
): Html {
  const say = words.chat.custom.voice;
  const name = voiceName(id, words);
  return html`<div class="voice">
    <label class="tile">
      <input
        type="radio"
        name="${message.id}-voice"
        value="${id}"
        data-of="setting"
        data-part="voice"
        ${id === settings.voice.id ? html`checked` : ""}
      />
      <span><strong>${name}</strong></span>
    </label>
    <button
      type="button"
      class="listen"
      data-listen="${mediaUrl(sample)}"
      data-play="${say.listen(name)}"
      data-pause="${say.pause(name)}"
      aria-label="${say.listen(name)}"
    >
      ${icon("play")}${icon("pause")}
    </button>
  </div>`;
}

function renderSpeed({ message, words }: Drawing, speed: number): Html {
  const say = words.chat.custom.voice;
  const id = `speed-${message.id}`;
  const value = say.speedValue(words.format.decimal(speed));
  return html`<div class="field">
    <label for="${id}">${say.speed}</label>
    <div class="slider">
      <small>${say.slow}</small>
      <input
        id="${id}"
        type="range"
        data-of="setting"
        data-part="speed"
        data-says="${say.speedValue("{}")}"
        min="${voiceSpeed.min}"
        max="${voiceSpeed.max}"
        step="0.1"
        value="${speed}"
        aria-valuetext="${value}"
      />
      <small>${say.fast}</small>
      <output for="${id}">${value}</output>
    </div>
  </div>`;
}
