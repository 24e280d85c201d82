import { z } from "zod";

/** What was pressed or chosen, on a card or on somebody's home (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export const pressedSchema = z
  .array(
    z.object({
      action_id: z.string(),
      action_ts: z.string(),
      value: z.string().optional(),
      selected_option: z.object({ value: z.string() }).nullish(),
    }),
  )
  .min(1);
