import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Account } from "#src/db/accounts.ts";
import { listChannels } from "#src/db/channels.ts";
import { insertOutbox } from "#src/db/outbox.ts";
import { insertProject } from "#src/db/projects.ts";
import { insertPublication } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { upsertWebMessage } from "#src/db/web-messages.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import { openJobQueue } from "#src/jobs/job-queue.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { attempt as attemptOn, become, codeOf, type Role } from "./attempt-as.ts";
import { publicationOf, type Seeded, seedTeam } from "./seed-team.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
/** The service's login, as bare as an attacker would have it after an SQL injection. */
let login: postgres.Sql;
let catalogue: postgres.Sql;
let ours: Account;
let theirs: Account;
let seeded: Seeded;

/** What belongs to a person or to the deployment and to no team. A new table is not put here without a reason. */
const withoutTenant: readonly string[] = [
  "chat_files",
  "chat_identities",
  "chat_sendings",
  "face_secrets",
  "link_codes",
];

beforeAll(async () => {
  open = await openTestDatabase();
  const quiet = { max: 1, onnotice: () => {} };
  login = postgres(open.database.serviceUrl, quiet);
  catalogue = postgres(open.database.ownerUrl, quiet);
  ours = open.owner;
  theirs = await open.addAccount("stranger");
  seeded = await seedTeam(open, ours);
});

afterAll(async () => {
  await Promise.all([login.end(), catalogue.end()]);
  await open[Symbol.asyncDispose]();
});

interface Table {
  name: string;
  columns: string[];
}

async function tables(): Promise<Table[]> {
  const rows = await catalogue<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
    group by c.relname order by c.relname`;
  return rows.map(({ name, columns }) => ({ name, columns }));
}

const tenantColumn = ({ name, columns }: Table): string =>
  columns.includes("team_id") ? "team_id" : name === "teams" ? "id" : "";

/** Of a table that is no team's, every row is ours. */
function ofOurs(sql: postgres.TransactionSql, table: Table) {
  if (table.name === "users") return sql`where id = ${ours.userId}`;
  const column = tenantColumn(table);
  return column === "" ? sql`` : sql`where ${sql(column)} = ${ours.teamId}`;
}

const attempt = async (as: Role, work: Parameters<typeof attemptOn>[2]) =>
  attemptOn(login, as, work);

async function countDrains(): Promise<number> {
  const jobs = await catalogue`select from pgboss.job where name = 'drain-conversation'`;
  return jobs.count;
}

const countVisitOf = async (postId: string) =>
  attempt(
    { role: "xcaster_page" },
    (sql) => sql`insert into page_visits values
      (${postId}, ${crypto.randomUUID()}, ${ours.teamId}, 0, false, false, now(), now())`,
  );

const denied = { refused: "42501" };
const nothing = { count: 0 };
const stranger = () => ({ role: "xcaster_user", ...theirs });

describe("every table", () => {
  test("has row security on and forced, with a policy, and belongs to a team", async () => {
    const rows = await catalogue`
      select relname as name, relrowsecurity and relforcerowsecurity as "isForced",
        exists (select from pg_policy where polrelid = c.oid) as "hasPolicy"
      from pg_class c
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')`;
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) expect(row).toMatchObject({ isForced: true, hasPolicy: true });
    const homeless = (await tables()).filter((table) => tenantColumn(table) === "");
    expect(homeless.map(({ name }) => name).toSorted()).toEqual([...withoutTenant, "users"]);
  });

  test("has rows of ours in this test, so that seeing none means something", async () => {
    for (const { name } of await tables()) {
      const found = await attempt(
        { role: "xcaster_system" },
        (sql) => sql`select from ${sql(name)}`,
      );
      expect(found, name).not.toEqual(nothing);
    }
  });

  test("shows another team none of our rows", async () => {
    for (const table of await tables()) {
      const seen = await attempt(
        stranger(),
        (sql) => sql`select from ${sql(table.name)} ${ofOurs(sql, table)}`,
      );
      expect([nothing, denied], table.name).toContainEqual(seen);
    }
  });

  test("lets another team change and delete none of our rows", async () => {
    for (const table of await tables()) {
      const where = (sql: postgres.TransactionSql) => ofOurs(sql, table);
      for (const name of table.columns) {
        const changed = await attempt(
          stranger(),
          (sql) => sql`update ${sql(table.name)} set ${sql(name)} = ${sql(name)} ${where(sql)}`,
        );
        expect([nothing, denied], `${table.name}.${name}`).toContainEqual(changed);
      }
      const deleted = await attempt(
        stranger(),
        (sql) => sql`delete from ${sql(table.name)} ${where(sql)}`,
      );
      expect([nothing, denied], table.name).toContainEqual(deleted);
    }
  });

  test("takes no row into our team from another one", async () => {
    for (const { name } of await tables()) {
      const [row] = await login.begin(async (sql) => {
        await become(sql, { role: "xcaster_system" });
        return sql`select to_jsonb(one) as ours from ${sql(name)} one limit 1`;
      });
      const copied = await attempt(
        stranger(),
        (sql) => sql`insert into ${sql(name)}
          select * from jsonb_populate_record(null::${sql(name)}, ${sql.json(row?.["ours"])})`,
      );
      expect(copied, name).toEqual(denied);
    }
  });

  test("lets us hand none of our rows to another team", async () => {
    for (const table of await tables()) {
      const column = tenantColumn(table) || table.columns[0] || "";
      const moved = await attempt(
        { role: "xcaster_user", ...ours },
        (sql) => sql`update ${sql(table.name)} set ${sql(column)} = ${theirs.teamId}`,
      );
      expect(moved, table.name).toEqual(denied);
    }
  });

  test("shows nothing while no team is set", async () => {
    for (const { name } of await tables()) {
      const seen = await attempt({ role: "xcaster_user" }, (sql) => sql`select from ${sql(name)}`);
      expect([nothing, denied], name).toContainEqual(seen);
    }
  });

  test("is closed to the service's login itself and to the role that only enqueues", async () => {
    for (const { name } of await tables()) {
      for (const as of [{}, { role: "xcaster_enqueue", ...ours }]) {
        const seen = await attempt(as, (sql) => sql`select from ${sql(name)}`);
        expect(seen, name).toEqual(denied);
      }
    }
  });
});

