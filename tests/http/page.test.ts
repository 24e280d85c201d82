import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Hono } from "hono";
import { createHttpApp } from "#src/http/create-http-app.ts";
import { createStandInPage, idOfPost, postOf } from "./stand-in-page.ts";

let app: Hono;
let page: ReturnType<typeof createStandInPage>;

const health = { isReady: async () => true };
const open = (posts = [postOf(1), postOf(2), postOf(3)]) => {
  page = createStandInPage(posts);
  app = createHttpApp({ page: page.host, health, faces: [], isSecure: true });
};
beforeEach(() => open());

const read = async (path: string, language = "ko") => {
  const response = await app.request(path, { headers: { "Accept-Language": language } });
  return { response, text: await response.text() };
};
const postsIn = (text: string) => [...text.matchAll(/data-post="([^"]+)"/g)].map(([, id]) => id);

const failWhenAsked = () => Promise.reject(new Error("asked"));

describe("the page", () => {
  test("a channel's shorts are shown newest first in the visitor's language", async () => {
    const korean = await read("/p/mina");
    expect(postsIn(korean.text)).toEqual([idOfPost(1), idOfPost(2), idOfPost(3)]);
    expect(korean.text).toContain("조회수 1.3만회");
    expect(korean.response.headers.get("Vary")).toContain("Accept-Language");
    const english = await read("/p/mina", "en");
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain("12.8K views");
  });

  test("a single view is not told as several", async () => {
    open([{ ...postOf(1), views: 1, likes: 1 }]);
    const { text } = await read("/p/mina", "en");
    expect(text).toContain(">1 view<");
    expect(text).toContain('"1 like"');
  });

  test("a short's own address begins with it and names it for those who share it", async () => {
    const { text } = await read(`/p/mina/${idOfPost(2)}`);
    expect(postsIn(text)).toEqual([idOfPost(2), idOfPost(1), idOfPost(3)]);
    expect(text).toContain('property="og:title" content="여름 휴가 짐, 절반으로 줄이는 법 2"');
    expect(text).toContain(`content="https://localhost/p/mina/${idOfPost(2)}/thumbnail.jpg"`);
    expect(text).toContain(`rel="canonical" href="https://localhost/p/mina/${idOfPost(2)}"`);
  });

  test("a channel without shorts says so", async () => {
    open([]);
    expect((await read("/p/mina")).text).toContain("아직 올라온 쇼츠가 없어요");
  });

  test("an unknown channel and a short that was taken down have a page of their own", async () => {
    const missing = await read("/p/nobody");
    expect([missing.response.status, missing.text.includes("없는 페이지예요")]).toEqual([
      404,
      true,
    ]);
    const gone = await read(`/p/mina/${idOfPost(9)}`);
    expect([gone.response.status, gone.text.includes("지금은 볼 수 없는 쇼츠예요")]).toEqual([
      404,
      true,
    ]);
    expect(gone.text).toContain('href="/p/mina"');
  });

  test("older shorts come as the visitor scrolls", async () => {
    open(Array.from({ length: 20 }, (_, index) => postOf(index + 1)));
    const first = postsIn((await read("/p/mina")).text);
    const { publishedAt } = postOf(first.length);
    const more = await read(`/p/mina/more?before=${publishedAt.toString()}&shown=${first.length}`);
    expect([...first, ...postsIn(more.text)]).toEqual(
      Array.from({ length: 20 }, (_, index) => idOfPost(index + 1)),
    );
    expect((await read("/p/mina/more?before=yesterday")).response.status).toBe(400);
  });

  test.each(["/p/%00", "/p/mina/foo", "/p/mina/foo/video.mp4", "/p/%F0%9F%98%80/x"])(
    "the impossible address %s is not there and asks nobody",
    async (path) => {
      Object.assign(page.host, { readPost: failWhenAsked, openFile: failWhenAsked });
      expect((await read(path)).response.status).toBe(404);
    },
  );

  test("hostile texts stay texts", async () => {
    const evil = `"><script>alert(1)</script>`;
    open([postOf(1, { title: evil, description: evil, hashtags: [evil] })]);
    for (const path of ["/p/mina", `/p/mina/${idOfPost(1)}`]) {
      expect((await read(path)).text).not.toContain("<script>alert");
    }
  });
});

const visit = (changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  app.request("/p/mina/visits", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({
      postId: idOfPost(1),
      visitId: randomUUID(),
      watchedMs: 2_000,
      isLiked: false,
      ...changes,
    }),
  });

describe("counting", () => {
  test("a visit is told the counters in the visitor's words", async () => {
    const response = await visit({ isLiked: true }, { "Accept-Language": "en" });
    expect(await response.json()).toEqual({
      views: 12_841,
      likes: 932,
      viewsText: "12.8K views",
      likesText: "932",
      likesLabel: "932 likes",
    });
  });

  test("the same figures told again count once", async () => {
    const visitId = randomUUID();
    await visit({ visitId });
    const again = await visit({ visitId, watchedMs: 9_000 });
    expect(await again.json()).toMatchObject({ views: 12_841 });
  });

  test.each([
    ["longer than an hour", { watchedMs: 3_600_001 }],
    ["less than nothing", { watchedMs: -1 }],
    ["no number", { watchedMs: "2000" }],
    ["without an id of its own", { visitId: "me" }],
    ["with more than was asked", { views: 1_000_000 }],
  ])("a visit %s is refused", async (_, changes) => {
    expect((await visit(changes)).status).toBe(400);
    expect(page.visits.size).toBe(0);
  });

  test("a visit of a short that is not live is refused", async () => {
    expect((await visit({ postId: idOfPost(9) })).status).toBe(404);
  });

  test("another site cannot count, neither can a form nor a flood", async () => {
    expect((await visit({}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await visit({}, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await visit({ postId: "x".repeat(5_000) })).status).toBe(413);
    expect(page.visits.size).toBe(0);
  });
});

describe("files", () => {
  const video = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
  beforeEach(() => {
    page.files.set("video", video);
    page.files.set("thumbnail", new Uint8Array([1, 2, 3]));
    page.files.set(
      "captions",
      Buffer.from("\uFEFF1\r\n00:00:00,000 --> 00:00:01,500\r\n1,200원이면 돼요\r\n"),
    );
  });

  test("a video is sent in ranges and may be kept by everybody", async () => {
    const response = await app.request(`/p/mina/${idOfPost(1)}/video.mp4`, {
      headers: { Range: "bytes=100-199" },
    });
    expect(response.status).toBe(206);
    expect(response.headers.get("Content-Range")).toBe("bytes 100-199/500");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=86400");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(video.slice(100, 200));
  });

  test("a thumbnail is a JPEG", async () => {
    const response = await app.request(`/p/mina/${idOfPost(1)}/thumbnail.jpg`);
    expect(response.headers.get("Content-Type")).toBe("image/jpeg");
  });

  test("captions reach the browser in the format that it reads", async () => {
    const response = await app.request(`/p/mina/${idOfPost(1)}/captions.vtt`);
    expect(response.headers.get("Content-Type")).toBe("text/vtt; charset=utf-8");
    expect(await response.text()).toBe(
      "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\n1,200원이면 돼요\n",
    );
  });

  test("files of a short that is not live are not there", async () => {
    for (const file of ["video.mp4", "thumbnail.jpg", "captions.vtt"]) {
      expect((await app.request(`/p/mina/${idOfPost(9)}/${file}`)).status).toBe(404);
    }
  });
});
