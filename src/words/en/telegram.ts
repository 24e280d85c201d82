/** What only Telegram's face says. */
export const telegram = {
  /** Shown in the menu of commands; at most 256 characters each. */
  commands: {
    short: "Make a short out of a keyword",
    home: "Your month, your shorts, what is coming up",
    schedule: "What is scheduled",
    link: "Use one account in all your chats",
    language: "한국어 / English",
    timezone: "In which time zone I show and understand times",
    help: "What I can do",
  },
  prompts: {
    keyword: "What should it be about? Reply with a keyword.",
    keywordField: "A keyword",
    answer: "Reply to this message with your words.",
    title: "Reply with the new title.",
    description: "Reply with the new description.",
    hashtags: "Reply with the hashtags, separated by spaces.",
    photo: (number: string) => `Reply to this message with the photo for scene ${number}.`,
  },
  script: {
    hint: "✏️ changes one scene. To change several at once, copy this script, edit it and reply to this message with it. Lines with » stand on the picture.",
    ask: (number: string, role: string) =>
      `Scene ${number} (${role}): reply with its new words. A line that starts with » changes what stands on the picture.`,
    changed: (number: string) => `Scene ${number} would become`,
    notSaved: (button: string) => `Nothing is saved yet: “${button}” saves it.`,
    undo: "Take it back",
    unreadable:
      "I could not tell which scenes those words are for. Number them, for example “2. New words”.",
    same: "Those are the words that are there already.",
  },
  ownPicture: {
    hint: "📷 asks for a photo of your own; you can also just reply to a picture with one. 🔄 draws a new one.",
    taken: (number: string) => `Your picture is in scene ${number}.`,
    refused: "I cannot use that picture. Send a JPEG or PNG photo of up to 20 MB.",
    which: "Reply to the very picture that yours should replace.",
  },
  voice: { text: "Listen to the voices above and choose one." },
  which: {
    title: "Which short do you mean?",
    newShort: "Make a new short of it",
    untitled: "Untitled",
  },
  link: {
    code: (until: string) => `Type this in your other chat by ${until}. It works once.`,
    onlyPrivate: "Codes are for you alone. Write /link to me in our private chat.",
    openPrivate: "Open the private chat",
  },
  language: {
    ask: "Which language shall I speak?",
    saved: "I speak English with you from now on.",
  },
  timeZone: {
    ask: (zone: string) =>
      `Your times are shown in ${zone}. Choose another zone, or type it with a city, such as /timezone London.`,
    which: "Which of these is yours?",
    unknown:
      "I know no place or zone of that name. Try the nearest large city, or something like UTC+9.",
    saved: (zone: string, now: string) =>
      `From now on your times are in ${zone}. It is ${now} there.`,
    hint: "Change it with /timezone.",
  },
  slow: (seconds: string) =>
    `Telegram lets me change only so much in a minute. It shows in about ${seconds} s.`,
  film: {
    tooLarge: "The video is too large for Telegram: it can be watched by its link for a week.",
    watch: "Watch the video",
  },
  notUnderstood: {
    file: "I can read words, and photos that reply to a picture. Anything else I leave alone.",
    anonymous: "I cannot tell who you are while you write anonymously.",
  },
};