describe("the public page's role", () => {
  const asVisitor = { role: "xcaster_page" };

  test("sees what is live and not private, and nothing else", async () => {
    const seen = await login.begin(async (sql) => {
      await become(sql, asVisitor);
      return sql`select id from page_posts`;
    });
    const { live, unlisted } = seeded.posts;
    expect(new Set(seen.map((row) => row["id"]))).toEqual(new Set([live, unlisted]));
    for (const { name } of await tables()) {
      if (["page_posts", "page_visits", "channels"].includes(name)) continue;
      expect(await attempt(asVisitor, (sql) => sql`select from ${sql(name)}`), name).toEqual(
        denied,
      );
    }
  });

  test("sees of a channel its name, and not whose it is", async () => {
    const named = await attempt(asVisitor, (sql) => sql`select channel_name from channels`);
    expect(named).toEqual({ count: 2 });
    expect(await attempt(asVisitor, (sql) => sql`select user_id from channels`)).toEqual(denied);
  });

  test("changes counters of live posts and nothing else", async () => {
    const counters = ["views", "likes", "watch_time_ms"];
    const posts = (await tables()).find(({ name }) => name === "page_posts");
    for (const column of posts?.columns ?? []) {
      const changed = await attempt(
        asVisitor,
        (sql) => sql`update page_posts set ${sql(column)} = ${sql(column)}`,
      );
      expect(changed, column).toEqual(counters.includes(column) ? { count: 2 } : denied);
    }
    for (const table of ["page_posts", "page_visits", "channels"]) {
      const gone = await attempt(asVisitor, (sql) => sql`delete from ${sql(table)}`);
      expect(gone, table).toEqual(denied);
    }
  });

  test("counts no visit of a post that is not live", async () => {
    expect(await countVisitOf(seeded.posts.live)).toEqual({ count: 1 });
    expect(await countVisitOf(seeded.posts.draft)).toEqual(denied);
    expect(await countVisitOf(seeded.posts.private)).toEqual(denied);
  });
});

describe("a row of one team", () => {
  const foreignKey = "23503";

  test("cannot belong to another team's project, channel, post or conversation", async () => {
    const { conversationId, projectId, channelId } = await seedTeam(open, theirs);
    const now = open.clock.now();
    const { teamId, userId } = ours;
    const inOurs = async (work: Parameters<typeof asTenant<void>>[2]) =>
      asTenant(open.db, ours, work).then(
        () => "written",
        (error: unknown) => codeOf(error instanceof Error ? error.cause : error),
      );
    const post = { teamId, ...publicationOf(crypto.randomUUID(), now), now };
    const brief = { keyword: "k", tone: "casual", language: "ko", lengthSeconds: 30 } as const;
    const project = { id: crypto.randomUUID(), teamId, userId, generation: 1, ...brief, now };
    const message = { teamId, conversationId, messageId: "m2", message: {}, now };
    const outcomes = [
      await inOurs((tx) =>
        insertPublication(tx, { ...post, projectId, channelId: seeded.channelId }),
      ),
      await inOurs((tx) =>
        insertPublication(tx, { ...post, projectId: seeded.projectId, channelId }),
      ),
      await inOurs((tx) => insertProject(tx, { ...project, conversationId })),
      await inOurs((tx) => insertOutbox(tx, { ...message, face: "thread" })),
      await inOurs((tx) => upsertWebMessage(tx, message)),
    ];
    expect(outcomes).toEqual(outcomes.map(() => foreignKey));
    const own = { projectId: seeded.projectId, channelId: seeded.channelId };
    expect(await inOurs((tx) => insertPublication(tx, { ...post, ...own }))).toBe("written");
  });
});

describe("a transaction", () => {
  test("leaves neither its role nor its team to the next one on its connection", async () => {
    const settings = async () => {
      const [row] = await login`select current_setting('role') as role,
        coalesce(current_setting('app.team_id', true), '') as team,
        coalesce(current_setting('app.user_id', true), '') as person, pg_backend_pid() as pid`;
      return row;
    };
    const before = await settings();
    await login.begin((sql) => become(sql, stranger()));
    await attempt(stranger(), (sql) => sql`select from projects`);
    expect(await settings()).toEqual({ ...before, role: "none", team: "", person: "" });
  });

  test("that is taken back leaves no job behind, and goes on as its tenant after enqueueing", async () => {
    const url = open.database.serviceUrl;
    await using jobs = await openJobQueue({ url, applicationName: "test", onProblem: () => {} });
    const { teamId } = ours;
    const { conversationId } = seeded;
    const enqueue = async (fails: boolean) =>
      asTenant(open.db, ours, async (tx) => {
        const payload = { teamId, conversationId };
        await jobs.enqueue(tx, drainConversation, payload, { waitsOncePer: conversationId });
        expect(await listChannels(tx)).toHaveLength(1);
        if (fails) throw new Error("taken back");
      });
    await expect(enqueue(true)).rejects.toThrow("taken back");
    expect(await countDrains()).toBe(0);
    await enqueue(false);
    expect(await countDrains()).toBe(1);
  });
});
