// @ts-check
import { find, findAll } from "./dom.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * Everything that stands in the fields of a card, as a press takes it along.
 * @param {HTMLElement} message
 * @returns {Record<string, unknown>}
 */
export function readFields(message) {
  const scenes = findAll(message, "[data-scene]", HTMLElement).map((scene) => ({
    id: scene.dataset["scene"],
    narration: find(scene, '[data-part="narration"]', HTMLTextAreaElement).value,
    onScreen: find(scene, '[data-part="onScreen"]', HTMLInputElement).value,
  }));
  const pictures = findAll(message, "[data-picture-of]:checked", HTMLInputElement).map((box) => ({
    sceneId: box.dataset["pictureOf"],
    ...(box.dataset["asset"] ? { assetId: box.dataset["asset"] } : { option: Number(box.value) }),
  }));
  const order = findAll(message, "[data-order]", HTMLElement).map((item) => item.dataset["order"]);
  const thumbnail = findAll(message, "[data-thumbnail]:checked", HTMLInputElement)[0]?.value;
  const brief = readGroup(message, "brief");
  const settings = readGroup(message, "setting");
  const texts = readGroup(message, "texts");
  return {
    ...(scenes.length > 0 && { scenes }),
    ...(pictures.length > 0 && { pictures }),
    ...(order.length > 0 && { order }),
    ...(thumbnail !== undefined && { thumbnail }),
    ...(brief && { brief }),
    ...(settings && { settings }),
    ...(texts && { texts }),
  };
}

/** @param {HTMLElement} message @param {string} group */
function readGroup(message, group) {
  const fields = fieldsOf(message).filter((field) => field.dataset["of"] === group);
  if (fields.length === 0) return undefined;
  const chosen = fields.filter((field) => !isRadio(field) || field.checked);
  return Object.fromEntries(
    chosen.map((field) => [
      field.dataset["part"],
      field.type === "range" ? Number(field.value) : field.value,
    ]),
  );
}

/** @param {HTMLElement} message @returns {Field[]} */
function fieldsOf(message) {
  const fields = [...message.querySelectorAll("input, textarea")];
  return fields.filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement,
  );
}

/** @param {Field} field @returns {field is HTMLInputElement} */
function isRadio(field) {
  return field.type === "radio";
}
