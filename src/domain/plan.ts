export const plans = ["free", "basic", "standard", "professional"] as const;
export type Plan = (typeof plans)[number];

const gigabyte = 1_000_000_000;

/** What a plan's library may hold, in bytes. */
export const storageBytesOf: Record<Plan, number> = {
  free: 1 * gigabyte,
  basic: 10 * gigabyte,
  standard: 50 * gigabyte,
  professional: 200 * gigabyte,
};
