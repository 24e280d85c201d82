import {
  keywordLengthMax,
  shortLengthSeconds,
  templates,
  tones,
} from "#bots/conversation/screen.ts";
import { languages, type Words } from "#bots/conversation/words.ts";
import type { Choice } from "../render/components.ts";
import type { Drawing, Of } from "../render/drawing.ts";
import { field, form, type Form, selectField, textField } from "./form-parts.ts";

const lengthStepSeconds = 5;

/** All of custom mode's first step: whatever there is a choice in. */
export function briefForm({ key, words }: Drawing, screen: Of<"custom-brief">): Form {
  const { custom } = words.chat;
  const say = custom.brief;
  const brands = screen.brands.map(({ id, name }) => ({
    value: id,
    label: name,
    isChosen: id === screen.brandId,
  }));
  return form({ does: "form", key, form: "brief" }, screen.ownScript ? say.ownTitle : say.title, [
    ...(screen.ownScript
      ? []
      : [
          field(
            say.keyword,
            textField({ id: "keyword", value: screen.keyword, lengthMax: keywordLengthMax }),
          ),
        ]),
    field(say.tone, selectField("tone", toneChoices(words, screen.tone))),
    ...(screen.ownScript
      ? []
      : [field(say.length, selectField("length", lengthChoices(words, screen.lengthSeconds)))]),
    field(
      say.template,
      selectField(
        "template",
        templates.map((value) => ({
          value,
          label: custom.templates[value].name,
          hint: custom.templates[value].hint,
          isChosen: value === screen.template,
        })),
      ),
    ),
    ...(brands.length > 1 ? [field(say.brand, selectField("brand", brands))] : []),
  ]);
}

/** A new short from nothing, as `/short` without a keyword asks for it. */
export function newShortForm(words: Words): Form {
  const { custom } = words.chat;
  const say = words.discord.forms;
  const anyTone: Choice = { value: "ask", label: say.askTone, isChosen: true };
  return form({ does: "go", to: "new-short" }, custom.brief.title, [
    field(
      custom.brief.keyword,
      textField({ id: "keyword", lengthMax: scriptLengthMax, isLong: true }),
      words.chat.screens.welcome.hint,
    ),
    field(custom.brief.tone, selectField("tone", [anyTone, ...toneChoices(words)])),
    field(
      custom.brief.length,
      selectField("length", lengthChoices(words, shortLengthSeconds.standard)),
    ),
    field(
      say.language,
      selectField("language", [
        { value: "any", label: say.anyLanguage, isChosen: true },
        ...languages.map((value) => ({ value, label: say.languages[value] })),
      ]),
    ),
    field(
      say.mode,
      selectField("mode", [
        { value: "quick", label: say.quick, isChosen: true },
        { value: "custom", label: words.chat.verbs["step-by-step"], hint: say.customHint },
      ]),
    ),
  ]);
}

/** Long enough for somebody's own script. */
const scriptLengthMax = 4_000;

function toneChoices({ chat }: Words, chosen?: string): Choice[] {
  return tones.map((value) => ({
    value,
    label: chat.tones[value],
    hint: chat.toneFlavours[value],
    isChosen: value === chosen,
  }));
}

/** Every five seconds, and what stands there already. */
export function lengthChoices({ format }: Words, chosen: number): Choice[] {
  const { min, max } = shortLengthSeconds;
  const steps = Array.from(
    { length: (max - min) / lengthStepSeconds + 1 },
    (_, index) => min + index * lengthStepSeconds,
  );
  return [...new Set([...steps, chosen])]
    .toSorted((a, b) => a - b)
    .map((seconds) => ({
      value: String(seconds),
      label: format.duration(seconds),
      isChosen: seconds === chosen,
    }));
}
