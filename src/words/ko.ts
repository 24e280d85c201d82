import { createFormat } from "./create-format.ts";
import type { Words } from "./en.ts";
import { brand } from "./ko/brand.ts";
import { chat } from "./ko/chat.ts";
import { home } from "./ko/home.ts";
import { library } from "./ko/library.ts";
import { operator } from "./ko/operator.ts";
import { page } from "./ko/page.ts";
import { startProblems } from "./ko/start-problems.ts";
import { web } from "./ko/web.ts";

export const ko: Words = {
  chat,
  web,
  home,
  page,
  library,
  brand,
  operator,
  startProblems,
  format: createFormat("ko"),
};
