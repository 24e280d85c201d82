import type { WebHost } from "#bots/web/web-host.ts";
import { chooseDefaultBrand, removeBrand, saveBrand } from "#src/accounts/save-brand.ts";
import { requireRight } from "#src/accounts/require-right.ts";
import { findBrand, listBrands } from "#src/db/brand-profiles.ts";
import { readPreferences } from "#src/db/preferences.ts";
import { findMember } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { mayDo } from "#src/domain/team.ts";
import type { App } from "#src/open-app.ts";
import { forgetPreference } from "#src/studio/learning/learn-from-edits.ts";

/** Hands the web face what it needs of a team's brands. */
export function createBrandHost(app: App): WebHost["brands"] {
  return {
    list: async (person) =>
      asTenant(app.db, person, async (tx) => ({
        brands: await listBrands(tx),
        mayChange: mayDo(await findMember(tx, person), "brand"),
        ownLearned: (await readPreferences(tx, ownerOf(person))).learned ?? [],
      })),
    save: async (person, input) =>
      asTenant(app.db, person, (tx) => saveBrand(app, tx, person, input)),
    makeDefault: async (person, id) =>
      asTenant(app.db, person, (tx) => chooseDefaultBrand(app, tx, person, id)),
    remove: async (person, id) =>
      asTenant(app.db, person, (tx) => removeBrand(app, tx, person, id)),
    forget: async (person, { id: brandId, key }) =>
      asTenant(app.db, person, async (tx) => {
        if (brandId !== undefined) {
          await requireRight(tx, person, "brand");
          if (!(await findBrand(tx, brandId))) throw new AppError("not-found", "no such brand");
        }
        const owner = { ...ownerOf(person), ...(brandId !== undefined && { brandId }) };
        await forgetPreference(app, tx, { owner, key });
      }),
  };
}

function ownerOf({ teamId, userId }: { teamId: string; userId: string }) {
  return { teamId, userId };
}
