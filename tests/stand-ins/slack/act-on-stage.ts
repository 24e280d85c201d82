import type { StageAction, StageFile } from "#tests/stand-ins/stage/stage.ts";
import type { Given } from "./choose.ts";
import type { Outcome } from "./deliveries.ts";
import { homePlace } from "./draw-stage.ts";
import type { Where } from "./find-control.ts";
import type { SlackStandIn } from "./open-slack-stand-in.ts";
import type { Person } from "./person.ts";
import type { Place } from "./say.ts";

/** Does what somebody does on the page. Throws, in words, what Slack would not let them do. */
export async function actOnStage(
  standIn: SlackStandIn,
  person: Person,
  placeId: string,
  action: StageAction,
): Promise<void> {
  const outcome = await act(standIn, person, placeId, action);
  if (outcome?.isAcknowledged !== false) return;
  throw new Error(`${standIn.app.name} did not answer: ${outcome.reason}`);
}

async function act(
  standIn: SlackStandIn,
  person: Person,
  placeId: string,
  action: StageAction,
): Promise<Outcome | undefined> {
  switch (action.kind) {
    case "say":
      return say(standIn, person, toPlace(person, placeId), action);
    case "press":
      return press(person, placeId, action.press);
    case "choose":
      return person.chooses("", action.values, toWhere(action.menu));
    case "use": {
      const [channelId = "", ts = ""] = action.messageId.split(" ");
      return person.usesShortcut(action.command, { channelId, ts });
    }
    case "submit": {
      const given = Object.entries(action.values).map(([label, values]) => [
        label,
        toGiven(values),
      ]);
      return person.submits(Object.fromEntries(given.filter(([, one]) => one !== undefined)));
    }
    case "dismiss":
      await person.closes();
      return undefined;
  }
}

async function say(
  standIn: SlackStandIn,
  person: Person,
  place: Place,
  { text, repliesTo, files }: Extract<StageAction, { kind: "say" }>,
): Promise<Outcome | undefined> {
  const [word = ""] = text.split(" ");
  const [, threadTs] = repliesTo?.split(" ") ?? [];
  // Whoever replies to a message opens its thread, or stays in the one it is in.
  const at = { ...place, ...(threadTs !== undefined && !place.threadTs && { threadTs }) };
  if (standIn.app.commands.includes(word)) return person.command(text, at);
  await person.says(text, at, files);
  return undefined;
}

async function press(
  person: Person,
  placeId: string,
  pressed: string,
): Promise<Outcome | undefined> {
  const [what = "", ...rest] = pressed.split(" ");
  switch (what) {
    case "home":
      await person.opensHome();
      return undefined;
    case "agent":
      await person.opensAgentThread();
      return undefined;
    case "prompt":
      await person.pressesPrompt(rest.join(" "), toPlace(person, placeId));
      return undefined;
    default:
      return person.presses("", toWhere(pressed));
  }
}

function toPlace(person: Person, placeId: string): Place {
  if (placeId === homePlace) return person.place;
  const [channelId = "", threadTs] = placeId.split("/");
  return { channelId, ...(threadTs !== undefined && { threadTs }) };
}

function toWhere(pressed: string): Where {
  const [on = "", blockId = "", actionId = ""] = pressed.split("\n");
  const [, channelId, messageTs] = on.split(" ");
  if (channelId === undefined || messageTs === undefined) {
    return { isHome: true, blockId, actionId };
  }
  return { channelId, messageTs, blockId, actionId };
}

function toGiven(values: readonly string[] | readonly StageFile[]): Given | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  if (typeof first !== "string") return { fileName: first.name, bytes: first.bytes };
  return values.filter((one) => typeof one === "string");
}
