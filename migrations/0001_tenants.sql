-- Row-level security. The team is the tenant; every table is forced, so that its owner is bound too.
-- xcaster_user    one tenant, set for the transaction in app.team_id and app.user_id
-- xcaster_system  sweepers, sign-in and the inbox: across tenants
-- xcaster_page    the public page: what is live, and its counters
-- The roles are made before the migrations run, because they belong to the cluster and not to a database.
create function app_team_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.team_id', true), '')::uuid $$;
--> statement-breakpoint
create function app_user_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
grant usage on schema public to xcaster_user, xcaster_system, xcaster_page;
--> statement-breakpoint
alter table users enable row level security;
--> statement-breakpoint
alter table users force row level security;
--> statement-breakpoint
create policy system on users to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on users to xcaster_system;
--> statement-breakpoint
alter table teams enable row level security;
--> statement-breakpoint
alter table teams force row level security;
--> statement-breakpoint
create policy system on teams to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on teams to xcaster_system;
--> statement-breakpoint
alter table team_members enable row level security;
--> statement-breakpoint
alter table team_members force row level security;
--> statement-breakpoint
create policy system on team_members to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on team_members to xcaster_system;
--> statement-breakpoint
alter table sessions enable row level security;
--> statement-breakpoint
alter table sessions force row level security;
--> statement-breakpoint
create policy system on sessions to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on sessions to xcaster_system;
--> statement-breakpoint
alter table sign_in_links enable row level security;
--> statement-breakpoint
alter table sign_in_links force row level security;
--> statement-breakpoint
create policy system on sign_in_links to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on sign_in_links to xcaster_system;
--> statement-breakpoint
alter table channels enable row level security;
--> statement-breakpoint
alter table channels force row level security;
--> statement-breakpoint
create policy system on channels to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on channels to xcaster_system;
--> statement-breakpoint
alter table conversations enable row level security;
--> statement-breakpoint
alter table conversations force row level security;
--> statement-breakpoint
create policy system on conversations to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on conversations to xcaster_system;
--> statement-breakpoint
alter table inbound_events enable row level security;
--> statement-breakpoint
alter table inbound_events force row level security;
--> statement-breakpoint
create policy system on inbound_events to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on inbound_events to xcaster_system;
--> statement-breakpoint
alter table outbox enable row level security;
--> statement-breakpoint
alter table outbox force row level security;
--> statement-breakpoint
create policy system on outbox to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on outbox to xcaster_system;
--> statement-breakpoint
alter table action_tokens enable row level security;
--> statement-breakpoint
alter table action_tokens force row level security;
--> statement-breakpoint
create policy system on action_tokens to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on action_tokens to xcaster_system;
--> statement-breakpoint
alter table web_messages enable row level security;
--> statement-breakpoint
alter table web_messages force row level security;
--> statement-breakpoint
create policy system on web_messages to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on web_messages to xcaster_system;
--> statement-breakpoint
alter table projects enable row level security;
--> statement-breakpoint
alter table projects force row level security;
--> statement-breakpoint
create policy system on projects to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on projects to xcaster_system;
--> statement-breakpoint
alter table schedules enable row level security;
--> statement-breakpoint
alter table schedules force row level security;
--> statement-breakpoint
create policy system on schedules to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on schedules to xcaster_system;
--> statement-breakpoint
alter table publish_attempts enable row level security;
--> statement-breakpoint
alter table publish_attempts force row level security;
--> statement-breakpoint
create policy system on publish_attempts to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on publish_attempts to xcaster_system;
--> statement-breakpoint
alter table page_posts enable row level security;
--> statement-breakpoint
alter table page_posts force row level security;
--> statement-breakpoint
create policy system on page_posts to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on page_posts to xcaster_system;
--> statement-breakpoint
alter table page_visits enable row level security;
--> statement-breakpoint
alter table page_visits force row level security;
--> statement-breakpoint
create policy system on page_visits to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on page_visits to xcaster_system;
--> statement-breakpoint
alter table analytics enable row level security;
--> statement-breakpoint
alter table analytics force row level security;
--> statement-breakpoint
create policy system on analytics to xcaster_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on analytics to xcaster_system;
--> statement-breakpoint
create policy tenant on channels to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on conversations to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on inbound_events to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on outbox to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on action_tokens to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on web_messages to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on projects to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on schedules to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on publish_attempts to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on page_posts to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on page_visits to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on analytics to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
grant select, insert, update on channels to xcaster_user;
--> statement-breakpoint
grant select, insert, update on conversations to xcaster_user;
--> statement-breakpoint
grant select, insert, update on inbound_events to xcaster_user;
--> statement-breakpoint
grant select, insert, update on outbox to xcaster_user;
--> statement-breakpoint
grant select, insert, update on action_tokens to xcaster_user;
--> statement-breakpoint
grant select, insert, update on web_messages to xcaster_user;
--> statement-breakpoint
grant select, insert, update on projects to xcaster_user;
--> statement-breakpoint
grant select, insert, update on schedules to xcaster_user;
--> statement-breakpoint
grant select, insert on publish_attempts to xcaster_user;
--> statement-breakpoint
grant select, insert, update on page_posts to xcaster_user;
--> statement-breakpoint
grant select on page_visits to xcaster_user;
--> statement-breakpoint
grant select, insert on analytics to xcaster_user;
--> statement-breakpoint
create policy tenant on team_members to xcaster_user using (team_id = (select app_team_id())) with check (team_id = (select app_team_id()));
--> statement-breakpoint
create policy tenant on teams to xcaster_user using (id = (select app_team_id())) with check (id = (select app_team_id()));
--> statement-breakpoint
-- A person sees themselves and the members of the team they act for, and changes only themselves.
create policy tenant_read on users for select to xcaster_user using (
  id = (select app_user_id())
  or id in (select user_id from team_members where team_id = (select app_team_id()))
);
--> statement-breakpoint
create policy tenant_change on users for update to xcaster_user using (id = (select app_user_id())) with check (id = (select app_user_id()));
--> statement-breakpoint
grant select on teams, team_members, users to xcaster_user;
--> statement-breakpoint
grant update (name, language, time_zone, updated_at) on users to xcaster_user;
--> statement-breakpoint
-- The public page: live posts that are not private, their channel's name, and the counters.
create policy page on channels for select to xcaster_page using (platform = 'page' and is_active);
--> statement-breakpoint
grant select (id, team_id, platform, channel_id, channel_name, is_active) on channels to xcaster_page;
--> statement-breakpoint
create policy page_read on page_posts for select to xcaster_page using (state = 'live' and visibility <> 'private');
--> statement-breakpoint
create policy page_count on page_posts for update to xcaster_page using (state = 'live' and visibility <> 'private') with check (state = 'live' and visibility <> 'private');
--> statement-breakpoint
grant select on page_posts to xcaster_page;
--> statement-breakpoint
grant update (views, likes, watch_time_ms) on page_posts to xcaster_page;
--> statement-breakpoint
create policy page on page_visits to xcaster_page using (
  exists (select from page_posts where page_posts.id = post_id and page_posts.team_id = page_visits.team_id)
) with check (
  exists (select from page_posts where page_posts.id = post_id and page_posts.team_id = page_visits.team_id)
);
--> statement-breakpoint
grant select, insert, update on page_visits to xcaster_page;
--> statement-breakpoint
grant usage on sequence inbound_events_seq_seq, outbox_seq_seq, web_messages_seq_seq to xcaster_user, xcaster_system;
