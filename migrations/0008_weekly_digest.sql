ALTER TABLE "teams" ADD COLUMN "digest_place" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "digest_week" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "digest_asked_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_digest_place" CHECK ("teams"."digest_place" in ('web', 'off'));--> statement-breakpoint
-- Where the digest goes is the team's own to choose, and what was told is noted with the telling.
grant update (digest_place, digest_week, digest_asked_at) on teams to xcaster_user;
