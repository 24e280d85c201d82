const list = new Intl.ListFormat("en");

/** What is said back to words that ask for nothing to be done. */
export const replies = {
  leads: {
    thanks: "You’re welcome!",
    praise: "Glad you like it!",
    laughter: "Glad it made you laugh!",
    greeting: "Hello!",
    bye: "See you! I’m here whenever you need me.",
    understood: "All right!",
    "left-as-is": "All right, it stays as it is.",
  },
  meant: (label: string) => `Do you mean “${label}”? Say “yes” and I’ll do it.`,
  onCard: (label: string) => `“${label}” is on the card above. Please press it there.`,
  whichChoice: (labels: string) => `Which one? You can type its name: ${labels}`,
  whichTopic: {
    start:
      "What is it about? Send me a topic like “summer packing tips” and I’ll start right away.",
    ideas:
      "Start with a question people often ask you, or with something you can’t stop talking about. One line is enough, like “job interview tips” or “Jeju food”.",
    change: "What shall it be about instead? Send me a new topic, like “Jeju food”.",
    "nothing-made":
      "There is no short here yet. Send me a topic like “summer packing tips” and I’ll make one.",
    idle: "All right, I’m not making anything. Whenever you want a short, send me a topic like “Jeju food”.",
    dropped:
      "All right, I won’t make it. Whenever you want a short, send me a topic like “Jeju food”.",
  },
  whichScene: {
    words: (count: string) => `Which scene shall I rewrite? They are numbered 1 to ${count}.`,
    picture: (count: string) => `Which scene shall I draw again? They are numbered 1 to ${count}.`,
  },
  oneSentence: (numbers: readonly number[]) => {
    const named = list.format(numbers.map(String));
    if (numbers.length > 1) {
      return `Scenes ${named} are single sentences, so there is nothing to leave out. Shall I put them in other words? Say “yes” and I’ll do it.`;
    }
    const what = numbers.length > 0 ? `Scene ${named}` : "It";
    return `${what} is a single sentence, so there is nothing to leave out. Shall I put it in other words? Say “yes” and I’ll do it.`;
  },
  oneByOne:
    "I’m not sure what to change in which scene. Please tell me one at a time, like “make scene 2 shorter” or “new picture for scene 4”.",
  making: (keyword: string, step: string, percent: string) =>
    `I’m working on the ${step.toLowerCase()} of “${keyword}”, ${percent}% done so far.`,
  left: {
    about: (left: string) => `About ${left} to go.`,
    usual: (wait: string) => `The whole thing usually takes about ${wait}.`,
    none: "Almost there.",
    unknown: "I can’t tell yet how long the rest takes. You’ll hear as soon as it’s ready.",
  },
  full: {
    idle: (wait: string) =>
      `I’m not making anything right now. Send me a keyword and you can watch it in about ${wait}.`,
    "not-begun": (wait: string) =>
      `I haven’t started yet. Choose above, and it takes about ${wait}.`,
    stopped: (label: string | undefined) =>
      label === undefined
        ? "It is stopped at the moment."
        : `It is stopped at the moment. Say “${label}” and I’ll go on.`,
    ready: (title: string) => `“${title}” is ready. Tell me when to publish it, or what to change.`,
    "your-turn": "I’m waiting for your answer. Go on with the card above.",
    planned: (title: string, when: string) => `“${title}” goes out on ${when}.`,
    awaiting: (title: string, when: string | undefined) =>
      when === undefined
        ? `“${title}” is waiting for approval. It goes out as soon as it is approved.`
        : `“${title}” is waiting for approval. Once approved, it goes out on ${when}.`,
    held: (title: string) => `“${title}” is on hold. Choose a new time and it goes out then.`,
    publishing: (title: string) =>
      `“${title}” is going out right now. You get the link the moment it is up.`,
    "outcome-unknown": (title: string) =>
      `I have no clear answer whether “${title}” is up. Please look at the channel and tell me.`,
    published: (title: string) => `“${title}” is up already.`,
    "put-aside": (title: string) =>
      `“${title}” is put aside. Say “bring it back” and it is here again.`,
    nothing: "I’m not making anything right now.",
  },
  brief: {
    idle: "Send me a keyword and I’ll start.",
    "not-begun": "Choose above and I’ll start.",
    making: "You’ll hear as soon as it’s ready.",
    stopped: (label: string) => `Say “${label}” and I’ll go on.`,
    ready: "Tell me when to publish it, or what to change.",
    "your-turn": "Go on with the card above.",
    planned: (when: string) => `It goes out on ${when}.`,
    awaiting: "You’ll hear as soon as it’s approved.",
    held: "Choose a new time and it goes out then.",
    publishing: "You get the link the moment it is up.",
    "outcome-unknown": "Please look at the channel and tell me whether it is up.",
    published: "",
    "put-aside": "",
    nothing: "",
  },
};
