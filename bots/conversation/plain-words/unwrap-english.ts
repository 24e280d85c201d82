import { type Tone, tones } from "#src/domain/script.ts";
import { lengthIn } from "./length-in.ts";
import type { Topic } from "./topic.ts";

const manners: Readonly<Record<Tone, readonly string[]>> = {
  humorous: ["funny", "humorous", "witty", "fun"],
  professional: ["serious", "professional"],
  casual: ["casual", "relaxed"],
  educational: ["educational", "informative"],
};
const length =
  "(?:\\d{1,3}[ -]?(?:seconds?|secs?|s)|(?:fifteen|thirty|forty[ -]five|sixty)[ -]seconds?|(?:1|one|a)[ -]minute)(?:[ -]long)?";
const modifiers = `(?:(?:${Object.values(manners).flat().join("|")}|short|quick|new|nice|good|cool|little|vertical|youtube|tiktok|instagram|that is|that's|of|lasting|about(?= \\d)|${length}) )*`;
const noun = "(?:short video|youtube short|short|video|clip|reel|tiktok)";
const verb =
  "(?:make|create|do|produce|generate|build|give|i want|i'd like|i would like|i need|how about)";
const about =
  "(?:about|on the topic of|explaining|that explains|that is about|that's about|covering)";
/** "Make a video on iPhone" asks how. */
const on =
  "on(?! (?:your|a|an|my|this|that|it|iphone|android|mac|windows|pc|phone|youtube|tiktok|instagram|facebook|canva|capcut|time|demand|screen|loop|mute|repeat)\\b)";

const opener =
  /^(?:(?:please|pls|hey|hi|hello|ok|okay|so|now|just|well|can you|could you|would you|will you|can we|could we|i want you to|i'd like you to|i want to|i'd like to|i would like to|let's|lets|help me)[ ,.!]+)+/iu;
const courtesy = /(?:,? (?:please|pls|for me|for us|instead|now|right now|thanks|thank you))+$/iu;

const wholeRequest = new RegExp(
  `^(?:(?<verb>${verb})(?: me| us)? )?(?<article>a |an |another |the |my |one |some )?(?<how>${modifiers})${noun} (?<late>${modifiers})(?:${about}|(?<on>${on})) (?<topic>.+)$`,
  "iu",
);
const topicFirst = new RegExp(
  `^(?:make|create|produce|generate|do) (?:me|us) (?:a |an |another )?(?<how>${modifiers})(?<topic>.+?) (?<late>${length} )?${noun}$`,
  "iu",
);
const otherTopic =
  /^(?:(?:change|switch|set) (?:the |my )?(?:topic|keyword|subject) to|make it about) (?<topic>.+)$/iu;
const lengthLast = new RegExp(
  `^(?<topic>.+?)(?:, (?:and )?(?:make it |about |around )?| (?:and make it|make it|that's|that is) |(?= \\S+ ?\\S+ long$) )(?<size>${length})(?: max)?$`,
  "iu",
);

/** Words that are no topic by themselves, whatever stands around them. */
const emptyWords = new Set(
  "it this that these those something anything everything nothing whatever else other another different new same one thing things topic topics keyword subject idea me us you them my your a an the any some random cool nice good great best better short quick long longer shorter funny fun serious viral youtube tiktok instagram video videos reel clip please now like want i we of in".split(
    " ",
  ),
);

/** Takes an English request off its topic. `said` has single spaces and no marks at its end. */
export function unwrapEnglish(said: string): Topic | undefined {
  const bare = said.replace(opener, "").replace(courtesy, "");
  const whole = wholeRequest.exec(bare)?.groups;
  if (whole) {
    const { verb: asked, article = "", how = "", late = "", on: isOn, topic = "" } = whole;
    // Without a verb only "a video about" and "45 second video about" ask for one.
    const isAsked =
      asked !== undefined ||
      (isOn === undefined && (/^an? $/iu.test(article) || lengthIn(how) !== undefined));
    return isAsked ? topicOf(topic, `${how}${late}`) : undefined;
  }
  const {
    how = "",
    late = "",
    topic,
  } = (topicFirst.exec(bare) ?? otherTopic.exec(bare))?.groups ?? {};
  return topic === undefined ? undefined : topicOf(topic, `${how}${late}`);
}

function topicOf(words: string, how: string): Topic | undefined {
  const { topic: keyword = words, size } = lengthLast.exec(words)?.groups ?? {};
  const isTopic = keyword
    .toLowerCase()
    .split(/[ ,?]+/u)
    .some((word) => /\p{L}/u.test(word) && !emptyWords.has(word));
  if (!isTopic) return undefined;
  const lengthSeconds = lengthIn(size ?? how);
  const said = how.toLowerCase().split(" ");
  const tone = tones.find((one) => manners[one].some((manner) => said.includes(manner)));
  return { keyword, ...(lengthSeconds !== undefined && { lengthSeconds }), ...(tone && { tone }) };
}
