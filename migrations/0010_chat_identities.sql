CREATE TABLE "chat_communities" (
	"face" text NOT NULL,
	"external_id" text NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "chat_communities_face_external_id_pk" PRIMARY KEY("face","external_id")
);
--> statement-breakpoint
CREATE TABLE "chat_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"face" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"direct_channel" text,
	"joined_team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"unreachable_at" timestamp(3) with time zone,
	CONSTRAINT "chat_identities_face_external_id" UNIQUE("face","external_id")
);
--> statement-breakpoint
CREATE TABLE "chat_places" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"face" text NOT NULL,
	"channel" text NOT NULL,
	"thread" text NOT NULL,
	"touched_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "face_secrets" (
	"face" text NOT NULL,
	"key" text NOT NULL,
	"sealed" text NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "face_secrets_face_key_pk" PRIMARY KEY("face","key")
);
--> statement-breakpoint
CREATE TABLE "link_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "posted_messages" (
	"key" text PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"face" text NOT NULL,
	"message_id" text NOT NULL,
	"message" jsonb NOT NULL,
	"filled" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "posted_messages_conversation_id_face_message_id" UNIQUE("conversation_id","face","message_id")
);
--> statement-breakpoint
CREATE TABLE "posted_parts" (
	"key" text NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"face" text NOT NULL,
	"channel" text NOT NULL,
	"ref" text NOT NULL,
	CONSTRAINT "posted_parts_key_name_pk" PRIMARY KEY("key","name")
);
--> statement-breakpoint
ALTER TABLE "teams" DROP CONSTRAINT "teams_digest_place";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "last_face" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "news_face" text;--> statement-breakpoint
ALTER TABLE "chat_communities" ADD CONSTRAINT "chat_communities_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_identities" ADD CONSTRAINT "chat_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_places" ADD CONSTRAINT "chat_places_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_places" ADD CONSTRAINT "chat_places_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posted_messages" ADD CONSTRAINT "posted_messages_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posted_messages" ADD CONSTRAINT "posted_messages_conversation" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."conversations"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posted_parts" ADD CONSTRAINT "posted_parts_key_posted_messages_key_fk" FOREIGN KEY ("key") REFERENCES "public"."posted_messages"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posted_parts" ADD CONSTRAINT "posted_parts_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_communities_team_id" ON "chat_communities" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "chat_identities_user_id" ON "chat_identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "chat_places_face_channel" ON "chat_places" USING btree ("face","channel","thread","touched_at");--> statement-breakpoint
CREATE INDEX "link_codes_expires_at" ON "link_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "posted_parts_face_channel_ref" ON "posted_parts" USING btree ("face","channel","ref");--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_digest_place" CHECK ("teams"."digest_place" in ('web', 'chat', 'off'));
--> statement-breakpoint
-- Who somebody is on a chat platform belongs to a person and not to a team, as do codes and secrets: only the
-- system role sees them.
alter table chat_identities enable row level security;
--> statement-breakpoint
alter table chat_identities force row level security;
--> statement-breakpoint
create policy system on chat_identities to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on chat_identities to xcaster_system;
--> statement-breakpoint
alter table chat_communities enable row level security;
--> statement-breakpoint
alter table chat_communities force row level security;
--> statement-breakpoint
create policy system on chat_communities to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on chat_communities to xcaster_system;
--> statement-breakpoint
alter table link_codes enable row level security;
--> statement-breakpoint
alter table link_codes force row level security;
--> statement-breakpoint
create policy system on link_codes to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on link_codes to xcaster_system;
--> statement-breakpoint
alter table face_secrets enable row level security;
--> statement-breakpoint
alter table face_secrets force row level security;
--> statement-breakpoint
create policy system on face_secrets to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on face_secrets to xcaster_system;
--> statement-breakpoint
alter table chat_places enable row level security;
--> statement-breakpoint
alter table chat_places force row level security;
--> statement-breakpoint
create policy system on chat_places to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on chat_places to xcaster_system;
--> statement-breakpoint
create policy tenant on chat_places to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update, delete on chat_places to xcaster_user;
--> statement-breakpoint
alter table posted_messages enable row level security;
--> statement-breakpoint
alter table posted_messages force row level security;
--> statement-breakpoint
create policy system on posted_messages to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on posted_messages to xcaster_system;
--> statement-breakpoint
create policy tenant on posted_messages to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update, delete on posted_messages to xcaster_user;
--> statement-breakpoint
alter table posted_parts enable row level security;
--> statement-breakpoint
alter table posted_parts force row level security;
--> statement-breakpoint
create policy system on posted_parts to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on posted_parts to xcaster_system;
--> statement-breakpoint
create policy tenant on posted_parts to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update, delete on posted_parts to xcaster_user;
--> statement-breakpoint
grant update (last_face, news_face) on users to xcaster_user;
--> statement-breakpoint
-- In which chats the members of a team can be told something.
create policy tenant_read on chat_identities for select to xcaster_user using (
  user_id = (select app_user_id())
  or user_id in (select user_id from team_members where team_id = (select app_team_id()))
);
--> statement-breakpoint
grant select (user_id, face, seen_at, unreachable_at) on chat_identities to xcaster_user;
