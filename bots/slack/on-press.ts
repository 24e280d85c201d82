import { defaultLanguage } from "#src/domain/language.ts";
import { z } from "zod";
import type { Posted } from "#bots/conversation/face-host.ts";
import type { PressValues } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { redraw } from "./deliver.ts";
import { toPlace } from "./ids.ts";
import { type Inbound, type Later, refusalText, type Spot, tell } from "./inbound.ts";
import { readFields, toPressValues } from "./read-fields.ts";
import { pressedSchema } from "./pressed-schema.ts";
import { field, form, type FormName, move, press } from "./render/card.ts";
import { renderForm } from "./render/render-form.ts";
import { orderedScenes } from "./render/render-style-edit.ts";

/** A press on something in a message (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
const pressSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  container: z.object({ message_ts: z.string(), thread_ts: z.string().optional() }),
  state: z.unknown(),
  actions: pressedSchema,
});

type PressBody = z.infer<typeof pressSchema>;
type PressedAction = PressBody["actions"][number];

/** Somebody pressed, chose or filled in something on a card. What they meant is on disk when this returns. */
export async function onPress(inbound: Inbound, body: unknown, later: Later): Promise<void> {
  const { data } = pressSchema.safeParse(body);
  const [action] = data?.actions ?? [];
  if (!data || !action) return;
  const [kind, name = ""] = action.action_id.split(":");
  switch (kind) {
    case press:
      return pressCard(inbound, data, action);
    case form:
      return openForm(inbound, data, { value: action.value ?? "", name });
    case field:
      return fillIn(inbound, data, { name, actionTs: action.action_ts, later });
    case move:
      return moveScene(inbound, data, {
        command: action.selected_option?.value ?? "",
        actionTs: action.action_ts,
        later,
      });
    default:
  }
}

async function pressCard(
  inbound: Inbound,
  body: PressBody,
  { action_ts, value = "" }: PressedAction,
): Promise<void> {
  const { host } = inbound;
  const spot = spotOf(body);
  const who = await inbound.vouch(spot);
  const [token = "", localTime] = value.split(" ");
  const values = {
    ...(await valuesOf(inbound, body)),
    ...(localTime !== undefined && { localTime }),
  };
  const externalId = externalIdOf(body, action_ts);
  const refused = await host.chat.press(who, { token, values, externalId });
  if (refused) await tell(inbound, spot, refusalText(who, refused));
}

/** Of one press, however often Slack brings it. */
function externalIdOf(body: PressBody, actionTs: string): string {
  const { team, channel } = spotOf(body);
  return [team, channel, body.container.message_ts, actionTs].join("/");
}

/** What stands in the fields of a card; of its pictures, what was chosen last. */
async function valuesOf(inbound: Inbound, body: PressBody): Promise<PressValues> {
  const values = toPressValues(readFields(body.state));
  const posted = values.pictures && (await findCard(inbound, body));
  return values.pictures && posted?.filled.pictures
    ? { ...values, pictures: [...values.pictures, ...posted.filled.pictures] }
    : values;
}

/** A key as we make them; anything else was made up. */
const keyPattern = /^[\w-]{1,32}$/;

async function findByKey({ host }: Inbound, key: string): Promise<Posted | undefined> {
  return keyPattern.test(key) ? host.posted.findByKey(key) : undefined;
}

function findCard({ host }: Inbound, body: PressBody): Promise<Posted | undefined> {
  const { channel } = toPlace(spotOf(body));
  return host.posted.findByPart(channel, body.container.message_ts);
}

