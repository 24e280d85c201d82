import { ApplicationCommandType, RESTJSONErrorCodes as code } from "discord.js";
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from "discord-api-spec/zod";
import { listOf, param, type Answer, type Call, type Route } from "./call.ts";
import { checkCommands } from "./check-commands.ts";
import { checkSpecification } from "./check-specification.ts";
import type { Command } from "./command.ts";
import { requireServer } from "./places.ts";
import { refuse, Refusal, refuseForm } from "./refusal.ts";
import type { World } from "./world.ts";

const bases = [
  "/applications/:application/commands",
  "/applications/:application/guilds/:server/commands",
];
const bucket = { bucket: { name: "commands", limit: 5, windowMs: 20_000 } };

export const commandRoutes: readonly Route[] = bases.flatMap((base): Route[] => [
  {
    method: "GET",
    path: base,
    ...bucket,
    handle: (world, call) => ({ body: scopeOf(world, call).commands }),
  },
  {
    method: "PUT",
    path: base,
    ...bucket,
    handle: (world, call) => ({ body: overwrite(world, call) }),
  },
  {
    method: "POST",
    path: base,
    schemas: [ApplicationCommandCreateRequestSchema],
    ...bucket,
    handle: (world, call) => add(world, call),
  },
  {
    method: "PATCH",
    path: `${base}/:command`,
    schemas: [ApplicationCommandPatchRequestPartialSchema],
    ...bucket,
    handle: (world, call) => ({ body: change(world, call) }),
  },
  {
    method: "DELETE",
    path: `${base}/:command`,
    ...bucket,
    handle: (world, call) => {
      const { scope, commands } = scopeOf(world, call);
      const known = requireCommand(commands, call);
      world.commands.set(
        scope,
        commands.filter((command) => command !== known),
      );
      world.changed();
      return {};
    },
  },
]);

function scopeOf(world: World, call: Call): { scope: string; commands: Command[] } {
  if (param(call, "application") !== world.applicationId) {
    throw new Refusal(403, {
      code: code.NotAuthorizedToPerformThisActionOnThisApplication,
      message: "You are not authorized to perform this action on this application",
    });
  }
  const server = call.params["server"];
  const scope = server === undefined ? "global" : requireServer(world, server).id;
  return { scope, commands: world.commands.get(scope) ?? [] };
}

function overwrite(world: World, call: Call): Command[] {
  const { scope, commands } = scopeOf(world, call);
  if (!Array.isArray(call.rawBody)) {
    return refuseForm({
      path: [],
      code: "LIST_TYPE_CONVERT",
      message: "Only iterables may be used.",
    });
  }
  const next = listOf(call.rawBody).map((body, index) => {
    const fields = checkAt(index, body);
    const same = commands.find(
      (one) => one.name === fields["name"] && one.type === (fields["type"] ?? 1),
    );
    return toCommand(world, { scope, fields, ...(same && { id: same.id }) });
  });
  checkCommands(next, (index) => [index]);
  world.commands.set(scope, next);
  world.changed();
  return next;
}

function checkAt(index: number, body: unknown): Record<string, unknown> {
  try {
    return checkSpecification(ApplicationCommandUpdateRequestSchema, withNumber(body));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuseForm(...error.fieldErrors.map((one) => ({ ...one, path: [index, ...one.path] })));
  }
}

/** Discord takes permissions as text, as its documentation has them and discord.js sends them; its description knows the number alone. */
function withNumber(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  const permissions = "default_member_permissions" in body && body.default_member_permissions;
  const isText = typeof permissions === "string" && /^\d{1,15}$/.test(permissions);
  return isText ? { ...body, default_member_permissions: Number(permissions) } : body;
}

/** Creating a command of a name that is there changes that one. */
function add(world: World, call: Call): Answer {
  const { scope, commands } = scopeOf(world, call);
  const fields = call.body;
  const same = commands.find(
    (one) => one.name === fields["name"] && one.type === (fields["type"] ?? 1),
  );
  const command = toCommand(world, { scope, fields, ...(same && { id: same.id }) });
  const next = [...commands.filter((one) => one !== same), command];
  checkCommands([command], () => []);
  checkCommands(next, (index) => [index]);
  world.commands.set(scope, next);
  world.changed();
  return { status: same ? 200 : 201, body: command };
}

function change(world: World, call: Call): Command {
  const { scope, commands } = scopeOf(world, call);
  const known = requireCommand(commands, call);
  const fields = { ...known, ...call.body };
  const command = toCommand(world, { scope, fields, id: known.id });
  checkCommands([command], () => []);
  world.commands.set(
    scope,
    commands.map((one) => (one === known ? command : one)),
  );
  world.changed();
  return command;
}

function requireCommand(commands: readonly Command[], call: Call): Command {
  const known = commands.find((command) => command.id === param(call, "command"));
  return known ?? refuse(code.UnknownApplicationCommand);
}

function textOf(permissions: string | number | null | undefined): string | null {
  return permissions === undefined || permissions === null ? null : `${permissions}`;
}

function toCommand(
  world: World,
  input: { scope: string; fields: Record<string, unknown>; id?: string },
): Command {
  const { fields, scope } = input;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked against the specification
  const said = fields as Partial<Command>;
  return {
    ...said,
    id: input.id ?? world.nextId(),
    application_id: world.applicationId,
    version: world.nextId(),
    type: said.type ?? ApplicationCommandType.ChatInput,
    name: said.name ?? "",
    description: said.description ?? "",
    default_member_permissions: textOf(said.default_member_permissions),
    nsfw: false,
    ...(scope === "global" ? {} : { guild_id: scope }),
  };
}
