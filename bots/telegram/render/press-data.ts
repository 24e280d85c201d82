/** Bytes that a button may carry: https://core.telegram.org/bots/api#inlinekeyboardbutton */
export const pressDataBytesMax = 64;

/** Where the home screen leads. */
const homeActions = ["new-short", "schedule"] as const;
export type HomeAction = (typeof homeActions)[number];

/** What a button brings back: an action of the conversation, or something this face answers by itself. */
export type PressData =
  | { type: "action"; token: string }
  /** Shows another side of the card. */
  | { type: "look"; key: string; view: string }
  /** Fills something in. */
  | { type: "set"; key: string; field: string; value: string }
  /** Asks for words, to be given as a reply. */
  | { type: "ask"; key: string; about: string }
  /** What words were meant for: one of the place's conversations. */
  | { type: "meant"; conversationId: string }
  /** A new short of the words that the question replies to. */
  | { type: "new" }
  | { type: "language"; language: string }
  /** IANA name. */
  | { type: "zone"; timeZone: string }
  | { type: "home"; action: HomeAction }
  /** Brings a conversation to where it was pressed. */
  | { type: "go"; conversationId: string };

const letters = { action: "a", look: "l", set: "s", ask: "q" } as const;
const key = "[\\w-]{1,12}";
const word = "[\\w:-]{1,30}";

/** As a button carries it. */
export function writePressData(data: PressData): string {
  switch (data.type) {
    case "action":
      return `${letters.action}.${data.token}`;
    case "look":
      return `${letters.look}.${data.key}.${data.view}`;
    case "set":
      return `${letters.set}.${data.key}.${data.field}.${data.value}`;
    case "ask":
      return `${letters.ask}.${data.key}.${data.about}`;
    case "meant":
      return `m.${data.conversationId}`;
    case "new":
      return "n";
    case "language":
      return `i.${data.language}`;
    case "zone":
      return `z.${data.timeZone}`;
    case "home":
      return `h.${data.action}`;
    case "go":
      return `g.${data.conversationId}`;
  }
}

const readers: readonly [RegExp, (parts: string[]) => PressData][] = [
  [/^a\.([\w-]{1,60})$/, ([token = ""]) => ({ type: "action", token })],
  [
    new RegExp(`^l\\.(${key})\\.([\\w.:-]{1,40})$`),
    ([own = "", view = ""]) => ({ type: "look", key: own, view }),
  ],
  [
    new RegExp(`^s\\.(${key})\\.(${word})\\.([\\w.:-]{1,30})$`),
    ([own = "", field = "", value = ""]) => ({ type: "set", key: own, field, value }),
  ],
  [
    new RegExp(`^q\\.(${key})\\.(${word})$`),
    ([own = "", about = ""]) => ({ type: "ask", key: own, about }),
  ],
  [/^m\.([\w-]{1,40})$/, ([conversationId = ""]) => ({ type: "meant", conversationId })],
  [/^n$/, () => ({ type: "new" })],
  [/^i\.(\w{2})$/, ([language = ""]) => ({ type: "language", language })],
  [/^z\.([\w/+-]{1,60})$/, ([timeZone = ""]) => ({ type: "zone", timeZone })],
  ...homeActions.map((action): (typeof readers)[number] => [
    new RegExp(`^h\\.${action}$`),
    () => ({ type: "home", action }),
  ]),
  [/^g\.([\w-]{1,40})$/, ([conversationId = ""]) => ({ type: "go", conversationId })],
];

/** Undefined for anything that none of our buttons carries. */
export function readPressData(text: string): PressData | undefined {
  for (const [pattern, build] of readers) {
    const found = pattern.exec(text);
    if (found) return build(found.slice(1));
  }
  return undefined;
}
