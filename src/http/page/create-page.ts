import { text } from "node:stream/consumers";
import { Hono } from "hono";
import type { Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "#src/domain/language.ts";
import { en } from "#src/words/en.ts";
import { ko } from "#src/words/ko.ts";
import { chooseLanguage } from "../choose-language.ts";
import type { PageFile, PageHost, PagePost } from "../page-host.ts";
import { atMostBytes, readJson, sameOriginOnly } from "../read-json.ts";
import { renderMessagePage } from "../render-message-page.ts";
import { RequestRefused } from "../request-refused.ts";
import { sendFile } from "../send-file.ts";
import { guardPageHost } from "./guard-page-host.ts";
import { pageAssets } from "./page-assets.ts";
import { renderFeed } from "./render-feed.ts";
import { renderPost } from "./render-post.ts";
import { toWebVtt } from "./to-web-vtt.ts";

/** Posts that come with one page; more are fetched while scrolling. */
const postsPerPage = 12;

/** The largest report of a visit in bytes: ids and two figures. */
const visitBytesMax = 2_000;

/** A visit longer than this is somebody who fell asleep, or somebody who cheats. */
const watchedMsMax = 3_600_000;

/** Counters must be fresh, but a crowd's reloads need not all reach the database. */
const pageCaching = "public, max-age=5";
const fileCaching = "public, max-age=86400";

const visitSchema = z.strictObject({
  postId: z.string().min(1).max(100),
  visitId: z.uuid(),
  watchedMs: z.int().min(0).max(watchedMsMax),
  isLiked: z.boolean(),
});

const wordsByLanguage = { ko, en };

/** The public page of each channel and its files. To be mounted at "/". */
export function createPage(pageHost: PageHost, { isSecure }: { isSecure: boolean }): Hono {
  const host = guardPageHost(pageHost);
  const routes = new Hono();
  routes.route("/", pageAssets.routes);
  routes.get("/p/:handle", async (context) => {
    const handle = context.req.param("handle");
    const feed = await host.readFeed(handle, { limit: postsPerPage });
    return feed
      ? showFeed(context, { handle, ...feed, isSecure })
      : sayMissing(context, ({ missing }) => missing);
  });
  routes.get("/p/:handle/more", async (context) => showMore(context, host));
  routes.post("/p/:handle/visits", sameOriginOnly, atMostBytes(visitBytesMax), async (context) => {
    const visit = await readJson(context, visitSchema);
    const counters = await host.countVisit({ handle: context.req.param("handle"), ...visit });
    if (!counters) throw new RequestRefused("not-found");
    const { page, format } = wordsByLanguage[chooseLanguage(context)];
    return context.json({
      ...counters,
      viewsText: page.views(format.shortCount(counters.views)),
      likesText: format.shortCount(counters.likes),
      likesLabel: page.likes(format.count(counters.likes)),
    });
  });
  routes.get("/p/:handle/:postId", async (context) => {
    const { handle, postId } = context.req.param();
    const shared = await host.readPost(handle, postId);
    const feed = await host.readFeed(handle, { limit: postsPerPage });
    if (!feed) return sayMissing(context, ({ missing }) => missing);
    if (!shared) return sayGone(context, handle);
    const posts = [shared, ...feed.posts.filter(({ id }) => id !== shared.id)];
    return showFeed(context, { handle, channelName: feed.channelName, posts, shared, isSecure });
  });
  addFiles(routes, host);
  return routes;
}

function addFiles(routes: Hono, host: PageHost): void {
  const files: { name: string; file: PageFile; contentType: string }[] = [
    { name: "video.mp4", file: "video", contentType: "video/mp4" },
    { name: "thumbnail.jpg", file: "thumbnail", contentType: "image/jpeg" },
  ];
  for (const { name, file, contentType } of files) {
    routes.get(`/p/:handle/:postId/${name}`, async (context) => {
      const { handle, postId } = context.req.param();
      return sendFile(context, {
        contentType,
        cacheControl: fileCaching,
        open: (range) => host.openFile(handle, postId, file, range),
      });
    });
  }
  routes.get("/p/:handle/:postId/captions.vtt", async (context) => {
    const { handle, postId } = context.req.param();
    const captions = await host.openFile(handle, postId, "captions");
    if (!captions) throw new RequestRefused("not-found");
    return context.body(toWebVtt(await text(captions.body)), 200, {
      "Content-Type": "text/vtt; charset=utf-8",
      "Cache-Control": fileCaching,
    });
  });
}

interface FeedToShow {
  handle: string;
  channelName: string;
  posts: PagePost[];
  shared?: PagePost;
  isSecure: boolean;
}

function showFeed(context: Context, { isSecure, ...feed }: FeedToShow) {
  const language = chooseLanguage(context);
  const { host } = new URL(context.req.url);
  const origin = `${isSecure ? "https" : "http"}://${host}`;
  context.header("Cache-Control", pageCaching);
  context.header("Vary", "Accept-Language");
  return context.html(renderFeed({ ...feed, origin, language, words: wordsByLanguage[language] }));
}

/** The next posts as pieces of the page, for the script that appends them. */
async function showMore(context: Context, host: PageHost) {
  const handle = context.req.param("handle") ?? "";
  const before = readInstant(context.req.query("before"));
  const feed = await host.readFeed(handle, { before, limit: postsPerPage });
  if (!feed) throw new RequestRefused("not-found");
  const offset = Number(context.req.query("shown")) || 0;
  const words = wordsByLanguage[chooseLanguage(context)];
  const { channelName } = feed;
  context.header("Cache-Control", pageCaching);
  context.header("Vary", "Accept-Language");
  return context.html(
    html`${feed.posts.map((post, index) =>
      renderPost({ handle, channelName, post, position: offset + index + 1, words }),
    )}`,
  );
}

function readInstant(value: string | undefined): Temporal.Instant {
  try {
    return Temporal.Instant.from(value ?? "");
  } catch {
    throw new RequestRefused("invalid-input");
  }
}

type Saying = { title: string; text: string; link?: { href: string; label: string } };

function sayMissing(context: Context, say: (words: typeof ko.page) => Saying) {
  const language: Language = chooseLanguage(context);
  context.header("Cache-Control", "no-store");
  return context.html(renderMessagePage({ language, ...say(wordsByLanguage[language].page) }), 404);
}

function sayGone(context: Context, handle: string) {
  return sayMissing(context, ({ gone }) => ({
    title: gone.title,
    text: gone.text,
    link: { href: `/p/${encodeURIComponent(handle)}`, label: gone.back },
  }));
}
