import { html } from "hono/html";
import { describeApprovers } from "#bots/conversation/approval/describe-approvers.ts";
import { answerLengthMax } from "#bots/conversation/screen.ts";
import type { ApprovalStanding, Screen } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { mediaUrl } from "./drawing.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderActions } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;
type Status = ApprovalStanding["status"];
type Decision = ApprovalStanding["decisions"][number];

const moods: Record<Status, "good" | "bad" | "waiting" | "quiet"> = {
  pending: "waiting",
  approved: "good",
  "changes-asked": "waiting",
  refused: "bad",
  void: "quiet",
  withdrawn: "quiet",
  expired: "bad",
};
const icons = {
  pending: "clock",
  approved: "check",
  "changes-asked": "script",
  refused: "alert",
  void: "pause",
  withdrawn: "pause",
  expired: "alert",
} as const;

/** How a creator's request stands, and who decided what and when. */
export function renderApprovalWaiting(drawing: Drawing, screen: Of<"approval-waiting">): Html {
  const { approval } = drawing.words.chat;
  const { standing, title, channelName } = screen;
  const isPending = standing.status === "pending";
  const sentence = sentenceFor(standing.status, approval.waiting);
  const asked = describeApprovers(standing, drawing.words);
  return renderCard(drawing, {
    mood: moods[standing.status],
    icon: icons[standing.status],
    title: approval.statuses[standing.status],
    text: sentence(title, channelName),
    body: html`${renderWhen(drawing.words, screen.at)}
    ${asked === undefined ? "" : html`<p class="facts">${asked}</p>`}
    ${isPending && screen.needed > 1 ? renderProgress(drawing.words, screen) : ""}
    ${renderDecisions(drawing.words, standing.decisions, standing.timeZone)}`,
  });
}

function sentenceFor(status: Status, say: Words["chat"]["approval"]["waiting"]) {
  if (status === "pending") return say.text;
  return status === "approved" ? say.approvedText : say.endedText;
}

function renderWhen(
  { chat, format }: Words,
  at: { instant: string; timeZone: string } | undefined,
) {
  return html`<p class="when">
    ${icon("clock")}
    ${
      at
        ? html`<time datetime="${at.instant}">${format.moment(at.instant, at.timeZone)}</time>`
        : html`<span>${chat.approval.waiting.atOnce}</span>`
    }
  </p>`;
}

function renderProgress(
  { chat, format }: Words,
  { standing, needed }: { standing: ApprovalStanding; needed: number },
): Html {
  const approved = standing.decisions.filter(({ kind }) => kind === "approved").length;
  const line = chat.approval.waiting.progress(format.count(approved), format.count(needed));
  return html`<p class="facts">${line}</p>`;
}

function renderDecisions(words: Words, decisions: readonly Decision[], timeZone: string): Html {
  if (decisions.length === 0) return "";
  return html`<ul class="decisions">
    ${decisions.map(
      (decision) =>
        html`<li class="${decision.kind}">
          <p>
            <strong>${describe(decision, words, timeZone)}</strong>
            <time datetime="${decision.at}">${words.format.moment(decision.at, timeZone)}</time>
          </p>
          ${decision.words ? html`<blockquote>${decision.words}</blockquote>` : ""}
        </li>`,
    )}
  </ul>`;
}

function describe(decision: Decision, { chat, format }: Words, timeZone: string): string {
  const { decisions } = chat.approval;
  if (decision.kind !== "time-changed") return decisions[decision.kind](decision.name);
  return decisions["time-changed"](
    decision.name,
    format.moment(decision.movedTo ?? decision.at, timeZone),
  );
}

/** What an approver wants done, or why it must not go out. */
export function renderApprovalAnswer(drawing: Drawing, screen: Of<"approval-answer">): Html {
  const say = drawing.words.chat.approval.answer;
  const isRefusal = screen.answer === "refused";
  const { format } = drawing.words;
  return renderCard(drawing, {
    mood: isRefusal ? "bad" : "waiting",
    icon: isRefusal ? "alert" : "script",
    title: isRefusal ? say.refused(screen.by) : say.changes(screen.by),
    text: say.text(screen.title),
    body: html`<blockquote class="answer-words">${screen.words}</blockquote>
      <p class="facts">
        <time datetime="${screen.at.instant}"
          >${format.moment(screen.at.instant, screen.at.timeZone)}</time
        >
      </p>`,
  });
}

