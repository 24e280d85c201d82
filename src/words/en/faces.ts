const names: Readonly<Record<string, string>> = {
  web: "the web chat",
  slack: "Slack",
  discord: "Discord",
  telegram: "Telegram",
};

/** The chats themselves, and one person in several of them. */
export const faces = {
  nameOf: (face: string) => names[face] ?? face,
  moved: {
    asked: (face: string) => `Carried over from ${face}: we go on here`,
    gone: (face: string) => `I can no longer write to you in ${face}, so we go on here`,
    closed: (_face: string) => "I can no longer write there, so we go on here in private",
    on: (face: string) => `This goes on in ${face}. The cards here are closed.`,
    text: "Everything is as you left it. Go on with the card here.",
  },
  link: {
    title: "One person, many chats",
    explain:
      "Get a code here and type it in your other chat: from then on both are you, with the same shorts.",
    get: "Get a code",
    code: (code: string, minutes: string) =>
      `Your code is ${code}. Type it in your other chat within ${minutes} minutes. It works once.`,
    codeUntil: (time: string) => `Type it in your other chat. Good once, until ${time}.`,
    typeIn: "A code from another chat",
    redeem: "Connect",
    outcomes: {
      linked: "Connected. Both chats are you now.",
      "already-linked": "These two chats are you already.",
      "code-is-old": "This code is unknown, used or too old. Get a new one in your other chat.",
      "approval-is-open":
        "One of you has already decided about a post that still waits for approval. Connect the chats once it is settled.",
    },
    chats: "Your chats",
    newsFace: "Requests and news go to",
    lastUsed: "the chat I used last",
    chooseNewsFace: "Send them there",
    disconnect: "Disconnect",
    disconnectOne: (face: string, name: string) => `Disconnect ${face}, ${name}`,
    oneTeam: "This session stays in one team. To connect chats, sign in with a link of your own.",
    continueHere: "Go on here",
    livesElsewhere: (face: string) => `This conversation is going on in ${face}.`,
    livesElsewhereText: "Go on here, and what comes next is told here.",
  },
};
