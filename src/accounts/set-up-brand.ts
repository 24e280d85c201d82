import { listBrands } from "#src/db/brand-profiles.ts";
import { listChannels, renameChannel } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { BrandForm } from "#src/domain/brand.ts";
import type { Clock } from "#src/domain/clock.ts";
import { requireRight } from "./require-right.ts";
import { saveBrand } from "./save-brand.ts";

/**
 * Keeps one answer about the team's default brand, which is made of the first one and has the page's
 * name; or names that page. Throws AppError `forbidden`, `invalid-input`.
 */
export async function setUpBrand(
  app: { clock: Clock },
  tx: Transaction,
  person: { teamId: string; userId: string },
  input: { newBrandId: string; answer: Partial<BrandForm> & { pageName?: string } },
): Promise<void> {
  const { pageName, ...answer } = input.answer;
  await requireRight(tx, person, "brand");
  const page = (await listChannels(tx)).find(({ platform }) => platform === "page");
  if (pageName !== undefined) {
    if (page) await renameChannel(tx, { id: page.id, name: pageName, now: app.clock.now() });
    return;
  }
  const [brand] = await listBrands(tx);
  const empty = {
    name: page?.name ?? "",
    colors: [],
    audience: "",
    avoidedPhrases: [],
    examples: [],
  };
  const form: BrandForm = { ...(brand ?? empty), ...answer };
  const place = brand ? { id: brand.id } : { newId: input.newBrandId };
  const kept = await saveBrand(app, tx, person, { ...place, form });
  if (typeof kept === "string")
    throw new AppError("invalid-input", `the brand is refused: ${kept}`);
}
