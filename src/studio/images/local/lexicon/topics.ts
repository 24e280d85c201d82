import { body } from "./body.ts";
import { culture } from "./culture.ts";
import { food } from "./food.ts";
import { home } from "./home.ts";
import { nature } from "./nature.ts";
import { sport } from "./sport.ts";
import type { Topic } from "./topic.ts";
import { travel } from "./travel.ts";
import { vague } from "./vague.ts";
import { work } from "./work.ts";

/** Every topic. A word that stands in two of them belongs to the first. */
export const topics: readonly Topic[] = [
  ...travel,
  ...food,
  ...body,
  ...work,
  ...home,
  ...culture,
  ...nature,
  ...sport,
  ...vague,
];

export type { Topic } from "./topic.ts";
