import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeDirectory } from "#src/db/embedded/make-directory.ts";
import { AppError } from "#src/domain/app-error.ts";
import { detectLanguage, type Language, languages } from "#src/domain/language.ts";
import { type Tone, tones } from "#src/domain/script.ts";
import type { Words } from "#bots/conversation/words.ts";

export interface DemoOptions {
  keyword: string;
  tone: Tone;
  language: Language;
  out: string;
  ownScript?: string;
  mode: DemoMode;
  /** Whether a second person has to approve what goes out. */
  hasApprover: boolean;
  /** The chat platform it is played on; the terminal where absent. */
  face?: DemoFace;
}

export type DemoFace = "slack" | "discord" | "telegram";
const demoFaces: readonly DemoFace[] = ["slack", "discord", "telegram"];

const demoModes = ["quick", "custom"] as const;
type DemoMode = (typeof demoModes)[number];

const optionTypes = {
  tone: { type: "string", default: "casual" },
  lang: { type: "string" },
  out: { type: "string", default: "out" },
  script: { type: "string" },
  mode: { type: "string", default: "quick" },
  approver: { type: "boolean", default: false },
  face: { type: "string" },
} as const;

/** What the demo's command line knows. */
export const demoOptions = Object.keys(optionTypes).map((name) => `--${name}`);

/**
 * Reads the demo's command line. Everything that could go wrong with it is found out here, before
 * anything is started. Throws AppError `bad-configuration`.
 */
export async function parseDemoOptions(args: string[], words: Words): Promise<DemoOptions> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: optionTypes,
  });
  const { demo } = words.operator;
  const keyword = positionals.join(" ").trim();
  if (keyword === "") throw new AppError("bad-configuration", demo.noKeyword);
  const tone = oneOf(tones, values.tone);
  if (!tone) {
    throw new AppError("bad-configuration", demo.unknownOption("--tone", tones.join(", ")));
  }
  const language =
    values.lang === undefined ? detectLanguage(keyword) : oneOf(languages, values.lang);
  if (!language) {
    throw new AppError("bad-configuration", demo.unknownOption("--lang", languages.join(", ")));
  }
  const mode = oneOf(demoModes, values.mode);
  if (!mode) {
    throw new AppError("bad-configuration", demo.unknownOption("--mode", demoModes.join(", ")));
  }
  const face = values.face === undefined ? undefined : oneOf(demoFaces, values.face);
  if (values.face !== undefined && !face) {
    throw new AppError("bad-configuration", demo.unknownOption("--face", demoFaces.join(", ")));
  }
  const ownScript =
    values.script === undefined ? undefined : await readScript(values.script, words);
  const out = resolve(values.out);
  await requireWritable(out, words);
  const hasApprover = values.approver;
  const given = { keyword, tone, language, out, mode, hasApprover };
  return { ...given, ...(face && { face }), ...(ownScript !== undefined && { ownScript }) };
}

function oneOf<Word extends string>(known: readonly Word[], word: string): Word | undefined {
  return known.find((one) => one === word);
}

async function readScript(path: string, words: Words): Promise<string> {
  const { demo } = words.operator;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new AppError("bad-configuration", demo.unreadable(path), { cause: error });
  }
  if (text.trim() === "" || text.includes("\0")) {
    throw new AppError("bad-configuration", demo.noText(path));
  }
  return text;
}

/** Tries it for good, since permissions alone do not tell, and leaves everything as it was. */
async function requireWritable(out: string, words: Words): Promise<void> {
  let made: string | undefined;
  try {
    made = await makeDirectory(out);
    const trial = join(out, `.xcaster-${process.pid}`);
    await writeFile(trial, "");
    await rm(trial);
  } catch (error) {
    const sentence = words.operator.demo.unwritable(out);
    throw new AppError("bad-configuration", sentence, { cause: error });
  } finally {
    if (made !== undefined) await rm(made, { recursive: true });
  }
}
