import type { Context, Hono } from "hono";
import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import type { Chats } from "./render/render-chats.ts";
import type { SignedIn } from "./session.ts";
import { storable } from "./storable.ts";
import type { WebHost } from "./web-host.ts";

const word = storable.pipe(z.string().trim().max(80));
const redeemSchema = z.object({ code: word });
const disconnectSchema = z.object({ id: word });
const newsFaceSchema = z.object({ face: word });

/** One person in several chats. */
export function addChats(
  routes: Hono<SignedIn>,
  host: WebHost,
  show: (context: Context<SignedIn>, answer: Pick<Chats, "code" | "outcome">) => Promise<Response>,
): void {
  const { chats } = host;
  routes.post("/chat/settings/code", async (context) => {
    const code = await chats.makeCode(context.var.secret);
    if (!code) throw new AppError("forbidden", "the session stays in one team");
    return show(context, { code });
  });
  routes.post("/chat/settings/redeem", async (context) => {
    const { code } = await readForm(context, redeemSchema);
    const outcome = await chats.redeem(context.var.secret, code);
    if (!outcome) throw new AppError("forbidden", "the session stays in one team");
    return show(context, { outcome });
  });
  routes.post("/chat/settings/disconnect", async (context) => {
    const { id } = await readForm(context, disconnectSchema);
    if (!(await chats.disconnect(context.var.person, id))) throw new RequestRefused("not-found");
    return context.redirect("/chat/settings#chats-title", 303);
  });
  routes.post("/chat/settings/news-face", async (context) => {
    const { face } = await readForm(context, newsFaceSchema);
    const { person } = context.var;
    const { chats: known } = await chats.read(person);
    const isOne = face === "" || face === "web" || known.some((one) => one.face === face);
    if (!isOne) throw new RequestRefused("invalid-input");
    await chats.chooseNewsFace(person, face === "" ? undefined : face);
    return context.redirect("/chat/settings#chats-title", 303);
  });
  routes.post("/chat/:id/here", async (context) => {
    const conversationId = context.req.param("id");
    const externalId = crypto.randomUUID();
    const isMoved = await chats.moveHere(context.var.person, { conversationId, externalId });
    if (!isMoved) throw new RequestRefused("not-found");
    return context.redirect(`/chat/${encodeURIComponent(conversationId)}`, 303);
  });
}

async function readForm<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const parsed = shape.safeParse(await context.req.parseBody());
  if (!parsed.success) throw new RequestRefused("invalid-input");
  return parsed.data;
}
