import type { EventContext } from "../conversation.ts";
import type { Screen } from "../screen.ts";
import type { FinishedShort } from "#src/domain/news.ts";
import type { Bench, CustomPhase, Workshop } from "./custom-phase.ts";
import type { CustomScreen } from "./custom-screen.ts";
import { openSuggestions, picturesOf, scenesOf, settingsOf, textsOf } from "./workshop.ts";

type OfShort = Exclude<CustomPhase, { name: "custom-brief" }>["short"];

/** The card of a phase of custom mode. */
export function customScreenOf(phase: CustomPhase, context: EventContext): Screen {
  switch (phase.name) {
    case "custom-brief": {
      const { keyword, language, tone, lengthSeconds, template, ownScript, brandId } = phase;
      return {
        kind: "custom-brief",
        keyword,
        contentLanguage: language,
        tone,
        lengthSeconds,
        template,
        ownScript: ownScript !== undefined,
        brands: phase.brands ?? [],
        ...(brandId !== undefined && { brandId }),
      };
    }
    case "custom-step":
      return stepScreen(phase, phase.short, context);
    case "custom-making": {
      const { bench, busySceneIds, toward, progress, short } = phase;
      return busySceneIds && bench
        ? stepScreen(bench, short, context, busySceneIds)
        : { kind: "custom-progress", toward, keyword: short.keyword, progress };
    }
    case "custom-stopped":
      return phase.failure
        ? { kind: "making-failed", ...phase.failure }
        : { kind: "making-cancelled" };
  }
}

function stepScreen(
  { step, workshop }: Bench,
  short: OfShort,
  context: EventContext,
  busySceneIds: string[] = [],
): CustomScreen {
  switch (step) {
    case "script":
      return {
        kind: "script-review",
        contentLanguage: short.language,
        lengthSeconds: workshop.draft.lengthSeconds ?? short.lengthSeconds,
        scenes: scenesOf(workshop),
        suggestions: openSuggestions(workshop),
        busySceneIds,
        ...(workshop.draft.learned && { learned: workshop.draft.learned }),
      };
    case "pictures":
      return { kind: "picture-review", scenes: picturesOf(workshop), busySceneIds };
    case "voice": {
      const { voices } = workshop.draft;
      return { kind: "voice-pick", voices, settings: settingsOf(workshop), isStep: true };
    }
    case "style":
      return styleScreen(workshop);
    case "finish":
      return textsScreen(workshop, context, workshop.finished);
  }
}

/** The look of a short, as a step or as a change of a finished one. */
export function styleScreen(workshop: Workshop, isStep = true): CustomScreen {
  const pictures = picturesOf(workshop);
  const scenes = scenesOf(workshop).map(({ id, role, onScreen }) => {
    const own = pictures.find(({ sceneId }) => sceneId === id);
    const picture = own?.options[own.chosen];
    return { id, role, onScreen, ...(picture && { picture }) };
  });
  return { kind: "style-edit", settings: settingsOf(workshop), scenes, isStep };
}

/** The texts of a short; with its video where it has not been seen yet. */
export function textsScreen(
  workshop: Workshop,
  { channelName }: EventContext,
  finished?: FinishedShort,
): CustomScreen {
  const { draft, edits } = workshop;
  const pictures = picturesOf(workshop).flatMap(({ sceneId, onScreen, options, chosen }) => {
    const picture = options[chosen];
    return picture ? [{ sceneId, onScreen, picture }] : [];
  });
  const thumbnailSceneId = edits.thumbnail ?? draft.thumbnailSceneId;
  return {
    kind: "texts-edit",
    texts: textsOf(workshop),
    pictures,
    channelName,
    ...(thumbnailSceneId !== undefined && { thumbnailSceneId }),
    ...(finished && {
      video: {
        media: finished.video,
        thumbnail: finished.thumbnail,
        durationMs: finished.durationMs,
      },
    }),
  };
}
