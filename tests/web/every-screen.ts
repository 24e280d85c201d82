import type { OutgoingMessage } from "#bots/conversation/conversation.ts";
import { picture, scene, type Texts } from "./screen-parts.ts";
import { customOffers, customScreensOf } from "./custom-screens.ts";
import type { Offer, Screen, ScreenKind } from "#bots/conversation/screen.ts";
import type { DecisionKind } from "#src/domain/approval.ts";
import { toldWeek } from "#tests/conversation/told-week.ts";
import { tones } from "#src/domain/script.ts";

const seoul = (instant: string) => ({ instant, timeZone: "Asia/Seoul" });

const zone = { timeZone: "Asia/Seoul" };
const decision = ({ line, channelName }: Texts, kind: DecisionKind) => ({
  userId: "user-other",
  name: channelName,
  kind,
  ...(kind !== "approved" && { words: line }),
  at: "2026-11-24T06:00:00Z",
});

/** One screen of every kind. */
export function screensOf(texts: Texts): { [Kind in ScreenKind]: Extract<Screen, { kind: Kind }> } {
  const { keyword, title, line, channelName } = texts;
  const scenes = [1, 2, 3, 4, 5].map((id) => scene(texts, id));
  const at = seoul("2026-11-25T11:00:00Z");
  return {
    welcome: { kind: "welcome" },
    said: { kind: "said", text: keyword },
    "tone-pick": {
      kind: "tone-pick",
      keyword,
      contentLanguage: "ko",
      lengthSeconds: 30,
      estimatedSeconds: 70,
      estimatedCost: 0,
      ownScript: false,
    },
    "setup-welcome": { kind: "setup-welcome" },
    setup: {
      kind: "setup",
      number: 3,
      of: 4,
      asks: { about: "colors", current: ["#e2335c", "#1b7f4d"] },
    },
    "brand-pick": {
      kind: "brand-pick",
      keyword,
      brands: [
        { id: "brand-1", name: channelName },
        { id: "brand-2", name: "캠핑 노트" },
      ],
    },
    progress: {
      kind: "progress",
      keyword,
      tone: "casual",
      progress: { step: "voice", fraction: 0.4 },
      isRemake: false,
    },
    preview: {
      kind: "preview",
      shortId: "project-1",
      video: { key: "team-mina/short.mp4", mimeType: "video/mp4" },
      thumbnail: { key: "team-mina/thumbnail.jpg", mimeType: "image/jpeg" },
      title,
      description: line,
      hashtags: [keyword.replaceAll(" ", ""), "여행", "쇼츠"],
      durationMs: 28_400,
      scenes,
      localSteps: ["script", "images", "voice", "video"],
      learned: [
        { kind: "voice", value: "deep", shorts: 2 },
        { kind: "speed", value: 1.25, shorts: 3 },
        { kind: "ending", language: "ko", value: "casual", shorts: 2 },
        { kind: "avoided", language: "ko", value: line, shorts: 2 },
      ],
    },
    "script-edit": { kind: "script-edit", scenes },
    "image-pick": {
      kind: "image-pick",
      pictures: scenes.map(({ id, onScreen }) => ({ sceneId: id, onScreen, picture: picture(id) })),
    },
    "time-pick": { kind: "time-pick", now: seoul("2026-11-24T05:00:00Z") },
    scheduled: { kind: "scheduled", at, title, channelName },
    publishing: { kind: "publishing", title, channelName },
    published: {
      kind: "published",
      shortId: "project-1",
      url: "https://example.com/p/mina/1",
      title,
      channelName,
      at,
    },
    numbers: {
      kind: "numbers",
      title,
      moment: "24h",
      numbers: { views: 12_840, likes: 931, comments: 0, shares: 12, watchTimeSeconds: 86_400 },
      chart: { key: "team-mina/chart.png", mimeType: "image/png" },
      takenAt: at,
    },
    digest: {
      kind: "digest",
      digest: toldWeek(texts).digest,
      chart: { key: "team-mina/week.png", mimeType: "image/png" },
    },
    insights: {
      kind: "insights",
      insights: toldWeek(texts).insights.map((insight, index) => ({
        insight,
        ...(index === 0 && { doneIn: "thread-held" }),
      })),
    },
    "making-failed": { kind: "making-failed", step: "video", code: "render-failed" },
    "publishing-failed": { kind: "publishing-failed", code: "platform-rejected", channelName },
    "outcome-unknown": { kind: "outcome-unknown", channelName, title },
    held: { kind: "held", at, title },
    "approval-waiting": {
      kind: "approval-waiting",
      title,
      channelName,
      at,
      needed: 2,
      standing: {
        status: "pending",
        approvers: Array.from({ length: 7 }, () => channelName),
        decisions: [decision(texts, "approved")],
        ...zone,
      },
    },
    "approval-answer": {
      kind: "approval-answer",
      answer: "changes-asked",
      title,
      by: channelName,
      words: line,
      at,
    },
    "approval-request": {
      kind: "approval-request",
      content: {
        title,
        description: line,
        tags: [keyword],
        channelName,
        visibility: "public",
        videoKey: "team-mina/short.mp4",
        thumbnailKey: "team-mina/thumbnail.jpg",
        durationMs: 28_400,
        at: at.instant,
      },
      video: { key: "team-mina/short.mp4", mimeType: "video/mp4" },
      thumbnail: { key: "team-mina/thumbnail.jpg", mimeType: "image/jpeg" },
      requestedBy: channelName,
      needed: 2,
      ...zone,
      standing: { status: "pending", decisions: [decision(texts, "approved")], ...zone },
      earlier: [decision(texts, "changes-asked"), decision(texts, "time-changed")],
    },
    "approval-words": { kind: "approval-words", answer: "ask-changes", title },
    "approval-reminder": { kind: "approval-reminder", title, requestedBy: channelName, at },
    "making-cancelled": { kind: "making-cancelled" },
    discarded: { kind: "discarded", title },
    help: { kind: "help", phase: "reviewing", offers: ["publish-now", "schedule", "edit-script"] },
    moved: { kind: "moved", from: "slack", why: "asked" },
    "moved-on": { kind: "moved-on", to: "telegram" },
    "another-begun": { kind: "another-begun", conversationId: "thread-2" },
    "length-pick": {
      kind: "length-pick",
      nowSeconds: 29,
      seconds: 45,
      waitSeconds: 60,
      limit: "max",
      mayBeScene: true,
    },
    reminder: { kind: "reminder", about: title, offers: ["publish-now", "schedule"] },
    reply: { kind: "reply", reply: { about: "thanks", standing: { is: "planned", title, at } } },
    unclear: { kind: "unclear", offers: ["publish-now", "schedule"] },
    notice: { kind: "notice", notice: "card-is-old" },
    ...customScreensOf(texts),
  };
}

