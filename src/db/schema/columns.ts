import { sql } from "drizzle-orm";
import { check, customType, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";

/** A moment in time, kept as timestamptz and read as Temporal.Instant. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamp(3) with time zone",
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
});

export const id = () => uuid().primaryKey();

/** A column that holds one of a few words. Drizzle's `enum` types it; this makes the database refuse others. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list = sql.raw(words.map((word) => `'${word}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}
