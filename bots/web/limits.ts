/** The longest message in characters: a script of a minute and a half with room to spare. */
export const textLengthMax = 4_000;

/** The largest request body in bytes: every scene of a script, spelled in three-byte letters. */
export const bodyBytesMax = 64_000;

/** How often an idle event stream says that it is alive: below the 30 s of impatient proxies. */
export const heartbeatMs = 15_000;

/** How soon the browser connects again after an event stream ended. */
export const reconnectMs = 1_000;

/** How often at most what stands beside a page is drawn again while things change. */
export const besideEveryMs = 1_000;

/** How many shorts one page of the list shows. */
export const projectsOnPage = 20;

/** The longest words to look for, in characters. */
export const searchLengthMax = 100;

/** The longest name of a person, in characters. */
export const nameLengthMax = 60;
