import {
  answerLengthMax,
  narrationLengthMax,
  onScreenLengthMax,
} from "#bots/conversation/screen.ts";
import type { SceneText } from "#bots/conversation/screen.ts";
import { limits } from "../limits.ts";
import type { Drawing } from "../render/drawing.ts";
import { scenesOfForm } from "../render/script-forms.ts";
import { briefForm } from "./brief-form.ts";
import { field, form, type Form, textField } from "./form-parts.ts";
import { pictureForm } from "./picture-form.ts";
import { textsForm } from "./texts-form.ts";
import { timeForm } from "./time-form.ts";

/** The form that a card offers under a name, filled in as the card stands; undefined where it offers none. */
export function openForm(drawing: Drawing, name: string, about?: string): Form | undefined {
  const { screen, actions } = drawing.message;
  if (actions.length === 0) return undefined;
  switch (screen.kind) {
    case "script-edit":
    case "script-review":
      if (name === "scene") return sceneForm(drawing, screen.scenes, about);
      return name === "scenes" ? scenesForm(drawing, screen.scenes, about) : undefined;
    case "time-pick":
      return name === "time" ? timeForm(drawing, screen) : undefined;
    case "setup":
      if (name === "colors" && screen.asks.about === "colors")
        return colorsForm(drawing, screen.asks.current);
      return name === "say" ? sayForm(drawing) : undefined;
    case "approval-words":
      return name === "answer" ? answerForm(drawing, screen.answer) : undefined;
    case "custom-brief":
      return name === "brief" ? briefForm(drawing, screen) : undefined;
    case "texts-edit":
      return name === "texts" ? textsForm(drawing, screen) : undefined;
    case "picture-review":
      return name === "own-picture" && screen.scenes.some(({ sceneId }) => sceneId === about)
        ? pictureForm(drawing, about ?? "")
        : undefined;
    default:
      return undefined;
  }
}

/** One scene, with what is said and what is read. */
function sceneForm(
  { key, words }: Drawing,
  scenes: readonly SceneText[],
  sceneId: string | undefined,
): Form | undefined {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  const scene = scenes[index];
  if (!scene) return undefined;
  const { scriptEdit, roles } = words.chat.screens;
  const id = { does: "form", key, form: "scene", about: scene.id } as const;
  return form(id, scriptEdit.scene(index + 1, roles[scene.role]), [
    narrationField(scriptEdit.narration, scene),
    field(
      scriptEdit.onScreen,
      textField({
        id: `onScreen ${scene.id}`,
        value: scene.onScreen,
        lengthMax: onScreenLengthMax,
        isOptional: true,
      }),
    ),
  ]);
}

/** What is said in several scenes, one after the other. */
function scenesForm(
  { key, words }: Drawing,
  scenes: readonly SceneText[],
  about: string | undefined,
): Form | undefined {
  const first = Number(about) * scenesOfForm;
  const shown = scenes.slice(first, first + scenesOfForm);
  if (shown.length === 0) return undefined;
  const { scriptEdit, roles } = words.chat.screens;
  const id = { does: "form", key, form: "scenes", about: String(about) } as const;
  return form(
    id,
    scriptEdit.title,
    shown.map((scene, index) =>
      narrationField(scriptEdit.scene(first + index + 1, roles[scene.role]), scene),
    ),
  );
}

function narrationField(label: string, { id, narration }: SceneText) {
  const lengthMax = narrationLengthMax;
  return field(
    label,
    textField({ id: `narration ${id}`, value: narration, lengthMax, isLong: true }),
  );
}

function colorsForm({ key, words, filled }: Drawing, current: readonly string[]): Form {
  const value = (filled?.colors ?? current).join(" ");
  const id = { does: "form", key, form: "colors" } as const;
  return form(id, words.onboarding.colors.title, [
    field(
      words.discord.forms.colours,
      textField({ id: "colors", value, lengthMax: 200, placeholder: "#e2335c #1b7f4d" }),
    ),
  ]);
}

function sayForm({ key, words }: Drawing): Form {
  return form({ does: "form", key, form: "say" }, words.discord.forms.answer, [
    field(
      words.chat.approval.words.field,
      textField({ id: "words", lengthMax: limits.modalText, isLong: true }),
    ),
  ]);
}

function answerForm({ key, words }: Drawing, answer: "ask-changes" | "refuse-post"): Form {
  const say = words.chat.approval.words;
  return form({ does: "form", key, form: "answer" }, say[answer], [
    field(say.field, textField({ id: "words", lengthMax: answerLengthMax, isLong: true })),
  ]);
}
