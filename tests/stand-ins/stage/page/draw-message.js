import { button, element } from "./element.js";
import { drawText } from "./draw-text.js";

/**
 * @import { StageBlock, StageButton, StageMenu, StageMessage } from "../stage.ts"
 * @typedef {import("../stage.ts").StageAction} StageAction
 * @typedef {(action: Record<string, unknown>) => void} Act
 */

/**
 * @param {StageMessage} message
 * @param {{ act: Act, open: (placeId: string) => void, answer: (message: StageMessage) => void }} doing
 */
export function drawMessage(message, doing) {
  const item = element("li", "");
  const head = element("div", "head");
  const author = element("strong", message.isBot ? "bot" : "", message.author);
  const time = new Date(message.at).toLocaleTimeString([], { timeStyle: "short" });
  const more = element("span", "more");
  head.append(author, element("small", "", [time, ...message.notes].join(" · ")), more);
  for (const command of message.commands) {
    more.append(
      button(command, () => doing.act({ kind: "use", command, messageId: message.id })),
      " ",
    );
  }
  more.append(button("Reply", () => doing.answer(message)));
  item.append(head, ...message.blocks.map((block) => drawBlock(block, doing.act)));
  const { threadId } = message;
  if (threadId) item.append(button("Open the thread", () => doing.open(threadId)));
  return item;
}

/**
 * @param {StageBlock} block
 * @param {Act} act
 * @returns {HTMLElement}
 */
export function drawBlock(block, act) {
  switch (block.kind) {
    case "text":
      return drawText(block.text);
    case "media": {
      const gallery = element("div", "media");
      gallery.append(...block.items.map(drawMedia));
      return gallery;
    }
    case "file": {
      const link = element("a", "", `📎 ${block.name}`);
      link.setAttribute("href", block.url);
      return link;
    }
    case "buttons": {
      const row = element("div", "buttons");
      row.append(...block.buttons.map((one) => drawButton(one, act)));
      return row;
    }
    case "menu":
      return drawMenu(block.menu, act);
    case "line":
      return element("hr", "");
    case "box": {
      const box = element("div", "box");
      if (block.color) box.style.setProperty("--box", block.color);
      box.append(...block.blocks.map((one) => drawBlock(one, act)));
      return box;
    }
    case "section": {
      const section = element("div", "section");
      const left = element("div", "");
      left.append(...block.blocks.map((one) => drawBlock(one, act)));
      section.append(left, drawBlock(block.beside, act));
      return section;
    }
  }
}

/** @param {{ url: string, contentType: string, alt: string }} item */
function drawMedia(item) {
  if (item.contentType.startsWith("video/")) {
    const video = document.createElement("video");
    video.controls = true;
    video.src = item.url;
    video.title = item.alt;
    return video;
  }
  const image = document.createElement("img");
  image.src = item.url;
  image.alt = item.alt;
  return image;
}

/**
 * @param {StageButton} drawn
 * @param {Act} act
 */
function drawButton(drawn, act) {
  const { press, url } = drawn;
  if (url) {
    const link = element("a", "", `${drawn.label} ↗`);
    link.setAttribute("href", url);
    link.setAttribute("target", "_blank");
    return link;
  }
  const made = button(drawn.label, () => act({ kind: "press", press }));
  made.className = drawn.look;
  made.disabled = press === undefined;
  return made;
}

/**
 * @param {StageMenu} menu
 * @param {Act} act
 */
function drawMenu(menu, act) {
  const label = element("label", "buttons");
  /** @param {string[]} values */
  const choose = (values) => act({ kind: "choose", menu: menu.id, values });
  if (menu.kind !== "options") {
    const field = document.createElement("input");
    field.type = menu.kind;
    field.value = menu.value;
    field.addEventListener("change", () => choose([field.value]));
    label.append(menu.label, field);
    return label;
  }
  const select = document.createElement("select");
  select.multiple = menu.most > 1;
  if (!select.multiple) select.append(new Option(menu.label || "…", ""));
  for (const option of menu.options) {
    select.append(new Option(option.label, option.value, option.isChosen, option.isChosen));
  }
  const chosen = () =>
    [...select.selectedOptions].map((option) => option.value).filter((value) => value !== "");
  if (select.multiple) {
    label.append(
      menu.label,
      select,
      button("Choose", () => choose(chosen())),
    );
    return label;
  }
  select.addEventListener("change", () => choose(chosen()));
  label.append(select);
  return label;
}
