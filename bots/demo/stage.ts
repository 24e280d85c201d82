import type { Logger } from "pino";
import { createChat } from "#bots/conversation/receive.ts";
import type { Person } from "#bots/conversation/chat.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { createTerminalFace } from "#bots/terminal/create-terminal-face.ts";
import {
  createTerminalPrinter,
  type Terminal,
  type TerminalPrinter,
} from "#bots/terminal/create-terminal-printer.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { inviteMember } from "#src/accounts/invite-member.ts";
import { joinTeam } from "#src/accounts/join-team.ts";
import { saveApprovalRule } from "#src/accounts/change-team.ts";
import { findSession } from "#src/accounts/sign-in.ts";
import { roles, type Service, startService } from "../start-service.ts";
import { type Actor, createActor } from "./create-actor.ts";
import { createMovableClock } from "./movable-clock.ts";
import type { DemoOptions } from "./parse-demo-options.ts";

export interface Play extends DemoOptions {
  /** Of a service on a scratch database. */
  config: Parameters<typeof startService>[0];
  log: Logger;
  terminal: Terminal;
  /** Fires when the person at the terminal has had enough. */
  interrupted: AbortSignal;
}

/** Everything a scripted person needs: the real service, a clock to move, a thread that is printed. */
export interface Stage {
  play: Play;
  words: Words;
  service: Service;
  clock: ReturnType<typeof createMovableClock>;
  printer: TerminalPrinter;
  person: Person;
  creator: Actor;
  /** Somebody else, who has to approve what goes out. */
  approver: Actor | undefined;
}

const timeZone = "Asia/Seoul";

/** Starts the service and brings in who talks to it. */
export async function openStage(play: Play): Promise<Stage & AsyncDisposable> {
  const words = wordsFor(play.language);
  const { demo } = words.operator;
  const printer = createTerminalPrinter(play.terminal);
  const clock = createMovableClock();
  const faceOf = (name: string, personName: string, botName: string) =>
    createTerminalFace({
      printer,
      words,
      name,
      personName,
      botName,
      interrupted: play.interrupted,
    });
  const face = faceOf("terminal", demo.person, demo.bot);
  const approverFace = faceOf("terminal-approver", demo.approver, demo.botToApprover);
  await using opening = new AsyncDisposableStack();
  const service = opening.use(
    await startService(play.config, {
      clock,
      log: play.log,
      roles: new Set(roles),
      faces: () => [face, approverFace],
    }),
  );
  const { app } = service;
  printer.note(`${demo.intro} ${demo.local}`);
  const { language } = play;
  const person = await ensureOwner(app, {
    name: demo.person,
    pageName: words.operator.pageName,
    language,
    timeZone,
  });
  const creator = createActor({ chat: createChat(app, face.name), person, face, words });
  const approver = play.hasApprover
    ? createActor({
        chat: createChat(app, approverFace.name),
        person: await inviteApprover(service, { person, words }),
        face: approverFace,
        words,
      })
    : undefined;
  if (approver) {
    printer.note(demo.notes.joined);
    // Requests go where a person was last: they have to have been here.
    await approver.start(demo.hello);
    await approver.until(({ screen }) => screen.kind === "help");
  }
  const stack = opening.move();
  return {
    play,
    words,
    service,
    clock,
    printer,
    person,
    creator,
    approver,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A second person joins the team by a link, and from now on has to approve what goes out. */
async function inviteApprover(
  { app }: Service,
  { person, words }: { person: Person; words: Words },
): Promise<Person> {
  const { demo } = words.operator;
  const token = await inviteMember(app, person, {
    name: demo.approver,
    role: "viewer",
    permissions: { can_approve: true },
  });
  const who = { name: demo.approver, language: person.language, timeZone };
  const session = await joinTeam(app, { token, who });
  const approver = session && (await findSession(app, session.secret));
  if (!approver) throw new Error("the invitation led nowhere");
  const rule = { count: 1, approverIds: [approver.userId], allowsOwn: false };
  await saveApprovalRule(app, person, rule);
  return approver;
}
