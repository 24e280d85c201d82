import { randomUUID } from "node:crypto";
import type { WebHost } from "#bots/web/web-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type Brand, parseBrandForm } from "#src/domain/brand.ts";
import { keyOf, type Learned } from "#src/domain/preference.ts";

/** Brands in memory. */
export function createStandInBrands(
  tell: (teamId: string) => void,
): WebHost["brands"] & { learn(teamId: string, learned: Learned[]): void } {
  const ownLearned: Learned[] = [];
  const teams = new Map<string, Brand[]>();
  const of = (teamId: string) => teams.get(teamId) ?? [];
  const find = (teamId: string, id: string) => {
    const found = of(teamId).find((brand) => brand.id === id);
    if (!found) throw new AppError("not-found", `no brand ${id}`);
    return found;
  };
  return {
    /** Of the person's own shorts and of every brand of the team. */
    learn(teamId, learned) {
      ownLearned.push(...learned);
      teams.set(
        teamId,
        of(teamId).map((brand) => ({ ...brand, learned })),
      );
    },
    async list({ teamId }) {
      return { brands: of(teamId), mayChange: true, ownLearned };
    },
    async save({ teamId }, { id, form }) {
      const settings = parseBrandForm(form);
      if (typeof settings === "string") return settings;
      const known = id === undefined ? undefined : find(teamId, id);
      const others = of(teamId).filter((brand) => brand !== known);
      const isDefault = known?.isDefault ?? others.length === 0;
      const brand = { id: known?.id ?? randomUUID(), isDefault, ...settings };
      const place = known ? of(teamId).indexOf(known) : others.length;
      teams.set(teamId, others.toSpliced(place, 0, brand));
      tell(teamId);
      return brand;
    },
    async makeDefault({ teamId }, id) {
      find(teamId, id);
      teams.set(
        teamId,
        of(teamId).map((brand) => ({ ...brand, isDefault: brand.id === id })),
      );
      tell(teamId);
    },
    async remove({ teamId }, id) {
      const gone = find(teamId, id);
      teams.set(
        teamId,
        of(teamId).filter((brand) => brand !== gone),
      );
      tell(teamId);
    },
    async forget({ teamId }, { id, key }) {
      if (id === undefined) return;
      const known = find(teamId, id);
      const learned = (known.learned ?? []).filter((one) => keyOf(one) !== key);
      teams.set(
        teamId,
        of(teamId).map((brand) => (brand === known ? { ...brand, learned } : brand)),
      );
    },
  };
}
