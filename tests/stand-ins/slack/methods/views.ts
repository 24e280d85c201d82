import { checkView } from "../check-content.ts";
import { requireMember, type Call, type Method } from "../call.ts";
import type { View } from "../block-kit.ts";
import { initialValues } from "../initial-values.ts";
import { missing, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import { toApiView } from "../to-api.ts";
import type { OpenView, Trigger, World } from "../world.ts";

/** A trigger is good for three seconds and for one view. */
const triggerForMs = 3_000;
/** A root and two more on top of it. */
const stackedMax = 3;

export const open: Method = (call) => {
  const view = requireModal(call);
  const trigger = exchangeTrigger(call);
  const opened = openModal(call.world, { ...trigger, content: view, under: undefined });
  return { view: toApiView(call.world, opened) };
};

export const push: Method = (call) => {
  const view = requireModal(call);
  const trigger = exchangeTrigger(call);
  const stack = call.world.modals.get(trigger.userId) ?? [];
  if (trigger.viewId === undefined || stack.length === 0) throw new Refusal("not_found");
  if (stack.length >= stackedMax) throw new Refusal("push_limit_reached");
  const under = call.world.views.get(stack.at(-1) ?? "");
  const opened = openModal(call.world, { ...trigger, content: view, under });
  return { view: toApiView(call.world, opened) };
};

export const update: Method = (call) => {
  const content = checkView(call.world, call.args["view"], call.installation.scopes);
  const view = findView(call);
  requireHash(call, view);
  if (view.kind !== content.type) throw new Refusal("not_found");
  replaceView(call.world, view, content);
  return { view: toApiView(call.world, view) };
};

export const publish: Method = (call) => {
  const content = checkView(call.world, call.args["view"], call.installation.scopes);
  const member = requireMember(call, "user_id", "invalid_user_id");
  if (content.type !== "home") {
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] only home views can be published"] },
    });
  }
  const key = `${call.workspace.id} ${member.id}`;
  const before = call.world.homes.get(key);
  if (before) {
    requireHash(call, before);
    replaceView(call.world, before, content);
    return { view: toApiView(call.world, before) };
  }
  const id = call.world.mint("V");
  const home: OpenView = {
    id,
    kind: "home",
    workspaceId: call.workspace.id,
    userId: member.id,
    content,
    hash: call.world.mintTs(),
    rootId: id,
    previousId: undefined,
    values: initialValues(content.blocks),
    errors: {},
  };
  call.world.homes.set(key, home);
  call.world.views.set(id, home);
  return { view: toApiView(call.world, home) };
};

export function openModal(
  world: World,
  input: { userId: string; workspaceId: string; content: View; under: OpenView | undefined },
): OpenView {
  const { userId, workspaceId, content, under } = input;
  const id = world.mint("V");
  const view: OpenView = {
    id,
    kind: "modal",
    workspaceId,
    userId,
    content,
    hash: world.mintTs(),
    rootId: under?.rootId ?? id,
    previousId: under?.id,
    values: initialValues(content.blocks),
    errors: {},
  };
  const { external_id } = content;
  if (external_id !== undefined && openViews(world).some(hasExternalId(external_id))) {
    throw new Refusal("duplicate_external_id");
  }
  world.views.set(id, view);
  const stack = under ? (world.modals.get(userId) ?? []) : [];
  world.modals.set(userId, [...stack, id]);
  return view;
}

/** Fields that keep their block and action keep what was filled in, as in the real client. */
export function replaceView(world: World, view: OpenView, content: View): void {
  const kept = new Map(view.values);
  view.content = content;
  view.hash = world.mintTs();
  view.errors = {};
  view.values.clear();
  for (const [key, value] of initialValues(content.blocks)) {
    const before = kept.get(key);
    const isSameField = before !== undefined && before["type"] === value["type"];
    view.values.set(key, isSameField ? before : value);
  }
}

function requireModal(call: Call): View {
  if (call.args["view"] === undefined) throw new Refusal("invalid_arguments", missing("view"));
  const view = checkView(call.world, call.args["view"], call.installation.scopes);
  if (view.type === "modal") return view;
  throw new Refusal("invalid_arguments", {
    response_metadata: { messages: ["[ERROR] a home view cannot be opened"] },
  });
}

function exchangeTrigger(call: Call): Trigger {
  const id = textOf(call.args, "trigger_id");
  if (id === undefined) throw new Refusal("invalid_arguments", missing("trigger_id"));
  const trigger = call.world.triggers.get(id);
  if (!trigger || trigger.workspaceId !== call.workspace.id)
    throw new Refusal("invalid_trigger_id");
  if (trigger.isUsed) throw new Refusal("exchanged_trigger_id");
  const ageMs = trigger.madeAt.until(call.world.clock.now()).total("milliseconds");
  if (ageMs > triggerForMs) throw new Refusal("expired_trigger_id");
  trigger.isUsed = true;
  return trigger;
}

function findView(call: Call): OpenView {
  const viewId = textOf(call.args, "view_id");
  const externalId = textOf(call.args, "external_id");
  const view = openViews(call.world).find((one) =>
    viewId === undefined
      ? externalId !== undefined && hasExternalId(externalId)(one)
      : one.id === viewId,
  );
  if (!view || view.workspaceId !== call.workspace.id) throw new Refusal("not_found");
  return view;
}

function openViews(world: World): OpenView[] {
  const ids = new Set([...world.modals.values()].flat());
  return [...world.views.values()].filter(({ id, kind }) => kind === "home" || ids.has(id));
}

const hasExternalId = (externalId: string) => (view: OpenView) =>
  view.content.external_id === externalId;

function requireHash(call: Call, view: OpenView): void {
  const hash = textOf(call.args, "hash");
  if (hash !== undefined && hash !== view.hash) throw new Refusal("hash_conflict");
}
