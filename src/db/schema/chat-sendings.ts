import { sql } from "drizzle-orm";
import { bigint, boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * What goes out to chats of a platform that cannot tell whether something has come before: written down before it
 * is sent, and once more when it is known as which messages it stands there.
 */
export const chatSendings = pgTable(
  "chat_sendings",
  {
    face: text().notNull(),
    /** What is sent: a part of a card, or the answer to a delivery. */
    name: text().notNull(),
    channel: text().notNull(),
    /** The messages that are numbered together with it. */
    series: text().notNull(),
    /** Sent at most once; what is not is tried until it stands there. */
    isAnswer: boolean("is_answer").notNull(),
    /** The newest number of the series that was known before it was sent: its own are higher. */
    afterRef: bigint("after_ref", { mode: "number" }),
    /** Absent until it is known. */
    firstRef: bigint("first_ref", { mode: "number" }),
    lastRef: bigint("last_ref", { mode: "number" }),
    /** Somebody looks for it in the channel, where nothing else may be sent meanwhile. */
    searchedAt: instant("searched_at"),
    begunAt: instant("begun_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.face, table.channel, table.name] }),
    index("chat_sendings_series").on(table.face, table.series, table.lastRef),
    index("chat_sendings_channel").on(table.face, table.channel, table.lastRef),
    index("chat_sendings_under_way")
      .on(table.face, table.channel)
      .where(sql`ended_at is null`),
    index("chat_sendings_begun_at").on(table.begunAt),
  ],
);

/** Files that a platform has already, by our keys of them: it sends them again by its own ids. */
export const chatFiles = pgTable(
  "chat_files",
  {
    face: text().notNull(),
    key: text().notNull(),
    externalId: text("external_id").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.face, table.key] }),
    index("chat_files_sent_at").on(table.sentAt),
  ],
);
