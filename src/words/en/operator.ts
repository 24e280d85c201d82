/** What whoever starts XCaster reads in their terminal. */
export const operator = {
  running: (version: string) => `XCaster ${version} is running.`,
  open: "Open",
  linkHint: "signs you in as the owner: once, within 24 hours. Every start prints a new link.",
  page: "Page",
  pageHint: "where everybody can watch what you publish",
  roles: (names: string) => `This process does: ${names}.`,
  kinds: { chat: "Chats", channel: "Channels", provider: "Making" },
  ownDoors: { "Web chat": "Web chat", "Built-in page": "Built-in page" },
  states: {
    on: "on",
    off: "off",
    local: "built in",
    "not-yet": "off",
  },
  switchedOnBy: (keys: string) => `${keys} ${keys.includes("+") ? "switch" : "switches"} it on`,
  notInYet: (keys: string) => `not in this version yet; ${keys} will switch it on`,
  setButNotYet: (keys: string) => `${keys} is set, but this version cannot use it yet`,
  stop: "Ctrl-C stops it. Nothing is lost, not even in a power cut.",
  stopping: "Stopping: putting away safely what is under way …",
  stopped: "Stopped.",
  fault: (message: string) => `XCaster stopped because of a fault of its own: ${message}`,
  unknownWord: (word: string, known: string) =>
    `${word} is not understood here. The options are: ${known}.`,
  valueMissing: (option: string, known: string) =>
    `${option} needs a value behind it. The options are: ${known}.`,
  unknownRole: (names: string, known: string) =>
    names === ""
      ? `--roles needs one or more of: ${known}.`
      : `--roles knows ${known}, but not ${names}.`,
  ownerName: "Owner",
  pageName: "My shorts",
  demo: {
    noKeyword: 'Name a keyword, for example: npm run demo -- "packing tips for summer"',
    unknownOption: (option: string, known: string) => `${option} is one of: ${known}.`,
    unreadable: (path: string) => `The script ${path} cannot be read. Check its name.`,
    noText: (path: string) => `There is no text in ${path}. Write the script as plain text.`,
    unwritable: (path: string) =>
      `Nothing can be written to ${path}. Choose another place with --out.`,
    intro: "A creator talks to XCaster. Database, queue, studio and page are the real ones.",
    local: "No keys are used: writer, painter, voice and renderer are the built-in ones.",
    standIn: (face: string) =>
      `${face} is a stand-in on this machine; what talks to it is the platform's own SDK.`,
    person: "Creator",
    bot: "XCaster",
    approver: "Approver",
    botToApprover: "XCaster → Approver",
    lastWords: "Tell me in the comments which one you will try first!",
    betterTitle: (title: string) => `${title} (save this)`,
    objection: "The first line is a little stiff. Say it more gently, please.",
    lastLine: "Questions? Ask them in the comments.",
    softer: (line: string) => `Got a minute? ${line}`,
    hello: "help",
    notes: {
      joined: "A second person joins by an invitation. From now on they approve what goes out.",
      advice: "The creator takes the advice.",
      lastWords: (words: string) => `The creator writes another last line: “${words}”`,
      redraw: "The creator has the second picture drawn again and takes the new one.",
      voice: (speed: string) => `The creator listens, takes another voice, ${speed} times as fast.`,
      style: "The creator puts the captions on a box, picks playful music and brisk scenes.",
      title: (title: string) => `The creator writes another title: “${title}”`,
      description: (words: string) =>
        `The creator adds a line to the description of the planned short: “${words}”`,
      objection: (words: string) => `The approver writes: “${words}”`,
      approved: "The approver looks at it and approves.",
      firstWords: (words: string) => `The creator begins more gently: “${words}”`,
    },
    clockToPost: (moment: string) => `The demo moves its clock forward to ${moment}.`,
    visits: (count: string) =>
      `${count} visitors open the page and watch; the page counts them itself.`,
    clock: (moment: string) => `The demo moves its clock forward by ${moment}.`,
    moments: { "1h": "one hour", "24h": "one day" },
    files: "Here is what was made:",
    interrupted: "Stopped before the end. Nothing is left behind.",
    failed: (what: string) => `The demo did not get to its end: ${what}`,
    tookTooLong: (seconds: string) => `nothing happened for ${seconds} seconds.`,
  },
};
