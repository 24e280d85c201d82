import { drawBlock } from "./draw-message.js";
import { button, element } from "./element.js";

/**
 * @import { StageField, StageForm } from "../stage.ts"
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field
 */

/**
 * Shows the form that is open, or none.
 * @param {HTMLDialogElement} dialog
 * @param {StageForm | undefined} form
 * @param {(action: Record<string, unknown>) => void} act
 */
export function drawForm(dialog, form, act) {
  const drawn = form ? JSON.stringify(form) : "";
  // What is typed already stays while other things change.
  if (dialog.dataset["form"] === drawn) return;
  dialog.dataset["form"] = drawn;
  dialog.replaceChildren();
  if (!form) {
    dialog.close();
    return;
  }
  dialog.append(...(form.blocks ?? []).map((block) => drawBlock(block, act)));
  const fields = form.fields.map((field) => ({ field, input: drawField(field) }));
  for (const { field, input } of fields) {
    const label = element("label", "", field.label);
    if (field.hint) label.append(element("small", "hint", ` ${field.hint}`));
    label.append(input);
    dialog.append(label);
  }
  const submit = async () => {
    const values = await Promise.all(
      fields.map(async ({ field, input }) => [field.label, await valuesOf(input)]),
    );
    act({ kind: "submit", values: Object.fromEntries(values) });
  };
  const row = element("div", "buttons");
  if (form.submit !== null) {
    const hand = button(form.submit ?? "Submit", () => void submit());
    hand.className = "primary";
    row.append(hand);
  }
  const away = form.submit === null ? "Close" : "Cancel";
  row.append(button(away, () => act({ kind: "dismiss" })));
  dialog.prepend(element("h2", "", form.title));
  dialog.append(row);
  dialog.addEventListener("cancel", (event) => event.preventDefault(), { once: true });
  if (!dialog.open) dialog.showModal();
}

/**
 * @param {StageField} field
 * @returns {Field}
 */
function drawField(field) {
  if (field.kind === "long-text") {
    const area = document.createElement("textarea");
    area.value = field.value;
    return area;
  }
  if (field.kind === "options") {
    const select = document.createElement("select");
    select.multiple = field.most > 1;
    if (!select.multiple) select.append(new Option("…", ""));
    for (const one of field.options) {
      select.append(new Option(one.label, one.value, one.isChosen, one.isChosen));
    }
    return select;
  }
  const input = document.createElement("input");
  input.type = { text: "text", check: "checkbox", files: "file", date: "date", time: "time" }[
    field.kind
  ];
  if (field.kind === "files") input.multiple = field.most > 1;
  else if (field.kind === "check") input.checked = field.value === "true";
  else input.value = field.value;
  return input;
}

/** @param {Field} input */
async function valuesOf(input) {
  if (input instanceof HTMLSelectElement) {
    return [...input.selectedOptions].map((one) => one.value).filter((value) => value !== "");
  }
  if (input.type === "file" && input instanceof HTMLInputElement) return readFiles(input);
  if (input.type === "checkbox" && input instanceof HTMLInputElement) {
    return [String(input.checked)];
  }
  return [input.value];
}

/** @param {HTMLInputElement} input */
export function readFiles(input) {
  return Promise.all(
    [...(input.files ?? [])].map(async (file) => ({
      name: file.name,
      contentType: file.type || "application/octet-stream",
      base64: new Uint8Array(await file.arrayBuffer()).toBase64(),
    })),
  );
}
