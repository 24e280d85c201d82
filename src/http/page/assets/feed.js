// @ts-check
import { around, find, findAll } from "./dom.js";
import { createVisit } from "./visit.js";

const feed = find(document, ".feed", HTMLElement);
const toast = find(document, ".toast", HTMLElement);
const steps = find(document, ".steps", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(feed.dataset["words"] ?? "{}");
const handle = feed.dataset["handle"] ?? "";

/** Time between two timeupdate events at most: a longer gap was a seek, a stall or a sleep. */
const playedGapMaxMs = 1_500;
const toastMs = 1_800;

const visit = createVisit(handle, showCounters);
let isMuted = true;
let hasCaptions = false;
let isLoadingMore = false;
let hasMore = true;
/** @type {HTMLElement | undefined} */
let current;

const posts = () => findAll(feed, ".post", HTMLElement);
/** @param {HTMLElement} post */
const videoOf = (post) => find(post, "video", HTMLVideoElement);
/** @param {HTMLElement} post @param {string} action */
const button = (post, action) => find(post, `[data-do="${action}"]`, HTMLButtonElement);
/** @param {HTMLElement} post */
const idOf = (post) => post.dataset["post"] ?? "";

const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (isIntersecting) show(target);
      else videoOf(target).pause();
    }
  },
  { root: feed, threshold: 0.6 },
);

/** @param {HTMLElement} post */
function prepare(post) {
  const video = videoOf(post);
  video.controls = false;
  video.muted = isMuted;
  button(post, "tap").hidden = false;
  const more = find(post, ".more", HTMLElement);
  button(post, "unfold").hidden = more.scrollHeight <= more.clientHeight + 2;
  drawLike(post, visit.isLiked(idOf(post)));
  drawDay(find(post, "time", HTMLTimeElement));
  measure(post, video);
  video.addEventListener("play", () => setState(post, "playing"));
  video.addEventListener("pause", () => {
    if (post === current && !document.hidden) setState(post, "paused");
  });
  video.addEventListener("error", () => {
    find(post, ".trouble", HTMLElement).hidden = false;
  });
  inView.observe(post);
}

/** @param {HTMLElement} post @param {HTMLVideoElement} video */
function measure(post, video) {
  const line = find(post, ".line span", HTMLElement);
  let lastMs = 0;
  video.addEventListener("timeupdate", () => {
    const nowMs = video.currentTime * 1_000;
    const playedMs = nowMs - lastMs;
    lastMs = nowMs;
    line.style.transform = `scaleX(${video.duration ? video.currentTime / video.duration : 0})`;
    if (video.paused || document.hidden || playedMs <= 0 || playedMs > playedGapMaxMs) return;
    visit.watched(idOf(post), playedMs);
  });
}

/** @param {HTMLElement} post */
function show(post) {
  current = post;
  const all = posts();
  const next = all[all.indexOf(post) + 1];
  for (const other of all) {
    if (other === post) continue;
    videoOf(other).pause();
    videoOf(other).preload = other === next ? "auto" : "none";
  }
  const video = videoOf(post);
  video.preload = "auto";
  video.muted = isMuted;
  for (const track of video.textTracks) track.mode = hasCaptions ? "showing" : "disabled";
  video.currentTime = 0;
  void play(post);
  drawSound();
  history.replaceState(null, "", post.dataset["link"]);
  drawSteps(all);
  if (all.indexOf(post) >= all.length - 3) void loadMore(all);
}

/** @param {HTMLElement} post */
async function play(post) {
  const video = videoOf(post);
  try {
    await video.play();
  } catch (error) {
    // Sound before the first tap is refused by browsers: play silently instead.
    if (!video.muted && error instanceof DOMException && error.name === "NotAllowedError") {
      isMuted = true;
      drawSound();
      await video.play().catch(() => setState(post, "paused"));
    } else if (video.paused) setState(post, "paused");
  }
}

/** @param {HTMLElement} post @param {"playing" | "paused"} state */
function setState(post, state) {
  post.dataset["state"] = state;
  button(post, "tap").setAttribute(
    "aria-label",
    words[state === "playing" ? "pause" : "play"] ?? "",
  );
}

function drawSound() {
  feed.classList.toggle("is-loud", !isMuted);
  for (const post of posts()) {
    videoOf(post).muted = isMuted;
    button(post, "mute").setAttribute("aria-label", words[isMuted ? "unmute" : "mute"] ?? "");
    button(post, "unmute").hidden = !isMuted || post !== current;
  }
}

/** @param {HTMLElement} post @param {boolean} isLiked */
function drawLike(post, isLiked) {
  const like = button(post, "like");
  like.setAttribute("aria-pressed", String(isLiked));
  like.setAttribute("aria-label", words[isLiked ? "unlike" : "like"] ?? "");
}

/** The server does not know where its visitors are: here the day is theirs. @param {HTMLTimeElement} time */
function drawDay(time) {
  const instant = new Date(time.dateTime);
  const { lang } = document.documentElement;
  time.textContent = instant.toLocaleDateString(lang, { month: "short", day: "numeric" });
}

