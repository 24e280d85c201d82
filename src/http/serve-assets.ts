import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { Hono } from "hono";

const contentTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface Assets {
  /** The address of one file. It changes whenever any file of the folder does, so it may be kept for ever. */
  url(name: string): string;
  /** To be mounted at "/". */
  routes: Hono;
}

/** What both the public page and the web chat use. */
export const sharedAssets = new URL("assets/", import.meta.url);

/**
 * Serves the files of some folders together below `/assets/<name>/<hash of them all>/`: one hash for all,
 * so that a module finds its neighbours by relative imports.
 */
export function serveAssets(name: string, ...folders: URL[]): Assets {
  const files = new Map(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => extname(file) in contentTypes)
        .toSorted()
        .map((file) => [file, readFileSync(new URL(file, folder))] as const),
    ),
  );
  const hash = createHash("sha256");
  for (const [file, bytes] of files) hash.update(file).update("\0").update(bytes).update("\0");
  const base = `/assets/${name}/${hash.digest("hex").slice(0, 16)}`;
  const routes = new Hono().get(`${base}/:file`, (context) => {
    const file = context.req.param("file");
    const bytes = files.get(file);
    if (!bytes) return context.notFound();
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  return { url: (file) => `${base}/${file}`, routes };
}
