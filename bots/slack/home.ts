import { z } from "zod";
import type { Person } from "#bots/conversation/chat.ts";
import type { PlatformPerson } from "#bots/conversation/face-host.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { openDirect } from "./direct-message.ts";
import { fromPersonId, fromPlace, toPlace } from "./ids.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Inbound, refusalText, wordsOf } from "./inbound.ts";
import { limits } from "./limits.ts";
import { linkAnswer, makeCode } from "./link.ts";
import { newShortForm } from "./new-short.ts";
import { errorAt, type FormErrors, submissionSchema } from "./on-form.ts";
import { pressedSchema } from "./pressed-schema.ts";
import { readFields, textOf } from "./read-fields.ts";
import { plain, section } from "./render/blocks.ts";
import { lineInput, modal } from "./render/render-form.ts";
import { renderClosedHome, renderHome } from "./render/render-home.ts";

export const redeemCallback = "redeem";

/** A press on somebody's home (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
const homePressSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: pressedSchema,
});

/** A conversation's id as we make them. */
const conversationPattern = /^[\da-f-]{36}$/;

interface Somebody {
  team: string;
  user: string;
}

/** Shows somebody their home as it stands now. */
export async function showHome(inbound: Inbound, { team, user }: Somebody): Promise<void> {
  const { host, api } = inbound;
  const who = await inbound.vouch({ team, user });
  const person = await host.people.recognise(who);
  const view = person
    ? renderHome({
        person,
        words: wordsFor(person.language),
        ...(await readHome(inbound, person)),
      })
    : renderClosedHome(wordsOf(who).slack.refusals.outsider);
  await api.call({ team, method: "views.publish" }, (client) =>
    client.views.publish({ user_id: user, view }),
  );
}

async function readHome(inbound: Inbound, person: Person) {
  const { host } = inbound;
  const view = await host.home(person);
  const ids = new Set([...view.recent, ...view.upcoming].map((one) => one.conversationId));
  const threadUrls = new Map<string, string>();
  for (const id of ids) {
    const url = await findThreadUrl(inbound, id);
    if (url !== undefined) threadUrls.set(id, url);
  }
  return { view, threadUrls };
}

/** Slack's address of a thread; undefined where a conversation is not in Slack. */
async function findThreadUrl(
  { host, api }: Inbound,
  conversationId: string,
): Promise<string | undefined> {
  const address = await host.places.of(conversationId);
  if (!address?.place) return undefined;
  const { team, channel, thread } = fromPlace(address.place);
  if (thread === undefined) return undefined;
  try {
    const { permalink } = await api.call({ team, method: "chat.getPermalink" }, (client) =>
      client.chat.getPermalink({ channel, message_ts: thread }),
    );
    return permalink;
  } catch (error) {
    host.log.debug({ err: error }, "a thread has no address");
    return undefined;
  }
}

/** A button of somebody's home. What they meant is on disk when this returns. */
export async function onHomePress(inbound: Inbound, body: unknown): Promise<void> {
  const { team, user, trigger_id, actions } = homePressSchema.parse(body);
  const [action] = actions;
  const somebody = { team: team.id, user: user.id };
  const who = await inbound.vouch(somebody);
  const person = await inbound.host.people.recognise(who);
  if (!action || !person) return showHome(inbound, somebody);
  const externalId = `home/${somebody.team}/${somebody.user}/${action.action_ts}`;
  const [, name] = action.action_id.split(":");
  switch (name) {
    case "new":
      return openModal(inbound, somebody, {
        trigger_id,
        view: newShortForm(wordsFor(person.language)),
      });
    case "week":
      return begin(inbound, { who, person, text: "/week", externalId });
    case "setup":
      return begin(inbound, { who, person, text: "/setup", externalId });
    case "move":
      return moveHere(inbound, {
        who,
        person,
        conversationId: action.value ?? "",
        externalId,
        trigger_id,
      });
    case "code":
      return openModal(inbound, somebody, {
        trigger_id,
        view: noteForm(person, {
          title: wordsFor(person.language).faces.link.get,
          text: await makeCode(inbound.host, person),
        }),
      });
    case "redeem":
      return openModal(inbound, somebody, { trigger_id, view: redeemForm(person) });
    case "language": {
      const language = languages.find((one) => one === action.selected_option?.value);
      if (language) await inbound.host.people.savePreferences(person, { language });
      return showHome(inbound, somebody);
    }
    case "news":
      await inbound.host.people.savePreferences(person, { newsFace: inbound.host.face });
      return showHome(inbound, somebody);
    default:
  }
}

