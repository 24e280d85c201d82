import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { projectFileUrl } from "../project-files.ts";
import type { ProjectFile } from "../project-files.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

interface Downloadable {
  id: string;
  /** The card whose version of the short is meant; absent for the short as it is now. */
  messageId?: string;
  hasVideo: boolean;
  hasScript: boolean;
}

/** The files of a finished short, folded away below its card. */
export function renderFinishedFiles(
  words: Words,
  short: Pick<Downloadable, "id" | "messageId">,
): Html {
  return html`<details class="fold files">
    <summary>${icon("download")}${words.projects.downloads}</summary>
    ${renderDownloads(words, { ...short, hasVideo: true, hasScript: true })}
  </details>`;
}

/** The files of a short that are there, each to be taken along. */
export function renderDownloads({ projects: say }: Words, short: Downloadable): Html {
  const files: ProjectFile[] = [
    ...(short.hasVideo ? (["video", "captions"] as const) : []),
    ...(short.hasScript ? (["script", "script-json"] as const) : []),
  ];
  if (files.length === 0) return "";
  return html`<ul class="downloads" aria-label="${say.downloads}">
    ${files.map(
      (file) =>
        html`<li>
          <a class="menu-item" href="${projectFileUrl(short.id, file, short.messageId)}" download
            >${icon("download")}<span>${say.files[file].name}</span
            ><small>${say.files[file].kind}</small></a
          >
        </li>`,
    )}
  </ul>`;
}
