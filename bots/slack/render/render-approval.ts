import { describeApprovers } from "#bots/conversation/approval/describe-approvers.ts";
import type { ApprovalStanding, Screen } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { type Block, context, escape, fields, section } from "./blocks.ts";
import { type Card, type Drawing, formButton, isOpen, renderActions } from "./card.ts";
import { headerCard } from "./render-making.ts";

type ApprovalScreen = Extract<Screen, { kind: `approval-${string}` }>;
type Of<Kind extends ApprovalScreen["kind"]> = Extract<ApprovalScreen, { kind: Kind }>;

const icons = {
  pending: ":hourglass:",
  approved: ":white_check_mark:",
  "changes-asked": ":pencil2:",
  refused: ":no_entry:",
  void: ":double_vertical_bar:",
  withdrawn: ":leftwards_arrow_with_hook:",
  expired: ":alarm_clock:",
} as const;

/** What is said when a post has to be approved. */
export function renderApproval(drawing: Drawing, screen: ApprovalScreen): Card {
  switch (screen.kind) {
    case "approval-waiting":
      return renderWaiting(drawing, screen);
    case "approval-answer":
      return renderAnswer(drawing, screen);
    case "approval-request":
      return renderRequest(drawing, screen);
    case "approval-words":
      return renderWords(drawing, screen);
    case "approval-reminder":
      return renderReminder(drawing, screen);
  }
}

function renderWaiting(drawing: Drawing, screen: Of<"approval-waiting">): Card {
  const { chat, format } = drawing.words;
  const say = chat.approval;
  const { standing, title, channelName, at } = screen;
  const isPending = standing.status === "pending";
  const isApproved = standing.status === "approved";
  const asked = describeApprovers(standing, drawing.words);
  const sentence = isPending
    ? say.waiting.text
    : isApproved
      ? say.waiting.approvedText
      : say.waiting.endedText;
  const when = at ? format.moment(at.instant, at.timeZone) : say.waiting.atOnce;
  const status = say.statuses[standing.status];
  return {
    text: status,
    blocks: [
      section(
        `${icons[standing.status]} *${status}*\n${escape(sentence(title, channelName))}\n*${when}*`,
      ),
      ...(asked === undefined ? [] : [context(escape(asked))]),
      ...renderStanding(drawing.words, { standing, needed: screen.needed }),
      ...renderActions(drawing),
    ],
  };
}

/** Who decided what, and how many are still waited for. */
function renderStanding(
  words: Words,
  { standing, needed }: { standing: ApprovalStanding; needed: number },
): Block[] {
  const { chat, format } = words;
  const approved = standing.decisions.filter(({ kind }) => kind === "approved").length;
  const isCounted = needed > 1 && standing.status === "pending";
  const progress = chat.approval.waiting.progress(format.count(approved), format.count(needed));
  return [
    ...(isCounted ? [context(progress)] : []),
    ...renderDecisions(words, standing.decisions, standing.timeZone),
  ];
}

function renderDecisions(
  { chat, format }: Words,
  decisions: ApprovalStanding["decisions"],
  timeZone: string,
): Block[] {
  if (decisions.length === 0) return [];
  const say = chat.approval.decisions;
  const lines = decisions.map(({ kind, name, movedTo, at, words: said }) => {
    const line =
      kind === "time-changed"
        ? say[kind](name, format.moment(movedTo ?? at, timeZone))
        : say[kind](name);
    return `• ${escape(line)} · ${format.moment(at, timeZone)}${quoted(said)}`;
  });
  return [section(lines.join("\n"))];
}

function quoted(said: string | undefined): string {
  if (said === undefined || said === "") return "";
  return `\n${escape(said)
    .split("\n")
    .map((line) => `>${line}`)
    .join("\n")}`;
}

function renderAnswer(drawing: Drawing, screen: Of<"approval-answer">): Card {
  const { chat, format } = drawing.words;
  const say = chat.approval.answer;
  const isRefusal = screen.answer === "refused";
  const title = isRefusal ? say.refused(screen.by) : say.changes(screen.by);
  const icon = isRefusal ? ":no_entry:" : ":pencil2:";
  return {
    text: title,
    blocks: [
      section(
        `${icon} *${escape(title)}*${quoted(screen.words)}\n${escape(say.text(screen.title))}`,
      ),
      context(format.moment(screen.at.instant, screen.at.timeZone)),
      ...renderActions(drawing),
    ],
  };
}

/** Exactly what would go out. The video and its thumbnail stand above, as files of the thread. */
function renderRequest(drawing: Drawing, screen: Of<"approval-request">): Card {
  const { words } = drawing;
  const { chat, format } = words;
  const say = chat.approval;
  const { content, standing, timeZone } = screen;
  const isPending = standing.status === "pending";
  const title = isPending ? say.request.title(screen.requestedBy) : say.statuses[standing.status];
  const when = content.at === undefined ? say.waiting.atOnce : format.moment(content.at, timeZone);
  const tags = content.tags.map((tag) => `#${tag}`).join(" ");
  return headerCard(title, [
    ...(isPending ? [section(say.request.text)] : []),
    section(`*${escape(content.title)}*\n${escape(content.description)}\n${escape(tags)}`),
    fields([
      [say.request.when, when],
      [say.request.channel, content.channelName],
      [say.request.visibility, say.visibilities[content.visibility]],
      [say.request.length, format.duration(content.durationMs / 1_000)],
    ]),
    ...renderStanding(words, { standing, needed: screen.needed }),
    ...renderEarlier(words, screen),
    ...renderActions(drawing),
  ]);
}

function renderEarlier(words: Words, { earlier, timeZone }: Of<"approval-request">): Block[] {
  if (earlier.length === 0) return [];
  return [
    context(words.chat.approval.request.earlier),
    ...renderDecisions(words, earlier, timeZone),
  ];
}

function renderWords(drawing: Drawing, screen: Of<"approval-words">): Card {
  const say = drawing.words.chat.approval.words;
  const title = say[screen.answer];
  const answer = formButton(drawing, { name: "words", label: say.field, isMain: true });
  return {
    text: title,
    blocks: [
      section(`*${title}*\n${escape(say.text(screen.title))}`),
      ...(isOpen(drawing) ? [context(say.hint)] : []),
      ...renderActions(drawing, { besides: ["send-answer"], before: [answer] }),
    ],
  };
}

function renderReminder(drawing: Drawing, screen: Of<"approval-reminder">): Card {
  const { chat, format } = drawing.words;
  const say = chat.approval.reminder;
  const due = screen.at && say.due(format.moment(screen.at.instant, screen.at.timeZone));
  return {
    text: say.title,
    blocks: [
      section(
        `:alarm_clock: *${say.title}*\n${escape(say.text(screen.title, screen.requestedBy))}`,
      ),
      context([due, say.card].filter((line) => line !== undefined).join(" ")),
      ...renderActions(drawing),
    ],
  };
}
