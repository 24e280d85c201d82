import { voiceName } from "#bots/conversation/offer-words.ts";
import { voiceSpeed } from "#bots/conversation/screen.ts";
import { drawCard } from "../card.ts";
import { selectRow } from "../components.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { file } from "../media.ts";
import { bold, plain } from "../texts.ts";
import { stepOf } from "./step-of.ts";

/** Sixteen speeds from half to double. */
const speedStep = 0.1;

/** The voices to be heard, in a message that plays sounds, and the card to choose with. */
export function renderVoicePick(drawing: Drawing, screen: Of<"voice-pick">): DrawnPart[] {
  const { message, words, key } = drawing;
  const { voice: say } = words.chat.custom;
  const { voice } = screen.settings;
  const name = (id: string) => voiceName(id, words);
  const speedName = (speed: number) => say.speedValue(words.format.decimal(speed));
  const standing = `${bold(name(voice.id))} · ${speedName(voice.speed)}`;
  const samples: DrawnPart[] =
    screen.voices.length === 0
      ? []
      : [
          {
            name: "samples",
            content: words.discord.samples(
              screen.voices.map(({ id }) => plain(name(id))).join(" · "),
            ),
            files: screen.voices.map(({ id, sample }, index) =>
              file(`${index + 1}-${id.replaceAll(/[^\w-]/g, "")}`, sample, name(id)),
            ),
          },
        ];
  if (message.actions.length === 0)
    return [...samples, drawCard(drawing, { title: say.settled, lines: [standing] })];
  const count = Math.round((voiceSpeed.max - voiceSpeed.min) / speedStep) + 1;
  const speeds = Array.from({ length: count }, (_, index) =>
    Number((voiceSpeed.min + index * speedStep).toFixed(1)),
  );
  const card = drawCard(drawing, {
    ...(screen.isStep && { above: stepOf(drawing, "voice") }),
    title: say.title,
    lines: [screen.isStep ? words.discord.voiceText : say.textChange, standing],
    choices: [
      ...(screen.voices.length === 0
        ? []
        : [
            selectRow({
              id: { does: "fill", key, part: "voice" },
              placeholder: say.legend,
              choices: screen.voices.map(({ id }) => ({
                value: id,
                label: name(id),
                isChosen: id === voice.id,
              })),
            }),
          ]),
      selectRow({
        id: { does: "fill", key, part: "speed" },
        placeholder: say.speed,
        choices: speeds.map((speed) => ({
          value: String(speed),
          label: `${say.speed} ${speedName(speed)}`,
          isChosen: speed === Number(voice.speed.toFixed(1)),
        })),
      }),
    ],
  });
  return [...samples, card];
}
