import { openEmbeddedPostgres } from "#src/db/embedded/open-embedded-postgres.ts";

/** A service that does nothing but use the database of a directory until it is killed. */
const dataDirectory = process.argv[2];
if (dataDirectory === undefined) throw new Error("Which data directory?");
const embedded = await openEmbeddedPostgres({ dataDirectory, durability: "tests" });
process.on("SIGINT", () => console.log("interrupted"));
console.log(embedded.ownerUrl);
