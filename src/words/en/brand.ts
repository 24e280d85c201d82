/** The page on which a team's brands are set. */
export const brand = {
  title: "Brand",
  text: "What you set here goes into every short from now on, so you need not say it each time.",
  none: "No brand yet. Fill in what you know; each field may stay empty but the name.",
  noneToLook: "There is no brand yet.",
  add: "Add another brand",
  default: "Default",
  makeDefault: "Make default",
  name: "Name",
  tone: "Tone",
  toneAsked: "Ask me each time",
  toneHint: "To use another one just once, write it before the keyword: “Humorous: packing tips”.",
  audience: "Who it is for",
  audienceHint: "For example “people who camp for the first time”",
  colors: "Colours",
  colorsHint:
    "Up to five, the most important first. They colour pictures, captions and the thumbnail.",
  color: (number: string) => `Colour ${number}`,
  pickColor: (number: string) => `Pick colour ${number}`,
  contrast: (white: string, black: string) =>
    `White letters ${white} : 1 · black letters ${black} : 1`,
  avoided: "Never say",
  avoidedHint: "One phrase a line. None of them appears in a draft I write.",
  examples: "Examples",
  examplesHint:
    "Up to three links, one a line. They are kept for your team; I do not learn from them yet.",
  save: "Save",
  saved: "Saved. It goes into the next short.",
  changedMeanwhile:
    "Somebody else has changed this brand meanwhile. What you typed stays here, and saving it replaces theirs.",
  goneMeanwhile:
    "Somebody else has deleted this brand meanwhile. What you typed stays here to copy.",
  remove: "Delete",
  removeAsk: (name: string) => `Delete “${name}”? Shorts that were made for it stay.`,
  removeSure: "Yes, delete",
  lookOnly: "Only owners and admins of the team can change brands.",
  refusals: {
    "name-missing": "Give the brand a name.",
    "name-taken": "There is a brand of that name already.",
    "color-unclear": "Write a colour like #e2335c.",
    "too-many-colors": "Five colours at most.",
    "too-many-phrases": "That is too many phrases. Thirty at most.",
    "link-unclear": "A link starts with https://",
    "too-many-links": "Three links at most.",
    "too-many-brands": "There are as many brands as there can be. Delete one first.",
  },
};