/** A form has to be open within three seconds of the press. */
async function openForm(
  inbound: Inbound,
  body: PressBody,
  input: { value: string; name: string },
): Promise<void> {
  const { api } = inbound;
  const spot = spotOf(body);
  const [key = "", about] = input.value.split(" ");
  const name = formNames.find((one) => one === input.name);
  const posted = name && (await findByKey(inbound, key));
  const card = posted && (await findOwn(inbound, posted, spot));
  if (!posted || card === undefined || !name) {
    const who = await inbound.vouch(spot);
    const notice = posted ? "not-yours" : "card-is-old";
    const language = who.language ?? defaultLanguage;
    return tell(inbound, spot, refusalText(who, { notice, language }));
  }
  const { message, filled } = posted;
  const words = wordsFor(card.language);
  const view = renderForm(
    { message, words, filled, key },
    { name, ...(about !== undefined && { about }) },
  );
  if (!view) return tell(inbound, spot, words.chat.notices["card-is-old"]);
  await api.call({ team: spot.team, method: "views.open" }, (client) =>
    client.views.open({ trigger_id: body.trigger_id, view }),
  );
}

const formNames: readonly FormName[] = [
  "scenes",
  "texts",
  "words",
  "colors",
  "answer",
  "own-picture",
];

/** Keeps what was chosen, so that it is there when the card is drawn again or pressed by somebody else's hand. */
async function fillIn(
  inbound: Inbound,
  body: PressBody,
  { name, actionTs, later }: { name: string; actionTs: string; later: Later },
): Promise<void> {
  const posted = await findCard(inbound, body);
  const own = posted && (await findOwn(inbound, posted, spotOf(body)));
  if (!posted || !own) return;
  const values = toPressValues(readFields(body.state));
  const [part, sceneId] = name.split(".");
  const pictures =
    part === "pictures"
      ? [
          ...(posted.filled.pictures ?? []).filter((one) => one.sceneId !== sceneId),
          ...(values.pictures ?? []).filter((one) => one.sceneId === sceneId),
        ]
      : posted.filled.pictures;
  const by = { person: own.person, externalId: externalIdOf(body, actionTs) };
  const all = { ...values, ...(pictures && { pictures }) };
  const isNew = await inbound.host.posted.fill(posted, all, by);
  if (isNew && part === "pictures") later(() => redrawNow(inbound, posted.key));
}

/** One scene changes places with its neighbour. */
async function moveScene(
  inbound: Inbound,
  body: PressBody,
  { command, actionTs, later }: { command: string; actionTs: string; later: Later },
): Promise<void> {
  const [key = "", way, sceneId] = command.split(" ");
  const { host } = inbound;
  const posted = await findByKey(inbound, key);
  if (posted?.message.screen.kind !== "style-edit") return;
  const own = await findOwn(inbound, posted, spotOf(body));
  if (!own) return;
  const ids = orderedScenes(posted, posted.message.screen.scenes).map(({ id }) => id);
  const from = ids.findIndex((id) => id === sceneId);
  const to = way === "up" ? from - 1 : from + 1;
  const [moved, other] = [ids[from], ids[to]];
  if (moved === undefined || other === undefined) return;
  ids[from] = other;
  ids[to] = moved;
  const by = { person: own.person, externalId: externalIdOf(body, actionTs) };
  const values = { ...toPressValues(readFields(body.state)), order: ids };
  if (await host.posted.fill(posted, values, by)) later(() => redrawNow(inbound, key));
}

/** The card's own person and whoever manages the place fill it in; who else may press it, the press decides. */
async function findOwn(inbound: Inbound, posted: Posted, spot: Spot) {
  const { host } = inbound;
  const who = await inbound.vouch(spot);
  const person = await host.people.recogniseIn(who, posted.conversationId);
  const address = person && (await host.places.of(posted.conversationId));
  const isOwn = address?.userId === person?.userId || who.community?.standing === "manager";
  return person && address && isOwn ? { person, language: address.language } : undefined;
}

/** What was filled in is kept already: the drawing may wait for Slack. */
export async function redrawNow({ outbound, host }: Inbound, key: string): Promise<void> {
  try {
    await redraw(outbound, key);
  } catch (error) {
    host.log.warn({ err: error }, "a card was not drawn again");
  }
}

function spotOf({ team, user, channel, container }: PressBody): Spot {
  const { thread_ts: thread } = container;
  return {
    team: team.id,
    user: user.id,
    channel: channel.id,
    ...(thread !== undefined && { thread }),
  };
}
