import { drawForm, readFiles } from "./draw-form.js";
import { drawMessage } from "./draw-message.js";
import { button } from "./element.js";

/** @import { StageMessage, StageView } from "../stage.ts" */
/** @typedef {{ name: string, title: string, people: { id: string, name: string }[] }} Shown */

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 */
function find(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

const parts = {
  stages: find("stages", HTMLElement),
  person: find("person", HTMLSelectElement),
  places: find("places", HTMLElement),
  thread: find("thread", HTMLOListElement),
  say: find("say", HTMLFormElement),
  text: find("text", HTMLInputElement),
  files: find("files", HTMLInputElement),
  answering: find("answering", HTMLParagraphElement),
  commands: find("commands", HTMLParagraphElement),
  form: find("form", HTMLDialogElement),
  refused: find("refused", HTMLOutputElement),
};

/** @type {Shown[]} */
const stages = await fetch("/stages").then((answer) => answer.json());

/** Who looks at what: also in the address, so that it can be given to somebody. */
const at = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
at["stage"] ??= stages[0]?.name ?? "";

/** @type {StageMessage | undefined} */
let answered;

/** @param {Record<string, string>} change */
function go(change) {
  Object.assign(at, change);
  answered = undefined;
  isAtEnd = true;
  history.replaceState(null, "", `#${new URLSearchParams(at)}`);
  void draw();
}

/** @param {Record<string, unknown>} action */
async function act(action) {
  const answer = await fetch("/act", {
    method: "POST",
    body: JSON.stringify({ stage: at["stage"], person: at["person"], place: at["place"], action }),
  });
  const { error = "" } = await answer.json();
  parts.refused.textContent = error;
  await draw();
  return error === "";
}

async function draw() {
  const stage = stages.find((one) => one.name === at["stage"]) ?? stages[0];
  if (!stage) return;
  const person = stage.people.find((one) => one.id === at["person"]) ?? stage.people[0];
  at["person"] = person?.id ?? "";
  document.body.dataset["stage"] = stage.name;
  const query = new URLSearchParams({ stage: stage.name, person: at["person"] });
  if (at["place"]) query.set("place", at["place"]);
  const answer = await fetch(`/view?${query}`);
  if (!answer.ok) {
    delete at["place"];
    return;
  }
  /** @type {StageView} */
  const view = await answer.json();
  at["place"] = view.placeId;
  drawAround(stage);
  drawView(view);
}

/** @param {Shown} stage */
function drawAround(stage) {
  parts.stages.replaceChildren(
    ...stages.map((one) => {
      const made = button(one.title, () => go({ stage: one.name, person: "", place: "" }));
      made.setAttribute("aria-current", String(one === stage));
      return made;
    }),
  );
  parts.person.replaceChildren(
    ...stage.people.map((one) => new Option(one.name, one.id, false, one.id === at["person"])),
  );
}

/** @param {StageView} view */
function drawView(view) {
  parts.places.replaceChildren(
    ...view.places.map((place) => {
      const made = button(place.name, () => go({ place: place.id }));
      made.className = place.isInside ? "inside" : "";
      made.setAttribute("aria-current", String(place.id === view.placeId));
      return made;
    }),
  );
  drawThread(view.messages);
  parts.answering.hidden = answered === undefined;
  parts.commands.textContent = view.commands.join("   ");
  drawForm(parts.form, view.form, (action) => void act(action));
}

/** Whether the newest is in view: then it stays so, also when pictures come in. */
let isAtEnd = true;

function stayAtEnd() {
  if (isAtEnd) parts.thread.scrollTop = parts.thread.scrollHeight;
}

/**
 * Draws only what changed, so that a video plays on and what is being chosen stays.
 * @param {readonly StageMessage[]} messages
 */
function drawThread(messages) {
  const { thread } = parts;
  for (const [index, message] of messages.entries()) {
    const before = thread.children[index];
    const told = JSON.stringify(message);
    if (before instanceof HTMLElement && before.dataset["told"] === told) continue;
    const item = drawMessage(message, {
      act: (action) => void act(action),
      open: (place) => go({ place }),
      answer: (one) => {
        answered = one;
        parts.answering.hidden = false;
        parts.answering.textContent = `Replying to ${one.author}`;
        parts.text.focus();
      },
    });
    item.dataset["told"] = told;
    if (before) before.replaceWith(item);
    else thread.append(item);
  }
  while (thread.children.length > messages.length) thread.lastElementChild?.remove();
  stayAtEnd();
}

async function say() {
  const text = parts.text.value;
  const files = await readFiles(parts.files);
  if (text === "" && files.length === 0) return;
  const repliesTo = answered?.id;
  const isDone = await act({ kind: "say", text, files, ...(repliesTo && { repliesTo }) });
  if (!isDone) return;
  answered = undefined;
  parts.answering.hidden = true;
  parts.say.reset();
}

parts.thread.addEventListener("scroll", () => {
  const { scrollHeight, scrollTop, clientHeight } = parts.thread;
  isAtEnd = scrollHeight - scrollTop - clientHeight < 80;
});
for (const name of ["load", "loadedmetadata"]) {
  parts.thread.addEventListener(name, stayAtEnd, { capture: true });
}
parts.say.addEventListener("submit", (event) => {
  event.preventDefault();
  void say();
});
parts.person.addEventListener("change", () => go({ person: parts.person.value, place: "" }));
new EventSource("/changes").addEventListener("message", (event) => {
  if (event.data === at["stage"]) void draw();
});
await draw();
