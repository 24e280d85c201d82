import { describeApprovers } from "#bots/conversation/approval/describe-approvers.ts";
import type { ApprovalStanding, Screen } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { actionRows } from "./buttons.ts";
import { chosenLine, renderCard, titleOf } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { cuttable, fitText, type Paragraph, textLimits } from "./fit-text.ts";
import { gap, markup } from "./html.ts";
import type { Part } from "./part.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;
type Status = ApprovalStanding["status"];

const signs: Record<Status, string> = {
  pending: "⏳",
  approved: "✅",
  "changes-asked": "✏️",
  refused: "⛔",
  void: "⏸",
  withdrawn: "⏸",
  expired: "⌛",
};

/** What is said when a post has to be approved. */
export function renderApproval(
  drawing: Drawing,
  screen: Extract<Screen, { kind: `approval-${string}` }>,
): Part[] {
  switch (screen.kind) {
    case "approval-waiting":
      return renderApprovalWaiting(drawing, screen);
    case "approval-answer":
      return renderApprovalAnswer(drawing, screen);
    case "approval-request":
      return renderApprovalRequest(drawing, screen);
    case "approval-words":
      return renderApprovalWords(drawing, screen);
    case "approval-reminder":
      return renderApprovalReminder(drawing, screen);
  }
}

/** How a creator's request stands, and who decided what and when. */
function renderApprovalWaiting(drawing: Drawing, screen: Of<"approval-waiting">): Part[] {
  const { words } = drawing;
  const say = words.chat.approval;
  const { standing, at, title, channelName } = screen;
  const { text, approvedText, endedText } = say.waiting;
  const isApproved = standing.status === "approved";
  const asked = describeApprovers(standing, words);
  const sentence = standing.status === "pending" ? text : isApproved ? approvedText : endedText;
  return [
    renderCard(drawing, {
      sign: signs[standing.status],
      title: say.statuses[standing.status],
      text: sentence(title, channelName),
      body: [
        { html: markup`🕒 <b>${when(at?.instant, at?.timeZone ?? standing.timeZone, words)}</b>` },
        ...(asked === undefined ? [] : [{ html: markup`${asked}` }]),
        ...countLine(screen, words),
        ...decisionLines(standing.decisions, standing.timeZone, words),
      ],
    }),
  ];
}

/** What an approver wants done, or why it must not go out. */
function renderApprovalAnswer(drawing: Drawing, screen: Of<"approval-answer">): Part[] {
  const say = drawing.words.chat.approval.answer;
  const isRefusal = screen.answer === "refused";
  const moment = drawing.words.format.moment(screen.at.instant, screen.at.timeZone);
  return [
    renderCard(drawing, {
      sign: isRefusal ? "⛔" : "✏️",
      title: isRefusal ? say.refused(screen.by) : say.changes(screen.by),
      text: say.text(screen.title),
      body: [
        { html: markup`<blockquote>${screen.words}</blockquote>` },
        { html: markup`<i>${moment}</i>` },
      ],
    }),
  ];
}

/**
 * Exactly what would go out: the video to watch, and below it every text and setting with the buttons. A caption
 * is too short for the longest description, so the texts have a message of their own.
 */
