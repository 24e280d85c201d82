import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import { describeOffers } from "#bots/conversation/describe-offers.ts";
import {
  describeMakingFailed,
  describeProgress,
  describeTonePick,
} from "#bots/conversation/describe-making.ts";
import { describePost, figuresOfPost, type PostScreen } from "#bots/conversation/describe-post.ts";
import type { Screen, SetupQuestion, OffersNamed } from "#bots/conversation/screen.ts";
import { makingSteps, percentDone, stepState } from "#bots/conversation/screen.ts";
import { learnedLine } from "#bots/conversation/learned-words.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { renderApproval } from "./render-approval.ts";
import { renderCustom } from "./render-custom.ts";
import { renderWeek } from "./render-week.ts";

const barWidth = 24;
const marks = { done: "✓", running: "▸", stopped: "■", waiting: "·" } as const;

/** A screen as lines of plain text. */
export function renderScreen(screen: Screen, words: Words): string[] {
  const { screens } = words.chat;
  switch (screen.kind) {
    case "said":
      return screen.text.split("\n");
    case "welcome":
      return [screens.welcome.title, screens.welcome.text];
    case "setup-welcome": {
      const { title, text, hint } = words.onboarding.welcome;
      return [title, text, hint];
    }
    case "setup":
      return renderSetup(screen, words);
    case "brand-pick":
      return [screens.brandPick.title(screen.keyword), screens.brandPick.text];
    case "tone-pick":
    case "progress":
    case "making-failed":
    case "making-cancelled":
      return renderMaking(screen, words);
    case "preview":
    case "script-edit":
    case "image-pick":
    case "discarded":
    case "length-pick":
      return renderReview(screen, words);
    case "time-pick":
      return [
        screens.timePick.title,
        screens.timePick.zone(words.format.zone(screen.now.timeZone)),
      ];
    case "scheduled":
    case "publishing":
    case "published":
    case "publishing-failed":
    case "outcome-unknown":
    case "held":
      return renderPost(screen, words);
    case "approval-waiting":
    case "approval-answer":
    case "approval-request":
    case "approval-words":
    case "approval-reminder":
      return renderApproval(screen, words);
    case "numbers":
      return renderNumbers(screen, words);
    case "digest":
    case "insights":
    case "another-begun":
      return renderWeek(screen, words);
    case "help":
      return renderHelp(screen, words);
    case "unclear":
      return [screens.unclear.title, offerLine(screen, words)];
    case "reply":
      return [replyWords(screen.reply, words)];
    case "reminder":
      return [screens.reminder.title(screen.about), offerLine(screen, words)];
    case "moved":
    case "moved-on":
      return renderMoved(screen, words.faces);
    case "notice":
      return [words.chat.notices[screen.notice]];
    case "custom-brief":
    case "custom-progress":
    case "script-review":
    case "picture-review":
    case "voice-pick":
    case "style-edit":
    case "texts-edit":
      return renderCustom(screen, words);
  }
}

function renderSetup({ number, of, asks }: Of<"setup">, words: Words): string[] {
  const { onboarding, format } = words;
  const { title, text } = onboarding[asks.about === "page-name" ? "pageName" : asks.about];
  const place = onboarding.place(format.count(number), format.count(of));
  return [title, text, ...currentAnswer(asks, words), place];
}

function currentAnswer(asks: SetupQuestion, { onboarding, chat }: Words): string[] {
  switch (asks.about) {
    case "tone":
      return asks.current ? [chat.tones[asks.current]] : [];
    case "audience":
      return asks.current === "" ? [] : [onboarding.audience.current(asks.current)];
    case "colors":
      return asks.current.length === 0 ? [] : [asks.current.join(" ")];
    case "page-name":
      return [onboarding.pageName.current(asks.current)];
  }
}

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

function renderMaking(
  screen: Of<"tone-pick" | "progress" | "making-failed" | "making-cancelled">,
  words: Words,
): string[] {
  const { screens } = words.chat;
  switch (screen.kind) {
    case "tone-pick": {
      const { title, facts } = describeTonePick(screen, words);
      return [title, facts];
    }
    case "progress":
      return [describeProgress(screen, words).title, renderProgress(screen.progress, words)];
    case "making-failed": {
      const { title, text } = describeMakingFailed(screen, words);
      return [title, text];
    }
    case "making-cancelled":
      return [screens.makingCancelled.title, screens.makingCancelled.text];
  }
}

function renderHelp(screen: OffersNamed, words: Words): string[] {
  return [
    words.chat.screens.help.title,
    ...describeOffers(screen, words).map(({ name, hint }) => `  ${name}: ${hint}`),
  ];
}

function offerLine(screen: OffersNamed, words: Words): string {
  return describeOffers(screen, words)
    .map(({ name }) => name)
    .join(" · ");
}

function renderMoved(
  screen: Of<"moved" | "moved-on">,
  { moved, nameOf }: Words["faces"],
): string[] {
  return screen.kind === "moved"
    ? [moved[screen.why](nameOf(screen.from)), moved.text]
    : [moved.on(nameOf(screen.to))];
}

/** One line: the bar, the percent, and where each step stands. */
export function renderProgress(progress: Of<"progress">["progress"], words: Words): string {
  const percent = percentDone(progress);
  const filled = Math.round((percent / 100) * barWidth);
  const bar = `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
  const steps = makingSteps.map((step) => {
    const isDone = percent === 100 && !progress.isStopped;
    return `${marks[isDone ? "done" : stepState(progress, step)]} ${words.chat.steps[step]}`;
  });
  return `${bar} ${String(percent).padStart(3)}%  ${steps.join("  ")}`;
}

function renderReview(
  screen: Of<"preview" | "script-edit" | "image-pick" | "discarded" | "length-pick">,
  words: Words,
): string[] {
  const { screens, roles, localSteps } = {
    ...words.chat,
    roles: words.chat.screens.roles,
  };
  switch (screen.kind) {
    case "preview":
      return [
        screens.preview.title,
        ...[learnedLine(screen.learned, words) ?? []].flat(),
        `[${words.format.duration(screen.durationMs / 1000)} · 1080×1920] ${screen.title}`,
        ...screen.description.split("\n"),
        screen.hashtags.map((tag) => `#${tag}`).join(" "),
        ...screen.scenes.map((scene) => `  ${roles[scene.role]}: ${scene.narration}`),
        `(${screen.localSteps.map((step) => localSteps[step]).join(", ")})`,
      ];
    case "script-edit":
      return [
        screens.scriptEdit.title,
        ...screen.scenes.map((scene, index) => `  ${index + 1}. ${scene.narration}`),
      ];
    case "image-pick":
      return [
        screens.imagePick.title,
        ...screen.pictures.map((picture, index) => `  ${index + 1}. ${picture.onScreen}`),
      ];
    case "discarded":
      return [screens.discarded.title, screens.discarded.text(screen.title)];
    case "length-pick": {
      const { title, text } = describeLengthPick(screen, words);
      return [title, text];
    }
  }
}

function renderPost(screen: PostScreen, words: Words): string[] {
  const { title, text, when } = describePost(screen, words);
  if (screen.kind === "scheduled") return [`${title}: ${when}`, text];
  return screen.kind === "published" ? [title, text, screen.url] : [title, text];
}

function renderNumbers(screen: Of<"numbers">, words: Words): string[] {
  const figures = figuresOfPost(screen, words).map(({ label, figure }) => `${label} ${figure}`);
  return [words.chat.screens.numbers.moments[screen.moment], figures.join(" · ")];
}
