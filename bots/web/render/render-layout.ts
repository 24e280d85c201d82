import { html } from "hono/html";
import type { Language, Words } from "#bots/conversation/words.ts";
import { fontStylesheetPath } from "#src/http/serve-font.ts";
import type { Theme } from "../theme.ts";
import { webAssets } from "../web-assets.ts";
import type { Html } from "./drawing.ts";

interface Layout {
  language: Language;
  theme: Theme;
  title: string;
  /** Name of the module that makes the page live. */
  script?: string;
  /** Style sheets of this page beside those of every page. */
  styles?: readonly string[];
  body: Html;
}

const stylesOfAll = ["base.css", "chat.css", "fields.css", "screens.css", "custom.css"];

export function renderLayout({ language, theme, title, script, styles = [], body }: Layout) {
  return html`<!doctype html>
    <html lang="${language}" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="${theme === "system" ? "light dark" : theme}" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${fontStylesheetPath}" />
        ${[...stylesOfAll, ...styles].map(
          (file) => html`<link rel="stylesheet" href="${webAssets.url(file)}" />`,
        )}
        <link rel="icon" href="${webAssets.url("icon.svg")}" type="image/svg+xml" />
        ${
          script === undefined
            ? ""
            : html`<script type="module" src="${webAssets.url(script)}"></script>`
        }
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

/** A page that says one thing before somebody is signed in. */
export function renderDoor(input: {
  language: Language;
  theme: Theme;
  words: Words;
  title: string;
  text: string;
  hint?: string;
  form?: Html;
  script?: string;
}) {
  const { language, theme, words, title, text, hint, form, script } = input;
  return renderLayout({
    language,
    theme,
    title: `${title} · ${words.web.appName}`,
    ...(script === undefined ? {} : { script }),
    body: html`<main class="door">
      <img src="${webAssets.url("icon.svg")}" alt="" width="64" height="64" />
      <h1>${title}</h1>
      <p>${text}</p>
      ${hint ? html`<p class="hint">${hint}</p>` : ""} ${form ?? ""}
    </main>`,
  });
}
