ALTER TABLE "sessions" ADD COLUMN "is_for_one_team" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "is_for_one_team" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "made_by" uuid;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_links_team_id" ON "sign_in_links" USING btree ("team_id","user_id","created_at");--> statement-breakpoint
-- Who looks after a team lets its members in again, and everybody lets themselves in elsewhere. What was
-- made is on record: for the person it lets in, and for those who look after the team. Nobody reads a hash.
create policy tenant_read on sign_in_links for select to xcaster_user using (
  team_id = app_team_id() and (
    user_id = app_user_id()
    or exists (select from team_members me where me.team_id = app_team_id() and me.user_id = app_user_id() and me.role in ('owner', 'admin'))
  )
);
--> statement-breakpoint
create policy tenant_add on sign_in_links for insert to xcaster_user with check (
  team_id = app_team_id() and made_by = app_user_id()
  and exists (select from team_members me where me.team_id = app_team_id() and me.user_id = app_user_id())
  and (
    user_id = app_user_id()
    or (
      is_for_one_team
      and exists (select from team_members me where me.team_id = app_team_id() and me.user_id = app_user_id() and me.role in ('owner', 'admin'))
      and exists (select from team_members them where them.team_id = app_team_id() and them.user_id = sign_in_links.user_id and them.role <> 'owner')
    )
  )
);
--> statement-breakpoint
grant select (user_id, team_id, made_by, created_at, expires_at, used_at), insert on sign_in_links to xcaster_user;
--> statement-breakpoint
grant update (name) on teams to xcaster_user;
