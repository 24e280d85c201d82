/** A visit counts as a view once it has played a post for this long. The page's own script waits as long. */
export const viewAfterMs = 2_000;
