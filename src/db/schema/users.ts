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
    /** The chat they spoke in last. */
    lastFace: text("last_face"),
    /** The chat they want requests and news in; the one they spoke in last where absent. */
    newsFace: text("news_face"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [oneOf("users_language", table.language, languages)],
);
