import type { WebHost } from "#bots/web/web-host.ts";
import { chooseDefaultBrand, removeBrand, saveBrand } from "#src/accounts/save-brand.ts";
import { findMember } from "#src/db/teams.ts";
import { listBrands } from "#src/db/brand-profiles.ts";
import { asTenant } from "#src/db/transact.ts";
import { mayDo } from "#src/domain/team.ts";
import type { App } from "#src/open-app.ts";

/** Hands the web face what it needs of a team's brands. */
export function createBrandHost(app: App): WebHost["brands"] {
  return {
    list: async (person) =>
      asTenant(app.db, person, async (tx) => ({
        brands: await listBrands(tx),
        mayChange: mayDo(await findMember(tx, person), "brand"),
      })),
    save: async (person, input) =>
      asTenant(app.db, person, (tx) => saveBrand(app, tx, person, input)),
    makeDefault: async (person, id) =>
      asTenant(app.db, person, (tx) => chooseDefaultBrand(app, tx, person, id)),
    remove: async (person, id) =>
      asTenant(app.db, person, (tx) => removeBrand(app, tx, person, id)),
  };
}
