import type { Effect, Short, Step } from "../conversation.ts";
import { go, type In, type Press } from "../press.ts";
import { asFilledIn } from "./as-filled-in.ts";
import { refuseAndKeep } from "./stay-on.ts";
import { takeBrief } from "./take-values.ts";

/** The first step: what the short is about and how it should be. */
export function onBrief(pressed: Press, phase: In<"custom-brief">): Step {
  const { made, ...known } = phase;
  const brief = takeBrief(known, pressed.values);
  const press = asFilledIn(pressed, { ...phase, ...brief, name: phase.name });
  const { keyword, tone, language, lengthSeconds, template, ownScript, brandId } = brief;
  if (press.chosen.verb === "back") {
    return go(press, {
      name: "choosing-tone",
      keyword: keyword.trim() === "" ? known.keyword : keyword.trim(),
      language,
      lengthSeconds,
      ...(ownScript !== undefined && { ownScript }),
      ...(brandId !== undefined && { brandId }),
      ...(brief.settings && { settings: { ...brief.settings, template } }),
    });
  }
  if (keyword.trim() === "") {
    const kept = { ...phase, ...brief, name: phase.name };
    return refuseAndKeep(
      press.conversation,
      { phase: kept, notice: "keyword-is-empty" },
      press.context,
    );
  }
  const isNext = press.chosen.verb === "next";
  if (made && isNext && JSON.stringify(brief) === JSON.stringify(known)) {
    return go(press, { name: "custom-step", step: "script", ...made });
  }
  const short: Short = {
    id: press.context.eventId,
    keyword: keyword.trim(),
    tone,
    language,
    lengthSeconds,
    ...(brandId !== undefined && { brandId }),
    generation: 1,
  };
  const progress = { step: "script" as const, fraction: 0 };
  const start: Effect = {
    type: "start-making",
    short,
    settings: { ...brief.settings, template },
    ...(ownScript !== undefined && { ownScript }),
    ...(isNext && { until: "script" }),
  };
  return isNext
    ? go(
        press,
        {
          name: "custom-making",
          short,
          toward: "script",
          progress,
          ...(ownScript !== undefined && { ownScript }),
        },
        start,
      )
    : go(press, { name: "making", short, progress }, start);
}
