ALTER TABLE "conversations" ADD COLUMN "deleted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "deleted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "files_go_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "is_time_zone_chosen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "projects_files_go_at" ON "projects" USING btree ("files_go_at") WHERE files_go_at is not null;--> statement-breakpoint
grant update (is_time_zone_chosen) on users to xcaster_user;
