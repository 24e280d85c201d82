import type { Sql, TransactionSql } from "postgres";

/**
 * Has PostgreSQL keep each statement by name. Drizzle asks for unnamed ones, which postgres.js sends in
 * two trips each time; a named one takes a single trip from its second use on.
 */
export function withNamedStatements(client: Sql): Sql {
  const begin = client.begin.bind(client);
  return Object.assign(client, {
    unsafe: named(client),
    begin: (work: (tx: TransactionSql) => Promise<unknown>) => begin((tx) => work(within(tx))),
  });
}

/** A transaction, and each savepoint in it, has a client of its own. */
function within(tx: TransactionSql): TransactionSql {
  const savepoint = tx.savepoint.bind(tx);
  return Object.assign(tx, {
    unsafe: named(tx),
    savepoint: (work: (inner: TransactionSql) => Promise<unknown>) =>
      savepoint((inner) => work(within(inner))),
  });
}

function named(client: Pick<Sql, "unsafe">) {
  const unsafe = client.unsafe.bind(client);
  return (...[query, parameters, options]: Parameters<Sql["unsafe"]>) =>
    unsafe(query, parameters, { ...options, prepare: true });
}
