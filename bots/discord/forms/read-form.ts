import type { PressValues, Screen } from "#bots/conversation/screen.ts";
import type { Answers } from "./form-parts.ts";

/** What somebody has handed in by a form of a card means. */
export type FormAnswer =
  /** It changes what stands on the card. */
  | { does: "fill"; values: PressValues }
  /** It is what the card's button wants. */
  | { does: "press"; verb: "pick-time" | "send-answer" | "save-colors"; values: PressValues }
  /** It is said as if it had been typed. */
  | { does: "say"; text: string };

/** Reads a form of the card, which is given as it stands; undefined where the card has no such form. */
export function readForm(
  screen: Screen,
  { name, answers }: { name: string; answers: Answers },
): FormAnswer | undefined {
  const written = (id: string) => answers.get(id) ?? "";
  switch (name) {
    case "scene":
    case "scenes":
      return screen.kind === "script-edit" || screen.kind === "script-review"
        ? { does: "fill", values: { scenes: scenesFrom(screen.scenes, answers) } }
        : undefined;
    case "time": {
      const words = written("words").trim();
      if (words !== "") return { does: "say", text: words };
      const localTime = `${written("day")}T${written("hour")}:00`;
      return { does: "press", verb: "pick-time", values: { localTime } };
    }
    case "colors": {
      const colors = written("colors")
        .split(/[\s,;]+/)
        .filter((colour) => colour !== "");
      return { does: "press", verb: "save-colors", values: { colors } };
    }
    case "say":
      return { does: "say", text: written("words") };
    case "answer":
      return { does: "press", verb: "send-answer", values: { words: written("words") } };
    case "brief":
      return { does: "fill", values: { brief: briefFrom(answers) } };
    case "texts":
      return {
        does: "fill",
        values: {
          texts: {
            title: written("title"),
            description: written("description"),
            hashtags: written("hashtags"),
          },
        },
      };
    default:
      return undefined;
  }
}

function scenesFrom(
  scenes: readonly { id: string; narration: string; onScreen: string }[],
  answers: Answers,
) {
  return scenes.map(({ id, narration, onScreen }) => ({
    id,
    narration: answers.get(`narration ${id}`) ?? narration,
    onScreen: answers.get(`onScreen ${id}`) ?? onScreen,
  }));
}

function briefFrom(answers: Answers): NonNullable<PressValues["brief"]> {
  const keyword = answers.get("keyword");
  const tone = answers.get("tone");
  const length = answers.get("length");
  const template = answers.get("template");
  const brand = answers.get("brand");
  return {
    ...(keyword !== undefined && { keyword }),
    ...(tone !== undefined && { tone }),
    ...(length !== undefined && { lengthSeconds: Number(length) }),
    ...(template !== undefined && { template }),
    ...(brand !== undefined && { brand }),
  };
}
