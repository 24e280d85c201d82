import type { Topic } from "../topic.ts";
import { bodyTopics } from "./body.ts";
import { businessTopics } from "./business.ts";
import { catAndDogTopics } from "./cats-and-dogs.ts";
import { channelTopics } from "./channels.ts";
import { deskToolTopics } from "./desk-tools.ts";
import { eatingOutTopics } from "./eating-out.ts";
import { familyTopics } from "./family.ts";
import { foodTopics } from "./food.ts";
import { healthTopics } from "./health.ts";
import { hobbyTopics } from "./hobbies.ts";
import { homeTopics } from "./home.ts";
import { hostingTopics } from "./hosting.ts";
import { koreanTripTopics } from "./korean-trips.ts";
import { looksTopics } from "./looks.ts";
import { machineTopics } from "./machines.ts";
import { makingTopics } from "./making.ts";
import { mindTopics } from "./mind.ts";
import { moneyTopics } from "./money.ts";
import { outdoorTopics } from "./outdoors.ts";
import { peopleTopics } from "./people.ts";
import { seasonTopics } from "./seasons.ts";
import { studyTopics } from "./study.ts";
import { travelTopics } from "./travel.ts";
import { workTopics } from "./work.ts";

/** Everything the offline writer knows about. Where two know a keyword equally well, the first one takes it. */
export const topics: readonly Topic[] = [
  ...eatingOutTopics,
  ...travelTopics,
  ...peopleTopics,
  ...foodTopics,
  ...healthTopics,
  ...bodyTopics,
  ...businessTopics,
  ...catAndDogTopics,
  ...channelTopics,
  ...deskToolTopics,
  ...familyTopics,
  ...hobbyTopics,
  ...homeTopics,
  ...looksTopics,
  ...machineTopics,
  ...makingTopics,
  ...mindTopics,
  ...moneyTopics,
  ...outdoorTopics,
  ...seasonTopics,
  ...studyTopics,
  ...workTopics,
  ...koreanTripTopics,
  ...hostingTopics,
];
