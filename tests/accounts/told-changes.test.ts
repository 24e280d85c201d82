import { afterAll, beforeAll, expect, test } from "vitest";
import { changeMember, removeMember, saveApprovalRule } from "#src/accounts/change-team.ts";
import { inviteMember } from "#src/accounts/invite-member.ts";
import { joinTeam } from "#src/accounts/join-team.ts";
import { letMemberIn } from "#src/accounts/make-sign-in-link.ts";
import { renameTeam } from "#src/accounts/rename-team.ts";
import { chooseDefaultBrand, removeBrand, saveBrand } from "#src/accounts/save-brand.ts";
import { findSession } from "#src/accounts/sign-in.ts";
import { asTenant } from "#src/db/transact.ts";
import { webMessagesChannel } from "#src/db/web-messages.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
const told: string[] = [];

beforeAll(async () => {
  open = await openTestDatabase();
  await open.db.listen(webMessagesChannel, (payload) => {
    // An empty one says that listening has begun.
    if (payload !== "") told.push(payload);
  });
});

afterAll(() => open[Symbol.asyncDispose]());

test("whatever changes a team's people or brands is told to its open pages, and to nobody else's", async () => {
  const { owner } = open;
  const { teamId } = owner;
  const telling = async <T>(deed: () => Promise<T>): Promise<T> => {
    told.length = 0;
    const result = await deed();
    await expect.poll(() => told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set([teamId]));
    return result;
  };
  const invited = { name: "Jane", role: "editor", permissions: {} } as const;
  const token = await telling(() => inviteMember(open, owner, invited));
  const newcomer = { name: "Jane", language: "en", timeZone: "Europe/Berlin" } as const;
  const session = await telling(() => joinTeam(open, { token, who: newcomer }));
  const { userId = "" } = (await findSession(open, session?.secret ?? "")) ?? {};
  await telling(() => changeMember(open, owner, { userId, role: "viewer", permissions: {} }));
  await telling(() => letMemberIn(open, owner, userId));
  await telling(() => removeMember(open, owner, userId));
  await telling(() => renameTeam(open, owner, "우리 팀"));
  const rule = { count: 1, approverIds: [], allowsOwn: true };
  await telling(() => saveApprovalRule(open, owner, rule));
  const form = { name: "캠핑", colors: [], audience: "", avoidedPhrases: [], examples: [] };
  const brand = await telling(() =>
    asTenant(open.db, owner, (tx) => saveBrand(open, tx, owner, { form })),
  );
  const id = typeof brand === "string" ? "" : brand.id;
  await telling(() => asTenant(open.db, owner, (tx) => chooseDefaultBrand(open, tx, owner, id)));
  await telling(() => asTenant(open.db, owner, (tx) => removeBrand(open, tx, owner, id)));
});
