import type { ActionElement } from "./block-elements.ts";
import type { Block } from "./block-kit.ts";
import { elementsOf } from "./elements.ts";
import { stateKey } from "./to-api.ts";
import type { StateValue } from "./world.ts";

/** What is chosen and written in the fields of a message or a view before anybody touches them. */
export function initialValues(blocks: readonly Block[]): Map<string, StateValue> {
  const values = new Map<string, StateValue>();
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const value = initialValue(element);
      if (value) values.set(stateKey(block.block_id, element.action_id), value);
    }
  }
  return values;
}

function initialValue(element: ActionElement): StateValue | undefined {
  const { type } = element;
  switch (type) {
    case "button":
    case "overflow":
      return undefined;
    case "static_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "multi_static_select":
    case "checkboxes":
      return { type, selected_options: element.initial_options ?? [] };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "multi_users_select":
      return { type, selected_users: element.initial_users ?? [] };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
    case "channels_select":
      return { type, selected_channel: element.initial_channel ?? null };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "datetimepicker":
      return { type, selected_date_time: element.initial_date_time ?? null };
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return { type, value: element.initial_value ?? null };
    case "file_input":
      return { type, files: [] };
  }
}
