import { expect } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Message, PressValues, Verb } from "#bots/conversation/screen.ts";
import { toMessage } from "#bots/conversation/deliver.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { issueSignInLink, redeemSignInLink } from "#src/accounts/sign-in.ts";
import { insertAccount } from "#src/db/accounts.ts";
import { listConversations } from "#src/db/conversations.ts";
import { insertMember } from "#src/db/teams.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { listWebMessages } from "#src/db/web-messages.ts";
import { eventually } from "#tests/support/eventually.ts";
import type { Actor, Filling, Ground, Stage } from "./actor.ts";
import { openScenarioService } from "./open-scenario-service.ts";

type Open = Awaited<ReturnType<typeof openScenarioService>>;

const words = wordsFor("ko");
const messagesMax = 500;
const timeZone = "Asia/Seoul";

/** The web chat, spoken to as its pages do: by HTTP, with what the page that is shown now holds. */
export async function openWebStage(ground: Ground): Promise<Stage> {
  const open = await openScenarioService(ground);
  const { language } = ground;
  const owner = await ensureOwner(open.app, { name: "소라", language, timeZone });
  const approver = await addApprover(open, owner, { name: "도윤", language, timeZone });
  return {
    app: open.app,
    creator: await createWebActor(open, owner),
    approver: await createWebActor(open, approver),
    demandApprovals: (count) => open.demandApprovals(owner, count),
    complaints: () => [],
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

async function addApprover(
  { app }: Open,
  { teamId }: Person,
  who: Pick<Person, "name" | "language" | "timeZone">,
): Promise<Person> {
  const userId = crypto.randomUUID();
  const now = app.clock.now();
  await asSystem(app.db, async (tx) => {
    const own = { userId, teamId: crypto.randomUUID(), ...who };
    await insertAccount(tx, { ...own, pageHandle: "doyun", pageName: who.name, now });
    await insertMember(tx, { teamId, userId, role: "admin", permissions: {}, now });
  });
  return { ...who, userId, teamId };
}

/** Somebody with a session. Each looks at one thread: the newest of their own. */
async function createWebActor({ app, service }: Open, person: Person): Promise<Actor> {
  const link = await issueSignInLink(app, person);
  const session = await redeemSignInLink(app, link);
  const headers = { Cookie: `xcaster=${session?.secret}`, Origin: service.publicUrl };
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${service.publicUrl}${path}`, {
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  };
  const findThread = async () => {
    const [thread] = await asTenant(app.db, person, (tx) =>
      listConversations(tx, { userId: person.userId, face: "web", limit: 1 }),
    );
    return thread?.id ?? "";
  };
  const read = async (): Promise<Message[]> => {
    const conversationId = await findThread();
    const { userId } = person;
    const look = { conversationId, userId, after: 0, limit: messagesMax };
    const rows = conversationId
      ? await asTenant(app.db, person, (tx) => listWebMessages(tx, look))
      : [];
    return rows.map(({ message }) => toMessage(message));
  };
  const sees = async (text: string) => {
    await eventually(async () => {
      const id = await findThread();
      return id === "" ? "" : toText(await ask(`/chat/${id}`));
    }).toContain(text);
  };
  let filled: PressValues = {};
  const begin = async (text: string) => {
    await ask("/chat", { text, externalId: crypto.randomUUID() });
  };
  return {
    begins: (keyword) => begin(keyword),
    beginsCustom: (keyword) => begin(`/short custom ${keyword}`),
    says: async (text) => {
      const path = `/chat/${await findThread()}/messages`;
      await ask(path, { text, externalId: crypto.randomUUID() });
    },
    sees,
    lines: async () => {
      const [, ...cards] = (await ask(`/chat/${await findThread()}`)).split("<article");
      return cards.map((card) => toText(`<article${card}`).trim());
    },
    presses: async (verb, argument) => {
      const token = await eventuallyOffered(read, verb, argument);
      const page = await ask(`/chat/${await findThread()}`);
      expect(page).toContain(`data-press="${token}"`);
      const values = filled;
      filled = {};
      await ask(`/chat/${await findThread()}/press`, {
        token,
        externalId: crypto.randomUUID(),
        ...(Object.keys(values).length > 0 && { values }),
      });
    },
    fills: async (filling) => {
      await eventually(async () => (await read()).some((card) => fits(card, filling))).toBe(true);
      const card = (await read()).findLast((one) => fits(one, filling));
      if (!card) throw new Error("the card is gone");
      filled = { ...filled, ...valuesOf(card, filling) };
    },
  };
}

async function eventuallyOffered(
  read: () => Promise<Message[]>,
  verb: Verb,
  argument: string | undefined,
): Promise<string> {
  let token: string | undefined;
  await eventually(async () => {
    const actions = (await read()).flatMap((message) => message.actions);
    const action = actions.findLast((one) => one.verb === verb && one.argument === argument);
    token = action?.token;
    return action && labelOf(action, words);
  }).toBeDefined();
  return token ?? "";
}

/** Whether something can be filled in on a card as it is drawn now. */
function fits({ screen, actions }: Message, filling: Filling): boolean {
  if (actions.length === 0) return false;
  if ("narration" in filling)
    return screen.kind === "script-review" || screen.kind === "script-edit";
  if ("picture" in filling) {
    if (screen.kind !== "picture-review") return false;
    const scene = screen.scenes[filling.scene - 1];
    return scene !== undefined && scene.options.length >= filling.picture;
  }
  if ("lengthSeconds" in filling) return screen.kind === "custom-brief";
  if ("speed" in filling) return screen.kind === "voice-pick";
  if ("captionStyle" in filling) return screen.kind === "style-edit";
  if ("title" in filling) return screen.kind === "texts-edit";
  if ("localTime" in filling) return screen.kind === "time-pick";
  return screen.kind === "approval-words";
}

/** What the card's fields hold once something was filled in: everything that stands on it goes along. */
function valuesOf({ screen }: Message, filling: Filling): PressValues {
  if ("narration" in filling) {
    const scenes = "scenes" in screen ? screen.scenes : [];
    return {
      scenes: scenes.flatMap((scene, index) => {
        if (!("narration" in scene)) return [];
        const { id, onScreen } = scene;
        const isIt = index === filling.scene - 1;
        return [{ id, onScreen, narration: isIt ? filling.narration : scene.narration }];
      }),
    };
  }
  if ("picture" in filling) {
    const scenes = screen.kind === "picture-review" ? screen.scenes : [];
    return {
      pictures: scenes.map(({ sceneId, chosen }, index) => ({
        sceneId,
        option: index === filling.scene - 1 ? filling.picture - 1 : chosen,
      })),
    };
  }
  if ("lengthSeconds" in filling) return { brief: filling };
  if ("speed" in filling || "captionStyle" in filling) return { settings: filling };
  if ("title" in filling && screen.kind === "texts-edit") {
    return { texts: { ...screen.texts, title: filling.title } };
  }
  return "localTime" in filling || "words" in filling ? filling : {};
}

/** What a page says, without its markup. */
function toText(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
