import { describe, expect, it } from "vitest";
import { AppError } from "#src/domain/app-error.ts";
import { narrationLengthMax, type Script } from "#src/domain/script.ts";
import { editScene, onScreenLengthMax } from "#src/studio/script/edit-scene.ts";

const scene = (id: string, role: "hook" | "point" | "call-to-action") =>
  ({ id, role, narration: `${id} 내용이에요.`, onScreen: id, imagePrompt: "a cup" }) as const;
const script: Script = {
  language: "ko",
  author: "offline-writer",
  scenes: [scene("s1", "hook"), scene("s2", "point"), scene("s3", "call-to-action")],
  title: "제목",
  description: "설명",
  hashtags: ["커피"],
};

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : undefined;
  }
  return undefined;
}

describe("editScene", () => {
  it("changes the words of one scene, cleaned, and leaves the other scenes the same objects", () => {
    const edited = editScene(script, "s2", { narration: " **새 문장**이에요 😀 " });
    expect(edited.scenes[1]).toMatchObject({
      id: "s2",
      narration: "새 문장이에요",
      onScreen: "s2",
    });
    expect(edited.scenes[0]).toBe(script.scenes[0]);
    expect(edited.scenes[2]).toBe(script.scenes[2]);
    expect(script.scenes[1]?.narration).toBe("s2 내용이에요.");
  });

  it("gives the same script back when nothing changes", () => {
    expect(editScene(script, "s2", { narration: "s2 내용이에요. " })).toBe(script);
    expect(editScene(script, "s2", {})).toBe(script);
  });

  it("refuses empty words and words that are too long", () => {
    expect(codeOf(() => editScene(script, "s1", { narration: " 😀 ... " }))).toBe("invalid-input");
    expect(codeOf(() => editScene(script, "s1", { onScreen: "" }))).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { narration: "가".repeat(narrationLengthMax + 1) })),
    ).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { onScreen: "가".repeat(onScreenLengthMax + 1) })),
    ).toBe("invalid-input");
    expect(
      codeOf(() => editScene(script, "s1", { narration: "가".repeat(narrationLengthMax) })),
    ).toBeUndefined();
  });

  it("says so when there is no such scene", () => {
    expect(codeOf(() => editScene(script, "s9", { narration: "새 문장" }))).toBe("not-found");
  });
});