/** Exactly what would go out, with the video to watch and every text and setting. */
export function renderApprovalRequest(drawing: Drawing, screen: Of<"approval-request">): Html {
  const { words } = drawing;
  const say = words.chat.approval;
  const { content, standing, needed, timeZone } = screen;
  const isPending = standing.status === "pending";
  const title = isPending ? say.request.title(screen.requestedBy) : say.statuses[standing.status];
  return html`<div class="card preview ${moods[standing.status]}">
    <div class="card-head">
      <span class="card-icon">${icon(icons[standing.status])}</span>
      <div>
        <h3>${title}</h3>
        ${isPending ? html`<p class="card-text">${say.request.text}</p>` : ""}
      </div>
    </div>
    ${renderDecisions(words, standing.decisions, timeZone)}
    <div class="preview-body">
      <video
        controls
        playsinline
        preload="metadata"
        poster="${mediaUrl(screen.thumbnail)}"
        src="${mediaUrl(screen.video)}"
        aria-label="${say.request.video(content.title)}"
      ></video>
      <div class="preview-texts">
        <h4>${content.title}</h4>
        <p class="description">${content.description}</p>
        ${
          content.tags.length === 0
            ? ""
            : html`<p class="hashtags" aria-label="${say.request.hashtags}">
                ${content.tags.map((tag) => html`<span>#${tag}</span> `)}
              </p>`
        }
        ${renderSettings(words, screen)}
        ${needed > 1 && isPending ? renderProgress(words, screen) : ""}
      </div>
    </div>
    ${renderEarlier(words, screen)} ${renderActions(drawing)}
  </div>`;
}

function renderSettings(words: Words, { content, timeZone }: Of<"approval-request">): Html {
  const { chat, format } = words;
  const say = chat.approval;
  const when =
    content.at === undefined
      ? say.waiting.atOnce
      : html`<time datetime="${content.at}">${format.moment(content.at, timeZone)}</time>`;
  const rows = [
    [say.request.when, when],
    [say.request.channel, content.channelName],
    [say.request.visibility, say.visibilities[content.visibility]],
    [say.request.length, format.duration(content.durationMs / 1_000)],
  ] as const;
  return html`<dl class="post-facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderEarlier(words: Words, { earlier, timeZone }: Of<"approval-request">): Html {
  if (earlier.length === 0) return "";
  return html`<details class="fold">
    <summary>${words.chat.approval.request.earlier}</summary>
    ${renderDecisions(words, earlier, timeZone)}
  </details>`;
}

/** Where an approver words what they mean. */
export function renderApprovalWords(drawing: Drawing, screen: Of<"approval-words">): Html {
  const { message, words } = drawing;
  const say = words.chat.approval.words;
  const title = say[screen.answer];
  if (message.actions.length === 0) return renderCard(drawing, { icon: "script", title });
  const body = html`<label class="field">
      <span>${say.field}</span>
      <textarea data-part="words" rows="3" maxlength="${answerLengthMax}"></textarea>
    </label>
    <p class="facts">${say.hint}</p>`;
  return renderCard(drawing, { icon: "script", title, text: say.text(screen.title), body });
}

export function renderApprovalReminder(drawing: Drawing, screen: Of<"approval-reminder">): Html {
  const { chat, format } = drawing.words;
  const say = chat.approval.reminder;
  const due = screen.at && say.due(format.moment(screen.at.instant, screen.at.timeZone));
  return renderCard(drawing, {
    mood: "waiting",
    icon: "clock",
    title: say.title,
    text: say.text(screen.title, screen.requestedBy),
    body: html`<p class="facts">${due ?? ""} ${say.card}</p>`,
  });
}
