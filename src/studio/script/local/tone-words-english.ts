import type { Tone } from "#src/domain/script.ts";
import type { ToneWords } from "./tone-words.ts";

export const englishTones: Record<Tone, ToneWords> = {
  professional: {
    hooks: [
      "{k}: {n} to remember.",
      "{k}: {n} to check first.",
      "{k}, reduced to {n}.",
      "{k}: {n} people often miss.",
    ],
    hookShort: "{k}, in short.",
    audience: "Especially useful for {a}.",
    audienceShort: "For {a}: ",
    openers: [
      [
        "First, ",
        "Second, ",
        "Third, ",
        "Fourth, ",
        "Fifth, ",
        "Sixth, ",
        "Seventh, ",
        "Finally, ",
      ],
      [
        "To begin, ",
        "Next, ",
        "Then, ",
        "In addition, ",
        "After that, ",
        "Beyond that, ",
        "Likewise, ",
        "Finally, ",
      ],
    ],
    reasons: ["{say} {why}"],
    closings: [
      "Save this and apply one point at a time.",
      "Save this for when you need it.",
      "If this was useful, please share it.",
    ],
    closingShort: "Save this for later.",
    closingScreens: ["Save and apply", "Start with one"],
    titles: ["{k}: {n} to remember", "{k}: {n} to check first", "{k}, reduced to {n}"],
    summaries: ["{k}, reduced to {n}.", "{k}: a short, clear look at {n}."],
  },
  casual: {
    hooks: [
      "{k}. {hook}",
      "{k}? I've got you.",
      "Okay, {k}, the easy way.",
      "{k}: just {n}, promise.",
    ],
    hookShort: "{k}, go!",
    audience: "Yep, {a}, this one's for you.",
    audienceShort: "Hey {a}! ",
    openers: [
      [
        "So, first: ",
        "Next up: ",
        "Oh, and ",
        "Also, ",
        "Quick one: ",
        "Don't skip this: ",
        "Nearly there: ",
        "Last one: ",
      ],
      [
        "Start here: ",
        "Then ",
        "This one matters: ",
        "And hey, ",
        "Small thing, but ",
        "Trust me, ",
        "One more: ",
        "And finally, ",
      ],
    ],
    reasons: ["{say} {why}"],
    closings: [
      "Save it, and send it to a friend!",
      "Try it, then tell me how it went!",
      "Hit save before you forget!",
    ],
    closingShort: "Save it for later!",
    closingScreens: ["Save it, share it", "Try just one"],
    titles: ["{k}, the easy way", "{k}: just {n}", "{k}? Start with {n}"],
    summaries: ["{k}? It doesn't have to be hard. Start with {n}.", "{k}: just {n}, no fuss."],
  },
  humorous: {
    hooks: [
      "{k}? {hook} You're among friends.",
      "{k}: let's skip the crying part.",
      "{k}. Deep breath. We can do this.",
      "{k}: {n}, zero tears.",
    ],
    hookShort: "{k}, with a smile.",
    audience: "Looking at you, {a}.",
    audienceShort: "Sit down, {a}. ",
    openers: [
      [
        "Number one: ",
        "Number two: ",
        "Number three: ",
        "Number four: ",
        "Number five: ",
        "Number six: ",
        "Number seven: ",
        "Number eight: ",
      ],
      [
        "Act one: ",
        "Act two: ",
        "Act three: ",
        "Act four: ",
        "Act five: ",
        "Act six: ",
        "Act seven: ",
        "The grand finale: ",
      ],
    ],
    reasons: ["{say} {why}"],
    closings: [
      "Save this, or tomorrow's you will sulk.",
      "Send it to the friend who needs it. You know who.",
      "Drop your best disaster in the comments.",
    ],
    closingShort: "Save this. Laugh later.",
    closingScreens: ["Save me. Please.", "Tag that one friend"],
    titles: ["{k}, minus the crying", "{k}: {n} and zero tears", "{k}, but make it painless"],
    summaries: [
      "{k}, with jokes and {n} for real life.",
      "{k}: come for the jokes, leave with {n}.",
    ],
  },
  educational: {
    hooks: [
      "{k}: here's the why behind it.",
      "{k}: {n} to know, and why.",
      "{k} gets easier once you know why.",
      "{k}: not just how, but why.",
    ],
    hookShort: "{k}, and why.",
    audience: "Good to know for {a}.",
    audienceShort: "For {a}: ",
    openers: [
      [
        "First. ",
        "Second. ",
        "Third. ",
        "Fourth. ",
        "Fifth. ",
        "Sixth. ",
        "Seventh. ",
        "And last. ",
      ],
      [
        "Let's start. ",
        "Next. ",
        "Here's the third. ",
        "Moving on. ",
        "Number five. ",
        "Number six. ",
        "Almost done. ",
        "One last thing. ",
      ],
    ],
    reasons: ["{say} Why? {why}", "{say} Here's why. {why}", "{say} The reason is simple. {why}"],
    closings: [
      "Save this and try it step by step.",
      "Got a question? Leave it in the comments.",
      "Know the why, and it sticks. Save this one.",
    ],
    closingShort: "Save the why for later.",
    closingScreens: ["Save the why", "Try one today"],
    titles: ["{k}: {n} to know, and why", "{k}, explained: {n}", "{k}: how and why"],
    summaries: ["{k}: {n} to do, and why.", "{k}: the why behind it, in {n}."],
  },
};

/** Punch lines that fit after any advice. */
export const englishJokes = [
  "Future you just started clapping.",
  "Easier than getting out of bed.",
  "Even my couch agrees. Probably.",
  "If you nodded, you're halfway there.",
  "Annoying? A bit. So is my alarm clock.",
  "Skip it, and tomorrow's you files a complaint.",
] as const;

const countWords = ["one", "two", "three", "four", "five", "six", "seven", "eight"] as const;

/** "four things" for 4. */
export function englishCount(count: number): string {
  return `${countWords[count - 1] ?? count} ${count === 1 ? "thing" : "things"}`;
}
