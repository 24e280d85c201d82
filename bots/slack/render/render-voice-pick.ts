import { voiceName } from "#bots/conversation/offer-words.ts";
import { type Screen, voiceSpeed } from "#bots/conversation/screen.ts";
import { actions, context, escape, section, select } from "./blocks.ts";
import { type Card, type Drawing, field, isOpen, renderActions } from "./card.ts";
import { stepLine } from "./step-line.ts";

type VoicePick = Extract<Screen, { kind: "voice-pick" }>;

const stepsPerTime = 10;
/** Speeds to choose from, beside the one that is set. */
const speeds = Array.from(
  { length: Math.round((voiceSpeed.max - voiceSpeed.min) * stepsPerTime) + 1 },
  (_, step) => Math.round(voiceSpeed.min * stepsPerTime + step) / stepsPerTime,
);

/** The voices; how each sounds stands above, as files of the thread. */
export function renderVoicePick(drawing: Drawing, screen: VoicePick): Card {
  const { words, filled } = drawing;
  const { voice: say } = words.chat.custom;
  const { decimal } = words.format;
  const voice = filled.settings?.voice ?? screen.settings.voice.id;
  const speed = filled.settings?.speed ?? screen.settings.voice.speed;
  if (!isOpen(drawing)) {
    const text = `${voiceName(voice, words)} · ${say.speedValue(decimal(speed))}`;
    return {
      text: say.settled,
      blocks: [section(`*${say.settled}*\n${escape(text)}`), ...renderActions(drawing)],
    };
  }
  const offered = [...new Set([...speeds, speed])].toSorted((a, b) => a - b);
  return {
    text: say.title,
    blocks: [
      ...(screen.isStep ? [context(stepLine(words, "voice"))] : []),
      section(`*${say.title}*\n${screen.isStep ? words.slack.voiceText : say.textChange}`),
      ...actions([
        select({
          actionId: `${field}:settings.voice`,
          placeholder: say.legend,
          choices: screen.voices.slice(0, 100).map(({ id }) => ({
            value: id,
            name: voiceName(id, words),
          })),
          chosen: voice,
        }),
        select({
          actionId: `${field}:settings.speed`,
          placeholder: say.speed,
          choices: offered.map((one) => ({
            value: String(one),
            name: `${say.speed} ${say.speedValue(new Intl.NumberFormat("en").format(one))}`,
          })),
          chosen: String(speed),
        }),
      ]),
      ...renderActions(drawing),
    ],
  };
}
