import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { allJobs } from "#src/jobs/definitions/all-jobs.ts";
import { mayImport } from "../oxlint.config.ts";
import packageFile from "../package.json" with { type: "json" };

const root = new URL("../", import.meta.url);
const read = async (path: string) => readFile(new URL(path, root), "utf8");

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(new URL(path, root), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${path}/${entry.name}`);
}

describe("the map", () => {
  test("every room has a line in the import table, and the table names no other", async () => {
    const rooms = [...(await foldersIn("src")), ...(await foldersIn("bots"))];
    expect(Object.keys(mayImport).toSorted()).toEqual(rooms.toSorted());
  });

  test("src never imports from bots", () => {
    const fromSrc = Object.entries(mayImport).filter(([room]) => room.startsWith("src/"));
    expect(
      fromSrc.flatMap(([, allowed]) => allowed.filter((one) => one.startsWith("bots"))),
    ).toEqual([]);
  });

  test("the README's map names every room", async () => {
    const readme = await read("README.md");
    for (const room of Object.keys(mayImport)) {
      expect(readme).toContain(`${room.split("/")[1]}/`);
    }
  });

  test("the README's map names what npm starts", async () => {
    const readme = await read("README.md");
    for (const [name, file] of [
      ["start", packageFile.scripts.start],
      ["demo", packageFile.scripts.demo],
    ] as const) {
      const entry = file.split("/").at(-1);
      expect(readme).toMatch(new RegExp(`^  ${entry} +npm (?:run )?${name}`, "mu"));
    }
  });

  test("every kind of job has exactly one handler", async () => {
    const service = await read("bots/start-service.ts");
    expect(service.match(/jobs\.work\(/g)).toHaveLength(allJobs.length);
  });
});
