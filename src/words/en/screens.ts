/** The sentences of each screen. */
export const screens = {
  welcome: {
    title: "Type one keyword. Get a finished short.",
    text: "I write it, draw it, speak it and cut it. You look at it here and decide when it goes out.",
    examplesLabel: "Or start with one of these",
    examples: ["Packing tips for summer", "How to ace an interview", "A weekend in Seoul"],
    hint: "You can also paste a script of your own.",
  },
  onlooker: {
    looksOn: {
      title: "See what your team makes",
      text: "The shorts are under Projects, and the Calendar says when each one goes out.",
    },
    approves: {
      title: "What needs your approval comes here",
      text: "You see the video and exactly what goes out with it. Approve it, or say what should change.",
    },
  },
  tonePick: {
    title: (keyword: string) => `How should “${keyword}” sound?`,
    own: "How should your script sound?",
    ownScript: "Your words stay exactly as you wrote them.",
    facts: (length: string, wait: string) => `${length} video · takes about ${wait}`,
    free: "no cost",
    cost: (money: string) => `up to ${money}`,
    contentLanguage: { ko: "in Korean", en: "in English" },
  },
  brandPick: {
    title: (keyword: string) => `Which brand is “${keyword}” for?`,
    text: "Its tone, colours and audience go into the short.",
  },
  progress: {
    making: (keyword: string) => `Making “${keyword}”`,
    remaking: (keyword: string) => `Remaking “${keyword}”`,
    finished: (keyword: string) => `“${keyword}” is made`,
    stopped: (keyword: string) => `Making “${keyword}” stopped`,
    remakeHint: "Only what you changed is made again.",
    anewHint: "Everything is made anew, from the script on.",
    barLabel: "Progress",
  },
  preview: {
    title: "Your short is ready",
    text: "Have a look. It goes out only when you say so.",
    video: (title: string) => `Preview of “${title}”`,
    script: "Read the script",
    localTitle: "Made with the built-in tools",
    localText: "No key is set for these parts, so the built-in tools made them.",
    length: (length: string) => `Length ${length}`,
  },
  roles: { hook: "Opening", point: "Point", "call-to-action": "Closing" },
  scriptEdit: {
    title: "Edit the script",
    text: "Only the scenes you change are made again.",
    scene: (number: number, role: string) => `${number} · ${role}`,
    narration: "Spoken",
    onScreen: "On screen",
    seconds: (seconds: string) => `about ${seconds} s`,
    total: (seconds: string) => `about ${seconds} s in all`,
  },
  imagePick: {
    title: "Which pictures should be redrawn?",
    text: "Pick the ones you do not like. The rest stay.",
    picture: (number: number, line: string) => `Scene ${number}: ${line}`,
    count: (count: string) => `${count} selected`,
  },
  timePick: {
    title: "When should it go out?",
    which: "Which of these do you mean?",
    score: (score: string) => `${score} of 100`,
    reasons: {
      "your-best-hour": (posts: string, lift: string) =>
        `${posts} of your shorts near this hour got ${lift}% more views.`,
      "your-best-weekday": (posts: string, lift: string) =>
        `${posts} of your shorts on this weekday got ${lift}% more views.`,
      "usual-evening": () => "People watch most in the evening. A general guess.",
      "usual-lunch": () => "Many watch over lunch. A general guess.",
      "usual-weekend-morning": () => "Weekend mornings are unhurried. A general guess.",
    },
    tooFew: "Your own numbers do not point to a best time yet, so these are general ones.",
    zone: (zone: string) => `Times are in ${zone}.`,
    current: (when: string) => `Now set for ${when}.`,
    field: "Pick a day and time",
    quick: {
      todayEvening: "This evening",
      tomorrowMorning: "Tomorrow morning",
      tomorrowEvening: "Tomorrow evening",
      saturdayMorning: "Saturday morning",
    },
  },
  scheduled: {
    title: "Scheduled",
    text: (title: string, channel: string) => `“${title}” goes out on ${channel}.`,
  },
  publishing: {
    title: "Publishing…",
    text: (title: string, channel: string) => `“${title}” is on its way to ${channel}.`,
    overTitle: "Sent out",
    overText: (title: string, channel: string) => `“${title}” was sent to ${channel}.`,
  },
  published: {
    title: "It is live!",
    text: (title: string, channel: string) => `“${title}” is up on ${channel}.`,
    open: "Watch it",
    copy: "Copy link",
    copied: "Copied",
  },
  numbers: {
    moments: {
      "1h": "One hour in",
      "24h": "One day in",
      "7d": "One week in",
      asked: "So far",
    },
    labels: {
      views: "Views",
      likes: "Likes",
      comments: "Comments",
      shares: "Shares",
      watchTime: "Watched",
    },
    chart: (title: string) => `How the views of “${title}” grew`,
    takenAt: (when: string) => `As of ${when}`,
  },
  makingFailed: {
    title: (step: string) => `${step}: something went wrong`,
  },
  publishingFailed: {
    title: (channel: string) => `It did not go up on ${channel}`,
  },
  outcomeUnknown: {
    title: "Did it go up?",
    text: (title: string, channel: string) =>
      `${channel} gave no clear answer about “${title}”. Please look there and tell me, so that it never goes up twice.`,
  },
  held: {
    title: "I held this one back",
    text: (title: string, when: string) =>
      `“${title}” was due ${when}, but I was not running then. It has not gone out: publish it now, or pick a new time.`,
    withoutThumbnail: (title: string, when: string) =>
      `“${title}” was set for ${when}, but I could not draw its new thumbnail. It has not gone out and nothing is lost: publish it now or pick a new time, and I’ll try the thumbnail again.`,
  },
  makingCancelled: {
    title: "Stopped",
    text: "Finished parts are kept. Carry on whenever you like.",
  },
  discarded: {
    title: "Discarded",
    text: (title: string) => `“${title}” is put aside. Changed your mind? Bring it back.`,
  },
  help: {
    title: "Here is what you can do",
    text: "Send a keyword and I make a short out of it. Right now you can also:",
    textAlone: "Send a keyword and I make a short out of it.",
  },
  reminder: {
    title: (about: string) => `“${about}” is still waiting for you`,
    text: "Whenever you like, it goes on right where you left it.",
  },
  unclear: {
    title: "I did not quite get that",
    text: "Right now you can do one of these: press it above, or type its name.",
    textAlone: "For another short, start a new conversation with its keyword.",
  },
};
