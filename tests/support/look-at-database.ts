import postgres from "postgres";
import { serviceLogin } from "#src/db/embedded-logins.ts";

/** The owner's look behind the service, and what a test does in the place of time and of a dead worker. */
export function lookAtDatabase(ownerUrl: string) {
  const options = { max: 1, onnotice: () => {} };
  const owner = postgres(ownerUrl, options);
  // As the service logs in, because the owner need not be one of the roles.
  const sql = postgres(serviceLogin(ownerUrl).url, {
    ...options,
    connection: { options: "-c role=xcaster_system" },
  });
  return {
    /** Sees every team's rows. */
    sql,
    /** Owns the tables and the queues, and is bound by row-level security. */
    owner,
    posts: () =>
      sql<
        {
          id: string;
          status: string;
          fence: number;
          published_url: string | null;
          platform_video_id: string | null;
          numbers_moment: string | null;
          error_code: string | null;
        }[]
      >`select * from schedules order by created_at, id`,
    attempts: (scheduleId: string) =>
      sql<
        { step: string; outcome: string; actor_id: string | null; fence: number }[]
      >`select * from publish_attempts where schedule_id = ${scheduleId} order by fence`,
    /** A failed job is tried again at once instead of after its delay. */
    hurryRetries: async () => {
      await owner`create function hurry() returns trigger language plpgsql as
        'begin new.start_after := now(); return new; end'`;
      await owner`create trigger hurry before insert or update on pgboss.job for each row
        when (new.state = 'retry') execute function hurry()`;
    },
    /** What pg-boss does once it has missed the heartbeats of every running job. */
    giveBackJobs: async () => {
      await owner`update pgboss.job set
        state = (case when retry_count < retry_limit then 'retry' else 'failed' end)::pgboss.job_state,
        retry_count = least(retry_count + 1, retry_limit), start_after = now(), started_on = null,
        heartbeat_on = null, completed_on = case when retry_count < retry_limit then null else now() end
        where state = 'active'`;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([sql.end(), owner.end()]);
    },
  };
}
