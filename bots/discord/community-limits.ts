import { defaultLanguage } from "#src/domain/language.ts";
import { z } from "zod";
import type { FaceHost, PlatformPerson, Refused } from "#bots/conversation/face-host.ts";

/**
 * What a server lets its members do. How many shorts a day is kept by the conversation itself, in the
 * transaction in which one is begun.
 */
const limitsSchema = z.object({
  /** Members of any of these may ask for shorts; everybody where there are none. */
  roleIds: z.array(z.string().max(30)).max(25).default([]),
  perPersonADay: z.int().min(1).max(1_000).exactOptional(),
  perCommunityADay: z.int().min(1).max(10_000).exactOptional(),
});

export type CommunityLimits = z.infer<typeof limitsSchema>;

export async function readLimits(host: FaceHost, serverId: string): Promise<CommunityLimits> {
  const parsed = limitsSchema.safeParse(await host.communities.settings(serverId));
  return parsed.data ?? { roleIds: [] };
}

/** Why somebody may not ask for a short here; whoever runs the server always may. */
export async function whyNotByRole(
  host: FaceHost,
  { who, roles }: { who: PlatformPerson; roles: readonly string[] },
): Promise<Refused | undefined> {
  const { community, language = defaultLanguage } = who;
  if (!community || community.standing === "manager") return undefined;
  const { roleIds } = await readLimits(host, community.externalId);
  const isOpen = roleIds.length === 0 || roleIds.some((role) => roles.includes(role));
  return isOpen ? undefined : { notice: "not-allowed", language };
}
