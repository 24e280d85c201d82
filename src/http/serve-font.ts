import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { serveAssets } from "./serve-assets.ts";

/**
 * Pretendard in the pieces its package is cut into: a browser fetches only those with the letters that
 * a page shows. Korean looks the same everywhere, also where no Korean font is installed.
 */
export function serveFont() {
  const stylesheet = new URL(
    import.meta.resolve("pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css"),
  );
  const pieces = serveAssets("pretendard", new URL("woff2-dynamic-subset/", stylesheet));
  const css = readFileSync(stylesheet, "utf8").replaceAll(
    /\.\/woff2-dynamic-subset\/([\w.]+)/g,
    (_, file: string) => pieces.url(file),
  );
  return new Hono().route("/", pieces.routes).get(fontStylesheetPath, (context) =>
    context.body(css, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    }),
  );
}

/** Where the stylesheet that names the font's pieces is served. */
export const fontStylesheetPath = "/assets/font.css";
