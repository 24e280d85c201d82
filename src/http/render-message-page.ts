import { html } from "hono/html";
import type { Language } from "#src/domain/language.ts";
import { fontStylesheetPath } from "./serve-font.ts";
import { pageAssets } from "./page/page-assets.ts";

interface MessagePage {
  language: Language;
  title: string;
  text?: string;
  link?: { href: string; label: string };
}

/** A whole page that says one thing: an error, an empty place. */
export function renderMessagePage({ language, title, text, link }: MessagePage) {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${fontStylesheetPath}" />
        <link rel="stylesheet" href="${pageAssets.url("message.css")}" />
        <link rel="icon" href="${pageAssets.url("icon.svg")}" type="image/svg+xml" />
      </head>
      <body>
        <main>
          <img src="${pageAssets.url("icon.svg")}" alt="" width="56" height="56" />
          <h1>${title}</h1>
          ${text === undefined ? "" : html`<p>${text}</p>`}
          ${link === undefined ? "" : html`<p><a href="${link.href}">${link.label}</a></p>`}
        </main>
      </body>
    </html>`;
}
