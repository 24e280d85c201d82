import { createFormat } from "./create-format.ts";
import { brand } from "./en/brand.ts";
import { calendar } from "./en/calendar.ts";
import { chat } from "./en/chat.ts";
import { faces } from "./en/faces.ts";
import { discord } from "./en/discord.ts";
import { home } from "./en/home.ts";
import { learned } from "./en/learned.ts";
import { length } from "./en/length.ts";
import { library } from "./en/library.ts";
import { onboarding } from "./en/onboarding.ts";
import { operator } from "./en/operator.ts";
import { page } from "./en/page.ts";
import { startProblems } from "./en/start-problems.ts";
import { projects } from "./en/projects.ts";
import { replies } from "./en/replies.ts";
import { settings } from "./en/settings.ts";
import { slack } from "./en/slack.ts";
import { team } from "./en/team.ts";
import { telegram } from "./en/telegram.ts";
import { web } from "./en/web.ts";
import { week } from "./en/week.ts";

export const en = {
  chat,
  discord,
  web,
  home,
  page,
  length,
  library,
  learned,
  brand,
  onboarding,
  operator,
  startProblems,
  team,
  slack,
  telegram,
  projects,
  replies,
  calendar,
  settings,
  week,
  faces,
  format: createFormat("en"),
};

/** Every other language has exactly these words: a missing one is a type error. */
export type Words = typeof en;
