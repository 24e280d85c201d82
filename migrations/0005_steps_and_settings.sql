ALTER TABLE "projects" DROP CONSTRAINT "projects_making_state";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "making_until" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "settings" jsonb;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "rewriting" jsonb;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "final_video_of" text;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_making_until" CHECK ("projects"."making_until" in ('script', 'images', 'voice', 'video'));--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_making_state" CHECK ("projects"."making_state" in ('waiting', 'running', 'resting', 'done', 'failed', 'cancelled'));--> statement-breakpoint
-- Every version kept so far is one that is shown while the short is made anew, after a change.
ALTER TABLE "short_versions" ADD COLUMN "kind" text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE "short_versions" ALTER COLUMN "kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "short_versions" ADD COLUMN "is_changed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "short_versions" ALTER COLUMN "is_changed" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "short_versions" DROP CONSTRAINT "short_versions_pkey";--> statement-breakpoint
ALTER TABLE "short_versions" ADD CONSTRAINT "short_versions_pkey" PRIMARY KEY("project_id","kind");--> statement-breakpoint
ALTER TABLE "short_versions" ADD COLUMN "settings" jsonb;--> statement-breakpoint
ALTER TABLE "short_versions" ADD COLUMN "finished" jsonb;--> statement-breakpoint
ALTER TABLE "short_versions" ADD COLUMN "resting_step" text;--> statement-breakpoint
ALTER TABLE "short_versions" ADD CONSTRAINT "short_versions_kind" CHECK ("short_versions"."kind" in ('shown', 'before'));--> statement-breakpoint
ALTER TABLE "short_versions" ADD CONSTRAINT "short_versions_resting_step" CHECK ("short_versions"."resting_step" in ('script', 'images', 'voice', 'video'));
