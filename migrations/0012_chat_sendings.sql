CREATE TABLE "chat_files" (
	"face" text NOT NULL,
	"key" text NOT NULL,
	"external_id" text NOT NULL,
	"sent_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "chat_files_face_key_pk" PRIMARY KEY("face","key")
);
--> statement-breakpoint
CREATE TABLE "chat_sendings" (
	"face" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"series" text NOT NULL,
	"is_answer" boolean NOT NULL,
	"after_ref" bigint,
	"first_ref" bigint,
	"last_ref" bigint,
	"searched_at" timestamp(3) with time zone,
	"begun_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "chat_sendings_face_channel_name_pk" PRIMARY KEY("face","channel","name")
);
--> statement-breakpoint
CREATE INDEX "chat_files_sent_at" ON "chat_files" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "chat_sendings_series" ON "chat_sendings" USING btree ("face","series","last_ref");--> statement-breakpoint
CREATE INDEX "chat_sendings_channel" ON "chat_sendings" USING btree ("face","channel","last_ref");--> statement-breakpoint
CREATE INDEX "chat_sendings_under_way" ON "chat_sendings" USING btree ("face","channel") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "chat_sendings_begun_at" ON "chat_sendings" USING btree ("begun_at");
--> statement-breakpoint
-- What stands in a chat as which number, and what a platform calls a file, is the deployment's: answers in a chat
-- belong to no team, and one file is sent for several. Only the system role sees them.
alter table chat_sendings enable row level security;
--> statement-breakpoint
alter table chat_sendings force row level security;
--> statement-breakpoint
create policy system on chat_sendings to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on chat_sendings to xcaster_system;
--> statement-breakpoint
alter table chat_files enable row level security;
--> statement-breakpoint
alter table chat_files force row level security;
--> statement-breakpoint
create policy system on chat_files to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on chat_files to xcaster_system;
