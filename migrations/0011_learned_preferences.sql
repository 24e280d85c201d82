CREATE TABLE "member_preferences" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"preferences" jsonb NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "member_preferences_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "user_edits" DROP CONSTRAINT "user_edits_edit_type";--> statement-breakpoint
ALTER TABLE "member_preferences" ADD CONSTRAINT "member_preferences_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_preferences" ADD CONSTRAINT "member_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_edits" ADD CONSTRAINT "user_edits_edit_type" CHECK ("user_edits"."edit_type" in ('script_change', 'image_selection', 'voice_change', 'timing_adjustment', 'style_change'));
--> statement-breakpoint
-- What somebody wants of their shorts is the team's to read, because the service makes them; each member has at most one row of it.
alter table member_preferences enable row level security;
--> statement-breakpoint
alter table member_preferences force row level security;
--> statement-breakpoint
create policy system on member_preferences to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on member_preferences to xcaster_system;
--> statement-breakpoint
create policy tenant on member_preferences to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update on member_preferences to xcaster_user;
