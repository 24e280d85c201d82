import { voiceName } from "#bots/conversation/offer-words.ts";
import { voiceSpeed } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows, inRows, marked, setButton } from "../buttons.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { stepLine } from "./step-line.ts";

type VoicePick = Extract<Screen, { kind: "voice-pick" }>;

const speedStep = 0.1;

/** The voices to listen to, and below them the choice and the speed. */
export function renderVoicePick(drawing: Drawing, screen: VoicePick): Part[] {
  const { message, words, filled } = drawing;
  const { voice: say } = words.chat.custom;
  const chosen = filled.settings?.voice ?? screen.settings.voice.id;
  const speed = filled.settings?.speed ?? screen.settings.voice.speed;
  const shownSpeed = say.speedValue(words.format.decimal(speed));
  const samples = screen.voices.map(({ id, sample }): Part => ({
    kind: "audio",
    name: `audio-${id}`,
    audio: sample,
    title: voiceName(id, words),
  }));
  const text = `${voiceName(chosen, words)} · ${shownSpeed}`;
  if (message.actions.length === 0) {
    return [...samples, renderCard(drawing, { sign: "🎤", title: say.settled, text })];
  }
  const voices = screen.voices.map(({ id }, index) =>
    setButton(drawing, marked(voiceName(id, words), id === chosen), "voice", String(index)),
  );
  const turn = (sign: string, by: number) =>
    setButton(drawing, sign, "speed", speedAfter(speed, by).toFixed(1));
  return [
    ...samples,
    renderCard(drawing, {
      sign: "🎤",
      title: say.title,
      text: screen.isStep ? words.telegram.voice.text : say.textChange,
      body: [
        ...(screen.isStep ? [{ html: markup`<i>${stepLine(drawing, "voice")}</i>` }] : []),
        { html: markup`${say.legend}: <b>${voiceName(chosen, words)}</b>` },
        { html: markup`${say.speed}: <b>${shownSpeed}</b>` },
      ],
      keyboard: [
        ...inRows(voices),
        [turn(`➖ ${say.slow}`, -speedStep), turn(`➕ ${say.fast}`, speedStep)],
        ...actionRows(drawing),
      ],
    }),
  ];
}

function speedAfter(speed: number, by: number): number {
  return Math.min(voiceSpeed.max, Math.max(voiceSpeed.min, speed + by));
}
