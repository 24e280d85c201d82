import type { Words } from "#bots/conversation/words.ts";
import type { IconName } from "./icons.ts";

/** A page beside the chat, with the key that leads there. */
export interface Place {
  path: string;
  icon: IconName;
  name: (words: Words) => string;
  key: string;
}

/** In the order in which the side lists them. */
export const places: readonly Place[] = [
  { path: "/chat/projects", icon: "film", name: ({ home }) => home.places.projects, key: "p" },
  { path: "/chat/calendar", icon: "calendar", name: ({ home }) => home.places.calendar, key: "c" },
  { path: "/chat/library", icon: "images", name: (words) => words.library.title, key: "l" },
  { path: "/chat/brand", icon: "spark", name: (words) => words.brand.title, key: "b" },
  { path: "/chat/team", icon: "people", name: (words) => words.team.title, key: "t" },
  { path: "/chat/settings", icon: "sliders", name: ({ home }) => home.places.settings, key: "s" },
];
