import { chat } from "./ko/chat.ts";
import type { Words } from "./en.ts";

export const ko: Words = { chat };
