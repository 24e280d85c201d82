import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { languages } from "#src/domain/language.ts";
import { id, instant, oneOf } from "./columns.ts";

export const users = pgTable(
  "users",
  {
    id: id(),
    name: text().notNull(),
    language: text({ enum: languages }).notNull(),
    /** IANA name. */
    timeZone: text("time_zone").notNull(),
    /** Chosen by the person: what a browser says of where it is no longer changes it. */
    isTimeZoneChosen: boolean("is_time_zone_chosen").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [oneOf("users_language", table.language, languages)],
);
