import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { VisualStyle } from "#src/domain/brand.ts";
import type { KeptPreferences } from "#src/domain/preference.ts";
import { tones } from "#src/domain/script.ts";
import { id, instant, oneOf } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** How a team wants to sound and look. One of them is the default, meant where nobody says which. */
export const brandProfiles = pgTable(
  "brand_profiles",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    isDefault: boolean("is_default").notNull(),
    /** Absent where it is asked each time. */
    tone: text({ enum: tones }),
    visualStyle: jsonb("visual_style").$type<VisualStyle>().notNull(),
    voicePreference: text("voice_preference"),
    targetAudience: text("target_audience").notNull(),
    avoidedPhrases: text("avoided_phrases").array().notNull(),
    /** Addresses of examples. */
    exampleContent: text("example_content").array().notNull(),
    preferences: jsonb().$type<KeptPreferences>().notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("brand_profiles_team_id_id").on(table.teamId, table.id),
    unique("brand_profiles_team_id_name").on(table.teamId, table.name),
    uniqueIndex("brand_profiles_default")
      .on(table.teamId)
      .where(sql`is_default`),
    oneOf("brand_profiles_tone", table.tone, tones),
    index("brand_profiles_user_id").on(table.userId),
  ],
);
