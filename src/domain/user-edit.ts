/** What a person can change of what was made for them. */
export const editTypes = [
  "script_change",
  "image_selection",
  "voice_change",
  "timing_adjustment",
  "style_change",
] as const;
export type EditType = (typeof editTypes)[number];
