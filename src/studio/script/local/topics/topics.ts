import type { Topic } from "../topic.ts";
import { eatingOutTopics } from "./eating-out.ts";
import { foodTopics } from "./food.ts";
import { koreanTripTopics } from "./korean-trips.ts";
import { travelTopics } from "./travel.ts";

/** Everything the offline writer knows about. */
export const topics: readonly Topic[] = [
  ...eatingOutTopics,
  ...foodTopics,
  ...travelTopics,
  ...koreanTripTopics,
];
