import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import { maySeeThread, type Standing } from "#src/domain/team.ts";
import type { Html } from "./drawing.ts";

/** Whether a short's thread is open to somebody; undefined is nobody of the team. */
export function mayOpen(
  person: Person,
  who: Standing | undefined,
  { userId }: Pick<ProjectSummary, "userId">,
): boolean {
  return who !== undefined && maySeeThread(who, { isOwn: userId === person.userId });
}

/** What leads to a short's thread, or only shows the short to whom its thread is not open. */
export function renderThreadLink(
  { conversationId, isOpen, look }: { conversationId: string; isOpen: boolean; look: string },
  inner: Html,
): Html {
  return isOpen
    ? html`<a class="${look}" href="/chat/${encodeURIComponent(conversationId)}">${inner}</a>`
    : html`<span class="${look}">${inner}</span>`;
}
