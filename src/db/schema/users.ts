import { pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

export const users = pgTable("users", {
  id: id(),
  name: text().notNull(),
  language: text().notNull(),
  /** IANA name. */
  timeZone: text("time_zone").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});
