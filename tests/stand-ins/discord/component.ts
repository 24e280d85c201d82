import type { ComponentType } from "discord.js";

/** A component as it is sent and drawn, message or modal: the fields of all kinds. */
export interface Component {
  type: ComponentType;
  id?: number;
  custom_id?: string;
  label?: string;
  description?: string | null;
  style?: number;
  emoji?: { name?: string | null; id?: string | null } | null;
  url?: string;
  disabled?: boolean;
  options?: Choice[];
  placeholder?: string;
  min_values?: number | null;
  max_values?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  required?: boolean | null;
  value?: string | null;
  content?: string;
  accent_color?: number | null;
  spoiler?: boolean;
  channel_types?: number[];
  file_types?: string[] | null;
  default?: boolean;
  items?: { media: Media; description?: string | null; spoiler?: boolean }[];
  media?: Media;
  file?: Media;
  name?: string;
  size?: number;
  divider?: boolean;
  spacing?: number;
  components?: Component[];
  component?: Component;
  accessory?: Component;
}

export interface Choice {
  label: string;
  value: string;
  description?: string | null;
  default?: boolean;
}

export interface Media {
  id?: string;
  url: string;
  attachment_id?: string;
  proxy_url?: string;
  content_type?: string;
}

/** Holds because the body was checked against the published specification before. */
export function asComponents(checked: unknown): Component[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (checked ?? []) as Component[];
}

/** Every component, those inside others too, in the order in which a person reads them. */
export function* everyComponent(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* everyComponent(component.components ?? []);
    if (component.component) yield* everyComponent([component.component]);
    if (component.accessory) yield* everyComponent([component.accessory]);
  }
}

/** What a component shows of files and pictures. */
export function mediaOf(component: Component): Media[] {
  return [
    ...(component.items ?? []).map((item) => item.media),
    ...(component.media ? [component.media] : []),
    ...(component.file ? [component.file] : []),
  ];
}

/** Numbers the components that have no id of their own, as the platform does. */
export function numberComponents(components: readonly Component[]): void {
  const all = [...everyComponent(components)];
  const taken = new Set(all.map((component) => component.id ?? 0));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
}
