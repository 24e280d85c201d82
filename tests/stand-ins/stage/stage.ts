/** A platform's stand-in with people in it, as a page can show it and act for one of them. */
export interface Stage extends AsyncDisposable {
  /** In addresses, such as "discord". */
  name: string;
  title: string;
  /** What points XCaster at it. */
  environment: Record<string, string>;
  people: readonly { id: string; name: string }[];
  /** Calls back at each change of what anybody sees; gives back how to stop. */
  onChange(listener: () => void): () => void;
  /** What somebody sees; the first place where none is said. */
  view(personId: string, placeId: string | undefined): StageView;
  /** Throws, in words, what the platform's client would not let them do. */
  act(personId: string, placeId: string, action: StageAction): void | Promise<void>;
}

export interface StageView {
  places: readonly StagePlace[];
  placeId: string;
  messages: readonly StageMessage[];
  /** The form that is open in front of them. */
  form: StageForm | undefined;
  /** Such as "/short keyword: tone:". */
  commands: readonly string[];
}

export interface StagePlace {
  id: string;
  name: string;
  /** Inside the place above it. */
  isInside: boolean;
}

export interface StageMessage {
  id: string;
  author: string;
  isBot: boolean;
  /** ISO 8601. */
  at: string;
  /** Such as "edited" or "only you can see this". */
  notes: readonly string[];
  blocks: readonly StageBlock[];
  /** What its own menu offers. */
  commands: readonly string[];
  /** The thread that hangs on it. */
  threadId: string | undefined;
}

export type StageBlock =
  /** In the little Markdown of `page/draw-text.js`. */
  | { kind: "text"; text: string }
  | { kind: "media"; items: readonly { url: string; contentType: string; alt: string }[] }
  | { kind: "file"; name: string; url: string }
  | { kind: "buttons"; buttons: readonly StageButton[] }
  | { kind: "menu"; menu: StageMenu }
  | { kind: "line" }
  | { kind: "box"; color: string | undefined; blocks: readonly StageBlock[] }
  | { kind: "section"; blocks: readonly StageBlock[]; beside: StageBlock };

export interface StageButton {
  label: string;
  /** What pressing it is told with; absent where it is a link or cannot be pressed. */
  press: string | undefined;
  url: string | undefined;
  look: "plain" | "primary" | "good" | "danger";
}

export interface StageMenu {
  id: string;
  label: string;
  /** "date" and "time" take the value a browser's own field has. */
  kind: "options" | "date" | "time" | "text";
  options: readonly { label: string; value: string; isChosen: boolean }[];
  value: string;
  least: number;
  most: number;
}

export interface StageForm {
  title: string;
  /** What stands before the fields: words, and what is pressed and chosen without sending the form. */
  blocks?: readonly StageBlock[];
  /** On the button that sends it; "Submit" where the platform has no words of its own, null where it cannot be sent. */
  submit?: string | null | undefined;
  fields: readonly StageField[];
}

export interface StageField {
  label: string;
  hint: string;
  kind: "text" | "long-text" | "options" | "check" | "files" | "date" | "time";
  value: string;
  options: readonly { label: string; value: string; isChosen: boolean }[];
  isRequired: boolean;
  most: number;
}

export interface StageFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** By the field's label. */
export type StageValues = Record<string, readonly string[] | readonly StageFile[]>;

export type StageAction =
  | { kind: "say"; text: string; repliesTo: string | undefined; files: readonly StageFile[] }
  | { kind: "press"; press: string }
  | { kind: "choose"; menu: string; values: readonly string[] }
  | { kind: "use"; command: string; messageId: string }
  | { kind: "submit"; values: StageValues }
  | { kind: "dismiss" };
