import { Hono } from "hono";
import { z } from "zod";
import { wordsFor } from "#bots/conversation/words.ts";
import type { pictureRefusals } from "#src/domain/asset.ts";
import { libraryLimits, type LibraryPicture } from "#src/domain/asset.ts";
import { atMostBytes, readJson, sameOriginOnly } from "#src/http/read-json.ts";
import { readUpload } from "#src/http/read-upload.ts";
import { bodyBytesMax } from "./limits.ts";
import { readAround } from "./read-beside.ts";
import { renderLibraryPage } from "./render/render-library-page.ts";
import { type SignedIn, signedInOnly } from "./session.ts";
import type { WebHost } from "./web-host.ts";

const word = z.string().max(200);
const changeSchema = z.strictObject({
  name: word.trim().min(1).exactOptional(),
  folder: word.exactOptional(),
  tags: z.array(word).max(libraryLimits.tagsMax).exactOptional(),
});
const querySchema = z.object({
  folder: word.exactOptional(),
  search: word.exactOptional(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The library: a page to look after it, and what a card in the thread needs to choose from it. */
export function libraryRoutes(host: WebHost): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  for (const path of ["/chat/library", "/chat/library/*"]) {
    routes.use(path, signedInOnly(host));
    routes.on("POST", path, sameOriginOnly);
  }
  routes.get("/chat/library", async (context) => {
    const { person } = context.var;
    const query = querySchema.parse(context.req.query());
    const [library, around] = await Promise.all([
      host.pictures.list(person, query),
      readAround(context, host),
    ]);
    return context.html(renderLibraryPage({ around, query, library }));
  });
  routes.get("/chat/library/pictures", async (context) => {
    const query = querySchema.parse(context.req.query());
    const { pictures, ...rest } = await host.pictures.list(context.var.person, query);
    return context.json({ ...rest, pictures: pictures.map(toJson) });
  });
  routes.post("/chat/library/pictures", async (context) => {
    const { person } = context.var;
    const upload = await readUpload(context, { bytesMax: libraryLimits.uploadBytesMax });
    const { name, bytes, fields } = upload;
    const refuse = (code: (typeof pictureRefusals)[number]) => {
      const message = wordsFor(person.language).library.refusals[code];
      return context.json({ success: false, error: { code, message } }, 422);
    };
    if (typeof bytes === "string") return refuse(bytes);
    const [folder = ""] = fields.get("folder") ?? [];
    const tags = fields.get("tags")?.flatMap((some) => some.split(",")) ?? [];
    const picture = await host.pictures.upload(person, { bytes, name, folder, tags });
    return typeof picture === "string"
      ? refuse(picture)
      : context.json({ picture: toJson(picture) }, 201);
  });
  routes.post("/chat/library/pictures/:id", atMostBytes(bodyBytesMax), async (context) => {
    const changes = await readJson(context, changeSchema);
    await host.pictures.change(context.var.person, context.req.param("id"), changes);
    return context.body(null, 204);
  });
  routes.post("/chat/library/pictures/:id/delete", async (context) => {
    await host.pictures.remove(context.var.person, context.req.param("id"));
    return context.body(null, 204);
  });
  return routes;
}

function toJson({ createdAt, ...picture }: LibraryPicture) {
  return { ...picture, createdAt: createdAt.toString() };
}