/** @param {string} postId @param {{ viewsText: string, likesText: string, likesLabel: string }} counters */
function showCounters(postId, counters) {
  const post = posts().find((one) => idOf(one) === postId);
  const views = post?.querySelector('[data-count="views"]');
  const likes = post?.querySelector('[data-count="likes"]');
  if (views) views.textContent = counters.viewsText;
  if (likes) {
    likes.textContent = counters.likesText;
    likes.setAttribute("aria-label", counters.likesLabel);
  }
}

/** @type {Record<string, (post: HTMLElement) => void>} */
const actions = {
  tap(post) {
    if (isMuted && !videoOf(post).paused) actions["unmute"]?.(post);
    else actions["toggle"]?.(post);
  },
  toggle(post) {
    if (videoOf(post).paused) void play(post);
    else videoOf(post).pause();
  },
  unmute(post) {
    isMuted = false;
    drawSound();
    if (videoOf(post).paused) void play(post);
  },
  mute() {
    isMuted = !isMuted;
    drawSound();
  },
  like(post) {
    const isLiked = !visit.isLiked(idOf(post));
    drawLike(post, isLiked);
    visit.like(idOf(post), isLiked);
  },
  share(post) {
    void share(post);
  },
  captions() {
    hasCaptions = !hasCaptions;
    for (const post of posts()) {
      const captions = button(post, "captions");
      captions.setAttribute("aria-pressed", String(hasCaptions));
      captions.setAttribute("aria-label", words[hasCaptions ? "captionsOff" : "captionsOn"] ?? "");
    }
    if (current) {
      const mode = hasCaptions ? "showing" : "disabled";
      for (const track of videoOf(current).textTracks) track.mode = mode;
    }
  },
  unfold(post) {
    const isUnfolded = post.classList.toggle("is-unfolded");
    const unfold = button(post, "unfold");
    unfold.setAttribute("aria-expanded", String(isUnfolded));
    unfold.textContent = words[isUnfolded ? "less" : "more"] ?? "";
  },
};

/** @param {HTMLElement} post */
async function share(post) {
  const url = new URL(post.dataset["link"] ?? "", location.href).href;
  if ("share" in navigator && matchMedia("(pointer: coarse)").matches) {
    await navigator.share({ title: post.dataset["title"] ?? "", url }).catch(() => undefined);
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    say(words["linkCopied"] ?? "");
  } catch {
    // No clipboard without HTTPS: show the address so that it can be copied by hand.
    say(url);
  }
}

let toastTimer = 0;
/** @param {string} text */
function say(text) {
  toast.textContent = text;
  toast.classList.add("is-shown");
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => toast.classList.remove("is-shown"), toastMs);
}

/** @param {number} by */
function go(by) {
  const all = posts();
  const target = all[(current ? all.indexOf(current) : 0) + by];
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target?.scrollIntoView({ behavior: isCalm ? "instant" : "smooth" });
}

/** @param {HTMLElement[]} all */
function drawSteps(all) {
  steps.hidden = all.length < 2;
  const index = current ? all.indexOf(current) : 0;
  const [previous, next] = findAll(steps, "button", HTMLButtonElement);
  if (previous) previous.disabled = index === 0;
  if (next) next.disabled = index === all.length - 1;
}

/** @param {HTMLElement[]} all */
async function loadMore(all) {
  const oldest = all.map((post) => post.dataset["published"] ?? "").toSorted()[0];
  if (isLoadingMore || !hasMore || !oldest) return;
  isLoadingMore = true;
  const query = new URLSearchParams({ before: oldest, shown: String(all.length) });
  const response = await fetch(`/p/${encodeURIComponent(handle)}/more?${query}`).catch(
    () => undefined,
  );
  isLoadingMore = false;
  if (!response?.ok) return;
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  const known = new Set(posts().map(idOf));
  const fresh = findAll(template.content, ".post", HTMLElement).filter(
    (post) => !known.has(idOf(post)),
  );
  hasMore = fresh.length > 0;
  feed.append(...fresh);
  fresh.forEach(prepare);
  drawSteps(posts());
}

feed.addEventListener("click", (event) => {
  const post = around(event, ".post");
  if (post) actions[around(event, "[data-do]")?.dataset["do"] ?? ""]?.(post);
});
steps.addEventListener("click", (event) => {
  const step = around(event, "[data-go]");
  if (step) go(Number(step.dataset["go"]));
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
  const isOnButton = around(event, "button, a") !== undefined;
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    m: () => actions["mute"]?.(feed),
    c: () => actions["captions"]?.(feed),
    l: () => current && actions["like"]?.(current),
  };
  if (!isOnButton) keys[" "] = () => current && actions["toggle"]?.(current);
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) visit.flush();
  if (current && document.hidden) videoOf(current).pause();
  else if (current && current.dataset["state"] === "playing") void play(current);
});
addEventListener("pagehide", () => visit.flush());

posts().forEach(prepare);
