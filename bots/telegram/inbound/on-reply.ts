import type { Posted } from "#bots/conversation/face-host.ts";
import type { Person } from "#bots/conversation/chat.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { claimAnswer, sendAnswer } from "../outbound/send-noted.ts";
import { takeBack } from "../outbound/show-message.ts";
import { actionButton, setButton } from "../render/buttons.ts";
import { diffWords } from "../render/diff-words.ts";
import { gap, join, markup } from "../render/html.ts";
import type { Part } from "../render/part.ts";
import { onScreenMark, scenesNow } from "../render/script-text.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import { externalIdOf, type Inbound, spotOf } from "./inbound.ts";
import { ownerOf } from "./owner-of.ts";
import type { Said } from "./said.ts";
import { sayBack, sayRefused } from "./say-back.ts";
import { startShort } from "./start-short.ts";
import { askedPrefix, valuesOfWords } from "./values-of-words.ts";

/** The message that shows what a scene would become. */
const diffName = "diff";

/** Words that answer one of our messages. False where they answer nothing that they could be for. */
export async function onReply(around: Inbound, said: Said, text: string): Promise<boolean> {
  const { message } = said;
  const answered = message.reply_to_message;
  const { id } = await around.me();
  if (answered?.from?.id !== id || text === "") return false;
  await around.noting.noted(message.chat.id);
  const channel = String(message.chat.id);
  const ref = String(answered.message_id);
  const posted = await around.host.posted.findByPart(channel, ref);
  if (!posted) {
    const isAsked = languages.some(
      (language) => answered.text === wordsFor(language).telegram.prompts.keyword,
    );
    if (isAsked) await startShort(around, said, { text });
    return isAsked;
  }
  const name = Object.entries(posted.parts).find(([, one]) => one === ref)?.[0] ?? "";
  const asked = name.startsWith(askedPrefix) ? name.slice(askedPrefix.length) : undefined;
  const answer = valuesOfWords(posted.message.screen, posted.filled, { text, asked });
  const isOpen = posted.message.actions.length > 0;
  if ("says" in answer || !isOpen) {
    await sayTo(around, said, { posted, text });
    return true;
  }
  const person = await ownerOf(around, said, posted);
  if (!person) return true;
  if ("problem" in answer) {
    sayBack(around, message, markup`${wordsFor(person.language).telegram.script[answer.problem]}`);
    return true;
  }
  const by = { person, externalId: externalIdOf(message) };
  if (!(await around.host.posted.fill(posted, answer.fills, by))) return true;
  around.redraw(posted, message.chat.id);
  around.aside(() =>
    around.noting.send(message.chat.id, () =>
      showAnswer(around, said, { posted, person, name, ...answer }),
    ),
  );
  return true;
}

async function sayTo(
  { host, ...around }: Inbound,
  { message, who }: Said,
  { posted, text }: { posted: Posted; text: string },
): Promise<void> {
  const { conversationId } = posted;
  const externalId = externalIdOf(message);
  const refused = await host.chat.say(who, { conversationId, text, externalId });
  if (refused) sayRefused({ host, ...around }, message, refused);
}

/** The question has been answered; what a scene would become is shown before anything is saved. */
async function showAnswer(
  around: Inbound,
  { message }: Said,
  answer: { posted: Posted; person: Person; name: string; sceneIndexes: number[] },
): Promise<void> {
  const { host } = around;
  const posted = await host.posted.findByKey(answer.posted.key);
  if (!posted) return;
  const { chatId, ...spot } = spotOf(message);
  for (const name of [answer.name, diffName]) {
    const ref = posted.parts[name];
    const isBeside = name === diffName || name.startsWith(askedPrefix);
    if (ref !== undefined && isBeside) await takeBack(around, chatId, { posted, name, ref });
  }
  const part = diffOf(posted, answer);
  if (!part) return;
  const place = { chatId, ...spot, replyTo: message.message_id };
  const claim = await claimAnswer(around, place, externalIdOf(message));
  if (claim) await sendAnswer(around, place, { ...claim, part, of: { posted, name: diffName } });
}

function diffOf(
  { message, filled, key }: Posted,
  { person, sceneIndexes }: { person: Person; sceneIndexes: number[] },
): Part | undefined {
  const { screen } = message;
  if (screen.kind !== "script-edit" && screen.kind !== "script-review") return undefined;
  const words = wordsFor(person.language);
  const { changed, notSaved, undo } = words.telegram.script;
  const now = scenesNow(screen.scenes, filled.scenes);
  const pieces = sceneIndexes.flatMap((index) => {
    const [before, after] = [screen.scenes[index], now[index]];
    if (!before || !after) return [];
    return [
      markup`📝 <b>${changed(words.format.count(index + 1))}</b>`,
      diffWords(before.narration, after.narration),
      markup`${onScreenMark} ${diffWords(before.onScreen, after.onScreen)}`,
      gap,
    ];
  });
  const drawing = { message, words, key, filled };
  const save = message.actions.find(({ isMain }) => isMain);
  const undos = sceneIndexes.map((index) => [
    setButton(drawing, `↩️ ${words.format.count(index + 1)} · ${undo}`, "unscene", String(index)),
  ]);
  return {
    kind: "text",
    name: "text",
    body: join([...pieces, markup`<i>${save ? notSaved(labelOf(save, words)) : ""}</i>`]),
    keyboard: [...(save ? [[actionButton(save, labelOf(save, words))]] : []), ...undos],
  };
}
