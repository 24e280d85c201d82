type Lines = readonly [string, ...string[]];

/** How one tone speaks in one language. {k} is the keyword, {n} the number of points. */
export interface ToneWords {
  hooks: Lines;
  /** For a long keyword in a short that has no time for more. */
  hookShort: string;
  audience: string;
  /** The same in a few words, before the hook. */
  audienceShort: string;
  /** What stands before each point, one set an attempt; the last one is for the last point. */
  openers: readonly [Lines, ...Lines[]];
  /** How a reason is joined to its advice: {say} and {why}. */
  reasons: Lines;
  closings: Lines;
  closingShort: string;
  closingScreens: Lines;
  titles: Lines;
  summaries: Lines;
}
