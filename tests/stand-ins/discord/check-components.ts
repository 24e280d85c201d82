import { ButtonStyle, ComponentType } from "discord.js";
import { badLength } from "./check-specification.ts";
import { everyComponent, type Component } from "./component.ts";
import type { FieldError } from "./refusal.ts";

/** Where a component sits in the body, and it. */
interface Placed {
  component: Component;
  path: readonly (string | number)[];
}

export function* placed(
  components: readonly Component[],
  at: readonly (string | number)[],
): Generator<Placed> {
  for (const [index, component] of components.entries()) {
    const path = [...at, index];
    yield { component, path };
    yield* placed(component.components ?? [], [...path, "components"]);
    if (component.component) {
      yield { component: component.component, path: [...path, "component"] };
    }
    if (component.accessory) {
      yield { component: component.accessory, path: [...path, "accessory"] };
    }
  }
}

/** The rules for components that the published specification does not say, in messages and forms alike. */
export function componentErrors(
  components: readonly Component[],
  at: readonly (string | number)[],
): FieldError[] {
  const all = [...placed(components, at)];
  return [
    ...duplicated(all, (component) => component.custom_id, {
      field: "custom_id",
      code: "COMPONENT_CUSTOM_ID_DUPLICATED",
      message: "Component custom id cannot be duplicated",
    }),
    ...duplicated(all, (component) => component.id || undefined, {
      field: "id",
      code: "COMPONENT_ID_DUPLICATED",
      message: "Component id cannot be duplicated",
    }),
    ...all.flatMap(({ component, path }) => [
      ...buttonErrors(component, path),
      ...rowErrors(component, path),
      ...choiceErrors(component, path),
    ]),
  ];
}

export function countComponents(components: readonly Component[]): number {
  return [...everyComponent(components)].length;
}

function duplicated(
  all: readonly Placed[],
  valueOf: (component: Component) => string | number | undefined,
  error: { field: string; code: string; message: string },
): FieldError[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const value = valueOf(component);
    if (value === undefined) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path: [...path, error.field], code: error.code, message: error.message }];
  });
}

function buttonErrors(component: Component, path: Placed["path"]): FieldError[] {
  if (component.type !== ComponentType.Button) return [];
  const isLink = component.style === ButtonStyle.Link;
  const errors: FieldError[] = [];
  if (isLink && component.url === undefined) errors.push(required([...path, "url"]));
  if (!isLink && component.custom_id === undefined) errors.push(required([...path, "custom_id"]));
  if (isLink ? component.custom_id !== undefined : component.url !== undefined) {
    errors.push({
      path,
      code: "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
      message: "A custom id and url cannot both be specified",
    });
  }
  if (!component.label && !component.emoji) {
    errors.push({
      path,
      code: "BUTTON_COMPONENT_MISSING_LABEL_EMOJI",
      message: "One of 'label' or 'emoji' must be specified",
    });
  }
  return errors;
}

/** A row takes five buttons or one menu. */
function rowErrors(component: Component, path: Placed["path"]): FieldError[] {
  if (component.type !== ComponentType.ActionRow) return [];
  const inside = component.components ?? [];
  if (inside.length === 0) {
    return [{ path: [...path, "components"], ...badLength("Must be between 1 and 5 in length.") }];
  }
  const fits = inside.some(isWide) ? 1 : 5;
  return inside.slice(fits).map((_, index) => ({
    path: [...path, "components", fits + index],
    code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    message: "The specified component exceeds the maximum width",
  }));
}

const menus: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
];

function isWide(component: Component): boolean {
  return component.type !== ComponentType.Button;
}

function choiceErrors(component: Component, path: Placed["path"]): FieldError[] {
  const options = component.options;
  if (!menus.includes(component.type) || !options) return [];
  const least = component.min_values ?? 1;
  const most = component.max_values ?? 1;
  const errors: FieldError[] = [];
  if (options.length === 0) {
    errors.push({
      path: [...path, "options"],
      ...badLength("Must be between 1 and 25 in length."),
    });
  }
  for (const [index, option] of options.entries()) {
    if (options.findIndex((one) => one.value === option.value) === index) continue;
    errors.push({
      path: [...path, "options", index, "value"],
      code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
      message: "The specified option value is already used",
    });
  }
  if (component.max_values && component.max_values > options.length) {
    errors.push({
      path: [...path, "options"],
      ...badLength(`Must be between ${component.max_values} and 25 in length.`),
    });
  }
  if (least > most && component.type === ComponentType.StringSelect) {
    errors.push({
      path: [...path, "min_values"],
      code: "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX",
      message: "The minimum number of values cannot be greater than the maximum",
    });
  }
  if (options.filter((option) => option.default).length > Math.max(most, 1)) {
    errors.push({
      path: [...path, "options"],
      code: "SELECT_COMPONENT_TOO_MANY_DEFAULTS",
      message: "More options are selected by default than may be chosen",
    });
  }
  return errors;
}

function required(path: FieldError["path"]): FieldError {
  return { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" };
}
