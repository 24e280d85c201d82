/**
 * Classes of SQLSTATE that say nothing against the work itself: connection, rollback for others'
 * sake, resources, locks, an operator, the system. https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const sqlStates = /^(?:08|40|53|55|57|58)[0-9A-Z]{3}$/;
/** What postgres.js and the network say of a connection that is gone. */
const connectionCodes = /^(?:CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT)/;

/** Whether the database failed in a way that the same work may well succeed the next time. */
export function isTransient(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!("code" in cause) || typeof cause.code !== "string") continue;
    if (sqlStates.test(cause.code) || connectionCodes.test(cause.code)) return true;
  }
  return false;
}
