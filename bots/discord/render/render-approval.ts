import { ButtonStyle } from "discord.js";
import { describeApprovers } from "#bots/conversation/approval/describe-approvers.ts";
import type { ApprovalStanding } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { button, type Mood } from "./components.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { file, mediaPart } from "./media.ts";
import { bold, heading, plain, quote, shorten, small, stamp } from "./texts.ts";

type Status = ApprovalStanding["status"];
type Decision = ApprovalStanding["decisions"][number];

const moods: Record<Status, Mood> = {
  pending: "waiting",
  approved: "good",
  "changes-asked": "waiting",
  refused: "bad",
  void: "quiet",
  withdrawn: "quiet",
  expired: "bad",
};

/** Words of decisions that were settled earlier are told this far, in characters. */
const earlierWordsMax = 200;
const earlierShownMax = 5;

type Approval = Of<
  | "approval-waiting"
  | "approval-answer"
  | "approval-request"
  | "approval-words"
  | "approval-reminder"
>;

/** What is said when a post has to be approved. */
export function renderApproval(drawing: Drawing, screen: Approval): DrawnPart[] {
  switch (screen.kind) {
    case "approval-waiting":
      return [renderApprovalWaiting(drawing, screen)];
    case "approval-answer":
      return [renderApprovalAnswer(drawing, screen)];
    case "approval-request":
      return renderApprovalRequest(drawing, screen);
    case "approval-words":
      return [renderApprovalWords(drawing, screen)];
    case "approval-reminder":
      return [renderApprovalReminder(drawing, screen)];
  }
}

/** How a creator's request stands, and who decided what and when. */
function renderApprovalWaiting(drawing: Drawing, screen: Of<"approval-waiting">): DrawnPart {
  const { words } = drawing;
  const { approval } = words.chat;
  const { standing, title, channelName, at } = screen;
  const { text, approvedText, endedText } = approval.waiting;
  const isApproved = standing.status === "approved";
  const sentence = standing.status === "pending" ? text : isApproved ? approvedText : endedText;
  const when = at
    ? `${bold(words.format.moment(at.instant, at.timeZone))} · ${stamp(at.instant)}`
    : approval.waiting.atOnce;
  return drawCard(drawing, {
    mood: moods[standing.status],
    title: approval.statuses[standing.status],
    lines: [
      plain(sentence(title, channelName)),
      when,
      plain(describeApprovers(standing, words) ?? ""),
      standing.status === "pending" && screen.needed > 1 ? progressLine(words, screen) : "",
      ...decisionLines(words, standing.decisions, standing.timeZone),
    ],
  });
}

function progressLine(
  { chat, format }: Words,
  { standing, needed }: { standing: ApprovalStanding; needed: number },
): string {
  const approved = standing.decisions.filter(({ kind }) => kind === "approved").length;
  return small(chat.approval.waiting.progress(format.count(approved), format.count(needed)));
}

function decisionLines(words: Words, decisions: readonly Decision[], timeZone: string): string[] {
  return decisions.map((decision) => {
    const { chat, format } = words;
    const moved = format.moment(decision.movedTo ?? decision.at, timeZone);
    const say = chat.approval.decisions;
    const line =
      decision.kind === "time-changed"
        ? say["time-changed"](decision.name, moved)
        : say[decision.kind](decision.name);
    const when = format.moment(decision.at, timeZone);
    return `${plain(line)} · ${when}${decision.words ? `\n${quote(decision.words)}` : ""}`;
  });
}

/** What an approver wants done, or why it must not go out. */
function renderApprovalAnswer(drawing: Drawing, screen: Of<"approval-answer">): DrawnPart {
  const say = drawing.words.chat.approval.answer;
  const isRefusal = screen.answer === "refused";
  const { instant, timeZone } = screen.at;
  return drawCard(drawing, {
    mood: isRefusal ? "bad" : "waiting",
    title: isRefusal ? say.refused(screen.by) : say.changes(screen.by),
    lines: [
      plain(say.text(screen.title)),
      quote(screen.words),
      small(drawing.words.format.moment(instant, timeZone)),
    ],
  });
}

/** Exactly what would go out: the video and its thumbnail with every text below them, then the settings and the buttons. */
function renderApprovalRequest(drawing: Drawing, screen: Of<"approval-request">): DrawnPart[] {
  const { words } = drawing;
  const say = words.chat.approval;
  const { content, standing, needed, timeZone, earlier } = screen;
  const isPending = standing.status === "pending";
  const film = mediaPart({
    file: file("short", screen.video, say.request.video(content.title)),
    beside: [file("thumbnail", screen.thumbnail, say.request.thumbnail(content.title))],
    below: [
      heading(content.title),
      plain(content.description),
      plain(content.tags.map((tag) => `#${tag}`).join(" ")),
    ],
  });
  const before = earlier.slice(-earlierShownMax).map((decision) => ({
    ...decision,
    ...(decision.words && { words: shorten(decision.words, earlierWordsMax) }),
  }));
  const card = drawCard(drawing, {
    mood: moods[standing.status],
    title: isPending ? say.request.title(screen.requestedBy) : say.statuses[standing.status],
    lines: [
      isPending ? say.request.text : "",
      ...settingLines(words, screen),
      needed > 1 && isPending ? progressLine(words, screen) : "",
      ...decisionLines(words, standing.decisions, timeZone),
      before.length === 0 ? "" : small(say.request.earlier),
      ...decisionLines(words, before, timeZone),
    ],
  });
  return [film, card];
}

function settingLines(words: Words, { content, timeZone }: Of<"approval-request">): string[] {
  const { chat, format } = words;
  const say = chat.approval;
  const when =
    content.at === undefined
      ? say.waiting.atOnce
      : `${format.moment(content.at, timeZone)} · ${stamp(content.at)}`;
  return [
    `${bold(say.request.when)} ${when}`,
    `${bold(say.request.channel)} ${plain(content.channelName)}`,
    `${bold(say.request.visibility)} ${say.visibilities[content.visibility]}`,
    `${bold(say.request.length)} ${format.duration(content.durationMs / 1_000)}`,
  ];
}

/** Where an approver words what they mean: in a form, which then is what the button sends. */
function renderApprovalWords(drawing: Drawing, screen: Of<"approval-words">): DrawnPart {
  const { words, key } = drawing;
  const say = words.chat.approval.words;
  const title = say[screen.answer];
  if (drawing.message.actions.length === 0) return drawCard(drawing, { title });
  return drawCard(drawing, {
    title,
    lines: [plain(say.text(screen.title)), small(say.hint)],
    without: ({ verb }) => verb === "send-answer",
    ownButtons: [
      button(
        words.discord.buttons.write,
        { does: "form", key, form: "answer" },
        ButtonStyle.Primary,
      ),
    ],
  });
}

function renderApprovalReminder(drawing: Drawing, screen: Of<"approval-reminder">): DrawnPart {
  const { chat, format } = drawing.words;
  const say = chat.approval.reminder;
  const due = screen.at && say.due(format.moment(screen.at.instant, screen.at.timeZone));
  return drawCard(drawing, {
    mood: "waiting",
    title: say.title,
    lines: [plain(say.text(screen.title, screen.requestedBy)), small(`${due ?? ""} ${say.card}`)],
  });
}
