// @ts-check
import { keepDraft, readDraft } from "./draft.js";
import { around, findAll } from "./dom.js";
import { mediaUrl, openPictureShelf } from "./picture-shelf.js";

/**
 * A person's own pictures on the cards of a thread: each stands as a tile among those of its scene,
 * over a reload too, until a press has taken it along.
 * @param {HTMLElement} log
 * @param {string} conversation
 */
export function openOwnPictures(log, conversation) {
  const shelf = openPictureShelf(document);

  /** @param {HTMLElement} message */
  const keyOf = (message) => `${conversation}:${message.id}:own`;

  /** @param {HTMLElement} message */
  function keep(message) {
    const tiles = findAll(message, "[data-asset]", HTMLInputElement).map(({ dataset }) => ({
      sceneId: dataset["pictureOf"] ?? "",
      id: dataset["asset"] ?? "",
      key: dataset["key"] ?? "",
    }));
    keepDraft(keyOf(message), tiles.length === 0 ? "" : JSON.stringify(tiles));
  }

  /**
   * @param {HTMLElement} message
   * @param {{ sceneId: string, id: string, key: string }} picture
   */
  function place(message, { sceneId, id, key }) {
    const options = findAll(message, "[data-picture-of]", HTMLInputElement).filter(
      ({ dataset }) => dataset["pictureOf"] === sceneId,
    );
    const [first] = options.map((input) => input.closest(".option"));
    options
      .find(({ dataset }) => dataset["asset"])
      ?.closest(".option")
      ?.remove();
    const tile = first?.cloneNode(true);
    if (!(tile instanceof HTMLElement)) return undefined;
    const [radio] = findAll(tile, "input", HTMLInputElement);
    const [image] = findAll(tile, "img", HTMLImageElement);
    if (!radio || !image) return undefined;
    Object.assign(radio.dataset, { asset: id, key });
    radio.defaultChecked = false;
    radio.checked = false;
    radio.value = id;
    radio.setAttribute("aria-label", shelf?.chosenWord ?? "");
    image.src = mediaUrl(key);
    options[0]?.closest(".options")?.append(tile);
    return radio;
  }

  log.addEventListener("click", (event) => {
    const button = around(event, "[data-own-of]");
    const message = around(event, ".message");
    if (!button || !message) return;
    shelf?.open(({ id, key }) => {
      const radio = place(message, { sceneId: button.dataset["ownOf"] ?? "", id, key });
      if (!radio) return;
      radio.checked = true;
      keep(message);
      radio.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  return {
    keep,
    /** @param {HTMLElement} message */
    restore(message) {
      const kept = readDraft(keyOf(message));
      if (kept === "") return;
      for (const picture of JSON.parse(kept)) place(message, picture);
    },
  };
}
