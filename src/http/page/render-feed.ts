import { html } from "hono/html";
import type { Language } from "#src/domain/language.ts";
import type { Words } from "#src/words/en.ts";
import type { PagePost } from "../page-host.ts";
import { fontStylesheetPath } from "../serve-font.ts";
import { icon } from "./icons.ts";
import { pageAssets } from "./page-assets.ts";
import { renderPost } from "./render-post.ts";

interface Feed {
  handle: string;
  channelName: string;
  posts: PagePost[];
  /** The post of a permalink: what a shared link shows of itself. */
  shared?: PagePost;
  origin: string;
  language: Language;
  words: Words;
}

/** The whole public page of one channel. */
export function renderFeed(feed: Feed) {
  const { handle, channelName, posts, language, words } = feed;
  const { page } = words;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#000000" />
        ${renderMeta(feed)}
        <link rel="stylesheet" href="${fontStylesheetPath}" />
        <link rel="stylesheet" href="${pageAssets.url("feed.css")}" />
        <link rel="icon" href="${pageAssets.url("icon.svg")}" type="image/svg+xml" />
        <script type="module" src="${pageAssets.url("feed.js")}"></script>
      </head>
      <body>
        <h1 class="hidden">${page.feedTitle(channelName)}</h1>
        <main
          class="feed"
          tabindex="-1"
          aria-label="${page.feed}"
          data-handle="${handle}"
          data-words="${JSON.stringify(wordsForScript(words))}"
        >
          ${posts.length === 0 ? renderEmpty(words) : ""}
          ${posts.map((post, index) =>
            renderPost({ handle, channelName, post, position: index + 1, words }),
          )}
        </main>
        <div class="steps" hidden>
          <button type="button" data-go="-1" aria-label="${page.previous}">${icon("up")}</button>
          <button type="button" data-go="1" aria-label="${page.next}">${icon("down")}</button>
        </div>
        <p class="toast" role="status" aria-live="polite"></p>
      </body>
    </html>`;
}

function renderEmpty({ page }: Words) {
  return html`<div class="empty">
    <img src="${pageAssets.url("icon.svg")}" alt="" width="64" height="64" />
    <h2>${page.empty.title}</h2>
    <p>${page.empty.text}</p>
  </div>`;
}

/** The words that change while the page is used: the script has none of its own. */
function wordsForScript({ page }: Words) {
  const { play, pause, mute, unmute, like, unlike, more, less, captionsOn, captionsOff } = page;
  const { linkCopied } = page;
  const toggles = { play, pause, mute, unmute, like, unlike, captionsOn, captionsOff };
  return { ...toggles, more, less, linkCopied };
}

function renderMeta({ handle, channelName, posts, shared, origin, words }: Feed) {
  const feedPath = `/p/${encodeURIComponent(handle)}`;
  const shown = shared ?? posts[0];
  const title = shared?.title ?? words.page.feedTitle(channelName);
  const description = shared?.description ?? words.page.feedDescription(channelName);
  const url = `${origin}${shared ? `${feedPath}/${shared.id}` : feedPath}`;
  const image = shown && `${origin}${feedPath}/${shown.id}/thumbnail.jpg`;
  return html`<title>${shared ? `${shared.title} · ${channelName}` : title}</title>
    <meta name="description" content="${description}" />
    <link rel="canonical" href="${url}" />
    <meta property="og:site_name" content="${channelName}" />
    <meta property="og:type" content="${shared ? "video.other" : "website"}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    <meta name="twitter:card" content="summary_large_image" />
    ${
      image === undefined
        ? ""
        : html`<meta property="og:image" content="${image}" />
            <meta property="og:image:width" content="1080" />
            <meta property="og:image:height" content="1920" />`
    }
    ${
      shared === undefined
        ? ""
        : html`<meta property="og:video" content="${origin}${feedPath}/${shared.id}/video.mp4" />
            <meta property="og:video:type" content="video/mp4" />
            <meta property="og:video:width" content="1080" />
            <meta property="og:video:height" content="1920" />`
    }`;
}
