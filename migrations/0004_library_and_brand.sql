CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"url" text NOT NULL,
	"thumbnail_url" text NOT NULL,
	"filename" text NOT NULL,
	"mime_type" text NOT NULL,
	"size" bigint NOT NULL,
	"folder" text NOT NULL,
	"tags" text[] NOT NULL,
	"metadata" jsonb NOT NULL,
	"is_ai_generated" boolean NOT NULL,
	"generation_prompt" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "assets_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "assets_type" CHECK ("assets"."type" in ('image', 'video', 'audio', 'template')),
	CONSTRAINT "assets_state" CHECK ("assets"."state" in ('arriving', 'ready', 'deleted'))
);
--> statement-breakpoint
CREATE TABLE "brand_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean NOT NULL,
	"tone" text,
	"visual_style" jsonb NOT NULL,
	"voice_preference" text,
	"target_audience" text NOT NULL,
	"avoided_phrases" text[] NOT NULL,
	"example_content" text[] NOT NULL,
	"preferences" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "brand_profiles_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "brand_profiles_team_id_name" UNIQUE("team_id","name"),
	CONSTRAINT "brand_profiles_tone" CHECK ("brand_profiles"."tone" in ('professional', 'casual', 'humorous', 'educational'))
);
--> statement-breakpoint
CREATE TABLE "user_edits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"edit_type" text NOT NULL,
	"before_value" jsonb NOT NULL,
	"after_value" jsonb NOT NULL,
	"context" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "user_edits_edit_type" CHECK ("user_edits"."edit_type" in ('script_change', 'image_selection', 'voice_change', 'timing_adjustment'))
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "brand_profile_id" uuid;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "brand" jsonb;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand_profiles" ADD CONSTRAINT "brand_profiles_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand_profiles" ADD CONSTRAINT "brand_profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_edits" ADD CONSTRAINT "user_edits_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_edits" ADD CONSTRAINT "user_edits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_edits" ADD CONSTRAINT "user_edits_project" FOREIGN KEY ("team_id","project_id") REFERENCES "public"."projects"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assets_user_id" ON "assets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "assets_type_index" ON "assets" USING btree ("type");--> statement-breakpoint
CREATE INDEX "assets_team_id_created_at" ON "assets" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "assets_unready" ON "assets" USING btree ("state","updated_at") WHERE state <> 'ready';--> statement-breakpoint
CREATE UNIQUE INDEX "brand_profiles_default" ON "brand_profiles" USING btree ("team_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "brand_profiles_user_id" ON "brand_profiles" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_edits_user_id" ON "user_edits" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_edits_team_id_created_at" ON "user_edits" USING btree ("team_id","created_at");--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_brand_profile" FOREIGN KEY ("team_id","brand_profile_id") REFERENCES "public"."brand_profiles"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table assets enable row level security;
--> statement-breakpoint
alter table assets force row level security;
--> statement-breakpoint
create policy system on assets to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on assets to xcaster_system;
--> statement-breakpoint
create policy tenant on assets to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update on assets to xcaster_user;
--> statement-breakpoint
alter table brand_profiles enable row level security;
--> statement-breakpoint
alter table brand_profiles force row level security;
--> statement-breakpoint
create policy system on brand_profiles to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on brand_profiles to xcaster_system;
--> statement-breakpoint
create policy tenant on brand_profiles to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update, delete on brand_profiles to xcaster_user;
--> statement-breakpoint
alter table user_edits enable row level security;
--> statement-breakpoint
alter table user_edits force row level security;
--> statement-breakpoint
create policy system on user_edits to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on user_edits to xcaster_system;
--> statement-breakpoint
create policy tenant on user_edits to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert on user_edits to xcaster_user;
