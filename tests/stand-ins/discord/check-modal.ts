import { ComponentType } from "discord.js";
import { componentErrors, placed } from "./check-components.ts";
import { badLength } from "./check-specification.ts";
import type { Component } from "./component.ts";
import { fileTypePattern } from "./file-types.ts";
import { refuseForm, type FieldError } from "./refusal.ts";

/** Discord's pages say five; its specification says forty. The pages are what is enforced. */
const topComponentsMax = 5;

/** The rules for forms that the published specification does not say. Throws what Discord answers. */
export function checkModal(components: readonly Component[]): void {
  const at = ["data", "components"];
  const errors: FieldError[] = [...componentErrors(components, at)];
  if (components.length > topComponentsMax) {
    errors.push({ path: at, ...badLength(`Must be between 1 and ${topComponentsMax} in length.`) });
  }
  for (const { component, path } of placed(components, at)) {
    errors.push(...fieldErrors(component, path));
  }
  if (errors.length > 0) refuseForm(...errors);
}

function fieldErrors(component: Component, path: FieldError["path"]): FieldError[] {
  const isRequired = component.required !== false;
  const errors: FieldError[] = [];
  if (component.disabled) {
    errors.push({
      path: [...path, "disabled"],
      code: "MODAL_COMPONENT_DISABLED",
      message: "Components in modals cannot be disabled",
    });
  }
  const takesSome =
    component.type === ComponentType.StringSelect || component.type === ComponentType.FileUpload;
  if (takesSome && isRequired && component.min_values === 0) {
    errors.push({
      path: [...path, "min_values"],
      code: "NUMBER_TYPE_MIN",
      message: "Must be greater than or equal to 1.",
    });
  }
  for (const [index, type] of (component.file_types ?? []).entries()) {
    if (fileTypePattern.test(type)) continue;
    errors.push({
      path: [...path, "file_types", index],
      code: "BASE_TYPE_CHOICES",
      message: "Value must be one of ('audio', 'image', 'video') or a file extension.",
    });
  }
  if (component.type !== ComponentType.TextInput) return errors;
  const least = component.min_length ?? 0;
  const most = component.max_length ?? 4000;
  const value = component.value ?? "";
  if (least > most) {
    errors.push({
      path: [...path, "min_length"],
      code: "TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX",
      message: "The minimum length cannot be greater than the maximum length",
    });
  }
  if (value !== "" && (value.length > most || value.length < least)) {
    errors.push({
      path: [...path, "value"],
      ...badLength(`Must be between ${least} and ${most} in length.`),
    });
  }
  return errors;
}
