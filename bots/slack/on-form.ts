import { defaultLanguage } from "#src/domain/language.ts";
import { z } from "zod";
import type { Person } from "#bots/conversation/chat.ts";
import type { PlatformPerson, Posted } from "#bots/conversation/face-host.ts";
import type { Verb } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { fromPlace } from "./ids.ts";
import { type Inbound, type Later, refusalText, tell } from "./inbound.ts";
import { redrawNow } from "./on-press.ts";
import { takeOwnPicture } from "./own-picture.ts";
import { type Fields, readFields, textOf, toPressValues } from "./read-fields.ts";
import type { FormName } from "./render/card.ts";

/** A form that was sent off (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
export const submissionSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    private_metadata: z.string(),
    state: z.unknown(),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string() })),
  }),
});

export type Submission = z.infer<typeof submissionSchema>;

/** What is wrong with a form, by the block it is shown at; undefined where it was taken. */
export type FormErrors = Record<string, string> | undefined;

const formOf = z.object({
  key: z.string(),
  name: z.enum(["scenes", "texts", "words", "colors", "answer", "own-picture"]),
  about: z.string().optional(),
});

/** What a form presses when it is sent off; the others only fill their card in. */
const pressedBy: Partial<Record<FormName, Verb>> = {
  scenes: "save-script",
  words: "send-answer",
  colors: "save-colors",
};

interface Sent {
  who: PlatformPerson;
  person: Person;
  posted: Posted;
  about?: string;
  fields: Fields;
  submission: Submission;
}

/** A form of a card was sent off. What was filled in is on disk when this returns. */
export async function onForm(inbound: Inbound, body: unknown, later: Later): Promise<FormErrors> {
  const submission = submissionSchema.parse(body);
  const { key, name, about } = formOf.parse(JSON.parse(submission.view.private_metadata));
  const { host } = inbound;
  const who = await inbound.vouch({ team: submission.team.id, user: submission.user.id });
  const refuse = (notice: Parameters<typeof refusalText>[1]["notice"]) =>
    errorAt(submission, refusalText(who, { notice, language: who.language ?? defaultLanguage }));
  const posted = await host.posted.findByKey(key);
  if (!posted) return refuse("card-is-old");
  const person = await host.people.recogniseIn(who, posted.conversationId);
  if (!person) return refuse("not-yours");
  const fields = readFields(submission.view.state);
  const sent = { who, person, posted, fields, submission, ...(about !== undefined && { about }) };
  const verb = pressedBy[name];
  const action = posted.message.actions.find((one) => verb === one.verb);
  if (action) return pressWith(inbound, sent, action.token);
  if (name === "answer") return answer(inbound, sent);
  const address = await host.places.of(posted.conversationId);
  const isOwn = address?.userId === person.userId || who.community?.standing === "manager";
  const isOver = posted.message.actions.length === 0 || posted.message.chosen !== undefined;
  if (!isOwn || isOver) return refuse(isOver ? "card-is-old" : "not-yours");
  if (name === "own-picture") {
    later(() => usePicture(inbound, sent));
    return undefined;
  }
  const by = { person, externalId: idOf(submission) };
  const isNew = await host.posted.fill(posted, toPressValues(fields), by);
  if (isNew) later(() => redrawNow(inbound, posted.key));
  return undefined;
}

async function pressWith(
  { host }: Inbound,
  { who, fields, submission }: Sent,
  token: string,
): Promise<FormErrors> {
  const values = toPressValues(fields);
  const refused = await host.chat.press(who, { token, values, externalId: idOf(submission) });
  return refused && errorAt(submission, refusalText(who, refused));
}

/** What was asked in words is answered in words. */
async function answer(
  { host }: Inbound,
  { who, posted, fields, submission }: Sent,
): Promise<FormErrors> {
  const refused = await host.chat.say(who, {
    conversationId: posted.conversationId,
    text: textOf(fields, "answer") ?? "",
    externalId: idOf(submission),
  });
  return refused && errorAt(submission, refusalText(who, refused));
}

/** The picture somebody has chosen of their own for a scene, over what is chosen for the others. It may be large. */
async function usePicture(
  inbound: Inbound,
  { person, posted, fields, about, submission }: Sent,
): Promise<void> {
  const { host } = inbound;
  const fileId = fields.get("file")?.files?.[0]?.id;
  if (fileId === undefined || about === undefined) return;
  const { team, user } = submission;
  const taken = await takeOwnPicture(inbound, { person, team: team.id, fileId });
  if ("refused" in taken) {
    const address = await host.places.of(posted.conversationId);
    if (!address?.place) return;
    const spot = { ...fromPlace(address.place), user: user.id };
    return tell(inbound, spot, wordsFor(person.language).library.refusals[taken.refused]);
  }
  const now = (await host.posted.findByKey(posted.key)) ?? posted;
  const others = (now.filled.pictures ?? []).filter(({ sceneId }) => sceneId !== about);
  const { assetId } = taken;
  await host.posted.fill(posted, { pictures: [...others, { sceneId: about, assetId }] });
  await redrawNow(inbound, posted.key);
}

function idOf({ view }: Submission): string {
  return `${view.id}/${view.hash}`;
}

/** Slack shows what is wrong at one of the form's fields. */
export function errorAt({ view }: Submission, text: string): FormErrors {
  const block = view.blocks.find(({ type }) => type === "input");
  return { [block?.block_id ?? ""]: text };
}