const offers: Partial<Record<ScreenKind, Offer[]>> = {
  ...customOffers,
  "tone-pick": tones.map((tone) => ({ verb: "choose-tone", argument: tone })),
  "setup-welcome": [{ verb: "begin-setup", isMain: true }, { verb: "skip-setup" }],
  setup: [{ verb: "save-colors", isMain: true }, { verb: "skip-step" }, { verb: "back" }],
  "brand-pick": [
    { verb: "choose-brand", argument: "brand-1", label: "미나의 페이지", isMain: true },
    { verb: "choose-brand", argument: "brand-2", label: "캠핑 노트" },
  ],
  progress: [{ verb: "step-by-step" }, { verb: "cancel-making", isRisky: true }],
  preview: [
    { verb: "publish-now", isMain: true },
    { verb: "schedule" },
    { verb: "edit-script" },
    { verb: "change-images" },
    { verb: "change-voice" },
    { verb: "change-style" },
    { verb: "edit-texts" },
    { verb: "undo-change" },
    { verb: "regenerate" },
    { verb: "discard", isRisky: true },
  ],
  "script-edit": [{ verb: "save-script", isMain: true }, { verb: "back" }],
  "image-pick": [{ verb: "repaint", isMain: true }, { verb: "back" }],
  "time-pick": [{ verb: "pick-time", isMain: true }, { verb: "back" }],
  scheduled: [
    { verb: "move-time" },
    { verb: "publish-now" },
    { verb: "cancel-schedule", isRisky: true },
  ],
  held: [
    { verb: "move-time", isMain: true },
    { verb: "publish-now" },
    { verb: "cancel-schedule", isRisky: true },
  ],
  "approval-waiting": [
    { verb: "approve", isMain: true },
    { verb: "move-time" },
    { verb: "withdraw", isRisky: true },
  ],
  "approval-answer": [{ verb: "take-up", isMain: true }],
  "approval-request": [
    { verb: "approve", isMain: true },
    { verb: "ask-changes" },
    { verb: "move-time" },
    { verb: "refuse-post", isRisky: true },
  ],
  "approval-words": [{ verb: "send-answer", isMain: true }, { verb: "back" }],
  published: [{ verb: "show-numbers" }],
  "making-failed": [{ verb: "retry", isMain: true }],
  "making-cancelled": [{ verb: "retry", isMain: true }],
  "publishing-failed": [{ verb: "retry", isMain: true }, { verb: "back" }],
  "outcome-unknown": [{ verb: "settle-live", isMain: true }, { verb: "settle-not-live" }],
  discarded: [{ verb: "restore" }],
  insights: [
    { verb: "make-another", argument: "short-best", isMain: true },
    { verb: "find-time", argument: "thread-ready" },
  ],
};

/** A message with one screen of every kind, as the conversation would post it. */
export function messagesOf(texts: Texts): OutgoingMessage[] {
  return Object.values(screensOf(texts)).map((screen) => ({
    id: screen.kind,
    screen,
    offers: offers[screen.kind] ?? [],
  }));
}
