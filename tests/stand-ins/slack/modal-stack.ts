import { z } from "zod";
import { checkView } from "./check-content.ts";
import type { Outcome } from "./deliveries.ts";
import { openModal, replaceView } from "./methods/views.ts";
import { workspaceOf, type OpenView, type World } from "./world.ts";

const answer = z.discriminatedUnion("response_action", [
  z.strictObject({
    response_action: z.literal("errors"),
    errors: z.record(z.string(), z.string().min(1)),
  }),
  z.strictObject({ response_action: z.literal("update"), view: z.unknown() }),
  z.strictObject({ response_action: z.literal("push"), view: z.unknown() }),
  z.strictObject({ response_action: z.literal("clear") }),
]);

/** Does with a submitted form what the acknowledgement says. Throws Refusal, or Error where Slack would show one. */
export function afterSubmission(world: World, view: OpenView, outcome: Outcome): void {
  // The real client keeps the form open and says that it could not connect.
  if (!outcome.isAcknowledged) return;
  const { body } = outcome;
  if (body === undefined || body === null || body === "") {
    closeModal(world, view);
    return;
  }
  const parsed = answer.safeParse(body);
  if (!parsed.success) {
    throw new Error(`Nothing a submitted form is answered with: ${JSON.stringify(body)}`);
  }
  const scopes = workspaceOf(world, view.workspaceId).installation?.scopes ?? new Set<string>();
  switch (parsed.data.response_action) {
    case "errors": {
      const { errors } = parsed.data;
      const inputs = view.content.blocks.filter(({ type }) => type === "input");
      const unknown = Object.keys(errors).filter(
        (id) => !inputs.some(({ block_id }) => block_id === id),
      );
      if (unknown.length > 0)
        throw new Error(`Errors for no field of the form: ${unknown.join(", ")}`);
      view.errors = errors;
      break;
    }
    case "update":
      replaceView(world, view, checkView(world, parsed.data.view, scopes));
      break;
    case "push": {
      const content = checkView(world, parsed.data.view, scopes);
      const { userId, workspaceId } = view;
      openModal(world, { userId, workspaceId, content, under: view });
      break;
    }
    case "clear":
      world.modals.delete(view.userId);
      break;
  }
  world.changed();
}

/** Takes a form off the stack; with all under it where it says so. Returns those that went. */
export function closeModal(world: World, view: OpenView): OpenView[] {
  const stack = world.modals.get(view.userId) ?? [];
  const left = stack.filter((id) => id !== view.id);
  world.modals.set(view.userId, left);
  world.changed();
  return [view];
}

export function clearModals(world: World, userId: string): OpenView[] {
  const stack = world.modals.get(userId) ?? [];
  world.modals.delete(userId);
  world.changed();
  return stack.flatMap((id) => world.views.get(id) ?? []);
}
