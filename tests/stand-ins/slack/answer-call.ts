import type { Agenda } from "./agenda.ts";
import type { Method } from "./call.ts";
import type { Slack } from "./events.ts";
import { findLostMarks } from "./find-lost-marks.ts";
import type { Fault, Faults } from "./faults.ts";
import { isMethod, methodFacts, type MethodName } from "./method-facts.ts";
import * as assistant from "./methods/assistant.ts";
import * as chat from "./methods/chat.ts";
import * as conversations from "./methods/conversations.ts";
import * as files from "./methods/files.ts";
import { access } from "./methods/oauth.ts";
import * as people from "./methods/people.ts";
import * as views from "./methods/views.ts";
import type { RateLimits } from "./rate-limits.ts";
import { missing, type Args } from "./read-call.ts";
import { lacksFallbackText } from "./check-content.ts";
import { Refusal } from "./refusal.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { Installation, Workspace } from "./world.ts";

/** One call as it came and as it was answered. */
export interface RecordedCall {
  readonly method: string;
  readonly workspaceId: string | undefined;
  readonly args: Args;
  readonly error: string | undefined;
  readonly at: Temporal.Instant;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** What is done once the answer has gone. */
  readonly afterwards: readonly (() => void)[];
  readonly fault?: Fault;
}

export interface AnswerDeps extends Slack {
  readonly agenda: Agenda;
  readonly socketMode: SocketMode;
  readonly origin: string;
  readonly faults: Faults;
  readonly rateLimits: RateLimits | undefined;
  readonly shareDelayMs: number;
  readonly calls: RecordedCall[];
  /** Not a refusal, but nothing a careful app does. */
  warn(call: { method: string; args: Args; problem: string }): void;
  refused(call: { method: string; args: Args; refusal: Refusal }): void;
}

const methods: Readonly<Partial<Record<MethodName, Method>>> = {
  "auth.test": people.authTest,
  "auth.revoke": people.authRevoke,
  "bots.info": people.botsInfo,
  "chat.postMessage": chat.postMessage,
  "chat.postEphemeral": chat.postEphemeral,
  "chat.update": chat.update,
  "chat.delete": chat.deleteMessage,
  "chat.getPermalink": chat.getPermalink,
  "conversations.open": conversations.open,
  "conversations.info": conversations.info,
  "conversations.members": conversations.members,
  "conversations.list": conversations.list,
  "conversations.join": conversations.join,
  "conversations.replies": conversations.replies,
  "conversations.history": conversations.history,
  "files.getUploadURLExternal": files.getUploadURLExternal,
  "files.completeUploadExternal": files.completeUploadExternal,
  "files.info": files.info,
  "files.delete": files.deleteFile,
  "views.open": views.open,
  "views.push": views.push,
  "views.update": views.update,
  "views.publish": views.publish,
  "assistant.threads.setStatus": assistant.setStatus,
  "assistant.threads.setTitle": assistant.setTitle,
  "assistant.threads.setSuggestedPrompts": assistant.setSuggestedPrompts,
  "users.info": people.usersInfo,
  "users.list": people.usersList,
  "team.info": people.teamInfo,
};

/** Answers a call as Slack would, and remembers it. */
export function answerCall(deps: AnswerDeps, sent: SentCall): Answer {
  const { method, args } = sent;
  const fault = deps.faults.take(method, args);
  const workspaceId = findInstalled(deps, sent.token)?.workspace.id;
  const answer = (fault && answerByFault(fault)) ?? answerTruly(deps, sent);
  deps.calls.push({
    method,
    workspaceId,
    args,
    error: typeof answer.body["error"] === "string" ? answer.body["error"] : undefined,
    at: deps.world.clock.now(),
  });
  deps.world.changed();
  return { ...answer, ...(fault && { fault }) };
}

export interface SentCall {
  readonly method: string;
  readonly args: Args;
  readonly token: string | undefined;
}

function answerTruly(deps: AnswerDeps, sent: SentCall): Answer {
  const afterwards: (() => void)[] = [];
  try {
    const { body, installation } = act(deps, sent, (later) => afterwards.push(later));
    return {
      status: 200,
      headers: installation ? { "x-oauth-scopes": [...installation.scopes].join(",") } : {},
      body: { ok: true, ...body },
      afterwards,
    };
  } catch (error) {
    if (error instanceof TooManyCalls) return limited(error.retryAfterSeconds);
    if (!(error instanceof Refusal)) throw error;
    deps.refused({ ...sent, refusal: error });
    const body = { ok: false, error: error.code, ...error.details };
    return { status: 200, headers: {}, body, afterwards: [] };
  }
}

