CREATE TABLE "short_versions" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"title" text NOT NULL,
	"script" jsonb NOT NULL,
	"images" jsonb NOT NULL,
	"voices" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "short_versions" ADD CONSTRAINT "short_versions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_versions" ADD CONSTRAINT "short_versions_project" FOREIGN KEY ("team_id","project_id") REFERENCES "public"."projects"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table short_versions enable row level security;
--> statement-breakpoint
alter table short_versions force row level security;
--> statement-breakpoint
create policy system on short_versions to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on short_versions to xcaster_system;
--> statement-breakpoint
create policy tenant on short_versions to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update on short_versions to xcaster_user;
