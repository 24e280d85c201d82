import { answerResponseUrl } from "./answer-response-url.ts";
import type { Outcome } from "./deliveries.ts";
import type { Slack } from "./events.ts";
import { serving, toCommand } from "./interactions.ts";
import type { Place } from "./say.ts";
import type { Member } from "./world.ts";

/** Gives a slash command, and says what the acknowledgement answers. Throws where Slack would not take it. */
export async function giveCommand(
  slack: Slack,
  person: Member,
  line: string,
  at: Place,
): Promise<Outcome> {
  const { world, deliveries } = slack;
  const [command = "", ...words] = line.split(" ");
  if (at.threadTs !== undefined) throw new Error("Slash commands cannot be used in threads");
  if (!world.app.commands.includes(command)) throw new Error(`${command} is not a valid command`);
  const channel = world.channels.get(at.channelId);
  if (!channel?.members.has(person.id)) throw new Error(`${person.realName} is not in the channel`);
  const { installation } = world.workspaces.get(serving(world, person, at.channelId)) ?? {};
  if (!installation || installation.isRevoked || !installation.scopes.has("commands")) {
    throw new Error(`${command} is not a valid command here: the app is not installed`);
  }
  const input = { person, channelId: at.channelId, command, text: words.join(" ").trim() };
  const payload = toCommand(world, input);
  const outcome = await deliveries.deliver("slash_commands", payload);
  if (outcome.isAcknowledged && outcome.body !== undefined) {
    const ticket = String(payload["response_url"]).split("/").at(-1) ?? "";
    answerResponseUrl(slack, ticket, outcome.body);
    const url = world.responseUrls.get(ticket);
    // The acknowledgement's own answer is none of the five uses.
    if (url) url.uses -= 1;
  }
  return outcome;
}
