import type { Person } from "#bots/conversation/chat.ts";
import type { Posted } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { claimAnswer, sendAnswer } from "../outbound/send-noted.ts";
import type { Spot } from "../outbound/send-part.ts";
import { takeBack } from "../outbound/show-message.ts";
import { type Html, join, markup } from "../render/html.ts";
import { onScreenMark, scenesNow } from "../render/script-text.ts";
import type { Inbound } from "./inbound.ts";
import { askedPrefix, sceneAsked } from "./values-of-words.ts";

/** https://core.telegram.org/bots/api#forcereply: 64, and a little less. */
const placeholderMax = 60;

interface Question {
  text: string;
  /** What is there now: a tap copies it. */
  now?: Html;
  placeholder: string;
}

/** Asks for words as the answer to a message, with what is there now to copy. False where the card does not ask for them. */
export function askWords(
  around: Inbound,
  asked: { posted: Posted; spot: Spot; about: string; person: Person; externalId: string },
): boolean {
  const question = questionOf(asked.posted, asked.about, asked.person);
  if (!question) return false;
  const { chatId } = asked.spot;
  around.aside(() => around.noting.send(chatId, () => send(around, asked, question)));
  return true;
}

async function send(
  around: Inbound,
  { posted, spot, about, externalId }: Parameters<typeof askWords>[1],
  { text, now, placeholder }: Question,
): Promise<void> {
  const name = `${askedPrefix}${about}`;
  const fresh = await around.host.posted.findByKey(posted.key);
  const ref = fresh?.parts[name];
  if (fresh && ref !== undefined) await takeBack(around, spot.chatId, { posted: fresh, name, ref });
  const body = join([markup`${text}`, ...(now ? [now] : [])], "\n\n");
  const claim = await claimAnswer(around, spot, externalId);
  if (!claim) return;
  const part = { kind: "prompt", name: "prompt", body, placeholder } as const;
  await sendAnswer(around, spot, { ...claim, part, of: { posted, name } });
}

function questionOf(posted: Posted, about: string, person: Person): Question | undefined {
  const words = wordsFor(person.language);
  const { prompts, script } = words.telegram;
  const { message, filled } = posted;
  const { screen } = message;
  const index = sceneAsked(about);
  switch (screen.kind) {
    case "script-edit":
    case "script-review": {
      const scene =
        index === undefined ? undefined : scenesNow(screen.scenes, filled.scenes)[index];
      if (!scene || index === undefined || !about.startsWith("scene:")) return undefined;
      const role = words.chat.screens.roles[scene.role];
      const number = words.format.count(index + 1);
      return {
        text: script.ask(number, role),
        now: join([copy(scene.narration), copy(`${onScreenMark} ${scene.onScreen}`)]),
        placeholder: scene.narration.slice(0, placeholderMax),
      };
    }
    case "picture-review": {
      if (index === undefined || !screen.scenes[index] || !about.startsWith("photo:"))
        return undefined;
      const number = words.format.count(index + 1);
      return { text: prompts.photo(number), placeholder: words.chat.custom.pictures.own };
    }
    case "custom-brief":
      return about === "keyword"
        ? {
            text: prompts.keyword,
            now: copy(filled.brief?.keyword ?? screen.keyword),
            placeholder: prompts.keywordField,
          }
        : undefined;
    case "texts-edit": {
      if (about !== "title" && about !== "description" && about !== "hashtags") return undefined;
      const texts = filled.texts ?? screen.texts;
      const { heading, description, hashtags } = words.chat.custom.texts;
      const names = { title: heading, description, hashtags };
      const now = texts[about] === "" ? {} : { now: copy(texts[about]) };
      return { text: prompts[about], ...now, placeholder: names[about] };
    }
    default:
      return undefined;
  }
}

/** A tap copies it. */
function copy(text: string): Html {
  return markup`<code>${text}</code>`;
}
