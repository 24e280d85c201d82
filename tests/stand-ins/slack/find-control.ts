import { controlsIn, drawMessage, drawView, partLines, type Control } from "./drawing.ts";
import type { Member, Message, OpenView, World } from "./world.ts";

/** Where somebody looks: by default at their open form, else at all they see, the newest first. */
export interface Where {
  readonly channelId?: string;
  readonly threadTs?: string;
  readonly messageTs?: string;
  /** For one of several that are called the same. */
  readonly blockId?: string;
  readonly actionId?: string;
  /** The app's Home. */
  readonly isHome?: boolean;
}

export type Found =
  | { readonly on: "view"; readonly view: OpenView; readonly control: Control }
  | { readonly on: "message"; readonly message: Message; readonly control: Control };

/** Finds what a person can press or fill in now. Throws with all that is drawn where it is not there. */
export function findControl(
  world: World,
  person: Member,
  wanted: { label: string; where: Where; kind: "button" | "field" },
): Found {
  const { label, where } = wanted;
  const fits = ({ element, blockId, actionId }: Control) =>
    (element.type === "button") === (wanted.kind === "button") &&
    (where.blockId ?? blockId) === blockId &&
    (where.actionId ?? actionId) === actionId;
  const views = viewsBefore(world, person, where);
  for (const view of views) {
    const control = pick(controlsIn(drawView(world, view).parts).filter(fits), label);
    if (control) return { on: "view", view, control };
  }
  const messages = views.length > 0 ? [] : messagesBefore(world, person, where);
  for (const message of messages) {
    const control = pick(controlsIn(drawMessage(world, message).parts).filter(fits), label);
    if (control) return { on: "message", message, control };
  }
  const drawn = [
    ...views.flatMap((view) => [
      drawView(world, view).title,
      ...partLines(drawView(world, view).parts),
    ]),
    ...messages.toReversed().flatMap((message) => partLines(drawMessage(world, message).parts)),
  ];
  throw new Error(
    `${person.realName} sees no “${label}” to use. This is drawn:\n${drawn.join("\n") || "(nothing)"}`,
  );
}

export function topModal(world: World, person: Member): OpenView | undefined {
  return world.views.get(world.modals.get(person.id)?.at(-1) ?? "");
}

export function homeOf(world: World, person: Member, workspaceId: string): OpenView | undefined {
  return world.homes.get(`${workspaceId} ${person.id}`);
}

/** All messages somebody sees, the newest first. */
export function messagesBefore(world: World, person: Member, where: Where): Message[] {
  return world.messages
    .filter(
      ({ channelId, onlyFor, ts, threadTs }) =>
        world.channels.get(channelId)?.members.has(person.id) === true &&
        (onlyFor === undefined || onlyFor === person.id) &&
        (where.channelId ?? channelId) === channelId &&
        (where.messageTs ?? ts) === ts &&
        (where.threadTs === undefined || threadTs === where.threadTs || ts === where.threadTs),
    )
    .toReversed();
}

/** A form lies over all the rest. */
function viewsBefore(world: World, person: Member, where: Where): OpenView[] {
  const modal = topModal(world, person);
  if (modal) return [modal];
  if (where.isHome !== true) return [];
  const home = [...world.homes.values()].find(({ userId }) => userId === person.id);
  return home ? [home] : [];
}

function pick(controls: readonly Control[], label: string): Control | undefined {
  return (
    controls.find(({ labels }) => labels.includes(label)) ??
    controls.find(({ labels }) => labels.some((one) => one.includes(label)))
  );
}
