import { type App, AuthorizationError } from "@slack/bolt";
import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";
import { onHomePress, onRedeem, redeemCallback, showHome } from "./home.ts";
import type { Inbound, Later } from "./inbound.ts";
import { newShortCallback, onNewShort } from "./new-short.ts";
import { onAgentThread } from "./on-agent.ts";
import { onCommand } from "./on-command.ts";
import { onForm } from "./on-form.ts";
import { onPress } from "./on-press.ts";
import { onShortcut, shortcutCallback } from "./on-shortcut.ts";
import { onWords } from "./on-words.ts";
import { field, form, move, press } from "./render/card.ts";
import { formCallback } from "./render/render-form.ts";
import { homeButton } from "./render/render-home.ts";

/** What the Events API brings (docs.slack.dev/apis/events-api). */
const eventSchema = z.object({
  type: z.literal("event_callback"),
  team_id: z.string(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
  event: z.looseObject({ type: z.string() }),
});

const revokedSchema = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) });
const changedSchema = z.object({ user: z.object({ id: z.string() }) });

/**
 * Lets an app of Bolt's hear what people do. Bolt acknowledges events before it tells anybody of
 * them, so what must not be lost is written down around it; everything else is acknowledged once
 * it is on disk.
 */
export function hearSlack(app: App, inbound: Inbound, running: Set<Promise<void>>): void {
  const { log } = inbound.host;
  const run = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    await keepEvent(inbound, event.body);
    return run(event);
  };
  app.error(async (error) => {
    const isExpected =
      error instanceof AuthorizationError ||
      ("original" in error && error.original instanceof AppError);
    if (isExpected) log.warn({ err: error }, "what somebody did in Slack was not taken");
    else log.error({ err: error }, "what somebody did in Slack failed");
  });
  app.event("app_home_opened", async ({ event, body }) => {
    if (event.tab === "home") await showHome(inbound, { team: teamOf(body), user: event.user });
  });
  app.event("assistant_thread_started", async ({ event, body }) =>
    onAgentThread(inbound, teamOf(body), event),
  );
  hearPresses(app, inbound, running);
  hearForms(app, inbound, running);
  app.command("/short", async ({ body, ack }) => {
    const text = await onCommand(inbound, body);
    await (text === undefined ? ack() : ack({ response_type: "ephemeral", text }));
  });
  app.shortcut(shortcutCallback, async ({ body, ack }) => {
    await onShortcut(inbound, body);
    await ack();
  });
}

function hearPresses(app: App, inbound: Inbound, running: Set<Promise<void>>): void {
  const ours = new RegExp(`^(?:${[press, form, field, move].join("|")}):`);
  app.action(ours, async ({ body, ack }) => {
    const after = createLater(inbound, running);
    await onPress(inbound, body, after.later);
    await ack();
    after.run();
  });
  app.action(new RegExp(`^${homeButton}:`), async ({ body, ack }) => {
    await onHomePress(inbound, body);
    await ack();
  });
  // A button that only opens an address, and a field of a form that is read when it is sent off.
  app.action(/^open/, async ({ ack }) => ack());
}

function hearForms(app: App, inbound: Inbound, running: Set<Promise<void>>): void {
  app.view(formCallback, async ({ body, ack }) => {
    const after = createLater(inbound, running);
    const errors = await onForm(inbound, body, after.later);
    await (errors ? ack({ response_action: "errors", errors }) : ack());
    after.run();
  });
  app.view(newShortCallback, async ({ body, ack }) => {
    const errors = await onNewShort(inbound, body);
    await (errors ? ack({ response_action: "errors", errors }) : ack());
  });
  app.view(redeemCallback, async ({ body, ack }) => {
    const answer = await onRedeem(inbound, body);
    if ("view" in answer) await ack({ response_action: "update", view: answer.view });
    else await ack({ response_action: "errors", errors: answer.errors ?? {} });
  });
}

/** Work for when Slack has its answer; the face waits for it before it closes. */
function createLater({ host }: Inbound, running: Set<Promise<void>>) {
  const works: (() => Promise<void>)[] = [];
  const later: Later = (work) => works.push(work);
  const runOne = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      host.log.error({ err: error }, "what was to be done after a press failed");
    }
  };
  return {
    later,
    run: () => {
      for (const work of works) {
        const done = runOne(work).finally(() => running.delete(done));
        running.add(done);
      }
    },
  };
}

/** The workspace in which the app hears of something: in a shared channel not always where it happened. */
function teamOf(body: {
  team_id: string;
  authorizations?: { team_id?: string | null | undefined }[] | null | undefined;
}): string {
  return body.authorizations?.[0]?.team_id ?? body.team_id;
}

/** An event, written down before it is acknowledged: where that fails, Slack brings it again. */
async function keepEvent(inbound: Inbound, body: unknown): Promise<void> {
  const { data } = eventSchema.safeParse(body);
  if (!data) return;
  const { event } = data;
  const team = teamOf(data);
  switch (event.type) {
    case "message":
    case "app_mention":
      return (await isInstalled(inbound, team)) ? onWords(inbound, team, event) : undefined;
    case "user_change": {
      const changed = changedSchema.safeParse(event).data;
      if (changed) inbound.vouch.forget({ team, user: changed.user.id });
      return;
    }
    case "app_uninstalled":
      return inbound.api.workspaces.remove(team);
    case "tokens_revoked": {
      const bots = revokedSchema.safeParse(event).data?.tokens.bot ?? [];
      return bots.length > 0 ? inbound.api.workspaces.remove(team) : undefined;
    }
    default:
  }
}

/** Late news of a workspace that has taken the app out: there is nobody to be answered. */
async function isInstalled({ api }: Inbound, team: string): Promise<boolean> {
  return (await api.workspaces.find(team)) !== undefined;
}
