import { Hono } from "hono";
import { z } from "zod";
import { wordsFor } from "#bots/conversation/words.ts";
import { type BrandForm, brandLimits } from "#src/domain/brand.ts";
import { tones } from "#src/domain/script.ts";
import { atMostBytes, readJson, sameOriginOnly } from "#src/http/read-json.ts";
import { bodyBytesMax } from "./limits.ts";
import { readAround } from "./read-beside.ts";
import { renderBrandPage } from "./render/render-brand-page.ts";
import { type SignedIn, signedInOnly } from "./session.ts";
import type { WebHost } from "./web-host.ts";

/** Text as a database can keep it: no NUL. How long each may be is the form's own to say. */
const text = z
  .string()
  .max(2_000)
  .transform((typed) => typed.replaceAll("\0", ""));
const texts = z.array(text).max(2 * brandLimits.avoidedPhrasesMax);
const formSchema = z.strictObject({
  name: text,
  tone: z.enum(tones).exactOptional(),
  colors: texts,
  audience: text,
  avoidedPhrases: texts,
  examples: texts,
}) satisfies z.ZodType<BrandForm>;

/** Names one thing that was learned. */
const keySchema = z.strictObject({ key: text.pipe(z.string().min(1).max(200)) });

/** The page on which a team's brands are set. */
export function brandRoutes(host: WebHost): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  for (const path of ["/chat/brand", "/chat/brand/*"]) {
    routes.use(path, signedInOnly(host));
    routes.on("POST", path, sameOriginOnly, atMostBytes(bodyBytesMax));
  }
  routes.get("/chat/brand", async (context) => {
    const { person } = context.var;
    const [list, around] = await Promise.all([host.brands.list(person), readAround(context, host)]);
    return context.html(renderBrandPage({ around, ...list }));
  });
  const save = async (person: SignedIn["Variables"]["person"], form: BrandForm, id?: string) => {
    const brand = await host.brands.save(person, { form, ...(id !== undefined && { id }) });
    if (typeof brand !== "string") return { status: 200 as const, body: { brand } };
    const message = wordsFor(person.language).brand.refusals[brand];
    return {
      status: 422 as const,
      body: { success: false, error: { code: brand, message } },
    };
  };
  routes.post("/chat/brand", async (context) => {
    const { status, body } = await save(context.var.person, await readJson(context, formSchema));
    return context.json(body, status);
  });
  routes.post("/chat/brand/:id", async (context) => {
    const form = await readJson(context, formSchema);
    const { status, body } = await save(context.var.person, form, context.req.param("id"));
    return context.json(body, status);
  });
  routes.post("/chat/brand/:id/default", async (context) => {
    await host.brands.makeDefault(context.var.person, context.req.param("id"));
    return context.body(null, 204);
  });
  routes.post("/chat/brand/:id/delete", async (context) => {
    await host.brands.remove(context.var.person, context.req.param("id"));
    return context.body(null, 204);
  });
  const forget = async (person: SignedIn["Variables"]["person"], key: string, id?: string) =>
    host.brands.forget(person, { key, ...(id !== undefined && { id }) });
  routes.post("/chat/brand/own/forget", async (context) => {
    await forget(context.var.person, (await readJson(context, keySchema)).key);
    return context.body(null, 204);
  });
  routes.post("/chat/brand/:id/forget", async (context) => {
    const { key } = await readJson(context, keySchema);
    await forget(context.var.person, key, context.req.param("id"));
    return context.body(null, 204);
  });
  return routes;
}
