import { randomBytes } from "node:crypto";
import { insertActionTokens, listOpenTokens } from "#src/db/action-tokens.ts";
import type { ConversationRow } from "#src/db/conversations.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { insertOutbox } from "#src/db/outbox.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Effect, EventContext, OutgoingMessage, Step } from "./conversation.ts";
import type { Action, Message } from "./screen.ts";

type Deed<Type extends Effect["type"]> = (
  tx: Transaction,
  effect: Extract<Effect, { type: Type }>,
  around: { row: ConversationRow; context: EventContext },
) => Promise<void>;

/** What the conversation can have done. Each runs in the conversation's transaction; one that throws AppError is refused. */
export interface Deeds {
  setUpBrand: Deed<"set-up-brand">;
  startMaking: Deed<"start-making">;
  remake: Deed<"remake">;
  cancelMaking: Deed<"cancel-making">;
  post: Deed<"post">;
  movePost: Deed<"move-post">;
  editPost: Deed<"edit-post">;
  cancelPost: Deed<"cancel-post">;
  requestApproval: Deed<"request-approval">;
  decideApproval: Deed<"decide-approval">;
  settlePost: Deed<"settle-post">;
  takeNumbers: Deed<"take-numbers">;
  askWeek: Deed<"ask-week">;
  askAnother: Deed<"ask-another">;
  askTime: Deed<"ask-time">;
}

/** 128 bits: nobody guesses a button. */
const tokenBytes = 16;
/** A card nobody has pressed for this long is dead even if the conversation has not moved. */
const tokenDays = 90;

/** Carries out what a step of the conversation wants, in its order. */
export async function performEffects(
  app: { clock: Clock; deeds: Deeds },
  tx: Transaction,
  input: { row: ConversationRow; step: Step; context: EventContext },
): Promise<void> {
  for (const effect of input.step.effects) await perform(app, tx, { ...input, effect });
}

async function perform(
  app: { clock: Clock; deeds: Deeds },
  tx: Transaction,
  input: { row: ConversationRow; step: Step; context: EventContext; effect: Effect },
): Promise<void> {
  const { effect, row, context } = input;
  const around = { row, context };
  switch (effect.type) {
    case "say":
    case "replace":
      return send(app, tx, { ...input, message: effect.message });
    case "progress":
      return send(app, tx, { ...input, message: effect.message, isProgress: true });
    case "set-up-brand":
      return app.deeds.setUpBrand(tx, effect, around);
    case "start-making":
      return app.deeds.startMaking(tx, effect, around);
    case "remake":
      return app.deeds.remake(tx, effect, around);
    case "cancel-making":
      return app.deeds.cancelMaking(tx, effect, around);
    case "post":
      return app.deeds.post(tx, effect, around);
    case "move-post":
      return app.deeds.movePost(tx, effect, around);
    case "edit-post":
      return app.deeds.editPost(tx, effect, around);
    case "cancel-post":
      return app.deeds.cancelPost(tx, effect, around);
    case "request-approval":
      return app.deeds.requestApproval(tx, effect, around);
    case "decide-approval":
      return app.deeds.decideApproval(tx, effect, around);
    case "settle-post":
      return app.deeds.settlePost(tx, effect, around);
    case "take-numbers":
      return app.deeds.takeNumbers(tx, effect, around);
    case "ask-week":
      return app.deeds.askWeek(tx, effect, around);
    case "ask-another":
      return app.deeds.askAnother(tx, effect, around);
    case "ask-time":
      return app.deeds.askTime(tx, effect, around);
  }
}

/** Gives a message's buttons their tokens and puts it in line. */
async function send(
  app: { clock: Clock },
  tx: Transaction,
  input: { row: ConversationRow; step: Step; message: OutgoingMessage; isProgress?: true },
): Promise<void> {
  const { row, message, isProgress } = input;
  const now = app.clock.now();
  const { version } = input.step.conversation;
  const open =
    message.offers.length === 0
      ? []
      : await listOpenTokens(tx, { conversationId: row.id, messageId: message.id, version });
  const actions: Action[] = message.offers.map((offer) => ({
    ...offer,
    token:
      open.find((one) => one.verb === offer.verb && one.argument === (offer.argument ?? null))
        ?.token ?? randomBytes(tokenBytes).toString("base64url"),
  }));
  const fresh = actions.filter(({ token }) => !open.some((one) => one.token === token));
  await insertActionTokens(
    tx,
    fresh.map((action) => ({
      token: action.token,
      teamId: row.teamId,
      conversationId: row.id,
      messageId: message.id,
      version,
      verb: action.verb,
      ...(action.argument !== undefined && { argument: action.argument }),
      createdAt: now,
      expiresAt: now.add({ hours: tokenDays * 24 }),
    })),
  );
  const { offers: _, ...rest } = message;
  const outgoing: Message = { ...rest, actions };
  await insertOutbox(tx, {
    teamId: row.teamId,
    conversationId: row.id,
    face: row.face,
    messageId: message.id,
    message: outgoing,
    ...(isProgress && { isProgress }),
    now,
  });
}
