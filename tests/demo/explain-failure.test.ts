import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { explainFailure } from "#bots/explain-failure.ts";
import { StartError } from "#src/domain/start-problem.ts";

const values = { directory: "/x", freeMegabytes: 12, neededMegabytes: 300 };
const full = new StartError("no-space", { kind: "disk-full", values });

const said = (place: string) => explainFailure(full, wordsFor("en"), { options: [], place });

test("a full disk is told with the setting that the program keeps its files by", () => {
  expect(said("DATA_DIRECTORY")).toMatch(/12 MB left.*set DATA_DIRECTORY to another disk/);
  expect(said("TMPDIR")).toMatch(/12 MB left.*set TMPDIR to another disk/);
});

test("a full disk is told in Korean to whoever reads Korean", () => {
  const korean = explainFailure(full, wordsFor("ko"), { options: [], place: "TMPDIR" });
  expect(korean).toBe(
    "/x 폴더가 있는 디스크에 12MB만 남았어요. 데이터베이스에는 300MB가 필요해요. 공간을 비우거나 TMPDIR 값을 다른 디스크로 바꿔 주세요.",
  );
});
