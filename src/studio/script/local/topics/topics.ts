import type { Topic } from "../topic.ts";
import { bigStepTopics } from "./big-steps.ts";
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
import { housingTopics } from "./housing.ts";
import { investingTopics } from "./investing.ts";
import { koreanTripTopics } from "./korean-trips.ts";
import { laundryTopics } from "./laundry.ts";
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
import { viewTopics } from "./views.ts";
import { workTopics } from "./work.ts";

/** Everything the offline writer knows about. Where two know a keyword equally well, the first one takes it. */
export const topics: readonly Topic[] = [
  ...eatingOutTopics,
  ...travelTopics,
  ...peopleTopics,
  ...foodTopics,
  ...healthTopics,
  ...bigStepTopics,
  ...bodyTopics,
  ...businessTopics,
  ...catAndDogTopics,
  ...channelTopics,
  ...deskToolTopics,
  ...familyTopics,
  ...hobbyTopics,
  ...homeTopics,
  ...housingTopics,
  ...investingTopics,
  ...laundryTopics,
  ...looksTopics,
  ...machineTopics,
  ...makingTopics,
  ...mindTopics,
  ...moneyTopics,
  ...outdoorTopics,
  ...seasonTopics,
  ...studyTopics,
  ...viewTopics,
  ...workTopics,
  ...koreanTripTopics,
  ...hostingTopics,
];
