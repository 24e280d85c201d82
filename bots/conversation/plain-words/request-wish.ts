/** What somebody asks for who names nothing that a short could be about. */
export type RequestWish =
  /** To go on with what is there. */
  | "start"
  /** To have somebody else choose. */
  | "decide"
  /** To leave it. */
  | "drop"
  /** Something else, which is still to be named. */
  | "change"
  /** To be told what a short could be about. */
  | "ideas"
  /** Something that only what is made already can have done to it. */
  | "made-already";

/** How each is asked for in a language: patterns of which one is the whole sentence, between `lead` and `after`. */
export interface RequestPatterns {
  lead: string;
  after: string;
  patterns: Readonly<Record<RequestWish, readonly string[]>>;
}
