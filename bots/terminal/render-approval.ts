import { describeApprovers } from "#bots/conversation/approval/describe-approvers.ts";
import type { ApprovalStanding, Screen } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

type ApprovalScreen = Extract<
  Screen,
  {
    kind:
      | "approval-waiting"
      | "approval-answer"
      | "approval-request"
      | "approval-words"
      | "approval-reminder";
  }
>;

/** What is said when a post has to be approved, as lines of plain text. */
export function renderApproval(screen: ApprovalScreen, words: Words): string[] {
  const { format } = words;
  const say = words.chat.approval;
  switch (screen.kind) {
    case "approval-waiting": {
      const { standing, at, title, channelName } = screen;
      const when = at ? format.moment(at.instant, at.timeZone) : say.waiting.atOnce;
      const { text, approvedText, endedText } = say.waiting;
      const isApproved = standing.status === "approved";
      const asked = describeApprovers(standing, words);
      const sentence = standing.status === "pending" ? text : isApproved ? approvedText : endedText;
      return [
        `${say.statuses[standing.status]}: ${when}`,
        sentence(title, channelName),
        ...(asked === undefined ? [] : [asked]),
        ...decisionLines(standing, words),
      ];
    }
    case "approval-answer": {
      const { answer } = say;
      const title = screen.answer === "refused" ? answer.refused : answer.changes;
      return [title(screen.by), `  ${screen.words}`, answer.text(screen.title)];
    }
    case "approval-request":
      return requestLines(screen, words);
    case "approval-words":
      return [say.words[screen.answer], say.words.text(screen.title)];
    case "approval-reminder": {
      const { reminder } = say;
      const due = screen.at && reminder.due(format.moment(screen.at.instant, screen.at.timeZone));
      return [reminder.title, reminder.text(screen.title, screen.requestedBy), due ?? ""];
    }
  }
}

function requestLines(
  screen: Extract<ApprovalScreen, { kind: "approval-request" }>,
  words: Words,
): string[] {
  const { format } = words;
  const say = words.chat.approval;
  const { content, standing, timeZone } = screen;
  const { request } = say;
  const when = content.at === undefined ? say.waiting.atOnce : format.moment(content.at, timeZone);
  const isPending = standing.status === "pending";
  return [
    isPending ? request.title(screen.requestedBy) : say.statuses[standing.status],
    isPending ? request.text : "",
    `[${format.duration(content.durationMs / 1000)}] ${content.title}`,
    ...content.description.split("\n"),
    content.tags.map((tag) => `#${tag}`).join(" "),
    `${request.when}: ${when} · ${request.channel}: ${content.channelName}`,
    say.visibilities[content.visibility],
    ...decisionLines(standing, words),
  ];
}

function decisionLines({ decisions, timeZone }: ApprovalStanding, words: Words): string[] {
  const say = words.chat.approval.decisions;
  return decisions.flatMap(({ kind, name, movedTo, at, words: said }) => {
    const moved = words.format.moment(movedTo ?? at, timeZone);
    const line = kind === "time-changed" ? say[kind](name, moved) : say[kind](name);
    return said === undefined ? [`  ${line}`] : [`  ${line}: ${said}`];
  });
}
