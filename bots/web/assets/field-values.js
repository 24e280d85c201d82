// @ts-check

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** A file cannot be put back by a script. @param {HTMLElement} element @returns {element is Field} */
export function isField(element) {
  if (element instanceof HTMLInputElement) return element.type !== "file";
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** @param {Field} field @returns {field is HTMLInputElement} */
export function isTicked(field) {
  return field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type);
}

/** @param {Field} field */
export function valueOf(field) {
  return isTicked(field) ? field.checked : field.value;
}

/** What the service drew. @param {Field} field */
export function originalOf(field) {
  if (isTicked(field)) return field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
}

/** Makes what stands in a field what the service drew. @param {Field} field */
export function settle(field) {
  if (isTicked(field)) field.defaultChecked = field.checked;
  else if (!(field instanceof HTMLSelectElement)) field.defaultValue = field.value;
  else for (const option of field.options) option.defaultSelected = option.selected;
}
