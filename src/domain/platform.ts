/** Where a short can go out. The built-in page is one; each has its own texts where a person wants it so. */
export const platforms = ["page"] as const;
export type Platform = (typeof platforms)[number];
