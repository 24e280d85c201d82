import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { projectFileUrl } from "../project-files.ts";
import type { ProjectFile } from "../project-files.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

interface Downloadable {
  id: string;
  hasVideo: boolean;
  hasScript: boolean;
}

/** The files of a finished short, folded away below its card. */
export function renderFinishedFiles(words: Words, shortId: string | undefined): Html {
  if (shortId === undefined) return "";
  return html`<details class="fold files">
    <summary>${icon("download")}${words.projects.downloads}</summary>
    ${renderDownloads(words, { id: shortId, hasVideo: true, hasScript: true })}
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
          <a class="menu-item" href="${projectFileUrl(short.id, file)}" download
            >${icon("download")}<span>${say.files[file].name}</span
            ><small>${say.files[file].kind}</small></a
          >
        </li>`,
    )}
  </ul>`;
}
