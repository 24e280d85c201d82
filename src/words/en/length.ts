/** How long a short is, where people ask for another length. */
export const length = {
  verbs: { "change-length": "Change the length" },
  verbHints: { "change-length": "have it made anew, longer or shorter" },
  chosen: { "change-length": "Length changed" },
  pick: {
    title: (wished: string) => `Shall I make it ${wished} long?`,
    titleOpen: "How long should it be?",
    text: (now: string, wait: string) =>
      `It is ${now} now. For another length I write it anew and make it again, which takes about ${wait}. If you like this one better, you can undo it.`,
    mayBeScene: "For a single scene, say something like “make scene 2 shorter”.",
    button: (duration: string) => `Make it ${duration}`,
    chosen: (duration: string) => `Making it ${duration}`,
  },
  limit: {
    min: "No short is shorter than 15 seconds.",
    max: "No short is longer than 60 seconds.",
  },
  set: (wished: string) => `All right, ${wished} it is.`,
  needsKeyword: "What should it be about?",
  same: (now: string) => `It is ${now} already.`,
  end: {
    longer: (now: string) => `It is ${now} already, and no short is longer than 60 seconds.`,
    shorter: (now: string) => `It is ${now} already, and no short is shorter than 15 seconds.`,
  },
  which: "How long should it be? Anything from 15 to 60 seconds, like “45 seconds”.",
  anew: {
    making: (wished: string) =>
      `Shall I stop this one and begin again at ${wished}? Say “yes” and I’ll do it.`,
    script: (wished: string) =>
      `For ${wished} I have to write a new script, so what you changed in this one is lost. Say “yes” and I’ll do it.`,
    card: (wished: string) =>
      `Shall I make the whole short anew at ${wished}? What you filled in on this card is lost then. Say “yes” and I’ll do it.`,
    nothing: (wished: string) =>
      `Shall I make it from the start at ${wished}? Say “yes” and I’ll do it.`,
  },
  ofOwn:
    "This one reads your own words, so it is as long as they are. Change the words to change the length.",
  fixed: {
    planned:
      "A planned short keeps its length. Take it off the schedule first, then tell me how long it should be.",
    awaiting:
      "A short that waits for approval keeps its length. Take the request back first, then tell me how long it should be.",
    "put-aside": "It is put aside. Bring it back first, then tell me how long it should be.",
    out: "This one was sent out already, so its length can’t change. Send me the keyword again for one of another length.",
  },
};
