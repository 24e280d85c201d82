import { createFormat } from "./create-format.ts";
import type { Words } from "./en.ts";
import { brand } from "./ko/brand.ts";
import { calendar } from "./ko/calendar.ts";
import { chat } from "./ko/chat.ts";
import { faces } from "./ko/faces.ts";
import { discord } from "./ko/discord.ts";
import { home } from "./ko/home.ts";
import { learned } from "./ko/learned.ts";
import { length } from "./ko/length.ts";
import { library } from "./ko/library.ts";
import { onboarding } from "./ko/onboarding.ts";
import { operator } from "./ko/operator.ts";
import { page } from "./ko/page.ts";
import { startProblems } from "./ko/start-problems.ts";
import { projects } from "./ko/projects.ts";
import { replies } from "./ko/replies.ts";
import { settings } from "./ko/settings.ts";
import { slack } from "./ko/slack.ts";
import { team } from "./ko/team.ts";
import { telegram } from "./ko/telegram.ts";
import { web } from "./ko/web.ts";
import { week } from "./ko/week.ts";

export const ko: Words = {
  chat,
  discord,
  web,
  home,
  projects,
  replies,
  calendar,
  settings,
  length,
  library,
  learned,
  brand,
  page,
  onboarding,
  operator,
  startProblems,
  team,
  slack,
  telegram,
  week,
  faces,
  format: createFormat("ko"),
};
