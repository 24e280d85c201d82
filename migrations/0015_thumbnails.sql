-- A planned post that gets another title gets its picture with it: what is to be approved names the picture at once, a job draws it.
CREATE TABLE "thumbnails" (
	"key" text PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"recipe" jsonb NOT NULL,
	"state" text NOT NULL,
	"job_count" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "thumbnails_state" CHECK ("thumbnails"."state" in ('waiting', 'drawn', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "thumbnails" ADD CONSTRAINT "thumbnails_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thumbnails" ADD CONSTRAINT "thumbnails_project" FOREIGN KEY ("team_id","project_id") REFERENCES "public"."projects"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thumbnails_project_id" ON "thumbnails" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "thumbnails_waiting" ON "thumbnails" USING btree ("updated_at") WHERE state = 'waiting';
--> statement-breakpoint
alter table thumbnails enable row level security;
--> statement-breakpoint
alter table thumbnails force row level security;
--> statement-breakpoint
create policy system on thumbnails to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on thumbnails to xcaster_system;
--> statement-breakpoint
create policy tenant on thumbnails to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update on thumbnails to xcaster_user;
