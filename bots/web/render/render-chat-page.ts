import { html } from "hono/html";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { mayDo } from "#src/domain/team.ts";
import { textLengthMax } from "../limits.ts";
import type { Thread } from "../web-host.ts";
import { renderPictureShelf } from "./custom/render-picture-shelf.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderAwaited } from "./render-awaited.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";
import { renderOnlooker, renderWelcome } from "./render-guidance.ts";
import { renderMessage } from "./render-message.ts";

interface ChatPage {
  around: Around;
  /** The open conversation; absent for a new one. */
  open?: { id: string } & Thread;
}

/** The chat: the list of conversations, one of them, and the field to write in. */
export function renderChatPage({ around, open }: ChatPage) {
  const { person, who } = around;
  const mayCreate = mayDo(who, "create");
  const words = wordsFor(person.language);
  const { web } = words;
  const messages = open?.messages ?? [];
  const change = messages.reduce((latest, message) => Math.max(latest, message.change), 0);
  return renderFrame({
    around,
    title: open ? open.title || web.untitled : mayCreate ? web.newConversation : web.appName,
    script: "chat.js",
    skip:
      open || mayCreate
        ? { to: "text", label: web.skipToComposer }
        : { to: "thread", label: web.skipToContent },
    ...(open && { here: open.id, thread: { id: open.id, change } }),
    ...(mayCreate && {
      headEnd: html`<a class="bare only-small" href="/chat" aria-label="${web.newConversation}"
        >${icon("plus")}</a
      >`,
    }),
    middle: html`<div class="scroll" tabindex="-1">
        <div
          class="log"
          id="thread"
          role="log"
          aria-live="polite"
          aria-relevant="additions"
          aria-label="${web.thread}"
        >
          ${open ? messages.map((message) => renderMessage(message, person)) : renderNothingYet(around)}
        </div>
      </div>
      <button type="button" class="to-newest" hidden>${web.newMessages}</button>
      ${renderFoot(words, { open, mayWrite: open ? !open.elsewhere : mayCreate })}
      ${open ? renderPictureShelf(words) : ""}`,
  });
}

function renderNothingYet({ person, who, threads }: Around): Html {
  const words = wordsFor(person.language);
  return html`<div data-live="awaited">${renderAwaited(person, threads)}</div>
    ${mayDo(who, "create") ? renderWelcome(words) : renderOnlooker(words, who)}`;
}

/** A conversation that goes on in another chat is carried over before anything is written here. */
function renderElsewhere(
  { faces }: Words,
  id: string,
  { face, isOwn }: NonNullable<Thread["elsewhere"]>,
): Html {
  const { link, nameOf } = faces;
  const form = html`<p>${link.livesElsewhereText}</p>
    <form method="post" action="/chat/${encodeURIComponent(id)}/here">
      <button type="submit" class="button main"><span>${link.continueHere}</span></button>
    </form>`;
  return html`<div class="elsewhere">
    <p><strong>${link.livesElsewhere(nameOf(face))}</strong></p>
    ${isOwn ? form : ""}
  </div>`;
}

function renderFoot(
  words: Words,
  { open, mayWrite }: { open: ChatPage["open"]; mayWrite: boolean },
): Html {
  const isOpen = open !== undefined;
  const { web } = words;
  const placeholder = isOpen ? web.composerReply : web.composerStart;
  return html`<div class="foot">
    <p class="connection" role="status" hidden></p>
    <p class="answer" role="status"></p>
    ${open?.elsewhere ? renderElsewhere(words, open.id, open.elsewhere) : ""}
    <form class="composer" autocomplete="off" ${mayWrite ? "" : "hidden"}>
      <label class="hidden" for="text">${web.composerLabel}</label>
      <textarea
        id="text"
        name="text"
        rows="1"
        maxlength="${textLengthMax}"
        placeholder="${placeholder}"
        enterkeyhint="send"
      ></textarea>
      <button type="submit" class="send" aria-label="${web.send}">${icon("send")}</button>
    </form>
    ${
      isOpen
        ? ""
        : html`<label class="own-script" hidden>
            <input type="checkbox" checked /><span>${web.ownScript}</span>
          </label>`
    }
  </div>`;
}
