import { expect, it } from "vitest";
import { detectLanguage } from "#src/domain/language.ts";
import type { Script } from "#src/domain/script.ts";
import { findIcons } from "#src/studio/images/local/find-icons.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";

const writer = createLocalWriter();

function drafts(keyword: string): Promise<Script[]> {
  return Promise.all(
    [0, 1, 2, 3, 4, 5].map((attempt) =>
      writer.write(
        { keyword, tone: "humorous", language: detectLanguage(keyword), lengthSeconds: 60 },
        attempt,
        new AbortController().signal,
      ),
    ),
  );
}

const cats = /고양이|냥이|집사|\bcats?\b|\bkitten/iu;
const dogs = /강아지|산책|댕댕|견주|\bdogs?\b|\bpupp|\bleash\b/iu;

it.each([
  ["고양이 키우기", cats, dogs, "dog"],
  ["초보 집사 준비물", cats, dogs, "dog"],
  ["cat care", cats, dogs, "dog"],
  ["kitten litter training", cats, dogs, "dog"],
  ["강아지 산책", dogs, cats, "cat"],
  ["puppy training", dogs, cats, "cat"],
  ["dog travel", dogs, cats, "cat"],
])("a short about %s speaks of it and shows no other animal", async (keyword, own, other, icon) => {
  for (const script of await drafts(keyword)) {
    const { title, description, hashtags, scenes } = script;
    expect(JSON.stringify(script)).toMatch(own);
    expect([title, description, ...hashtags].join("\n")).not.toMatch(other);
    for (const { narration, onScreen, imagePrompt } of scenes) {
      expect([narration, onScreen, imagePrompt].join("\n")).not.toMatch(other);
      const { heroes, helpers } = findIcons({ prompt: imagePrompt, onScreen, keyword });
      expect([...heroes, ...helpers].join(" ")).not.toMatch(new RegExp(`\\b${icon}\\b`, "u"));
    }
  }
});

it.each(["햄스터 키우기", "rabbit care"])(
  "a short about %s names neither cats nor dogs",
  async (keyword) => {
    for (const { scenes, hashtags } of await drafts(keyword)) {
      const said = scenes.flatMap((scene) => [scene.narration, scene.onScreen, scene.imagePrompt]);
      expect([...said, ...hashtags].join("\n")).not.toMatch(cats);
      expect([...said, ...hashtags].join("\n")).not.toMatch(dogs);
    }
  },
);
