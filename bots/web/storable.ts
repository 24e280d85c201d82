import { z } from "zod";

/** Text as a database can keep it: no NUL, no half of a surrogate pair. */
export const storable = z.string().transform((typed) => typed.replaceAll("\0", "").toWellFormed());
