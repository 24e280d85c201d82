import { z } from "zod";

/** What a server lets its members do. It is kept by the conversation itself, in the transaction in which a short is begun. */
const limitsSchema = z.object({
  /** Members of any of these may ask for shorts; everybody where there are none. */
  roleIds: z.array(z.string().max(30)).max(25).default([]),
  perPersonADay: z.int().min(1).max(1_000).exactOptional(),
  perCommunityADay: z.int().min(1).max(10_000).exactOptional(),
});

export type CommunityLimits = z.infer<typeof limitsSchema>;

export function parseLimits(settings: unknown): CommunityLimits {
  return limitsSchema.safeParse(settings).data ?? { roleIds: [] };
}
