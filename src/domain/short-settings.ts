/** How fast a person may have a short spoken; 1 is the voice's own speed. */
export const voiceSpeed = { min: 0.5, standard: 1, max: 2 } as const;

export interface VoiceChoice {
  /** One of the speaker's voices: a built-in one by its name. */
  id: string;
  /** Between `voiceSpeed.min` and `.max`. */
  speed: number;
}

/**
 * How the points are presented: as a numbered list, as a story that flows on without numbers, as a
 * review that ticks its points off, or as a product on its stage.
 */
export const templates = ["list", "story", "review", "product"] as const;
export type Template = (typeof templates)[number];

/** Spoken words on the picture: the word of the moment in colour, on a box, plain, or none at all. */
export const captionStyles = ["pop", "box", "plain", "none"] as const;
export type CaptionStyle = (typeof captionStyles)[number];

/** The moods that music can have; each goes with one of the tones. */
export const musicMoods = ["calm", "relaxed", "playful", "curious"] as const;
export type MusicMood = (typeof musicMoods)[number];

/** The music under the voice: what goes with the tone, one of the moods by name, or none. */
export const musics = ["own", ...musicMoods, "none"] as const;
export type Music = (typeof musics)[number];

/** How long the breath between two scenes is. */
export const paces = ["calm", "normal", "brisk"] as const;
export type Pace = (typeof paces)[number];

/** What a person may choose about how a short sounds and looks. */
export interface ShortSettings {
  voice: VoiceChoice;
  template: Template;
  captionStyle: CaptionStyle;
  music: Music;
  pace: Pace;
}

/** What a short is made with where nobody chose anything. */
export const standardSettings: ShortSettings = {
  voice: { id: "clear", speed: voiceSpeed.standard },
  template: "list",
  captionStyle: "pop",
  music: "own",
  pace: "normal",
};
