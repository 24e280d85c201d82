CREATE TABLE "action_tokens" (
	"token" text PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"version" integer NOT NULL,
	"verb" text NOT NULL,
	"argument" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	"used_by" uuid
);
--> statement-breakpoint
CREATE TABLE "analytics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"platform_video_id" text NOT NULL,
	"moment" text NOT NULL,
	"views" bigint NOT NULL,
	"likes" bigint NOT NULL,
	"comments" bigint NOT NULL,
	"shares" bigint NOT NULL,
	"watch_time" bigint NOT NULL,
	"snapshot_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "analytics_moment" CHECK ("analytics"."moment" in ('1h', '24h', '7d', 'asked'))
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"channel_id" text NOT NULL,
	"channel_name" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "channels_user_id_platform_channel_id" UNIQUE("user_id","platform","channel_id"),
	CONSTRAINT "channels_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "channels_platform" CHECK ("channels"."platform" in ('page'))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"face" text NOT NULL,
	"title" text NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "conversations_team_id_id" UNIQUE("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "inbound_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"actor_id" uuid,
	"event" jsonb NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"handled_at" timestamp(3) with time zone,
	CONSTRAINT "inbound_events_source_external_id" UNIQUE("source","external_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"face" text NOT NULL,
	"message" jsonb NOT NULL,
	"slot" text,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"not_before" timestamp(3) with time zone NOT NULL,
	"claimed_at" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	"error" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "outbox_status" CHECK ("outbox"."status" in ('pending', 'sending', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "page_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"client_key" text NOT NULL,
	"state" text NOT NULL,
	"visibility" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"tags" text[] NOT NULL,
	"language" text NOT NULL,
	"duration_ms" integer NOT NULL,
	"video_key" text,
	"thumbnail_key" text,
	"captions_key" text,
	"views" bigint NOT NULL,
	"likes" bigint NOT NULL,
	"watch_time_ms" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"published_at" timestamp(3) with time zone,
	CONSTRAINT "page_posts_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "page_posts_channel_id_client_key" UNIQUE("channel_id","client_key"),
	CONSTRAINT "page_posts_language" CHECK ("page_posts"."language" in ('ko', 'en')),
	CONSTRAINT "page_posts_state" CHECK ("page_posts"."state" in ('draft', 'uploaded', 'live'))
);
--> statement-breakpoint
CREATE TABLE "page_visits" (
	"post_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"watched_ms" integer NOT NULL,
	"is_viewed" boolean NOT NULL,
	"is_liked" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "page_visits_post_id_visit_id_pk" PRIMARY KEY("post_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"keyword" text NOT NULL,
	"tone" text NOT NULL,
	"language" text NOT NULL,
	"audience" text,
	"length_seconds" integer NOT NULL,
	"own_script" text,
	"script" jsonb,
	"script_edited" jsonb,
	"images" jsonb NOT NULL,
	"generation" integer NOT NULL,
	"script_attempt" integer NOT NULL,
	"making_state" text NOT NULL,
	"making_step" text NOT NULL,
	"making_fraction" double precision NOT NULL,
	"making_job_count" integer NOT NULL,
	"making_started_at" timestamp(3) with time zone,
	"voices" jsonb NOT NULL,
	"duration" double precision,
	"final_video_url" text,
	"thumbnail_url" text,
	"captions_url" text,
	"final_video_sha256" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "projects_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "projects_type" CHECK ("projects"."type" in ('shortform')),
	CONSTRAINT "projects_tone" CHECK ("projects"."tone" in ('professional', 'casual', 'humorous', 'educational')),
	CONSTRAINT "projects_language" CHECK ("projects"."language" in ('ko', 'en')),
	CONSTRAINT "projects_status" CHECK ("projects"."status" in ('draft', 'processing', 'ready', 'published', 'failed')),
	CONSTRAINT "projects_making_state" CHECK ("projects"."making_state" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "projects_making_step" CHECK ("projects"."making_step" in ('script', 'images', 'voice', 'video'))
);
--> statement-breakpoint
CREATE TABLE "publish_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"step" text NOT NULL,
	"fence" integer NOT NULL,
	"outcome" text NOT NULL,
	"detail" jsonb,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"slot_key" text NOT NULL,
	"scheduled_at" timestamp(3) with time zone NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"tags" text[] NOT NULL,
	"visibility" text NOT NULL,
	"video_url" text NOT NULL,
	"video_sha256" text NOT NULL,
	"thumbnail_url" text NOT NULL,
	"captions_url" text NOT NULL,
	"duration_ms" integer NOT NULL,
	"language" text NOT NULL,
	"fence" integer NOT NULL,
	"remote_handle" text,
	"published_url" text,
	"platform_video_id" text,
	"error_code" text,
	"error_message" text,
	"retry_count" integer NOT NULL,
	"lease_until" timestamp(3) with time zone,
	"published_at" timestamp(3) with time zone,
	"numbers_at" timestamp(3) with time zone,
	"numbers_moment" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "schedules_project_id_channel_id_slot_key" UNIQUE("project_id","channel_id","slot_key"),
	CONSTRAINT "schedules_team_id_id" UNIQUE("team_id","id"),
	CONSTRAINT "schedules_status" CHECK ("schedules"."status" in ('pending', 'preparing', 'uploading', 'finalizing', 'unknown', 'published', 'held', 'failed', 'cancelled')),
	CONSTRAINT "schedules_language" CHECK ("schedules"."language" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "team_members_team_id_user_id" UNIQUE("team_id","user_id"),
	CONSTRAINT "team_members_role" CHECK ("team_members"."role" in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "users_language" CHECK ("users"."language" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE TABLE "web_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"message" jsonb NOT NULL,
	"only_for_user_id" uuid,
	"change" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "web_messages_conversation_id_message_id" UNIQUE("conversation_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "action_tokens" ADD CONSTRAINT "action_tokens_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_tokens" ADD CONSTRAINT "action_tokens_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analytics" ADD CONSTRAINT "analytics_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analytics" ADD CONSTRAINT "analytics_project" FOREIGN KEY ("team_id","project_id") REFERENCES "public"."projects"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analytics" ADD CONSTRAINT "analytics_channel" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analytics" ADD CONSTRAINT "analytics_schedule" FOREIGN KEY ("team_id","schedule_id") REFERENCES "public"."schedules"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_posts" ADD CONSTRAINT "page_posts_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_posts" ADD CONSTRAINT "page_posts_channel" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_visits" ADD CONSTRAINT "page_visits_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_visits" ADD CONSTRAINT "page_visits_post" FOREIGN KEY ("team_id","post_id") REFERENCES "public"."page_posts"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD CONSTRAINT "publish_attempts_schedule" FOREIGN KEY ("team_id","schedule_id") REFERENCES "public"."schedules"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_project" FOREIGN KEY ("team_id","project_id") REFERENCES "public"."projects"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_channel" FOREIGN KEY ("team_id","channel_id") REFERENCES "public"."channels"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "web_messages" ADD CONSTRAINT "web_messages_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "web_messages" ADD CONSTRAINT "web_messages_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_tokens_conversation_id" ON "action_tokens" USING btree ("conversation_id","message_id");--> statement-breakpoint
CREATE INDEX "analytics_project_id" ON "analytics" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "analytics_snapshot_at" ON "analytics" USING btree ("snapshot_at");--> statement-breakpoint
CREATE INDEX "analytics_project_id_snapshot_at" ON "analytics" USING btree ("project_id","snapshot_at");--> statement-breakpoint
CREATE INDEX "analytics_schedule_id" ON "analytics" USING btree ("schedule_id","snapshot_at");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_page_handle" ON "channels" USING btree ("channel_id") WHERE platform = 'page';--> statement-breakpoint
CREATE INDEX "channels_user_id" ON "channels" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "channels_team_id" ON "channels" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "conversations_team_id_updated_at" ON "conversations" USING btree ("team_id","updated_at");--> statement-breakpoint
CREATE INDEX "inbound_events_pending" ON "inbound_events" USING btree ("conversation_id","seq") WHERE handled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_slot" ON "outbox" USING btree ("conversation_id","slot") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("conversation_id","seq") WHERE status in ('pending', 'sending');--> statement-breakpoint
CREATE INDEX "page_posts_channel_id_published_at" ON "page_posts" USING btree ("channel_id","published_at");--> statement-breakpoint
CREATE INDEX "page_posts_team_id" ON "page_posts" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "projects_user_id" ON "projects" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "projects_status" ON "projects" USING btree ("status");--> statement-breakpoint
CREATE INDEX "projects_user_id_status" ON "projects" USING btree ("user_id","status");--> statement-breakpoint
CREATE INDEX "projects_team_id_created_at" ON "projects" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "projects_making_state" ON "projects" USING btree ("making_state","created_at");--> statement-breakpoint
CREATE INDEX "publish_attempts_schedule_id" ON "publish_attempts" USING btree ("schedule_id","at");--> statement-breakpoint
CREATE INDEX "schedules_scheduled_at" ON "schedules" USING btree ("scheduled_at");--> statement-breakpoint
CREATE INDEX "schedules_status" ON "schedules" USING btree ("status");--> statement-breakpoint
CREATE INDEX "schedules_scheduled_at_status" ON "schedules" USING btree ("scheduled_at","status");--> statement-breakpoint
CREATE INDEX "schedules_numbers_at" ON "schedules" USING btree ("numbers_at") WHERE numbers_at is not null;--> statement-breakpoint
CREATE INDEX "schedules_team_id" ON "schedules" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_links_expires_at" ON "sign_in_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "team_members_user_id" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "web_messages_conversation_id_change" ON "web_messages" USING btree ("conversation_id","change");