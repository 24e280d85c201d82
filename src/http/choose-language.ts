import type { Context } from "hono";
import { languages } from "#src/domain/language.ts";
import type { Language } from "#src/domain/language.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** The signed-in person's language, where one is known. */
    language?: Language;
  }
}

/** The signed-in person's language, else the first of the browser's that is spoken here, else Korean. */
export function chooseLanguage(context: Context): Language {
  return context.get("language") ?? preferred(context.req.header("Accept-Language") ?? "");
}

function preferred(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters
        .find((one) => one.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { tag: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const spoken = languages.find((language) => language === tag);
    if (spoken) return spoken;
  }
  return "ko";
}
