import { listChannels } from "#src/db/channels.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Service } from "./start-service.ts";

/** Where a team's posts on the built-in page can be watched. */
export async function ownerPageUrl(
  service: Service,
  owner: { teamId: string; userId: string },
): Promise<string> {
  const [channel] = await asTenant(service.app.db, owner, (tx) => listChannels(tx));
  return `${service.publicUrl}/p/${channel?.channelId ?? ""}`;
}
