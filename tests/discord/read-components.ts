import type { DrawnPart } from "#bots/discord/render/drawing.ts";

/** A component as it goes over the wire: whatever it is made of. */
export interface AnyComponent {
  type: number;
  custom_id?: string;
  label?: string;
  content?: string;
  options?: { value: string; label: string; description?: string }[];
  items?: { media: { url: string }; description?: string }[];
  components?: AnyComponent[];
  component?: AnyComponent;
  accessory?: AnyComponent;
  min_values?: number;
  max_values?: number;
  value?: string;
}

/** All components of a message or a form, those inside others too. */
export function allComponents(components: readonly unknown[]): AnyComponent[] {
  const known: readonly AnyComponent[] = JSON.parse(JSON.stringify(components));
  return known.flatMap((one) => [
    one,
    ...allComponents(one.components ?? []),
    ...allComponents(one.component ? [one.component] : []),
    ...allComponents(one.accessory ? [one.accessory] : []),
  ]);
}

/** What Discord refuses, by its documentation: an empty list for a message that it takes. */
export function problemsOf(part: DrawnPart): string[] {
  const all = allComponents(part.components ?? []);
  const texts = all.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const ids = all.flatMap((one) => (one.custom_id === undefined ? [] : [one.custom_id]));
  const named = new Set(part.files.map(({ name }) => `attachment://${name}`));
  const shown = all.flatMap(({ items }) => (items ?? []).map(({ media }) => media.url));
  return [
    ...has(all.length > 40, `${all.length} components`),
    ...has(texts.join("").length > 4_000, "too much text"),
    ...has(
      texts.some((text) => text.trim() === ""),
      "an empty text",
    ),
    ...has((part.content ?? "").length > 2_000, "content too long"),
    ...has(part.components !== undefined && all.length === 0, "no components"),
    ...has(new Set(ids).size !== ids.length, "an id twice"),
    ...has(
      ids.some((id) => id.length < 1 || id.length > 100),
      "an id that is too long",
    ),
    ...has(part.files.length > 10, "too many files"),
    ...has(new Set(part.files.map(({ name }) => name)).size !== part.files.length, "a file twice"),
    ...shown.flatMap((url) => has(!named.has(url), `no file for ${url}`)),
    ...(part.components === undefined
      ? []
      : [...named].flatMap((url) => has(!shown.includes(url), `nothing shows ${url}`))),
    ...all.flatMap(componentProblems),
  ];
}

function componentProblems(one: AnyComponent): string[] {
  switch (one.type) {
    case 1: {
      const children = one.components ?? [];
      const selects = children.filter(({ type }) => type !== 2).length;
      return has(
        children.length === 0 || children.length > 5 || (selects > 0 && children.length > 1),
        "a row that is too full or empty",
      );
    }
    case 2:
      return has(!one.label || one.label.length > 80, `a button called ${one.label}`);
    case 3: {
      const options = one.options ?? [];
      const values = options.map(({ value }) => value);
      return [
        ...has(options.length < 1 || options.length > 25, `${options.length} options`),
        ...has(new Set(values).size !== values.length, "an option twice"),
        ...has((one.max_values ?? 1) > options.length, "more to choose than there is"),
        ...options.flatMap(({ value, label, description }) => [
          ...has(value.length < 1 || value.length > 100, "a value that is too long"),
          ...has(label.length < 1 || label.length > 100, "an option's label"),
          ...has(
            description !== undefined && (description.length < 1 || description.length > 100),
            "an option's hint",
          ),
        ]),
      ];
    }
    case 12:
      return [
        ...has((one.items ?? []).length < 1 || (one.items ?? []).length > 10, "a gallery"),
        ...(one.items ?? []).flatMap(({ description }) =>
          has(
            description !== undefined && (description.length < 1 || description.length > 1_024),
            "a picture's description",
          ),
        ),
      ];
    default:
      return [];
  }
}

function has(isBad: boolean, what: string): string[] {
  return isBad ? [what] : [];
}
