import { defaultLanguage } from "#src/domain/language.ts";
import {
  type APIMessageTopLevelComponent,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
  SelectMenuDefaultValueType,
} from "discord.js";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { type CommunityLimits, parseLimits } from "../community-limits.ts";
import { writeCustomId } from "../custom-id.ts";
import { type Choice, container, type Row, selectRow, text } from "../render/components.ts";
import { heading } from "../render/texts.ts";
import { acknowledge, acknowledgeKept } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { tell, tellRefusal } from "./tell.ts";
import { whoIn } from "./who.ts";

const perPersonChoices = [1, 2, 3, 5, 10, 20];
const perCommunityChoices = [5, 10, 20, 50, 100, 200];
const unlimited = "none";
const rolesMax = 25;

/** What the server lets its members do, for those who run it. */
export async function showSettings(
  desk: Desk,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const isTold = await acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  if (!isTold) return;
  const { language = defaultLanguage } = whoIn(interaction);
  const { guildId } = interaction;
  if (guildId === null || !isManager(interaction)) {
    return tellRefusal(interaction, { notice: "not-allowed", language });
  }
  const limits = parseLimits(await desk.host.communities.settings(guildId));
  await tell(interaction, { components: draw(limits, wordsFor(language)), files: [] });
}

/** Whether somebody runs the server is looked at again at each change. */
function isManager({
  memberPermissions,
}: ChatInputCommandInteraction | MessageComponentInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

export async function changeSetting(
  desk: Desk,
  interaction: MessageComponentInteraction,
  { name, values }: { name: string; values: readonly string[] },
): Promise<void> {
  const who = whoIn(interaction);
  const { language = defaultLanguage } = who;
  const { guildId } = interaction;
  const keep = async (): Promise<boolean> => {
    // The server is known from now on: what is kept needs somebody to belong to.
    const isAllowed = isManager(interaction) && (await desk.host.people.recognise(who));
    if (guildId === null || !isAllowed) return false;
    const chosen = interaction.isRoleSelectMenu() ? interaction.values : values;
    await desk.host.communities.changeSettings(guildId, (before) =>
      changed(parseLimits(before), name, chosen),
    );
    return true;
  };
  const { isTold, result: isKept } = await acknowledgeKept(keep(), () => interaction.deferUpdate());
  if (!isTold) return;
  if (guildId === null || !isKept)
    return tellRefusal(interaction, { notice: "not-allowed", language });
  // Another manager may have changed something else meanwhile: what is shown is what holds.
  const limits = parseLimits(await desk.host.communities.settings(guildId));
  await interaction.editReply({
    components: draw(limits, wordsFor(language)),
    flags: MessageFlags.IsComponentsV2,
  });
}

function changed(
  before: CommunityLimits,
  name: string,
  values: readonly string[],
): CommunityLimits {
  const { perPersonADay, perCommunityADay, roleIds } = before;
  const count = Number(values[0]);
  const number = Number.isInteger(count) && count > 0 ? count : undefined;
  const next = {
    roleIds: name === "roles" ? [...values] : roleIds,
    perPersonADay: name === "person" ? number : perPersonADay,
    perCommunityADay: name === "community" ? number : perCommunityADay,
  };
  return {
    roleIds: next.roleIds,
    ...(next.perPersonADay !== undefined && { perPersonADay: next.perPersonADay }),
    ...(next.perCommunityADay !== undefined && { perCommunityADay: next.perCommunityADay }),
  };
}

function draw(limits: CommunityLimits, { discord, format }: Words): APIMessageTopLevelComponent[] {
  const say = discord.settings;
  const choices = (counts: readonly number[], chosen: number | undefined): Choice[] => [
    { value: unlimited, label: say.unlimited, isChosen: chosen === undefined },
    ...counts.map((count) => ({
      value: String(count),
      label: say.aDay(format.count(count)),
      isChosen: count === chosen,
    })),
  ];
  return [
    container("ours", [
      text([heading(say.title), say.roles].join("\n")),
      roleRow(limits, say.everybody),
      text(say.perPerson),
      selectRow({
        id: { does: "go", to: "settings", about: "person" },
        placeholder: say.perPerson,
        choices: choices(perPersonChoices, limits.perPersonADay),
      }),
      text(say.perCommunity),
      selectRow({
        id: { does: "go", to: "settings", about: "community" },
        placeholder: say.perCommunity,
        choices: choices(perCommunityChoices, limits.perCommunityADay),
      }),
    ]),
  ];
}

function roleRow({ roleIds }: CommunityLimits, placeholder: string): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.RoleSelect,
        custom_id: writeCustomId({ does: "go", to: "settings", about: "roles" }),
        placeholder,
        min_values: 0,
        max_values: rolesMax,
        default_values: roleIds.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      },
    ],
  };
}
