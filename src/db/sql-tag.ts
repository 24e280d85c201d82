/** Drizzle's SQL template tag, for the one library that wants it handed over (pg-boss's `fromDrizzle`). */
export { sql as sqlTag } from "drizzle-orm";