/** A conversation in the person's private chat. */
async function begin(
  inbound: Inbound,
  input: { who: PlatformPerson; person: Person; text: string; externalId: string },
): Promise<void> {
  const { host } = inbound;
  const { who, person, text, externalId } = input;
  const place = toPlace(await openDirect(inbound, person.userId));
  const begun = await host.chat.start(who, { text, externalId, place });
  if (isRefused(begun)) host.log.debug({ notice: begun.notice }, "a press at home was refused");
}

/** Goes on in the person's private chat with what they have begun elsewhere. */
async function moveHere(
  inbound: Inbound,
  input: {
    who: PlatformPerson;
    person: Person;
    conversationId: string;
    externalId: string;
    trigger_id: string;
  },
): Promise<void> {
  const { host } = inbound;
  const { who, person, conversationId, externalId, trigger_id } = input;
  if (!conversationPattern.test(conversationId)) return;
  const place = toPlace(await openDirect(inbound, person.userId));
  const refused = await host.chat.moveHere(who, { conversationId, place, externalId });
  if (!refused) return;
  const { link } = wordsFor(person.language).faces;
  const text = refusalText(who, refused);
  const view = noteForm(person, { title: link.continueHere, text });
  await openModal(inbound, fromPersonId(who.externalId), { trigger_id, view });
}

async function openModal(
  { api }: Inbound,
  { team }: Somebody,
  input: { trigger_id: string; view: ReturnType<typeof modal> },
): Promise<void> {
  await api.call({ team, method: "views.open" }, (client) => client.views.open(input));
}

function noteForm(
  person: Person,
  { title, text }: { title: string; text: string },
): ReturnType<typeof modal> {
  const words = wordsFor(person.language);
  const { submit: _, ...view } = modal(words, {
    callbackId: "note",
    title,
    submit: words.slack.forms.save,
    blocks: [section(text)],
  });
  return { ...view, close: plain(words.slack.forms.close, limits.viewTitle) };
}

function redeemForm(person: Person): ReturnType<typeof modal> {
  const words = wordsFor(person.language);
  return modal(words, {
    callbackId: redeemCallback,
    title: words.faces.link.redeem,
    submit: words.faces.link.redeem,
    blocks: [lineInput({ name: "code", label: words.faces.link.typeIn, lengthMax: 40 })],
  });
}

/** A code of another chat was typed: what came of it stands in the form. */
export async function onRedeem(
  inbound: Inbound,
  body: unknown,
): Promise<{ errors: FormErrors } | { view: ReturnType<typeof modal> }> {
  const submission = submissionSchema.parse(body);
  const { team, user, view } = submission;
  const who = await inbound.vouch({ team: team.id, user: user.id });
  const code = (textOf(readFields(view.state), "code") ?? "").trim();
  const outcome = await inbound.host.people.redeemLinkCode(who, code);
  const person = await inbound.host.people.recognise(who);
  const words = person ? wordsFor(person.language) : wordsOf(who);
  const text = linkAnswer(outcome, words);
  return person && (outcome.outcome === "linked" || outcome.outcome === "already-linked")
    ? { view: noteForm(person, { title: words.faces.link.redeem, text }) }
    : { errors: errorAt(submission, text) };
}
