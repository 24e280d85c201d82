import {
  countBrands,
  deleteBrand,
  findBrand,
  insertBrand,
  isBrandNameTaken,
  listBrands,
  lockBrands,
  makeBrandDefault,
  updateBrand,
} from "#src/db/brand-profiles.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { AppError } from "#src/domain/app-error.ts";
import {
  type Brand,
  type BrandForm,
  brandLimits,
  type BrandRefusal,
  parseBrandForm,
} from "#src/domain/brand.ts";
import type { Clock } from "#src/domain/clock.ts";
import { requireRight } from "./require-right.ts";

interface Person {
  teamId: string;
  userId: string;
}

/**
 * Keeps a brand as it was filled in: a new one, or the one of `id`. The first one is the default.
 * Throws AppError `forbidden`, `not-found`.
 */
export async function saveBrand(
  app: { clock: Clock },
  tx: Transaction,
  person: Person,
  input: { id?: string; newId?: string; form: BrandForm },
): Promise<Brand | BrandRefusal> {
  await requireRight(tx, person, "brand");
  const settings = parseBrandForm(input.form);
  if (typeof settings === "string") return settings;
  const { teamId, userId } = person;
  const { id } = input;
  await lockBrands(tx, teamId);
  const taken = { name: settings.name, ...(id !== undefined && { besides: id }) };
  if (await isBrandNameTaken(tx, taken)) return "name-taken";
  const now = app.clock.now();
  if (id !== undefined) {
    const known = await requireBrand(tx, id);
    await updateBrand(tx, { id, settings, now });
    await tellTeamPages(tx, teamId);
    return { id, isDefault: known.isDefault, ...settings };
  }
  const count = await countBrands(tx);
  if (count >= brandLimits.brandsMax) return "too-many-brands";
  const brand = { id: input.newId ?? crypto.randomUUID(), isDefault: count === 0, ...settings };
  await insertBrand(tx, { ...brand, teamId, userId, now });
  await tellTeamPages(tx, teamId);
  return brand;
}

/** Throws AppError `forbidden`, `not-found`. */
export async function chooseDefaultBrand(
  app: { clock: Clock },
  tx: Transaction,
  person: Person,
  id: string,
): Promise<void> {
  await requireRight(tx, person, "brand");
  await lockBrands(tx, person.teamId);
  await requireBrand(tx, id);
  await makeBrandDefault(tx, { id, now: app.clock.now() });
  await tellTeamPages(tx, person.teamId);
}

/** Where it was the default, the oldest of the others is from then on. Throws AppError `forbidden`, `not-found`. */
export async function removeBrand(
  app: { clock: Clock },
  tx: Transaction,
  person: Person,
  id: string,
): Promise<void> {
  await requireRight(tx, person, "brand");
  await lockBrands(tx, person.teamId);
  const { isDefault } = await requireBrand(tx, id);
  await deleteBrand(tx, id);
  const [oldest] = await listBrands(tx);
  if (isDefault && oldest) await makeBrandDefault(tx, { id: oldest.id, now: app.clock.now() });
  await tellTeamPages(tx, person.teamId);
}

async function requireBrand(tx: Transaction, id: string): Promise<Brand> {
  const brand = await findBrand(tx, id);
  if (!brand) throw new AppError("not-found", "no such brand in this team");
  return brand;
}