function renderApprovalRequest(drawing: Drawing, screen: Of<"approval-request">): Part[] {
  const { words } = drawing;
  const say = words.chat.approval;
  const { content, standing, timeZone } = screen;
  const { request } = say;
  const isPending = standing.status === "pending";
  const title = isPending ? request.title(screen.requestedBy) : say.statuses[standing.status];
  const tags = content.tags.map((tag) => `#${tag}`).join(" ");
  const earlier = decisionLines(screen.earlier, timeZone, words);
  const facts = [
    [request.when, when(content.at, timeZone, words)],
    [request.channel, content.channelName],
    [request.visibility, say.visibilities[content.visibility]],
    [request.length, words.format.duration(content.durationMs / 1000)],
  ] as const;
  const body = fitText(
    [
      { html: titleOf({ sign: signs[standing.status], title }) },
      ...(isPending ? [{ html: markup`${request.text}` }] : []),
      ...decisionLines(standing.decisions, standing.timeZone, words),
      { html: markup`\n<b>${content.title}</b>` },
      ...(content.description === "" ? [] : [{ html: markup`${content.description}` }]),
      ...(tags === "" ? [] : [{ html: markup`${tags}` }]),
      { html: gap },
      ...facts.map(([name, value]) => ({ html: markup`${name}: <b>${value}</b>` })),
      ...(isPending ? countLine(screen, words) : []),
      ...(earlier.length === 0
        ? []
        : [
            { html: markup`\n<i>${request.earlier}</i>`, isOptional: true },
            ...earlier.map((one) => ({ ...one, isOptional: true })),
          ]),
      { html: chosenLine(drawing) },
    ],
    textLimits.text,
  );
  return [
    {
      kind: "video",
      name: "video",
      video: screen.video,
      cover: screen.thumbnail,
      durationMs: content.durationMs,
      body: fitText([{ html: markup`<b>${content.title}</b>` }], textLimits.caption),
      keyboard: [],
      ifTooLarge: drawing.words.telegram.film,
    },
    { kind: "text", name: "text", body, keyboard: actionRows(drawing) },
  ];
}

/** Where an approver words what they mean: in a reply. */
function renderApprovalWords(drawing: Drawing, screen: Of<"approval-words">): Part[] {
  const { message, words } = drawing;
  const say = words.chat.approval.words;
  const title = say[screen.answer];
  const text = say.text(screen.title);
  const keyboard = actionRows(drawing, ["send-answer"]);
  const isOpen = message.actions.length > 0;
  const card = renderCard(drawing, { sign: "✏️", title, ...(isOpen && { text }), keyboard });
  if (!isOpen) return [card];
  const body = markup`${words.telegram.prompts.answer}`;
  return [card, { kind: "prompt", name: "prompt", body, placeholder: say.field }];
}

function renderApprovalReminder(drawing: Drawing, screen: Of<"approval-reminder">): Part[] {
  const { chat, format } = drawing.words;
  const say = chat.approval.reminder;
  const due = screen.at && say.due(format.moment(screen.at.instant, screen.at.timeZone));
  return [
    renderCard(drawing, {
      sign: "⏰",
      title: say.title,
      text: say.text(screen.title, screen.requestedBy),
      body: [...(due ? [{ html: markup`${due}` }] : []), { html: markup`<i>${say.card}</i>` }],
    }),
  ];
}

function when(instant: string | undefined, timeZone: string, { chat, format }: Words): string {
  return instant === undefined ? chat.approval.waiting.atOnce : format.moment(instant, timeZone);
}

function countLine(
  { needed, standing }: { needed: number; standing: ApprovalStanding },
  { chat, format }: Words,
): Paragraph[] {
  if (needed < 2 || standing.status !== "pending") return [];
  const approved = standing.decisions.filter(({ kind }) => kind === "approved").length;
  const line = chat.approval.waiting.progress(format.count(approved), format.count(needed));
  return [{ html: markup`${line}` }];
}

function decisionLines(
  decisions: ApprovalStanding["decisions"],
  timeZone: string,
  { chat, format }: Words,
): Paragraph[] {
  const say = chat.approval.decisions;
  return decisions.flatMap(({ kind, name, movedTo, at, words }): Paragraph[] => {
    const moved = format.moment(movedTo ?? at, timeZone);
    const line = kind === "time-changed" ? say[kind](name, moved) : say[kind](name);
    const told = { html: markup`• ${line} (${format.moment(at, timeZone)})` };
    if (words === undefined) return [told];
    return [told, cuttable(words, (said) => markup`<blockquote>${said}</blockquote>`)];
  });
}
