import type { Clock } from "#src/domain/clock.ts";

/** A link is good for a week: who has it sees one film and nothing else. */
const linkDays = 7;
const purpose = "film link";
/** Longer than any link of ours, in characters. */
const tokenLengthMax = 500;

/** Addresses at which a film can be watched where a chat cannot take its file. */
export interface FilmLinks {
  /** What stands in the link for a film by its key: nobody can make one or change it. */
  tokenOf(key: string): string;
  /** The key of the film; undefined for what is no link of ours, or no longer. */
  keyOf(token: string): string | undefined;
}

export function createFilmLinks(app: {
  clock: Clock;
  seal: () => {
    close(text: string, about: string): string;
    open(sealed: string, about: string): string;
  };
}): FilmLinks {
  return {
    tokenOf: (key) => {
      const until = app.clock.now().add({ hours: linkDays * 24 });
      return app.seal().close(`${until.epochMilliseconds} ${key}`, purpose);
    },
    keyOf: (token) => {
      const opened = tokenLengthMax < token.length ? undefined : open(app.seal(), token);
      const [untilMs, key] = opened?.split(" ") ?? [];
      const isGood = Number(untilMs) > app.clock.now().epochMilliseconds;
      return isGood ? key : undefined;
    },
  };
}

/** What was made up is refused like what is unknown. */
function open(
  seal: { open(sealed: string, about: string): string },
  token: string,
): string | undefined {
  try {
    return seal.open(token, purpose);
  } catch {
    return undefined;
  }
}
