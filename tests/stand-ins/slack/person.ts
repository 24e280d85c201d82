import { problemOf, toChosen, toValue, type Given } from "./choose.ts";
import type { Outcome } from "./deliveries.ts";
import { controlsIn, drawView, toLines, drawMessages, type DrawnView } from "./drawing.ts";
import type { Slack } from "./events.ts";
import {
  findControl,
  homeOf,
  messagesBefore,
  topModal,
  type Found,
  type Where,
} from "./find-control.ts";
import {
  requirePerson,
  serving,
  toMessageActions,
  toMessageShortcut,
  toViewActions,
  toViewClosed,
  toViewSubmission,
} from "./interactions.ts";
import { afterSubmission, clearModals, closeModal } from "./modal-stack.ts";
import { giveCommand } from "./give-command.ts";
import { openAgentThread, openHome, say, type Place, type Said } from "./say.ts";
import { allowInstall } from "./allow-install.ts";
import { stateKey } from "./to-api.ts";
import type { Member } from "./world.ts";

/** Somebody in front of Slack. They can only use what is drawn now; anything else throws. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Where they are: in the channel or thread they acted in last. */
  readonly place: Place;
  goesTo(place: Place): void;
  /** Types a message. `@` and the app's name mention it. */
  says(text: string, at?: Place, files?: readonly NewFile[]): Promise<Said>;
  /** Answers in the thread of a message, or in the thread it belongs to. */
  repliesTo(
    message: { channelId: string; ts: string; threadTs?: string | undefined },
    text: string,
  ): Promise<Said>;
  /** Such as `/short 여름 휴가`. Slash commands cannot be given in threads. */
  command(line: string, at?: Place): Promise<Outcome>;
  presses(label: string, where?: Where): Promise<Outcome>;
  /** Chooses in a select, picks a date (`2026-12-01`) or a time (`20:00`), or writes into a field that reports at once. */
  chooses(label: string, given: Given, where?: Where): Promise<Outcome | undefined>;
  /** Fills in fields of the open form, by their labels. */
  fills(values: Readonly<Record<string, Given>>): Promise<void>;
  /** Fills in and submits the open form. What Slack itself finds missing throws. */
  submits(values?: Readonly<Record<string, Given>>): Promise<Outcome>;
  /** Closes the open form. */
  closes(): Promise<void>;
  usesShortcut(name: string, message: { channelId: string; ts: string }): Promise<Outcome>;
  opensHome(): Promise<void>;
  /** Opens the app's assistant: a new thread in their direct message with it. */
  opensAgentThread(from?: { channelId: string }): Promise<Said>;
  /** Presses one of the prompts that the app suggests in a thread. */
  pressesPrompt(title: string, thread: Place): Promise<Said>;
  /** Follows an install link and allows the app into their workspace. Returns the last page's status. */
  installs(installUrl: string): Promise<{ status: number; text: string }>;
  modal(): DrawnView | undefined;
  home(): DrawnView | undefined;
  /** What they see at a place, as lines of text. */
  sees(at?: Place): string[];
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function createPerson(slack: Slack, member: Member, start: Place): Person {
  const { world, deliveries } = slack;
  const { id } = member;
  let place = start;
  const me = () => requirePerson(world, id);

  const sendAction = (found: Found, given: Given | undefined): Promise<Outcome> => {
    const { control } = found;
    const value = given === undefined ? control.value : toValue(world, control, given, id);
    const values = found.on === "view" ? found.view.values : found.message.values;
    if (value && control.element.type !== "overflow") {
      values.set(stateKey(control.blockId, control.actionId), value);
    }
    const chosen = toChosen(control, value);
    const payload =
      found.on === "view"
        ? toViewActions(world, { person: me(), view: found.view, control, chosen })
        : toMessageActions(world, { person: me(), message: found.message, control, chosen });
    world.changed();
    return deliveries.deliver("interactive", payload);
  };

  const fill = async (values: Readonly<Record<string, Given>>): Promise<void> => {
    for (const [label, given] of Object.entries(values)) {
      const found = findControl(world, me(), { label, where: {}, kind: "field" });
      if (!found.control.isField) {
        await sendAction(found, given);
        continue;
      }
      const value = toValue(world, found.control, given, id);
      const kept = found.on === "view" ? found.view.values : found.message.values;
      kept.set(stateKey(found.control.blockId, found.control.actionId), value);
    }
    world.changed();
  };

  const requireModal = () => {
    const view = topModal(world, me());
    if (!view) throw new Error(`${member.realName} has no form open`);
    return view;
  };

  return {
    id,
    name: member.realName,
    get place() {
      return place;
    },
    goesTo(next) {
      place = next;
    },
    async says(text, at = place, files = []) {
      const said = await say(slack, me(), { ...at, text, files });
      place = at;
      return said;
    },
    async repliesTo(message, text) {
      const thread = { channelId: message.channelId, threadTs: message.threadTs ?? message.ts };
      const said = await say(slack, me(), { ...thread, text, files: [] });
      place = thread;
      return said;
    },
    command: (line, at = place) => giveCommand(slack, me(), line, at),
    presses: async (label, where = {}) =>
      sendAction(findControl(world, me(), { label, where, kind: "button" }), undefined),
    async chooses(label, given, where = {}) {
      const found = findControl(world, me(), { label, where, kind: "field" });
      if (!found.control.isField) return sendAction(found, given);
      await fill({ [label]: given });
      return undefined;
    },
    async fills(values) {
      requireModal();
      await fill(values);
    },
    async submits(values = {}) {
      requireModal();
      await fill(values);
      const view = requireModal();
      const drawn = drawView(world, view);
      if (drawn.submit === undefined) throw new Error(`“${drawn.title}” cannot be submitted`);
      const problems = controlsIn(drawn.parts).flatMap((control) => {
        const problem = problemOf(control);
        return problem === undefined ? [] : [`${control.labels[0]}: ${problem}`];
      });
      if (problems.length > 0) throw new Error(problems.join("\n"));
      view.errors = {};
      const outcome = await deliveries.deliver("interactive", toViewSubmission(world, me(), view));
      afterSubmission(world, view, outcome);
      return outcome;
    },
    async closes() {
      const view = requireModal();
      const isClearing = view.content.type === "modal" && view.content.clear_on_close === true;
      const gone = isClearing ? clearModals(world, id) : closeModal(world, view);
      for (const one of gone) {
        if (one.content.type !== "modal" || one.content.notify_on_close !== true) continue;
        const payload = toViewClosed(world, { person: me(), view: one, isCleared: isClearing });
        await deliveries.deliver("interactive", payload);
      }
    },
    async usesShortcut(name, at) {
      const [message] = messagesBefore(world, me(), { channelId: at.channelId, messageTs: at.ts });
      const shortcut = world.app.shortcuts.find((one) => one.name === name);
      if (!message) throw new Error(`${member.realName} does not see that message`);
      if (!shortcut) throw new Error(`There is no message shortcut “${name}”`);
      const input = { person: me(), message, callbackId: shortcut.callbackId };
      return deliveries.deliver("interactive", toMessageShortcut(world, input));
    },
    opensHome: () => openHome(slack, me()),
    async opensAgentThread(from) {
      const said = await openAgentThread(slack, me(), from?.channelId ?? place.channelId);
      place =
        said.threadTs === undefined
          ? place
          : { channelId: said.channelId, threadTs: said.threadTs };
      return said;
    },
    async pressesPrompt(title, at) {
      const thread = world.agentThreads.find(
        (one) => one.channelId === at.channelId && one.threadTs === at.threadTs,
      );
      const prompt = thread?.prompts.find((one) => one.title === title);
      if (!prompt) throw new Error(`The prompt “${title}” is not suggested`);
      place = at;
      return say(slack, me(), { ...at, text: prompt.message, files: [] });
    },
    installs: (installUrl) => allowInstall(slack, me(), installUrl),
    modal() {
      const view = topModal(world, member);
      return view && drawView(world, view);
    },
    home() {
      const view = homeOf(world, member, serving(world, member, undefined));
      return view && drawView(world, view);
    },
    sees: ({ channelId, threadTs } = place) =>
      toLines(
        drawMessages(world, {
          channelId,
          viewerId: id,
          ...(threadTs !== undefined && { threadTs }),
        }),
      ),
  };
}
