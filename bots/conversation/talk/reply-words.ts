import { isOfLength, lengthWords } from "../length/length-words.ts";
import { labelOf } from "../offer-words.ts";
import type { Words } from "../words.ts";
import type { Reply, Standing } from "./reply.ts";

/** What is said back, as one or two sentences. */
export function replyWords(reply: Reply, words: Words): string {
  const { replies } = words;
  if (reply.about === "meant") return replies.meant(labelOf(reply.offer, words));
  if (reply.about === "one-sentence") return replies.oneSentence(reply.numbers ?? []);
  if (reply.about === "one-by-one") return replies.oneByOne;
  if (reply.about === "on-card") return replies.onCard(words.chat.verbs[reply.verb]);
  if (reply.about === "which-topic") return replies.whichTopic[reply.after];
  if (reply.about === "which-choice") {
    return replies.whichChoice(reply.offers.map((offer) => labelOf(offer, words)).join(" · "));
  }
  if (reply.about === "which-scene") {
    return replies.whichScene[reply.part](words.format.count(reply.count));
  }
  if (isOfLength(reply)) return lengthWords(reply, words);
  const { standing } = reply;
  if (reply.about === "question") return fullWords(standing, words);
  const lead = replies.leads[reply.about];
  const rest =
    reply.about === "greeting" ? fullWords(standing, words) : briefWords(standing, words);
  return rest === "" || reply.about === "bye" ? lead : `${lead} ${rest}`;
}

/** How things stand, to somebody who asked. */
function fullWords(standing: Standing, words: Words): string {
  const { full } = words.replies;
  const { format, chat } = words;
  switch (standing.is) {
    case "idle":
    case "not-begun":
      return full[standing.is](format.duration(standing.estimatedSeconds));
    case "making":
      return makingWords(standing, words);
    case "stopped": {
      const { goesOnWith } = standing;
      return full.stopped(goesOnWith === undefined ? undefined : chat.verbs[goesOnWith]);
    }
    case "planned":
      return full.planned(standing.title, format.moment(standing.at.instant, standing.at.timeZone));
    case "awaiting":
      return full.awaiting(
        standing.title,
        standing.at && format.moment(standing.at.instant, standing.at.timeZone),
      );
    case "ready":
    case "held":
    case "publishing":
    case "outcome-unknown":
    case "published":
    case "put-aside":
      return full[standing.is](standing.title);
    case "your-turn":
    case "nothing":
      return full[standing.is];
  }
}

function makingWords(standing: Extract<Standing, { is: "making" }>, words: Words): string {
  const { making, left } = words.replies;
  const { format, chat } = words;
  const { secondsLeft, usualSeconds } = standing;
  const now = making(standing.keyword, chat.steps[standing.step], format.count(standing.percent));
  const rest =
    secondsLeft === undefined
      ? usualSeconds === undefined
        ? left.unknown
        : left.usual(format.duration(usualSeconds))
      : secondsLeft === 0
        ? left.none
        : left.about(format.duration(secondsLeft));
  return `${now} ${rest}`;
}

/** What comes next, to somebody who did not ask. */
function briefWords(standing: Standing, { replies, chat, format }: Words): string {
  const { brief } = replies;
  switch (standing.is) {
    case "planned":
      return brief.planned(format.moment(standing.at.instant, standing.at.timeZone));
    case "stopped": {
      const { goesOnWith } = standing;
      return goesOnWith === undefined ? "" : brief.stopped(chat.verbs[goesOnWith]);
    }
    default:
      return brief[standing.is];
  }
}