class TooManyCalls extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`Too many calls: again in ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

function act(
  deps: AnswerDeps,
  { method, args, token }: SentCall,
  afterwards: (act: () => void) => void,
): { body: Record<string, unknown>; installation?: Installation } {
  if (!isMethod(method)) throw new Refusal("unknown_method", { req_method: method });
  checkNames(deps, method, args);
  if (method === "oauth.v2.access") return { body: access(deps.world, args) };
  if (method === "apps.connections.open") return { body: openConnection(deps, token) };
  const { workspace, installation } = authorize(deps, token);
  requireScope(installation, methodFacts[method].scopes);
  const wait = deps.rateLimits?.take(method, workspace.id, args);
  if (wait !== undefined) throw new TooManyCalls(wait);
  for (const name of methodFacts[method].required) {
    if (args[name] === undefined || args[name] === "") {
      // An empty status is how a status is taken away.
      if (name === "status" && args[name] === "") continue;
      throw new Refusal("invalid_arguments", missing(name));
    }
  }
  const run = methods[method];
  if (!run) throw new Refusal("unknown_method", { req_method: method });
  return { body: run({ ...deps, args, workspace, installation, afterwards }), installation };
}

function checkNames(deps: AnswerDeps, method: MethodName, args: Args): void {
  const { required, optional } = methodFacts[method];
  // Bolt adds the workspace's id to every call, for tokens of a whole organisation.
  const known = new Set<string>([...required, ...optional, "team_id"]);
  for (const name of Object.keys(args)) {
    if (!known.has(name)) deps.warn({ method, args, problem: `there is no argument ${name}` });
  }
  for (const text of findLostMarks(args)) {
    deps.warn({ method, args, problem: `its stars are shown as stars: ${text}` });
  }
  const isPost = method === "chat.postMessage" || method === "chat.update";
  if (isPost && lacksFallbackText(args)) {
    deps.warn({ method, args, problem: "no text for notifications and screen readers" });
  }
}

function authorize(deps: AnswerDeps, token: string | undefined) {
  if (token === undefined) throw new Refusal("not_authed");
  if (token === deps.world.app.appToken) throw new Refusal("not_allowed_token_type");
  const installed = findInstalled(deps, token);
  if (!installed) throw new Refusal("invalid_auth");
  if (installed.installation.isRevoked) throw new Refusal("account_inactive");
  return installed;
}

function findInstalled(
  { world }: AnswerDeps,
  token: string | undefined,
): { workspace: Workspace; installation: Installation } | undefined {
  for (const workspace of world.workspaces.values()) {
    const { installation } = workspace;
    if (installation && installation.token === token) return { workspace, installation };
  }
  return undefined;
}

function requireScope({ scopes }: Installation, anyOf: readonly string[]): void {
  if (anyOf.length === 0 || anyOf.some((scope) => scopes.has(scope))) return;
  throw new Refusal("missing_scope", { needed: anyOf.join(","), provided: [...scopes].join(",") });
}

function openConnection(deps: AnswerDeps, token: string | undefined): Record<string, unknown> {
  if (token === undefined) throw new Refusal("not_authed");
  if (token !== deps.world.app.appToken) {
    throw new Refusal(findInstalled(deps, token) ? "not_allowed_token_type" : "invalid_auth");
  }
  return { url: deps.socketMode.mintUrl(deps.origin) };
}

function answerByFault(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case "rate-limited":
      return limited(fault.retryAfterSeconds);
    case "status":
      return { status: fault.status, headers: {}, body: {}, afterwards: [] };
    case "error":
      return { status: 200, headers: {}, body: { ok: false, error: fault.error }, afterwards: [] };
    case "cut-off":
      return { status: 200, headers: {}, body: {}, afterwards: [] };
    case "drop-answer":
    case "slow":
      return undefined;
  }
}

function limited(retryAfterSeconds: number): Answer {
  return {
    status: 429,
    headers: { "retry-after": String(retryAfterSeconds) },
    body: { ok: false, error: "ratelimited" },
    afterwards: [],
  };
}
