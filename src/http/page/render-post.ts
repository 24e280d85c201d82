import { html } from "hono/html";
import type { Words } from "#src/words/en.ts";
import type { PagePost } from "../page-host.ts";
import { icon } from "./icons.ts";

/** For days where no script runs; with one, they are in the visitor's own zone. */
const usualTimeZone = "Asia/Seoul";

interface PostOnPage {
  handle: string;
  channelName: string;
  post: PagePost;
  /** Its place in the feed, from 1. */
  position: number;
  words: Words;
}

/** One short filling the screen. Plays with the browser's own controls where no script runs. */
export function renderPost({ handle, channelName, post, position, words }: PostOnPage) {
  const { page, format } = words;
  const base = `/p/${encodeURIComponent(handle)}/${encodeURIComponent(post.id)}`;
  const headingId = `title-${post.id}`;
  return html`<article
    class="post"
    id="post-${post.id}"
    data-post="${post.id}"
    data-published="${post.publishedAt.toString()}"
    data-link="${base}"
    data-title="${post.title}"
    aria-labelledby="${headingId}"
  >
    <div class="stage">
      <video
        src="${base}/video.mp4"
        poster="${base}/thumbnail.jpg"
        preload="none"
        playsinline
        muted
        loop
        controls
        aria-label="${page.post(format.count(position), post.title)}"
      >
        <track
          kind="captions"
          src="${base}/captions.vtt"
          srclang="${post.language}"
          label="${page.captionLanguages[post.language]}"
        />
      </video>
      <button class="surface" type="button" data-do="tap" aria-label="${page.play}" hidden></button>
      <span class="big-play" aria-hidden="true">${icon("play")}</span>
      <button class="sound-hint" type="button" data-do="unmute" hidden>
        ${icon("silence")}<span>${page.tapForSound}</span>
      </button>
      <p class="trouble" role="status" hidden>${page.notPlaying}</p>
      <div class="about">
        <p class="channel">
          <span class="avatar" aria-hidden="true">${channelName.slice(0, 1)}</span>
          <a href="/p/${encodeURIComponent(handle)}">${channelName}</a>
          <time datetime="${post.publishedAt.toString()}"
            >${format.day(post.publishedAt.toString(), usualTimeZone)}</time
          >
        </p>
        <h2 id="${headingId}" lang="${post.language}">${post.title}</h2>
        <div class="more" lang="${post.language}">
          <p class="description">${post.description}</p>
          <p class="hashtags">${post.hashtags.map((hashtag) => html`<span>#${hashtag}</span> `)}</p>
        </div>
        <button class="unfold" type="button" data-do="unfold" aria-expanded="false" hidden>
          ${page.more}
        </button>
      </div>
      <div class="line" aria-hidden="true"><span></span></div>
    </div>
    ${renderRail(post, words)}
  </article>`;
}

function renderRail(post: PagePost, { page, format }: Words) {
  return html`<div class="rail">
    <button type="button" data-do="like" aria-pressed="false" aria-label="${page.like}">
      ${icon("heart")}
      <span data-count="likes" aria-label="${page.likes(format.count(post.likes))}"
        >${format.shortCount(post.likes)}</span
      >
    </button>
    <button type="button" data-do="share" aria-label="${page.share}">
      ${icon("share")}<span aria-hidden="true">${page.share}</span>
    </button>
    <button type="button" data-do="captions" aria-pressed="false" aria-label="${page.captionsOn}">
      ${icon("captions")}
    </button>
    <button type="button" data-do="mute" aria-label="${page.unmute}">
      <span class="when-muted">${icon("silence")}</span
      ><span class="when-loud">${icon("sound")}</span>
    </button>
    <p class="views" data-count="views">${page.views(format.shortCount(post.views))}</p>
  </div>`;
}
