import { createCanvas } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";
import type { SceneRole } from "#src/domain/script.ts";
import type { Painter, Picture, PictureRequest } from "#src/studio/images/painter.ts";
import { bubble, card, compartments } from "./compositions/framed.ts";
import { burst, orbit, slope, wallpaper } from "./compositions/graphic.ts";
import { posted } from "./compositions/posted.ts";
import { arch, podium, scene } from "./compositions/standing.ts";
import { shadeFoot } from "./draw-shapes.ts";
import { findIcons } from "./find-icons.ts";
import type { FaceName } from "./fonts.ts";
import { loadIcon } from "./icons.ts";
import type { Template } from "#src/domain/short-settings.ts";
import { type Words, paintWords } from "./paint-words.ts";
import { type SchemeName, choosePalette, chooseScheme } from "./palette.ts";
import { hashText, randomFrom } from "./random.ts";
import { type Composition, type Stage, helperSizeMax, heroSizeMax } from "./stage.ts";

/** Flat colours: no visible difference above, and twice the size at 96. */
const jpegQuality = 88;
const helperCount = 5;

/** A list has something of everything, a story its places, a review its cards, a product its stage. */
const compositions: Record<Template, Record<SceneRole, readonly Composition[]>> = {
  list: {
    hook: [burst, wallpaper, slope],
    point: [scene, compartments, card, orbit, arch, slope, wallpaper],
    "call-to-action": [podium, bubble, posted],
  },
  story: {
    hook: [scene, arch, slope],
    point: [scene, arch, slope],
    "call-to-action": [bubble, posted],
  },
  review: {
    hook: [slope, burst],
    point: [card, compartments],
    "call-to-action": [posted, bubble],
  },
  product: {
    hook: [burst, slope],
    point: [orbit, podium, arch],
    "call-to-action": [podium, posted],
  },
};

const schemes: Record<SceneRole, readonly SchemeName[]> = {
  hook: ["bold", "bright", "dark"],
  point: ["light", "dark", "bold", "light", "bright"],
  "call-to-action": ["bold", "dark", "bright"],
};

/** What a call to action shows beside its topic: what to press. */
const invitations = ["bookmark", "red-heart", "bell", "thumbs-up", "speech-balloon"];

/**
 * A painter that needs no model: it sets the line as a poster and draws what the prompt names out of
 * a set of drawings. Same request, same bytes; another attempt, another composition.
 */
export function createLocalPainter(): Painter {
  return { name: "local", isLocal: true, paint };
}

async function paint(request: PictureRequest, signal: AbortSignal): Promise<Picture> {
  signal.throwIfAborted();
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext("2d");
  const stage: Stage = { context, ...(await gather(request)) };
  signal.throwIfAborted();
  const spot = pickFrom(
    "composition",
    compositions[request.template][request.role],
    request,
  )(stage);
  shadeFoot(stage);
  const hasWords = paintWords(context, wordsOf(request), spot, stage.scheme);
  const jpeg = await canvas.encode("jpeg", jpegQuality);
  return { jpeg, hasWords };
}

/** Neighbouring scenes and attempts get different entries; which one comes first depends on the short. */
function pickFrom<T>(what: string, entries: readonly T[], request: PictureRequest): T {
  const start = hashText(`${what}|${request.keyword}|${request.tone}`);
  const entry = entries[(start + request.sceneIndex + request.attempt) % entries.length];
  if (entry === undefined) throw new RangeError("nothing to pick from");
  return entry;
}

async function gather(request: PictureRequest): Promise<Omit<Stage, "context">> {
  const { prompt, onScreen, keyword, attempt, sceneIndex, role } = request;
  const found = findIcons({ prompt, onScreen, keyword });
  // Again: the scene's two main things take turns. Without any of its own, scenes share the keyword's.
  const turn = found.isOfScene ? attempt % 2 : attempt + sceneIndex;
  const heroes = request.role === "call-to-action" ? topical(found.heroes) : found.heroes;
  const heroName = heroes[turn % heroes.length] ?? found.heroes[0];
  const extra = role === "call-to-action" ? invitations : [];
  const names = [
    ...new Set([...extra.slice(0, 4), ...found.heroes, ...found.helpers, ...extra]),
  ].filter((name) => name !== heroName);
  const shift = extra.length > 0 ? 0 : attempt;
  const helperNames = Array.from(
    { length: helperCount },
    (_, index) => names[(index + shift) % names.length] ?? heroName,
  );
  const [hero, first, ...others] = await Promise.all([
    loadIcon(heroName, heroSizeMax),
    ...helperNames.map((name) => loadIcon(name, helperSizeMax)),
  ]);
  return {
    hero,
    helpers: [first ?? hero, ...others],
    setting: found.setting,
    scheme: chooseScheme(
      pickFrom("colours", schemes[role], request),
      choosePalette(request.tone, keyword, request.colors),
    ),
    random: randomFrom([prompt, onScreen, keyword, sceneIndex, attempt].join("|")),
  };
}

/** What a short is about, not what is pressed under it; that stands around. */
function topical(heroes: readonly string[]): readonly string[] {
  const pressed = new Set([...invitations, "mobile-phone"]);
  const left = heroes.filter((name) => !pressed.has(name));
  return left.length > 0 ? left : heroes;
}

function badgeOf({ template, sceneIndex }: PictureRequest): Pick<Words, "badge"> {
  if (template === "list") return { badge: sceneIndex };
  return template === "review" ? { badge: "tick" } : {};
}

function wordsOf(request: PictureRequest): Words {
  const isLoud = request.role === "hook" || request.tone === "humorous";
  const face: FaceName = isLoud ? "loud" : "heavy";
  const hasOwnNumber = /^\s*\p{Nd}{1,2}[.)]/u.test(request.onScreen);
  return {
    text: request.onScreen,
    face,
    ...(request.role === "point" && !hasOwnNumber ? badgeOf(request) : {}),
  };
}
